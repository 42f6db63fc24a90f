// Before any script is loaded: who sits at a table for the family alone has no use for the screens, and is led to his page.
import { type Context, Hono } from 'hono'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session, Sessions } from '#server/identity/sessions.ts'
import { certificateAddress, gezinAddress, isHereAsFamily } from '#shared/gezin.ts'
import type { CasusId, MdoId, PersonId, VernietigingId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import { sessionOf } from './actor.ts'
import { casusIdOf } from './parse.ts'

export interface GezinRedirectPorts {
  readonly sessions: Sessions
  readonly accounts: Accounts
  readonly rollenAt: RollenAt
  readonly casussenOf: (personId: PersonId) => readonly CasusId[]
  readonly lastCertificateOf: (personId: PersonId) => VernietigingId | null
}

/** What somebody is at a table now; asked before anything is shown, so it is no reading. */
export type RollenAt = (session: Session, casusId: CasusId) => readonly Rol[]

export function gezinRedirects({ sessions, accounts, rollenAt, casussenOf, lastCertificateOf }: GezinRedirectPorts) {
  /** The one table where somebody of a family sits; with more there is a choice, with none nothing. */
  function onlyTableOf(session: Session): CasusId | null {
    if (accounts.kindOf(session.personId) !== 'familie') return null
    const [only, ...more] = casussenOf(session.personId).filter((id) => rollenAt(session, id).length > 0)
    return only && more.length === 0 ? only : null
  }

  /** Whose table was destroyed at his wish finds what was done. */
  async function toCertificate(c: Context, next: () => Promise<void>) {
    const session = sessionOf(c, sessions)
    const isFamily = session && accounts.kindOf(session.personId) === 'familie'
    const hasTable = isFamily && casussenOf(session.personId).some((id) => rollenAt(session, id).length > 0)
    const certificate = isFamily && !hasTable ? lastCertificateOf(session.personId) : null
    return certificate ? c.redirect(certificateAddress(certificate), 303) : next()
  }

  const lead =
    (
      tableOf: (c: Context, session: Session) => CasusId | null,
      to: (c: Context, casusId: CasusId) => string = (_c, casusId) => gezinAddress.home(casusId),
    ) =>
    async (c: Context, next: () => Promise<void>) => {
      const session = sessionOf(c, sessions)
      const casusId = session && tableOf(c, session)
      const isFamily = casusId && isHereAsFamily(rollenAt(session, casusId))
      return isFamily ? c.redirect(to(c, casusId), 303) : next()
    }

  return new Hono()
    .use(
      '/',
      lead((_c, session) => onlyTableOf(session)),
    )
    .use('/', toCertificate)
    .use('/casussen/:casusId', lead(casusIdOf))
    .use(
      '/casussen/:casusId/mdo/:mdoId/verslag',
      lead(casusIdOf, (c, casusId) =>
        gezinAddress.overleg(casusId, encodeURIComponent(c.req.param('mdoId') ?? '') as MdoId),
      ),
    )
}
