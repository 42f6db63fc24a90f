// Wie mag wat zien: each cell is what the functions that decide say, and no reader gets a row that is not his to know.
import { describe, expect, test } from 'vitest'
import { accessTo } from '#shared/casus/access.ts'
import { decide } from '#shared/casus/decide.ts'
import { decidesAt, shareOf } from '#shared/casus/toestemming.ts'
import { readsAsProfessional } from '#shared/casus/verhaal.ts'
import { rowsFor, SEEN_TEXTS, sayableBy, sightOf } from '#shared/casus/who-sees.ts'
import { OWN_KINDS, ownRoomOf } from '#shared/document/rooms.ts'
import { isProfessionalRol, ROLLEN } from '#shared/people.ts'
import { ANNA, casusIn, casusStanding, DAY, factsOf, NOW, person, place } from '#test/support/build.ts'
import { bornAt, gezagFact, uitzondering, word } from '#test/support/facts.ts'
import { asCommand } from '#test/support/scenario.ts'

const loex = place(person('loex'), 'jeugdige')
const anna = place(ANNA, 'casemanager')
const X = person('iemand')

/** Everything that changes what somebody sees: rol, invitation, ground, age, gezag, what was said. */
function* worlds() {
  for (const rol of ROLLEN)
    for (const rooms of [{}, { analyse: 'read', plan: 'write' } as const])
      for (const doorbreking of ['toestemming', 'rechtstreeks-betrokken'] as const)
        for (const age of [11, 14, 16])
          for (const said of ['nothing', 'yes', 'no', 'uitzondering'] as const) {
            const one = place(X, rol, { rooms, doorbreking, until: rol === 'gast' ? NOW + 9 * DAY : null })
            const words =
              said === 'nothing'
                ? []
                : (['analyse', 'plan'] as const).map((room) => word(said === 'yes', loex.id, one.id, { room }))
            const uitzonderingen = said === 'uitzondering' ? [uitzondering(one.id)] : []
            const gezag = age === 14 ? [gezagFact(one.id, { until: '2026-06-01' })] : []
            const facts = { toestemmingen: words, uitzonderingen, gezag: rol.startsWith('ouder') ? gezag : [] }
            yield {
              name: `${rol} ${age} ${said} ${doorbreking}`,
              deelnemers: [anna, loex, one],
              born: bornAt(age),
              facts,
            }
          }
}

describe.each(['intake', 'concept', 'uitgestroomd', 'gesloten'] as const)('at %s', (standing) => {
  test('[WS1] every cell says what access.ts and what was made for the family say', () => {
    let cells = 0
    const wrong: string[] = []
    for (const { name, ...world } of worlds()) {
      const casus = casusStanding(standing, world)
      const one = world.deelnemers[2]!
      for (const room of ['analyse', 'plan'] as const) {
        const { level } = accessTo(casus, X, room, NOW)
        const share = shareOf(casus, X, room, NOW)
        const family = share === 'all' ? 'read' : share
        const expected = isProfessionalRol(one.rol) || level !== 'none' ? level : family
        const shown = sightOf(casus, X, room, NOW).level
        if (shown !== expected) wrong.push(`${name} ${room}: ${shown}, not ${expected}`)
        cells++
      }
      for (const kind of OWN_KINDS) {
        const own = accessTo(casus, X, ownRoomOf(kind, one.id), NOW).level
        const shown = sightOf(casus, X, kind, NOW).level
        const shared = readsAsProfessional(casus, X, NOW) ? 'read' : 'none'
        const expected = own === 'none' ? shared : own
        if (shown !== expected) wrong.push(`${name} ${kind}: ${shown}, not ${expected}`)
      }
    }
    expect(wrong).toEqual([])
    expect(cells).toBe(14 * 2 * 2 * 3 * 4 * 2)
  })
})

