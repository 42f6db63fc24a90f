// One version as it stands for good: the text, the signature over it, and what may still be added or begun.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { reasonOf, versionQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { ButtonLink } from '#client/ui/button.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { VersionId } from '#shared/ids.ts'
import type { SigningView, VersionView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { SIGNING, VERSION } from '#shared/text/signing.ts'
import { REDACTED } from '#shared/text/vernietiging-besluit.ts'
import { AddendaSheet } from './addenda-sheet.tsx'
import { ProofSheet } from './proof-sheet.tsx'
import { VersionText } from './version-text.tsx'
import { WithSigning } from './with-signing.tsx'
import './signing.css'

export default function VersionPage({ casus, versionId }: { casus: CasusView; versionId: VersionId }) {
  const version = useQuery({ ...versionQuery(casus.id, versionId), enabled: casus.analyse !== undefined })
  const reason = reasonOf(version.error)
  if (!casus.analyse || (reason !== null && reason !== 'unreachable' && reason !== 'signed-out'))
    return <NotFoundPage />
  if (version.isError && !version.data) return <AwayMessage onTryAgain={() => void version.refetch()} />
  const { data } = version
  if (!data) return <Waiting />
  return (
    <WithSigning casusId={casus.id}>
      {(signing) => <Version casus={casus} version={data} signing={signing} />}
    </WithSigning>
  )
}

interface VersionProps {
  readonly casus: CasusView
  readonly version: VersionView
  readonly signing: SigningView
}

const STANDING = { signed: VERSION.stands, offered: VERSION.offered, earlier: VERSION.earlier } as const

function Version({ casus, version, signing }: VersionProps) {
  const { analyse } = signing
  const stands = analyse.status === 'ondertekend' && analyse.versionId === version.id
  const writesPlan = casus.documents.some(({ room, access }) => room === 'plan' && access === 'write')
  return (
    <Page
      title={VERSION.title}
      documentTitle={VERSION.documentTitle}
      back={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={
        <p>
          {VERSION.of(casus.jeugdige.name)} {version.withdrawn ? VERSION.withdrawn : STANDING[version.status]}
        </p>
      }
      action={stands && writesPlan && <ButtonLink href={addressOf.room(casus.id, 'plan')}>{VERSION.toPlan}</ButtonLink>}
      width="reading"
    >
      <div className="signing__sheets">
        {version.redactedAt !== null && <p className="sheet">{REDACTED.note(version.redactedAt)}</p>}
        <ProofSheet casus={casus} version={version} signing={signing} />
        <Sheet title={SIGNING.text}>
          <VersionText casus={casus} parts={version.parts} />
        </Sheet>
        {stands && (
          <AddendaSheet casus={casus} version={version} addenda={analyse.addenda} mayWithdraw={signing.mayWithdraw} />
        )}
      </div>
    </Page>
  )
}
