// The ondertekenpagina: the family first, what changed, what is missing, the text as it will stand, and the signature.
import { useQuery } from '@tanstack/react-query'
import { Link, Redirect } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable, nameOfPlace } from '#client/casus/names.ts'
import { ContentView } from '#client/document/content-view.tsx'
import { versionQuery } from '#client/queries.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { VersionId } from '#shared/ids.ts'
import type { CasusView, Me, SigningView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { HERKENNING } from '#shared/text/herkenning.ts'
import { MISSING } from '#shared/text/offer.ts'
import { SIGNING } from '#shared/text/signing.ts'
import { audienceInWords } from './audience-words.ts'
import { ChangesSheet } from './changes-sheet.tsx'
import { FamilySheet } from './family-sheet.tsx'
import { MissingSheet } from './missing-sheet.tsx'
import { NothingOffered } from './nothing-offered.tsx'
import { SignSheet } from './sign-sheet.tsx'
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
  { id: 'tekst', label: SIGNING.text },
  { id: 'handtekening', label: SIGNING.sign },
] as const

function Offered({ casus, me, signing }: SigningPageProps & { signing: SigningView }) {
  const { analyse, candidate, missing } = signing
  if (analyse.status !== 'aangeboden' || !candidate) return <NotFoundPage />
  const withFamily = readsFamily(casus, signing)
  return (
    <Page
      title={SIGNING.title}
      documentTitle={SIGNING.documentTitle(casus.jeugdige.name)}
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
            {PARTS.filter(({ id }) => id !== 'gezin' || withFamily).map(({ id, label }) => (
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
            <MissingSheet missing={missing} hrefOf={() => null} />
          </div>
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
          {version.data.parts.map((part) => (
            <ContentView
              key={part.room}
              content={part.content}
              audienceWords={(audience) => audienceInWords(audience, casus)}
              nameOf={nameOfPlace(casus)}
              emptyWords={SIGNING.emptySections}
            />
          ))}
        </>
      ) : (
        <Waiting />
      )}
    </Sheet>
  )
}
