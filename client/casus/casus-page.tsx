// A casus: for professionals the path, the next step, the documents and the table; for the family a page of its own.
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { CasusForProfessional } from './casus-for-professional.tsx'
import { CasusForFamily } from './family/casus-for-family.tsx'
import './casus.css'

export const CasusPage = ({ casus, me }: { casus: CasusView; me: Me }) =>
  me.kind === 'familie' ? <CasusForFamily casus={casus} me={me} /> : <CasusForProfessional casus={casus} me={me} />
