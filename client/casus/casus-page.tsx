// A casus for professionals: the path, the next step, the documents and the table. The family has pages of its own.
import { useEffect } from 'react'
import { Waiting } from '#client/ui/waiting.tsx'
import { gezinAddress, isHereAsFamily } from '#shared/gezin.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { CasusForProfessional } from './casus-for-professional.tsx'
import './casus.css'

export const CasusPage = ({ casus, me }: { casus: CasusView; me: Me }) =>
  isHereAsFamily(casus.mine.rollen) ? (
    <LeaveFor address={gezinAddress.home(casus.id)} />
  ) : (
    <CasusForProfessional casus={casus} me={me} />
  )

/** To a page that the server renders. */
function LeaveFor({ address }: { address: string }) {
  useEffect(() => window.location.replace(address), [address])
  return <Waiting />
}
