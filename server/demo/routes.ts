// Signing in as anyone of the fictional region: mounted by the demo alone, over a database stamped `demo`.
import { Hono } from 'hono'
import * as v from 'valibot'
import { giveSession, sessionOf } from '#server/http/actor.ts'
import { jsonBody } from '#server/http/parse.ts'
import { meOf } from '#server/http/people-routes.ts'
import { badInput, signedOut } from '#server/http/refusal-status.ts'
import type { Installation } from '#server/installation.ts'
import { PersonId } from '#shared/ids.ts'
import { ORGANISATIES, PEOPLE } from './content/people.ts'
import { kindOf, personId } from './seed.ts'

export interface DemoPersonView {
  readonly id: PersonId
  readonly name: string
  readonly functie: string
  readonly organisatie: string | null
  readonly hint: string
  readonly group: 'professional' | 'familie' | 'overig'
}

export function demoRoutes({ accounts, sessions, secondFactor }: Installation) {
  return (
    new Hono()
      .get('/demo/people', (c) =>
        c.json(
          PEOPLE.map(({ key, name, functie, organisatie, hint }): DemoPersonView => {
            const kind = kindOf(key)
            return {
              id: personId(key),
              name,
              functie,
              organisatie: ORGANISATIES.find((candidate) => candidate.key === organisatie)?.name ?? null,
              hint,
              group: kind === 'professional' || kind === 'familie' ? kind : 'overig',
            }
          }),
        ),
      )
      // The phone that nobody has here: the code of who is signed in.
      .get('/demo/code', (c) => {
        const session = sessionOf(c, sessions)
        return session ? c.json(secondFactor.codeNow(session.personId)) : signedOut(c)
      })
      .post('/demo/sign-in', jsonBody(v.strictObject({ personId: PersonId })), (c) => {
        const { personId: id } = c.req.valid('json')
        if (!accounts.kindOf(id)) return badInput(c)
        const { secret, session } = sessions.start(id)
        giveSession(c, secret, false)
        return c.json(meOf(session, accounts, 'demo'))
      })
  )
}