test('[WS1] until is the moment from which the cell is another', () => {
  let turning = 0
  const wrong: string[] = []
  for (const { name, ...world } of worlds()) {
    const casus = casusIn('analyse', world)
    for (const text of SEEN_TEXTS) {
      const { level, until } = sightOf(casus, X, text, NOW)
      if (until === null) continue
      turning++
      if (sightOf(casus, X, text, until - 1).level !== level) wrong.push(`${name} ${text}: another before`)
      if (sightOf(casus, X, text, until).level === level) wrong.push(`${name} ${text}: the same after`)
    }
  }
  expect(wrong).toEqual([])
  expect(turning).toBeGreaterThan(50)
})

test('[WS4] what is offered to say is taken, and nothing else is', () => {
  let offered = 0
  for (const { name, ...world } of worlds()) {
    const casus = casusIn('analyse', world)
    for (const room of ['analyse', 'plan'] as const) {
      const kind = sayableBy(casus, loex.personId, X, room, NOW)
      const said = { speaker: loex.id, for: world.deelnemers[2]!.id, room, namens: null }
      const taken = (['give', 'withdraw'] as const).filter(
        (one) => decide(casus, asCommand({ type: `${one}Toestemming`, ...said }), factsOf(loex.personId)).ok,
      )
      if (kind) offered++
      expect([name, kind === null ? taken.length === 0 : taken.includes(kind)]).toEqual([name, true])
    }
  }
  expect(offered).toBeGreaterThan(100)
})

describe('whose rows', () => {
  const mother = place(person('moeder'), 'ouderMetGezag')
  const father = place(person('vader'), 'ouderMetGezag')
  const oma = place(person('oma'), 'steunfiguur')
  const foster = place(person('pleeg'), 'pleegouder')
  const school = place(person('school'), 'onderwijs', { doorbreking: 'toestemming' })
  const guest = place(person('gast'), 'gast')
  const deelnemers = [anna, school, guest, loex, mother, father, oma, foster]
  const rows = (reader: { personId: typeof ANNA }, age: number, facts = {}) =>
    rowsFor(casusIn('analyse', { deelnemers, born: bornAt(age), facts }), reader.personId, NOW).map(({ id }) => id)
  const ids = (...places: { id: string }[]) => places.map(({ id }) => id)

  test('[WS2] a colleague gets all of them', () => {
    expect(rows(anna, 14)).toEqual(ids(...deelnemers))
  })

  test('[WS2] who decides gets the professionals, himself and whom he can say something of', () => {
    expect(rows(mother, 14)).toEqual(ids(anna, school, guest, mother, foster))
    expect(rows(loex, 16)).toEqual(ids(anna, school, guest, loex, mother, father, foster))
  })

  test('[WS2] a parent from sixteen gets nothing of the other parent, a steunfiguur himself alone', () => {
    expect(rows(mother, 16)).toEqual(ids(anna, school, guest, mother))
    expect(rows(oma, 14)).toEqual(ids(oma))
  })

  test('[WS3] what the family was not told yet is not told here', () => {
    const no = word(false, mother.id, school.id, { room: 'plan' })
    const kept = { toestemmingen: [no], uitzonderingen: [uitzondering(school.id, { room: 'plan', told: false })] }
    expect(rows(mother, 14, kept)).not.toContain(school.id)
    expect(rows(anna, 14, kept)).toContain(school.id)
    const told = { ...kept, uitzonderingen: [uitzondering(school.id, { room: 'plan' })] }
    expect(rows(mother, 14, told)).toContain(school.id)
  })

  test('[WS4] nobody is asked about himself, and who does not decide about nobody', () => {
    const casus = casusIn('analyse', { deelnemers, born: bornAt(16) })
    expect(decidesAt(casus, mother.personId, NOW)).toBe(false)
    expect(sayableBy(casus, mother.personId, school.personId, 'plan', NOW)).toBeNull()
    expect(sayableBy(casus, loex.personId, loex.personId, 'plan', NOW)).toBeNull()
    expect(sayableBy(casus, loex.personId, mother.personId, 'analyse', NOW)).toBe('give')
    expect(sayableBy(casus, loex.personId, school.personId, 'plan', NOW)).toBe('withdraw')
  })
})
