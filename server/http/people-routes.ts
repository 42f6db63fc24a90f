// Who I am, and the professionals of the network.
import { Hono } from 'hono'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import type { Me } from '#shared/protocol/views.ts'
import { type ActorEnv, dropSession } from './actor.ts'
import { refused, signedOut } from './refusal-status.ts'

export interface PeopleRoutePorts {
  readonly accounts: Accounts
  readonly log: Log
  readonly installation: Me['installation']
  readonly signOut: (session: Session) => void
}

export function meOf({ personId }: Session, accounts: Accounts, installation: Me['installation']): Me | null {
  const person = accounts.personOf(personId)
  const kind = accounts.kindOf(personId)
  return person && kind ? { ...person, kind, installation } : null
}

export const peopleRoutes = ({ accounts, log, installation, signOut }: PeopleRoutePorts) =>
  new Hono<ActorEnv>()
    .get('/me', (c) => {
      const me = meOf(c.var.session, accounts, installation)
      return me ? c.json(me) : signedOut(c)
    })
    .post('/sign-out', (c) => {
      signOut(c.var.session)
      dropSession(c)
      return c.body(null, 204)
    })
    .get('/people', (c) => {
      const { personId, ref } = c.var.session
      const isProfessional = accounts.kindOf(personId) === 'professional'
      log.record({
        kind: 'people.read',
        action: 'R',
        outcome: isProfessional ? 'done' : 'refused',
        personId,
        sessionRef: ref,
        object: { type: 'netwerk', id: 'professionals' },
        rule: 'people@1 professional',
      })
      return isProfessional ? c.json(accounts.professionals()) : refused(c, { reason: 'not-your-rol' })
    })
