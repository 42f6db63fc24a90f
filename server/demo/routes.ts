// Signing in as anyone of the fictional region: mounted by the demo alone, over a database stamped `demo`.
import { Hono } from 'hono'
import * as v from 'valibot'
import { giveSession, sessionOf } from '#server/http/actor.ts'
import { isForm } from '#server/http/gezin-form.ts'
import { jsonBody } from '#server/http/parse.ts'
import { meOf } from '#server/http/people-routes.ts'
import { badInput, signedOut } from '#server/http/refusal-status.ts'
import type { Installation } from '#server/installation.ts'
import { PersonId } from '#shared/ids.ts'
import type { PersonToBecome } from '#shared/protocol/gezin.ts'
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

const SignIn = v.strictObject({ personId: PersonId })
/** From a page without script. */
const SignInForm = v.strictObject({ personId: PersonId, naar: v.pipe(v.string(), v.regex(/^\/(?![/\\])/)) })

/** Whom one can become, for the bar on the pages of the family. */
export const demoPeople = (): PersonToBecome[] =>
  PEOPLE.map(({ key, name, functie }) => ({ id: personId(key), name, functie, group: groupOf(key) }))

function groupOf(key: string): PersonToBecome['group'] {
  const kind = kindOf(key)
  return kind === 'professional' || kind === 'familie' ? kind : 'overig'
}

export function demoRoutes({ accounts, sessions, secondFactor }: Installation) {
  return (
    new Hono()
      .get('/demo/people', (c) =>
        c.json(
          PEOPLE.map(
            ({ key, name, functie, organisatie, hint }): DemoPersonView => ({
              id: personId(key),
              name,
              functie,
              organisatie: ORGANISATIES.find((candidate) => candidate.key === organisatie)?.name ?? null,
              hint,
              group: groupOf(key),
            }),
          ),
        ),
      )
      // The phone that nobody has here: the code of who is signed in.
      .get('/demo/code', (c) => {
        const session = sessionOf(c, sessions)
        return session ? c.json(secondFactor.codeNow(session.personId)) : signedOut(c)
      })
      .post('/demo/sign-in', async (c, next) => {
        if (!isForm(c)) return next()
        const parsed = v.safeParse(SignInForm, await c.req.parseBody())
        if (!parsed.success || !accounts.kindOf(parsed.output.personId)) return badInput(c)
        giveSession(c, sessions.start(parsed.output.personId).secret, false)
        return c.redirect(parsed.output.naar, 303)
      })
      .post('/demo/sign-in', jsonBody(SignIn), (c) => {
        const { personId: id } = c.req.valid('json')
        if (!accounts.kindOf(id)) return badInput(c)
        const { secret, session } = sessions.start(id)
        giveSession(c, secret, false)
        return c.json(meOf(session, accounts, 'demo'))
      })
  )
}
