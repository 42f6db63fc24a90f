// The documents of a casus: what may be opened, why it is read only, when it last changed. What one may not know of is not here.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { PlanStanding } from '#client/plan/plan-standing.tsx'
import { AnalyseStanding } from '#client/signing/analyse-standing.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView, DocumentView, SigningView } from '#shared/protocol/views.ts'
import { CASUS, DOCUMENT, DOCUMENT_LEAD, READ_ONLY, THE_DOCUMENT } from '#shared/text/casus.ts'

interface DocumentsSheetProps {
  readonly casus: CasusView
  /** Where the analyse stands, for who may read it. */
  readonly signing: SigningView | undefined
}

export const DocumentsSheet = ({ casus, signing }: DocumentsSheetProps) => (
  <Sheet title={CASUS.documents}>
    {casus.documents.length === 0 ? (
      <p className="soft">{whyNone(casus)}</p>
    ) : (
      <ul className="documents">
        {casus.documents.map((document) => (
          <li key={document.room}>
            <DocumentEntry casus={casus} document={document} signing={signing} />
          </li>
        ))}
      </ul>
    )}
  </Sheet>
)

function whyNone(casus: CasusView): string {
  if (casus.phase === 'signaal' || casus.phase === 'intake') return CASUS.documentsLater
  return casus.phase === 'elders' ? CASUS.documentsElders : CASUS.noDocuments
}

function DocumentEntry({ casus, document, signing }: DocumentsSheetProps & { document: DocumentView }) {
  const { room, readOnlyBecause, changedAt } = document
  return (
    <article className="document">
      <h3 className="nl-heading nl-heading--level-3">
        <Link className="nl-link link-alone" href={addressOf.room(casus.id, room)}>
          {DOCUMENT[room]}
        </Link>
      </h3>
      <p>{DOCUMENT_LEAD[room]}</p>
      <p className="soft">
        {readOnlyBecause ? READ_ONLY[readOnlyBecause] : CASUS.writes}{' '}
        {changedAt === null ? CASUS.untouched : CASUS.changed(changedAt)}
      </p>
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
