// A casus for professionals: the path, the next step, the documents and the table. The family has pages of its own.

import { LeaveFor } from '#client/gezin/leave-for.tsx'
import { ClosedPage } from '#client/uitstroom/closed-page.tsx'
import { gezinAddress, isHereAsFamily } from '#shared/gezin.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { CasusForProfessional } from './casus-for-professional.tsx'
import './casus.css'

export const CasusPage = ({ casus, me }: { casus: CasusView; me: Me }) =>
  isHereAsFamily(casus.mine.rollen) ? (
    <LeaveFor address={gezinAddress.home(casus.id)} />
  ) : casus.phase === 'gesloten' ? (
    <ClosedPage casus={casus} />
  ) : (
    <CasusForProfessional casus={casus} me={me} />
  )
