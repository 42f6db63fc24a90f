// The requests for destruction that wait for this reader, and what was destroyed.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { reasonOf, vernietigingenQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { COMMON } from '#shared/text/common.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'
import { CertificateList } from './certificate-list.tsx'
import { RequestSheet } from './request-sheet.tsx'
import './vernietiging.css'

export default function VernietigingenPage() {
  const found = useQuery(vernietigingenQuery)
  const reason = reasonOf(found.error)
  if (reason === 'unreachable' && !found.data) return <AwayMessage onTryAgain={() => void found.refetch()} />
  if (reason !== null && reason !== 'unreachable' && reason !== 'signed-out') return <NotFoundPage />
  if (!found.data) return <Waiting />
  const open = found.data.filter((item) => item.kind === 'request')
  const certificates = found.data.filter((item) => item.kind === 'certificate')
  return (
    <Page
      title={VERNIETIGINGEN.title}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={addressOf.werklijst()}>
          {COMMON.toWerklijst}
        </Link>
      }
      lead={<p>{VERNIETIGINGEN.lead}</p>}
    >
      {open.length === 0 && <p className="sheet">{VERNIETIGINGEN.none}</p>}
      {open.map((asked) => (
        <RequestSheet key={asked.id} asked={asked} />
      ))}
      {certificates.length > 0 && (
        <Sheet title={VERNIETIGINGEN.certificates}>
          <CertificateList certificates={certificates} />
        </Sheet>
      )}
    </Page>
  )
}
