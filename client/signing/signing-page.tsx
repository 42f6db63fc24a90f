// The ondertekenpagina: the family first, what changed, what is missing, the text as it will stand, and the signature.
import { useQuery } from '@tanstack/react-query'
import { Link, Redirect } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { LateSheet } from '#client/late/late-sheet.tsx'
import { lateQuery, versionQuery } from '#client/queries.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { VersionId } from '#shared/ids.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { HERKENNING } from '#shared/text/herkenning.ts'
import { LATE_TEXT } from '#shared/text/late.ts'
import { MISSING } from '#shared/text/offer.ts'
import { SIGNING } from '#shared/text/signing.ts'
import { ChangesSheet } from './changes-sheet.tsx'
import { FamilySheet } from './family-sheet.tsx'
import { MissingSheet } from './missing-sheet.tsx'
import { NothingOffered } from './nothing-offered.tsx'
import { SignSheet } from './sign-sheet.tsx'
import { VersionText } from './version-text.tsx'
import { WithSigning } from './with-signing.tsx'
import './signing.css'

interface SigningPageProps {
  readonly casus: CasusView
  readonly me: Me
}

export default function SigningPage({ casus, me }: SigningPageProps) {
  if (!casus.analyse) return <NotFoundPage />
  return (
    <WithSigning casusId={casus.id}>
      {(signing) => {
        const { analyse } = signing
        if (analyse.status === 'aangeboden') return <Offered casus={casus} me={me} signing={signing} />
        if (analyse.status === 'ondertekend')
          return <Redirect to={addressOf.version(casus.id, analyse.versionId)} replace />
        return <NothingOffered casus={casus} analyse={analyse} />
      }}
    </WithSigning>
  )
}

/** A guest reads the text and nothing of what the family said, not even that there is a place for it. */
const readsFamily = (casus: CasusView, { family }: SigningView): boolean =>
  family.length > 0 || casus.mine.commands.includes('presentAnalyse')

const PARTS = [
  { id: 'gezin', label: HERKENNING.title },
  { id: 'veranderd', label: SIGNING.changed },
  { id: 'mist', label: MISSING.title },
  { id: 'te-laat', label: LATE_TEXT.title },
  { id: 'tekst', label: SIGNING.text },
  { id: 'handtekening', label: SIGNING.sign },
] as const

function Offered({ casus, me, signing }: SigningPageProps & { signing: SigningView }) {
  const { analyse, candidate, missing } = signing
  const late = useQuery(lateQuery(casus.id)).data?.filter(({ status }) => status === 'waiting').length ?? 0
  if (analyse.status !== 'aangeboden' || !candidate) return <NotFoundPage />
  const withFamily = readsFamily(casus, signing)
  const isThere = { gezin: withFamily, 'te-laat': late > 0 } as Readonly<Record<string, boolean>>
  return (
    <Page
      title={SIGNING.title}
      documentTitle={SIGNING.documentTitle}
      back={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={<p>{SIGNING.offered(nameAtTable(casus, analyse.by), analyse.since)}</p>}
    >
      <div className="signing">
        <nav className="signing__parts" aria-label={SIGNING.onPage}>
          <ol>
            {PARTS.filter(({ id }) => isThere[id] ?? true).map(({ id, label }) => (
              <li key={id}>
                <a className="nl-link link-alone" href={`#${id}`}>
                  {label}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="signing__sheets">
          {withFamily && (
            <div id="gezin" tabIndex={-1}>
              <FamilySheet casus={casus} signing={signing} />
            </div>
          )}
          <ChangesSheet id="veranderd" signing={signing} />
          <div id="mist" tabIndex={-1}>
            <MissingSheet missing={missing} late={late} hrefOf={() => null} />
          </div>
          {late > 0 && (
            <div id="te-laat" tabIndex={-1}>
              <LateSheet casusId={casus.id} />
            </div>
          )}
          <div id="tekst" tabIndex={-1}>
            <OfferedText casus={casus} versionId={candidate.versionId} />
          </div>
          <div id="handtekening" tabIndex={-1}>
            <SignSheet key={candidate.fingerprint} casus={casus} me={me} signing={signing} candidate={candidate} />
          </div>
        </div>
      </div>
    </Page>
  )
}

function OfferedText({ casus, versionId }: { casus: CasusView; versionId: VersionId }) {
  const version = useQuery(versionQuery(casus.id, versionId))
  return (
    <Sheet title={SIGNING.text}>
      {version.data ? (
        <>
          <p className="soft">{SIGNING.textLead}</p>
          <VersionText casus={casus} parts={version.data.parts} />
        </>
      ) : (
        <Waiting />
      )}
    </Sheet>
  )
}
