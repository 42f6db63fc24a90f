// Who looked, as the family of Loex reads it: every look that may be told, and nothing that may not.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import type { LogEntry } from '#server/log/record.ts'
import type { CasusId } from '#shared/ids.ts'
import type { Deed, LookDay } from '#shared/protocol/gezin.ts'
import { makeMdo } from '#test/support/mdo-region.ts'
import { publish, RUBEN, writeSection } from '#test/support/planning.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import {
  freshCasus,
  LOEX,
  loex,
  MARIT,
  must,
  offer,
  offeredIn,
  placeOf,
  sessionOf,
  sharing,
  sign,
} from '#test/support/signing.ts'

const DAY = 24 * 60 * 60 * 1000
let region: Region
let installation: Region['installation']

beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const daysOf = (person: string, casusId = LOEX) => installation.looksAt(sessionOf(person), casusId)
const today = (person: string): LookDay['looks'] => daysOf(person)?.find(({ day }) => day === '2026-11-21')?.looks ?? []

/** What `reader` is told that `person` did today. */
function toldOf(reader: string, person: string): readonly Deed[] {
  const { name } = installation.accounts.personOf(personId(person))!
  return (
    today(reader).find(
      ({ who }) => (who.kind === 'at-table' && who.person.name === name) || (who.kind === 'self' && reader === person),
    )?.deeds ?? []
  )
}

const log = (person: string, entry: Partial<Extract<LogEntry, { casusId: CasusId }>>) =>
  installation.log.record({
    kind: 'room.entered',
    action: 'R',
    outcome: 'done',
    personId: personId(person),
    sessionRef: null,
    casusId: LOEX,
    rollen: [],
    object: { type: 'room', id: `${LOEX}/plan` },
    rule: 'test',
    ...entry,
  })

describe('[VI11] who reads it', () => {
  test('the jeugdige and who decides for him; nobody else, and no professional', () => {
    for (const person of ['loex', 'moeder', 'vader']) expect(daysOf(person)).not.toBeNull()
    for (const person of ['oma', 'vertrouwenspersoon', 'casemanager', MARIT, 'behandelaar-verslaving', 'beheerder'])
      expect(daysOf(person)).toBeNull()
  })

  test('reading it is a line of its own, a refusal too', () => {
    daysOf('moeder')
    daysOf('oma')
    const lines = installation.linesAbout(LOEX, TODAY).filter(({ kind }) => kind === 'log.read')
    expect(lines.map((line) => [line.personId, line.outcome])).toEqual([
      [personId('oma'), 'refused'],
      [personId('moeder'), 'done'],
    ])
  })
})

describe('[VI12] one line for a person and a day', () => {
  test('the newest day first, also of what was written down out of order', () => {
    const days = daysOf('moeder')!.map(({ day }) => day)
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual([...days].sort().reverse())
  })

  test('with all that was done, each kind once', () => {
    installation.views.casus(sessionOf(MARIT), LOEX)
    installation.views.casus(sessionOf(MARIT), LOEX)
    log(MARIT, {})
    log(MARIT, { kind: 'room.changed', object: { type: 'room', id: `${LOEX}/analyse` } })
    expect(toldOf('moeder', MARIT)).toEqual(['looked', 'wrote-analyse', 'read-plan'])
  })

  test('the reader herself is told so', () => {
    installation.views.casus(sessionOf('moeder'), LOEX)
    expect(toldOf('moeder', 'moeder')).toEqual(['looked'])
  })

  test('who left the table has a functie and an organisatie, and no name', () => {
    log('jeugdarts', {})
    expect(toldOf('moeder', 'jeugdarts')).toEqual(['read-plan'])
    must(installation, 'plancoordinator', {
      type: 'endDeelnemer',
      deelnemerId: placeOf(installation, 'jeugdarts'),
      reason: 'De vraag is beantwoord.',
    })
    expect(today('moeder').map(({ who }) => who)).toContainEqual({
      kind: 'away',
      functie: 'jeugdarts',
      organisatie: 'JGZ Aawolde',
    })
    expect(JSON.stringify(daysOf('moeder'))).not.toContain('Nadia')
  })

  test('what is older than three months is not shown', () => {
    log(MARIT, {})
    region.setTime(TODAY + 100 * DAY)
    expect(daysOf('moeder')).toEqual([])
  })
})

