// The documents of a casus: what may be opened, why it is read only, when it last changed. What one may not know of is not here.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { PlanStanding } from '#client/plan/plan-standing.tsx'
import { AnalyseStanding } from '#client/signing/analyse-standing.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView, DocumentView } from '#shared/protocol/views.ts'
import { AFGESCHERMD } from '#shared/text/afgeschermd.ts'
import { CASUS, DOCUMENT, DOCUMENT_LEAD, READ_ONLY, THE_DOCUMENT } from '#shared/text/casus.ts'
import { INBRENG_DOCUMENT } from '#shared/text/inbreng.ts'

interface DocumentsSheetProps {
  readonly casus: CasusView
  /** Where the analyse stands, for who may read it. */
  readonly signing: SigningView | undefined
}

export const DocumentsSheet = ({ casus, signing }: DocumentsSheetProps) => (
  <Sheet title={CASUS.documents}>
    {casus.documents.length === 0 && !casus.inbreng && !casus.afgeschermd ? (
      <p className="soft">{whyNone(casus)}</p>
    ) : (
      <ul className="documents">
        {casus.documents.map((document) => (
          <li key={document.room}>
            <DocumentEntry casus={casus} document={document} signing={signing} />
          </li>
        ))}
        {casus.inbreng && (
          <li>
            <OwnEntry
              href={addressOf.inbreng(casus.id)}
              title={casus.inbreng.writes ? INBRENG_DOCUMENT.own : INBRENG_DOCUMENT.others}
              lead={casus.inbreng.writes ? INBRENG_DOCUMENT.ownLead : INBRENG_DOCUMENT.othersLead}
            />
          </li>
        )}
        {casus.afgeschermd && (
          <li>
            <OwnEntry
              href={addressOf.afgeschermd(casus.id)}
              title={AFGESCHERMD.title}
              lead={AFGESCHERMD.documentLead}
              standing={standingOf(casus.afgeschermd)}
            />
          </li>
        )}
      </ul>
    )}
  </Sheet>
)

const standingOf = ({ readOnlyBecause, changedAt }: Omit<DocumentView, 'room'>): string =>
  `${readOnlyBecause ? READ_ONLY[readOnlyBecause] : CASUS.writes} ${changedAt === null ? CASUS.untouched : CASUS.changed(changedAt)}`

interface OwnEntryProps {
  readonly href: string
  readonly title: string
  readonly lead: string
  readonly standing?: string
}

/** What is not of the whole table. */
const OwnEntry = ({ href, title, lead, standing }: OwnEntryProps) => (
  <article className="document">
    <h3 className="nl-heading nl-heading--level-3">
      <Link className="nl-link link-alone" href={href}>
        {title}
      </Link>
    </h3>
    <p>{lead}</p>
    {standing && <p className="soft">{standing}</p>}
  </article>
)

function whyNone(casus: CasusView): string {
  if (casus.phase === 'signaal' || casus.phase === 'intake') return CASUS.documentsLater
  return casus.phase === 'elders' ? CASUS.documentsElders : CASUS.noDocuments
}

function DocumentEntry({ casus, document, signing }: DocumentsSheetProps & { document: DocumentView }) {
  const { room } = document
  return (
    <article className="document">
      <h3 className="nl-heading nl-heading--level-3">
        <Link className="nl-link link-alone" href={addressOf.room(casus.id, room)}>
          {DOCUMENT[room]}
        </Link>
      </h3>
      <p>{DOCUMENT_LEAD[room]}</p>
      <p className="soft">{standingOf(document)}</p>
      {room === 'analyse' && signing && <AnalyseStanding casus={casus} signing={signing} />}
      {room === 'plan' && <PlanStanding casus={casus} />}
      <p>
        <Link
          className="nl-link link-alone"
          href={addressOf.history(casus.id, room)}
          aria-label={CASUS.historyOf(THE_DOCUMENT[room])}
        >
          {CASUS.history}
        </Link>
      </p>
    </article>
  )
}
