// The certificates this reader may read: each is a page of its own, to be printed.

import { certificateAddress } from '#shared/gezin.ts'
import type { CertificateView } from '#shared/protocol/vernietiging.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'

export const CertificateList = ({ certificates }: { certificates: readonly CertificateView[] }) => (
  <ul className="certificates">
    {certificates.map(({ id, scope, decidedAt }) => (
      <li key={id}>
        {/* Made by the server: a plain link. */}
        <a className="nl-link link-alone" href={certificateAddress(id)}>
          {VERNIETIGINGEN.certificate(scope, decidedAt)}
        </a>
      </li>
    ))}
  </ul>
)
