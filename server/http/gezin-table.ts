// The table as a family member finds it at an address: who he is there, and what everybody else is answered. Who sits there as a
// professional is sent to the screens, who is signed out to the way in; everybody else finds that there is nothing.
import type { Context } from 'hono'
import type { OwnPagesOf } from '#server/casus/own-pages.ts'
import type { Views } from '#server/casus/views.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session, Sessions } from '#server/identity/sessions.ts'
import type { VernietigingViews } from '#server/vernietiging/views.ts'
import { certificateAddress, isHereAsFamily } from '#shared/gezin.ts'
import type { CasusId } from '#shared/ids.ts'
import type { Around, KeptAnswer, MessagePage, OwnPages, PersonToBecome } from '#shared/protocol/gezin.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { sessionOf } from './actor.ts'
import type { ShowPage } from './gezin-pages.ts'
import type { RollenAt } from './gezin-redirects.ts'
import { casusIdOf } from './parse.ts'
import { meOf } from './people-routes.ts'

export interface TablePorts {
  readonly show: ShowPage
  readonly sessions: Sessions
  readonly accounts: Accounts
  readonly views: Views
  readonly ownPagesOf: OwnPagesOf
  readonly rollenAt: RollenAt
  readonly installation: Me['installation']
  readonly become: readonly PersonToBecome[] | null
  readonly vernietigingen: { readonly views: Pick<VernietigingViews, 'lastOf'> }
  readonly clock: () => number
}

export interface AtTable extends Around {
  readonly session: Session
  readonly me: Me
  readonly casus: CasusView
  readonly own: OwnPages
}

export type Status = Parameters<ShowPage>[2]

export type GezinTables = ReturnType<typeof gezinTables>

export function gezinTables(ports: TablePorts) {
  const { show, sessions, accounts, views, ownPagesOf, rollenAt, clock } = ports

  function around(session: Session | null, address: string): Around {
    const me = session && meOf(session, accounts, ports.installation)
    return { me, address, become: ports.become, at: clock() }
  }

  const message = (
    page: MessagePage['page'],
    session: Session | null,
    address: string,
    kept: KeptAnswer | null = null,
  ) => ({ ...around(session, address), page, kept }) satisfies MessagePage

  /** Calls `found` with the casus as this family member sees it; answers for everybody else, and gives back what was sent. */
  async function atTable(
    c: Context,
    found: (table: AtTable) => Promise<Response>,
    kept: KeptAnswer | null = null,
  ): Promise<Response> {
    const session = sessionOf(c, sessions)
    const address = addressAsked(c)
    if (!session) return c.redirect(`/aanmelden?naar=${encodeURIComponent(address)}`, 303)
    const casusId = casusIdOf(c)
    const rollen = casusId ? rollenAt(session, casusId) : []
    if (casusId && rollen.length > 0 && !isHereAsFamily(rollen)) {
      return kept
        ? show(c, message('somebody-else', null, address, kept), 409)
        : c.redirect(`/casussen/${casusId}`, 303)
    }
    // A casus where one has no place is refused by the view, with its line in the log.
    const casus = casusId && views.casus(session, casusId)
    const { me, ...rest } = around(session, address)
    // Whose table was destroyed at his wish finds what was done.
    const certificate = casusId && !casus ? ports.vernietigingen.views.lastOf(session.personId, casusId) : null
    if (certificate) return c.redirect(certificateAddress(certificate), 303)
    if (!casus || !me) return show(c, message('not-found', session, address, kept), 404)
    return found({ session, me, casus, own: ownPagesOf(session, casus.id), ...rest })
  }

  const notThere = (c: Context, { session, address }: AtTable, kept: KeptAnswer | null = null) =>
    show(c, message('not-found', session, address, kept), 404)

  /** Whether the form was made for another of the family, who was signed in on this device before. */
  const isOfAnother = ({ casus, me }: AtTable, deelnemerId: string): boolean => {
    const writer = casus.deelnemers.find(({ id }) => id === deelnemerId)?.person.id
    return writer !== undefined && writer !== me.id
  }

  const ofAnother = (c: Context, { address }: AtTable, kept: KeptAnswer | null = null) =>
    show(c, message('somebody-else', null, address, kept), 409)

  /** A form that is sent by who is at the table; `kept` comes back to who is not, or is signed out. */
  const taken = (c: Context, take: (table: AtTable) => Promise<Response>, kept: KeptAnswer | null = null) =>
    sessionOf(c, sessions) ? atTable(c, take, kept) : show(c, message('signed-out', null, addressAsked(c), kept), 401)

  /** Where a form that was not taken stands: loaded again, it is the page. */
  const backTo = (page: (casusId: CasusId) => string) => (c: Context) =>
    atTable(c, async ({ casus }) => c.redirect(page(casus.id), 303))

  return { show, message, around, atTable, notThere, isOfAnother, ofAnother, taken, backTo }
}

/** The page that is shown, also where a form was sent to a part of it. */
export const addressAsked = (c: Context): string =>
  c.req.path
    .replace(/^\/afmelden$/, '/')
    .replace(
      /\/antwoord$|(?<=\/vernietigen)\/[^/]*$|(?<=\/analyse)\/buiten$|(?<=\/wie)\/(?:aanspreekpunt|gegeven)$|(?<=\/acties)\/[^/]*$/,
      '',
    )