describe('[VI13] what is not told', () => {
  test('a room but analyse and plan, a refusal, another casus', () => {
    for (const room of ['afgeschermd', 'verhaal/x', 'inbreng/x', 'mdo/x', 'analyse/x'])
      log('jeugdbeschermer', { object: { type: 'room', id: `${LOEX}/${room}` } })
    log('jeugdbeschermer', { kind: 'room.refused', outcome: 'refused' })
    log('jeugdbeschermer', { kind: 'casus.read', outcome: 'refused' })
    log('jeugdbeschermer', { kind: 'casus.read', casusId: freshCasus(installation) })
    expect(toldOf('moeder', 'jeugdbeschermer')).toEqual([])
  })

  test('who reported, also not by what came with the signaal', () => {
    const casusId = freshCasus(installation)
    const told = JSON.stringify(installation.looksAt(sessionOf('moeder'), casusId))
    expect(told).not.toContain(installation.accounts.personOf(personId('behandelaar-ggz'))!.name)
    expect(told).toContain('changed-table')
  })

  test('that another of the family was given something to read, read it, or answered', () => {
    const before = JSON.stringify([today('moeder'), today('loex')])
    offer(installation)
    for (const person of ['vader', 'loex'])
      must(installation, MARIT, {
        type: 'presentAnalyse',
        deelnemerId: placeOf(installation, person),
        how: 'zelf-lezen',
      })
    installation.readings.read(sessionOf('vader'), LOEX)
    must(installation, 'vader', {
      type: 'recordHerkenning',
      deelnemerId: placeOf(installation, 'vader'),
      answer: 'nee',
      words: '',
      namens: null,
      fingerprint: offeredIn(installation).fingerprint,
    })
    expect(JSON.stringify([today('moeder'), today('loex')])).toBe(before)
    expect(toldOf('vader', 'vader')).toEqual(['read-analyse', 'answered'])
  })

  test('the way to a signature; that a copy was made is told', () => {
    sign(installation)
    expect(toldOf('moeder', MARIT)).toEqual([])
    log(MARIT, { kind: 'version.exported', object: { type: 'version', id: 'x' } })
    expect(toldOf('moeder', MARIT)).toEqual(['copied-analyse'])
  })
})

describe('[VI41] the plan, verhalen and overleg', () => {
  const verhaalOf = (person: string, readers: readonly string[]) =>
    must(installation, person, sharing(installation, person, { also: readers }))

  test('that the plan was published and that she read and answered it herself; of another of the family nothing', () => {
    publish(installation)
    const { fingerprint } = loex(installation).plan.published.at(-1)!
    for (const person of ['moeder', 'vader']) {
      installation.planReadings.plan(sessionOf(person), LOEX)
      must(installation, person, {
        type: 'recordInstemming',
        deelnemerId: placeOf(installation, person),
        answer: 'nee',
        words: '',
        namens: null,
        fingerprint,
      })
    }
    expect(toldOf('moeder', RUBEN)).toContain('published-plan')
    expect(toldOf('moeder', 'moeder')).toEqual(['read-plan', 'answered-plan'])
    expect(toldOf('moeder', 'vader')).toEqual([])
  })

  test('of a crisiskaart nothing: it may not be for this reader', () => {
    writeSection(installation, 'crisiskaart', 'Alleen voor moeder.', `niet-voor:${placeOf(installation, 'vader')}`)
    publish(installation, 'crisiskaart')
    expect(toldOf('vader', RUBEN)).toEqual(['read-plan', 'wrote-plan'])
  })

  test('who tells a verhaal learns who read it; nobody else does', () => {
    verhaalOf('moeder', ['loex'])
    installation.verhaalViews.shared(sessionOf(MARIT), LOEX)
    installation.verhaalViews.own(sessionOf('loex'), LOEX)
    expect(toldOf('moeder', MARIT)).toEqual(['read-verhaal'])
    expect(toldOf('moeder', 'loex')).toEqual(['read-verhaal'])
    expect(toldOf('vader', MARIT)).not.toContain('read-verhaal')
    expect(toldOf('vader', 'loex')).toEqual([])
  })

  test('that a report was read, to who knows of that overleg', () => {
    const mdoId = makeMdo(installation, 'closed', ['moeder'])
    const before = JSON.stringify([today('vader'), today('loex')])
    installation.mdoViews.report(sessionOf(MARIT), LOEX, mdoId)
    installation.mdoViews.report(sessionOf('moeder'), LOEX, mdoId)
    expect(toldOf('moeder', MARIT)).toEqual(['read-report'])
    expect(toldOf('moeder', 'moeder')).toContain('read-report')
    expect(JSON.stringify([today('vader'), today('loex')])).toBe(before)
  })
})
