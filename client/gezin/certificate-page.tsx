// The certificate of what was destroyed: one page for whose wish it was, the dossierhouder and the auditor, to be printed.
import { Sheet } from '#client/ui/sheet.tsx'
import type { CertificatePage as CertificatePageProps } from '#shared/protocol/gezin.ts'
import { CERTIFICATE_COUNTS } from '#shared/protocol/vernietiging.ts'
import { CERTIFICATE, DECIDING } from '#shared/text/vernietiging-besluit.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'

export function CertificatePage({ certificate }: CertificatePageProps) {
  const { id, scope, requestedAt, decidedAt, carriedOutAt, goneAt, deciders, counts } = certificate
  return (
    <GezinSheetPage title={CERTIFICATE.title} lead={<p>{CERTIFICATE.lead(scope)}</p>}>
      <section className="sheet">
        <dl className="certificate">
          <dt>{CERTIFICATE.requested}</dt>
          <dd>{CERTIFICATE.moment(requestedAt)}</dd>
          <dt>{CERTIFICATE.decided}</dt>
          <dd>{CERTIFICATE.moment(decidedAt)}</dd>
          {carriedOutAt !== null && goneAt !== null && (
            <>
              <dt>{CERTIFICATE.carriedOut}</dt>
              <dd>{CERTIFICATE.moment(carriedOutAt)}</dd>
              <dt>{CERTIFICATE.gone}</dt>
              <dd>{CERTIFICATE.goneBy(goneAt)}</dd>
            </>
          )}
          <dt>{CERTIFICATE.deciders}</dt>
          {deciders.map(({ rol, organisatie }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two, in the order in which they decided.
            <dd key={index}>{CERTIFICATE.decider(DECIDING[rol], organisatie)}</dd>
          ))}
          <dt>{CERTIFICATE.number}</dt>
          <dd className="certificate__number">{id}</dd>
        </dl>
        {carriedOutAt === null && <p>{CERTIFICATE.busy}</p>}
      </section>
      {counts && (
        <Sheet title={CERTIFICATE.counts}>
          <ul className="bullets">
            {CERTIFICATE_COUNTS.filter((name) => counts[name] > 0).map((name) => (
              <li key={name}>{CERTIFICATE.count[name](counts[name])}</li>
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet title={CERTIFICATE.staysTitle}>
        <ul className="bullets">
          {CERTIFICATE.stays.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Sheet>
      <p className="aside-note no-print">{CERTIFICATE.keep}</p>
      {/* Whose table is gone has no page but this one. */}
      {(scope === 'verhaal' || !certificate.mine) && (
        <p>
          <a className="nl-link link-alone" href="/">
            {CERTIFICATE.back}
          </a>
        </p>
      )}
    </GezinSheetPage>
  )
}
