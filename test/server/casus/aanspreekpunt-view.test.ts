// Whom one may call at the table of Loex: each reader's own choice, what colleagues read of it, and the numbers of work.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ExecutePorts, makeExecute } from '#server/casus/execute.ts'
import { PEOPLE } from '#server/demo/content/people.ts'
import { casusId, personId } from '#server/demo/seed.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { type CommandId, randomId } from '#shared/ids.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'

const LOEX = casusId('loex')
let region: Region

beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const as = (person: string): Session => ({
  personId: personId(person),
  ref: randomId(),
  expiresAt: Number.MAX_SAFE_INTEGER,
})
const viewOf = (person: string) => region.installation.views.casus(as(person), LOEX)!
const placeOf = (person: string) =>
  viewOf('plancoordinator').deelnemers.find(
    (deelnemer) => deelnemer.person.id === personId(person) && deelnemer.endedAt === null,
  )!
const choice = (chooser: string, called: string, namens: string | null = null): CasusCommand => ({
  type: 'appointAanspreekpunt',
  commandId: randomId<CommandId>(),
  for: placeOf(chooser).id,
  personId: personId(called),
  namens,
})
const asks = (person: string, command: CasusCommand) =>
  expect(region.installation.execute(as(person), LOEX, command)).toMatchObject({ ok: true })

describe('[AP6] who reads whom somebody chose', () => {
  test('each family member his own, and no trace of another’s', () => {
    const before = viewOf('vader')
    asks('moeder', choice('moeder', 'casemanager'))
    asks('plancoordinator', choice('loex', 'oma', 'Zei hij na het gesprek van dinsdag.'))
    expect(viewOf('moeder').aanspreekpunt).toMatchObject({
      deelnemerId: placeOf('moeder').id,
      person: { id: personId('casemanager') },
      namens: null,
    })
    expect(viewOf('loex').aanspreekpunt).toMatchObject({
      person: { id: personId('oma') },
      namens: 'Zei hij na het gesprek van dinsdag.',
    })
    const after = viewOf('vader')
    expect({ ...after, version: before.version }).toEqual(before)
    for (const person of ['moeder', 'loex', 'vader', 'oma', 'jeugdarts'])
      expect(viewOf(person)).not.toHaveProperty('aanspreekpunten')
    expect(viewOf('oma')).not.toHaveProperty('aanspreekpunt')
  })

  test('a colleague reads them all, and how they are known', () => {
    const chosen = () => viewOf('school').aanspreekpunten!.map(({ person }) => person.name)
    expect(chosen()).toEqual(['Trijn Smedema'])
    asks('moeder', choice('moeder', 'casemanager'))
    asks('casemanager', choice('loex', 'oma', 'Zei hij zelf.'))
    const read = viewOf('school').aanspreekpunten!.map(({ deelnemerId, person, namens }) => [
      deelnemerId,
      person.name,
      namens,
    ])
    expect(read).toEqual([
      [placeOf('loex').id, 'Trijn Smedema', 'Zei hij zelf.'],
      [placeOf('moeder').id, 'Hanneke Aaborg', null],
    ])
    expect(viewOf('school')).not.toHaveProperty('aanspreekpunt')
  })
})

test('[AP5] once that person has left, nobody reads a name that can no longer be called', () => {
  asks('moeder', choice('moeder', 'behandelaar-ggz'))
  asks('plancoordinator', {
    type: 'endDeelnemer',
    commandId: randomId<CommandId>(),
    deelnemerId: placeOf('behandelaar-ggz').id,
    reason: 'Andere baan.',
  })
  expect(viewOf('moeder')).not.toHaveProperty('aanspreekpunt')
  expect(viewOf('school').aanspreekpunten).toEqual([])
})

test('[AP7] whom somebody chose closes no document', () => {
  const { db, journal, accounts, log, clock, formal, purging, mdoMoments } = region.installation
  const told: Parameters<ExecutePorts['accessChanged']>[0][] = []
  const accessChanged = (where: (typeof told)[number]) => told.push(where)
  const execute = makeExecute({
    db,
    journal,
    accounts,
    log,
    clock,
    formal,
    purging,
    mdoMoments,
    decisions: region.installation.vernietigingen.decisions,
    happened: () => undefined,
    accessChanged,
  })
  expect(execute(as('moeder'), LOEX, choice('moeder', 'casemanager')).ok).toBe(true)
  expect(told).toEqual([])
})

describe('[VI32] the work phone of the professionals at the table', () => {
  const numberOf = (key: string) => PEOPLE.find((person) => person.key === key)!.phone ?? null
  const FAMILY_KEYS = ['loex', 'moeder', 'vader', 'oma']

  test.each(['moeder', 'loex', 'jeugdarts', 'school', 'plancoordinator'])('%s reads it', (reader) => {
    const { deelnemers } = viewOf(reader)
    const phoneOf = (key: string) => deelnemers.find(({ person }) => person.id === personId(key))!.phone
    expect(phoneOf('casemanager')).toMatch(/^050 000 01 \d\d$/)
    expect(phoneOf('casemanager')).toBe(numberOf('casemanager'))
    expect(phoneOf('vertrouwenspersoon')).toBe(numberOf('vertrouwenspersoon'))
    expect(FAMILY_KEYS.map(phoneOf)).toEqual(FAMILY_KEYS.map(() => null))
  })

  test('and of nobody who sits here no longer', () => {
    asks('plancoordinator', {
      type: 'endDeelnemer',
      commandId: randomId<CommandId>(),
      deelnemerId: placeOf('behandelaar-ggz').id,
      reason: 'Andere baan.',
    })
    const ended = viewOf('plancoordinator').deelnemers.filter(({ endedAt }) => endedAt !== null)
    expect(ended.map(({ person }) => person.id)).toContain(personId('behandelaar-ggz'))
    expect(ended.filter(({ phone }) => phone !== null)).toEqual([])
  })

  test('a number in the profile of family is not shown; a profile from before it was asked has none', () => {
    const { accounts, clock } = region.installation
    const profile = { name: 'Nieuw', functie: 'vader', discipline: 'vader' }
    const [family, older] = [randomId<Session['personId']>(), randomId<Session['personId']>()]
    accounts.add(
      { personId: family, kind: 'familie', organisatieId: null, profile: { ...profile, phone: '06' } },
      clock(),
    )
    accounts.add({ personId: older, kind: 'professional', organisatieId: null, profile }, clock())
    expect([accounts.phoneOf(family), accounts.phoneOf(older), accounts.phoneOf(randomId())]).toEqual([
      null,
      null,
      null,
    ])
  })

  test('the list of the network holds none', () => {
    const listed = JSON.stringify(region.installation.accounts.professionals())
    expect(listed).toContain('Hanneke Aaborg')
    expect(listed).not.toContain(numberOf('casemanager'))
  })
})
