// What each person sees of a step back, of the way back, of a casus that is closed, and of a place that was changed.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import { mayBeToldOf } from '#server/notices/told.ts'
import type { PlaceChange } from '#shared/casus/events.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { publish } from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, LOEX, loex, must, placeOf, sessionOf, sign } from '#test/support/signing.ts'
import { BASIS } from '#test/support/uitstroom.ts'

let region: Region
beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const viewOf = (person: string): CasusView => region.installation.views.casus(sessionOf(person), LOEX)!
const place = (person: string) => placeOf(region.installation, person)
const SIGNS = 'Loex blijft weer hele dagen binnen.'

function flowOut(): void {
  const { installation } = region
  if (loex(installation).phase === 'analyse') {
    sign(installation)
    publish(installation)
  }
  const expectedVersion = loex(installation).version
  must(installation, 'casemanager', { type: 'flowOut', expectedVersion, basis: BASIS, signs: SIGNS })
}

function comeBack(): void {
  const toestemmingen = ['loex', 'moeder', 'vader'].map((who) => ({
    speaker: place(who),
    answer: 'nog-niet-gevraagd' as const,
    reason: `Morgen bij ${who}.`,
  }))
  must(region.installation, 'casemanager', { type: 'comeBack', reason: 'Thuis liep het vast.', toestemmingen })
}

function close(): void {
  const expectedVersion = loex(region.installation).version
  must(region.installation, 'casemanager', { type: 'closeCasus', expectedVersion, reason: 'Zij redden zich.' })
}

describe('a step back', () => {
  test('[VI60] [VI61] colleagues read what was weighed, who reads the plan the signs, and a guest neither', () => {
    flowOut()
    const colleague = viewOf('school').uitstroom
    expect(colleague).toMatchObject({ signs: SIGNS, basis: BASIS, by: personId('casemanager') })
    for (const person of ['loex', 'moeder']) expect(Object.keys(viewOf(person).uitstroom!)).toEqual(['at', 'signs'])
    for (const person of ['jeugdarts', 'oma']) expect(viewOf(person)).not.toHaveProperty('uitstroom')
    expect(viewOf('casemanager').mine.commands).toEqual(expect.arrayContaining(['comeBack', 'closeCasus']))
    expect(viewOf('casemanager').deciders).toEqual(expect.arrayContaining([place('loex'), place('moeder')]))
  })

  test('[VI60] why it came back, and who was not asked yet, is for colleagues until it is', () => {
    flowOut()
    comeBack()
    expect(viewOf('school')).toMatchObject({ terugkeer: { reason: 'Thuis liep het vast.' } })
    expect(viewOf('school').toAsk?.map(({ deelnemerId }) => deelnemerId)).toEqual(
      ['loex', 'moeder', 'vader'].map(place),
    )
    for (const person of ['moeder', 'jeugdarts'])
      for (const member of ['terugkeer', 'toAsk', 'uitstroom']) expect(viewOf(person)).not.toHaveProperty(member)
    const toestemming = { speaker: place('loex'), answer: 'ja', namens: 'Aan de telefoon.' } as const
    must(region.installation, 'plancoordinator', { type: 'answerTerugkeer', toestemming })
    expect(viewOf('school').toAsk?.map(({ deelnemerId }) => deelnemerId)).toEqual(['moeder', 'vader'].map(place))
  })
})

describe('a casus that is closed', () => {
  beforeEach(() => {
    flowOut()
    close()
  })

  test('[VI62] says since when and whom to call, to colleagues why, and nothing else', () => {
    const [colleague, mother] = [viewOf('plancoordinator'), viewOf('moeder')]
    expect(colleague.closed?.reason).toBe('Zij redden zich.')
    expect(mother.closed).toEqual({ at: expect.any(Number) })
    for (const view of [colleague, mother]) {
      expect(view.documents).toEqual([])
      for (const member of ['regie', 'mdos', 'signaal', 'besluit', 'uitstroom', 'analyse', 'clearances', 'links'])
        expect([member, member in view]).toEqual([member, false])
      const casemanager = view.deelnemers.find(({ person }) => person.id === personId('casemanager'))
      expect(casemanager?.phone).toMatch(/\d/)
      expect(view.deelnemers.some((deelnemer) => 'purpose' in deelnemer || 'given' in deelnemer)).toBe(false)
    }
    expect(mother.mine.commands).toEqual(['requestVernietiging', 'withdrawVernietiging'])
  })

  test('[CA47] [CA49] destruction can still be asked, and nobody is invited any more', () => {
    const { installation } = region
    const asked = { type: 'requestVernietiging', scope: 'verhaal', namens: null, words: '' } as const
    must(installation, 'moeder', { ...asked, for: place('moeder') })
    const end = { type: 'endDeelnemer', deelnemerId: place('oma'), reason: 'Weg.' } as const
    expect(ask(installation, 'casemanager', end)).toMatchObject({
      ok: false,
      refusal: { reason: 'wrong-phase', phase: 'gesloten' },
    })
  })
})

describe('a place that is changed', () => {
  test('[VI63] who may change it sees what it was given, and nobody else', () => {
    const given = (person: string) => viewOf(person).deelnemers.filter((deelnemer) => 'given' in deelnemer)
    const school = given('plancoordinator').find(({ person }) => person.id === personId('school'))
    expect(school?.given).toMatchObject({ changes: 0, grondslag: expect.any(String), rooms: expect.any(Object) })
    expect(given('plancoordinator').every(({ endedAt }) => endedAt === null)).toBe(true)
    for (const person of ['school', 'gedragswetenschapper', 'moeder']) expect(given(person)).toEqual([])
  })

  test.each<[string, PlaceChange, readonly string[]]>([
    ['its rol', { rol: 'veiligheid' }, ['school', 'moeder', 'oma']],
    ['its last day', { until: null }, ['school', 'moeder', 'oma']],
    ['its rooms', { rooms: {} }, ['school', 'moeder']],
    ['a ground', { doorbreking: 'toestemming' }, ['school', 'moeder']],
    ['its purpose', { purpose: 'Anders' }, ['school']],
  ])('[VI64] of %s hears who sees it', (_, changed, told) => {
    const { installation } = region
    const at = installation.clock()
    const event = { type: 'deelnemer.changed', deelnemerId: place('jeugdarts'), changed, reason: 'Ander werk' } as const
    const hears = (person: string) => mayBeToldOf(loex(installation), event, personId(person), at)
    expect(['school', 'moeder', 'oma'].filter(hears)).toEqual(told)
    expect(mayBeToldOf(loex(installation), { ...event, deelnemerId: place('oma') }, personId('oma'), at)).toBe(true)
  })
})
