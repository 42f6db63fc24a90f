// Beheer over HTTP, on the real region: what a beheerder can do, what he never sees, and what an end does at once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { accountFact, beheerDone, outboxKey } from '#server/db/schema.ts'
import { CASUSSEN } from '#server/demo/content/casussen.ts'
import { PEOPLE } from '#server/demo/content/people.ts'
import { casusId, kindOf, personId } from '#server/demo/seed.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { PersonId } from '#shared/ids.ts'
import type { AccountView, BeheerView } from '#shared/protocol/beheer.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { AAWOLDE, ending, LINDEWIER, manage, newcomer, refusedFor, registering, withId } from '#test/support/beheer.ts'
import { type Asking, type ServedRegion, serveRegion } from '#test/support/http.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import { ask as askCasus, askNobody, bring, LOEX, loex, MARIT, must, offer, signing } from '#test/support/signing.ts'

const ANALYSE = `/live/${LOEX}/analyse?schema=${SCHEMA_VERSION}`

let region: Region
let server: ServedRegion
let beheer: Asking
beforeEach(async () => {
  region = await openTestRegion()
  server = await serveRegion(region)
  beheer = server.as('beheerder')
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

const overview = async (ask = beheer) => (await (await ask('GET', '/api/beheer')).json()) as BeheerView
const accountOf = async (id: PersonId) =>
  (await (await beheer('GET', `/api/beheer/people/${id}`)).json()) as AccountView
const linesOf = (...kinds: string[]) =>
  (region.installation.db.$client.prepare('SELECT line FROM log_line ORDER BY seq').pluck().all() as string[])
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kinds.includes(kind))

/** An account that was just made, signed in. */
function signedIn(id: PersonId): Asking {
  const { secret } = region.installation.sessions.start(id)
  return (method, path, body) =>
    fetch(server.origin + path, {
      method,
      redirect: 'manual',
      headers: { origin: server.origin, cookie: `rondetafel=${secret}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
}

interface Open {
  readonly opened: Promise<void>
  readonly closed: Promise<number>
}
function openSocket(person: string, path: string): Open {
  const socket = new WebSocket(server.origin.replace('http', 'ws') + path, {
    headers: { origin: server.origin, cookie: server.cookieOf(person) },
  })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  const opened = new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  return { opened, closed }
}

describe('what a beheerder sees', () => {
  test('[BH2] is no casus, no jeugdige, nobody of a family', async () => {
    const { people } = await overview()
    const heard = [await (await beheer('GET', '/api/beheer')).text()]
    for (const { id } of people) heard.push(await (await beheer('GET', `/api/beheer/people/${id}`)).text())
    heard.push(JSON.stringify(await manage(beheer, ending('plancoordinator'))))
    heard.push(await (await beheer('GET', '/api/beheer')).text())
    const family = PEOPLE.filter(({ key }) => kindOf(key) === 'familie')
    const secret = [
      ...CASUSSEN.flatMap(({ key, jeugdige }) => [casusId(key), jeugdige.name, jeugdige.name.split(' ')[0]!]),
      ...family.flatMap(({ key, name }) => [personId(key), name]),
    ]
    expect(secret.length).toBeGreaterThan(10)
    // Mees is no canary of Meespraak.
    const isHeard = (word: string) => heard.some((text) => new RegExp(`\\b${word}\\b`).test(text))
    expect(secret.filter(isHeard)).toEqual([])
  })

  test('[BH2] of the family he is told the same as of nobody', async () => {
    const asked = async (id: string) => {
      const response = await beheer('GET', `/api/beheer/people/${id}`)
      return [response.status, await response.text()]
    }
    expect(await asked(personId('moeder'))).toEqual(await asked('0'.repeat(20)))
    const end = (id: PersonId) => refusedFor(beheer, { ...ending('moeder'), personId: id })
    expect(await end(personId('moeder'))).toEqual(await end('0'.repeat(20) as PersonId))
    expect(await end(personId('moeder'))).toEqual([404, 'no-such-account'])
  })

  test('[BH1] [BH3] is for him alone, and each look and each refusal is a line', async () => {
    await overview()
    await accountOf(personId(MARIT))
    for (const person of ['moeder', 'plancoordinator', 'fg']) {
      const ask = server.as(person)
      expect((await ask('GET', '/api/beheer')).status).toBe(403)
      expect((await ask('GET', `/api/beheer/people/${personId(MARIT)}`)).status).toBe(403)
      expect(await refusedFor(ask, ending(MARIT))).toEqual([403, 'not-your-rol'])
    }
    expect(linesOf('beheer.read').map(({ object }) => object.type)).toEqual(['netwerk', 'account'])
    expect(linesOf('beheer.refused').map(({ personId: who, outcome, reason }) => [who, outcome, reason])).toEqual(
      ['moeder', 'plancoordinator', 'fg'].flatMap((person) =>
        Array.from({ length: 3 }, () => [personId(person), 'refused', 'not-your-rol']),
      ),
    )
  })
})

describe('accounts', () => {
  test('[BH3] [BH15] are made, changed and found again, with who did it; in the file nothing of it can be read', async () => {
    const made = newcomer({ name: 'Wendela Oudekerk' })
    await manage(beheer, made)
    const changed = { name: 'Wendela Nieuwekerk', functie: 'senior behandelaar', discipline: 'GGZ', phone: null }
    region.setTime(TODAY + 60_000)
    await manage(beheer, { type: 'changeAccount', personId: made.personId, ...changed })
    await manage(beheer, {
      ...registering(MARIT, '2031-05-05'),
      personId: made.personId,
    })
    const account = await accountOf(made.personId)
    expect([account.name, account.functie, account.phone, account.organisatie?.id]).toEqual([
      'Wendela Nieuwekerk',
      'senior behandelaar',
      null,
      LINDEWIER,
    ])
    expect(account.history.map(({ kind, by }) => [kind, by])).toEqual([
      ['registration', 'Wouter Kamerbos'],
      ['profile', 'Wouter Kamerbos'],
      ['made', 'Wouter Kamerbos'],
    ])
    expect(
      linesOf('rights.changed', 'beheer.changed').map(({ kind, object }) => [kind, object.details.command]),
    ).toEqual([
      ['rights.changed', 'addAccount'],
      ['beheer.changed', 'changeAccount'],
      ['rights.changed', 'recordRegistration'],
    ])
    region.installation.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    const file = readFileSync(join(region.folder, 'rondetafel.sqlite'))
    expect(file.includes(made.personId)).toBe(true)
    expect(['Wendela', '09999000077', 'senior behandelaar'].filter((word) => file.includes(word))).toEqual([])
  })

  test('[BH4] the same deed again does nothing; another under its id is another', async () => {
    const command = withId(newcomer())
    await manage(beheer, command)
    await manage(beheer, command)
    const { personId: id } = command as { personId: PersonId }
    expect((await accountOf(id)).history.map(({ kind }) => kind)).toEqual(['made'])
    expect(region.installation.db.select().from(beheerDone).all()).toHaveLength(1)
    const other = await beheer('POST', '/api/beheer/commands', { ...command, name: 'Ilse Anders' })
    expect([other.status, (await accountOf(id)).name]).toEqual([409, 'Ilse Moerdijk'])
    // Of another person it is another deed.
    expect(await refusedFor(server.as('plancoordinator'), command)).toEqual([403, 'not-your-rol'])
  })

  test('[BH9] count from the first day to the last, by the clock on the wall', async () => {
    const made = newcomer({ from: '2026-11-25', lastDay: '2026-11-26' })
    await manage(beheer, made)
    const { accounts, sessions } = region.installation
    const { secret } = sessions.start(made.personId)
    const counts = (at: string) => {
      region.setTime(Date.parse(at))
      return [accounts.kindOf(made.personId), accounts.professionals().some(({ id }) => id === made.personId)]
    }
    const isIn = () => sessions.find(secret) !== null
    expect([counts('2026-11-24T23:59:59+01:00'), isIn()]).toEqual([[null, false], false])
    expect([counts('2026-11-25T00:00:00+01:00'), isIn()]).toEqual([['professional', true], false])
    const again = sessions.start(made.personId).secret
    expect([counts('2026-11-25T08:00:00+01:00'), sessions.find(again) !== null]).toEqual([['professional', true], true])
    region.setTime(Date.parse('2026-11-26T20:00:00+01:00'))
    const late = sessions.start(made.personId).secret
    expect([counts('2026-11-26T23:59:59+01:00'), sessions.find(late) !== null]).toEqual([['professional', true], true])
    expect([counts('2026-11-27T00:00:00+01:00'), sessions.find(late) !== null]).toEqual([[null, false], false])
    expect(accounts.personOf(made.personId)?.name).toBe('Ilse Moerdijk')
    // One that ended stays ended.
    expect(await refusedFor(server.as('beheerder'), { type: 'keepAccount', personId: made.personId })).toEqual([
      409,
      'account-has-ended',
    ])
  })

  test('[BH11] a name that looks like another is refused, whatever was typed before it', async () => {
    expect(await refusedFor(beheer, newcomer({ name: 'Mаrit Oldenrijn' }))).toEqual([422, 'name-not-plain'])
    expect((await overview()).people.filter(({ name }) => /rit Oldenrijn/.test(name))).toHaveLength(1)
  })
})

describe('the end of an account', () => {
  test('[BH8] closes every socket and session at once, and the keys of unsent words', async () => {
    const ask = server.as(MARIT)
    await ask('POST', '/api/outbox/key', { device: 'laptop00000000000000' })
    const open = [openSocket(MARIT, ANALYSE), openSocket(MARIT, '/notices')]
    const others = [openSocket('plancoordinator', ANALYSE), openSocket('plancoordinator', '/notices')]
    await Promise.all([...open, ...others].map(({ opened }) => opened))
    expect(region.installation.db.select().from(outboxKey).all()).toHaveLength(1)

    const before = performance.now()
    const { remains } = await manage(beheer, ending(MARIT))
    expect(await Promise.all(open.map(({ closed }) => closed))).toEqual([4401, 4401])
    expect(performance.now() - before).toBeLessThan(2_000)
    expect(remains?.sessions).toBe(3)
    expect(region.installation.db.select().from(outboxKey).all()).toHaveLength(0)
    expect((await ask('GET', '/api/me')).status).toBe(401)
    expect((await ask('POST', `/api/casussen/${LOEX}/rooms/analyse/enter`)).status).toBe(401)
    expect((await server.as(null)('POST', '/demo/sign-in', { personId: personId(MARIT) })).status).toBe(400)
    // The others stay where they are.
    const left: number[] = []
    for (const { closed } of others) void closed.then((code) => left.push(code))
    expect((await server.as('plancoordinator')('GET', '/api/me')).status).toBe(200)
    expect(left).toEqual([])
  })

  test('[BH8] the name stays under what was done', async () => {
    await manage(beheer, ending(MARIT))
    const casus = (await (await server.as('plancoordinator')('GET', `/api/casussen/${LOEX}`)).json()) as CasusView
    expect(casus.deelnemers.find(({ person }) => person.id === personId(MARIT))?.person.name).toBe('Marit Oldenrijn')
  })

  test('[BH8] [BH9] after a last day: nobody is needed at midnight', async () => {
    await manage(beheer, ending(MARIT, '2026-11-21'))
    // What she has open at midnight was signed in for in the evening.
    region.setTime(Date.parse('2026-11-21T20:00:00+01:00'))
    const socket = openSocket(MARIT, ANALYSE)
    const notices = openSocket(MARIT, '/notices')
    await Promise.all([socket.opened, notices.opened])
    const ask = server.as(MARIT)
    expect((await ask('GET', '/api/me')).status).toBe(200)
    region.setTime(Date.parse('2026-11-22T00:00:00+01:00'))
    expect((await ask('GET', '/api/me')).status).toBe(401)
    region.installation.midnights.look()
    expect(await Promise.all([socket.closed, notices.closed])).toEqual([4401, 4401])
  })

  test('[BH10] says what remains in numbers', async () => {
    expect((await manage(beheer, ending('jeugdarts'))).remains).toEqual({
      sessions: 0,
      tables: 1,
      withoutCasemanager: 0,
      withoutPlancoordinator: 0,
    })
    const { remains } = await manage(beheer, ending('plancoordinator'))
    expect(remains?.withoutPlancoordinator).toBeGreaterThan(0)
    expect(remains?.tables).toBeGreaterThanOrEqual(remains?.withoutPlancoordinator ?? 0)
    const last = (await manage(beheer, ending('casemanager'))).remains
    expect(last?.withoutCasemanager).toBe(
      CASUSSEN.filter(({ deelnemers }) =>
        deelnemers.some((one) => one.person === 'casemanager' && one.rol === 'casemanager'),
      ).length,
    )
  })

  test('[BH5] [BH6] not of himself, and one beheerder always remains', async () => {
    const second = newcomer({ kind: 'beheerder', name: 'Tweede Beheer', organisatieId: AAWOLDE })
    expect(await refusedFor(beheer, ending('beheerder'))).toEqual([403, 'not-your-own'])
    await manage(beheer, second)
    const other = signedIn(second.personId)
    await manage(beheer, { ...ending('beheerder', '2027-01-01'), personId: second.personId })
    // Who has an end himself cannot end the last one that lasts.
    expect(await refusedFor(other, ending('beheerder', '2027-01-01'))).toEqual([409, 'last-beheerder'])
    expect(await refusedFor(other, { type: 'changeRol', personId: personId('beheerder'), rol: 'auditor' })).toEqual([
      409,
      'last-beheerder',
    ])
    expect(await refusedFor(other, { type: 'keepAccount', personId: second.personId })).toEqual([403, 'not-your-own'])
  })

  test('[BH7] [BH8] another rol begins anew: signed out, and what was his is so no more', async () => {
    const second = newcomer({ kind: 'beheerder', name: 'Tweede Beheer', organisatieId: AAWOLDE })
    await manage(beheer, second)
    const other = signedIn(second.personId)
    expect((await other('GET', '/api/beheer')).status).toBe(200)
    await manage(beheer, { type: 'changeRol', personId: second.personId, rol: 'auditor' })
    expect((await other('GET', '/api/beheer')).status).toBe(401)
    const again = signedIn(second.personId)
    expect([
      ((await (await again('GET', '/api/me')).json()) as Me).kind,
      (await again('GET', '/api/beheer')).status,
    ]).toEqual(['auditor', 403])
    expect(await refusedFor(beheer, { type: 'changeRol', personId: personId(MARIT), rol: 'beheerder' })).toEqual([
      422,
      'not-for-this-account',
    ])
    const seat = { personId: second.personId, rol: 'behandelaar', purpose: 'Meedoen.', until: null, rooms: {} } as const
    const grounds = { grondslag: 'publieke-taak', doorbreking: 'toestemming' } as const
    expect(
      askCasus(region.installation, 'plancoordinator', { type: 'inviteDeelnemer', ...seat, ...grounds }),
    ).toMatchObject({ ok: false, refusal: { reason: 'rol-not-for-person' } })
  })
})

describe('registrations', () => {
  test('[BH12] the newest counts, with who looked it up and when; the older stays', async () => {
    const { accounts } = region.installation
    const old = accounts.registrationOf(personId(MARIT))!
    await manage(beheer, registering(MARIT, '2031-05-05'))
    expect(accounts.registrationOf(personId(MARIT))).toEqual({
      register: 'BIG',
      profession: 'GZ-psycholoog',
      number: '09999000077',
      validUntil: '2031-05-05',
      checked: { by: personId('beheerder'), on: '2026-11-20' },
    })
    const { registrations } = await accountOf(personId(MARIT))
    expect(registrations.map(({ number }) => number)).toEqual(['09999000077', old.number])
    await manage(beheer, ending(MARIT))
    expect(accounts.registrationOf(personId(MARIT))).toBeNull()
  })

  test('[BH12] the gate before a signature reads it: struck off, nobody signs; looked up again, one does', async () => {
    const { installation } = region
    bring(region, 'concept')
    offer(installation)
    askNobody(installation)
    await manage(beheer, registering(MARIT, '2026-11-20'))
    expect(askCasus(installation, MARIT, signing(installation))).toMatchObject({
      ok: false,
      refusal: { reason: 'no-registration' },
    })
    await manage(beheer, registering(MARIT, '2026-11-21'))
    must(installation, MARIT, signing(installation))
    expect(loex(installation).analyse.status).toBe('ondertekend')
    expect(linesOf('rights.changed').map(({ object }) => object.id)).toEqual([personId(MARIT), personId(MARIT)])
  })

  test('[BH12] is no part of the profile: without a fact there is none', async () => {
    const { accounts, db } = region.installation
    expect(accounts.registrationOf(personId(MARIT))).not.toBeNull()
    db.delete(accountFact).run()
    expect(accounts.registrationOf(personId(MARIT))).toBeNull()
  })
})

test('[BH14] a dossierhouder is one of his own organisatie, until it is taken back or the account ends', async () => {
  const { accounts } = region.installation
  const who = personId('leerplicht')
  await manage(beheer, { type: 'appointDossierhouder', personId: who })
  expect(accounts.dossierhouderOf(who)).toBe(AAWOLDE)
  expect((await overview()).people.filter(({ isDossierhouder }) => isDossierhouder).map(({ id }) => id)).toContain(who)
  await manage(beheer, { type: 'dismissDossierhouder', personId: who })
  expect(accounts.dossierhouderOf(who)).toBeNull()
  await manage(beheer, { type: 'appointDossierhouder', personId: who })
  await manage(beheer, ending('leerplicht'))
  expect(accounts.dossierhouderOf(who)).toBeNull()
})

test('[BH15] what was established stays, in order', async () => {
  const who = personId('leerplicht')
  await manage(beheer, { type: 'appointDossierhouder', personId: who })
  await manage(beheer, ending('leerplicht', '2026-12-31'))
  await manage(beheer, { type: 'keepAccount', personId: who })
  await manage(beheer, ending('leerplicht'))
  const { history, state } = await accountOf(who)
  expect([state, history.map(({ kind }) => kind).slice(0, 4)]).toEqual([
    'gone',
    ['end', 'kept', 'end', 'dossierhouder'],
  ])
  expect(
    history.filter((moment) => moment.kind === 'end').map((moment) => 'lastDay' in moment && moment.lastDay),
  ).toEqual([null, '2026-12-31'])
})
