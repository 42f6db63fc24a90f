// The analyse going to people who do not sit at the table: the export, the no that stops it, and who reads what of that.
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logLine } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import { mayBeToldOf } from '#server/notices/told.ts'
import { startOfDay } from '#shared/casus/day.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import type { DeelnemerId, VersionId } from '#shared/ids.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import { ask, askNobody, LOEX, loex, MARIT, must, offer, placeOf, sessionOf, signing } from '#test/support/signing.ts'

const DAY = 24 * 60 * 60 * 1000

let region: Region
let installation: Region['installation']
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const place = (person: string) => placeOf(installation, person)
const say = (given: boolean, person: string, by = person, namens: string | null = null) =>
  must(installation, by, {
    type: given ? 'allowVerspreiding' : 'blockVerspreiding',
    speaker: place(person),
    namens,
  })
const overrule = (told: boolean) =>
  must(installation, 'gedragswetenschapper', {
    type: 'overrideVerspreiding',
    reason: 'REDEN',
    weighing: 'WEGING',
    consulted: 'ARTS',
    told,
    toldHow: 'VERTELD',
    until: '2026-12-31',
  })

/** Presented to Loex and his mother, and not asked of the others. */
function signed(): VersionId {
  offer(installation)
  for (const person of ['loex', 'moeder'])
    must(installation, MARIT, { type: 'presentAnalyse', deelnemerId: place(person), how: 'zelf-lezen' })
  askNobody(installation)
  must(installation, MARIT, signing(installation))
  return loex(installation).signed.at(-1)!.versionId
}

const exported = (id: VersionId, person = MARIT) => {
  const found = installation.signingViews.export(sessionOf(person), LOEX, id)
  return found && 'reason' in found ? found.reason : found === null ? null : 'gone'
}
const outside = (person: string) => installation.signingViews.signing(sessionOf(person), LOEX)?.verspreiding
const own = (person: string) => installation.readings.read(sessionOf(person), LOEX)?.verspreiding
const lastLine = () =>
  JSON.parse(installation.db.select().from(logLine).orderBy(desc(logLine.seq)).get()!.line) as Record<string, unknown>

test('[VS1] the family had it to read: unsigned nothing leaves, and unread nothing is signed', () => {
  offer(installation)
  const { analyse } = loex(installation)
  const versionId = analyse.status === 'aangeboden' ? analyse.versionId : null
  expect(exported(versionId!)).toBeNull()
  must(installation, MARIT, { type: 'presentAnalyse', deelnemerId: place('moeder'), how: 'zelf-lezen' })
  const refusal = () => {
    const asked = ask(installation, MARIT, signing(installation))
    return asked.ok ? null : asked.refusal
  }
  // Given to read by herself: she has seven days, or answers before.
  const waited = { reason: 'gate-herkenning', missing: expect.arrayContaining([place('loex'), place('moeder')]) }
  expect(refusal()).toEqual(waited)
  must(installation, MARIT, { type: 'presentAnalyse', deelnemerId: place('loex'), how: 'gesprek' })
  must(installation, 'plancoordinator', { type: 'recordNotAsked', deelnemerId: place('vader'), reason: 'Onbereikbaar' })
  region.setTime(TODAY + 7 * DAY - 60_000)
  expect(refusal()).toMatchObject({ reason: 'gate-herkenning' })
  expect(exported(versionId!)).toBeNull()
  region.setTime(TODAY + 7 * DAY + 60_000)
  expect(refusal()).toBeNull()
  expect(exported(versionId!)).toBe('gone')
})

describe('[VS4] a no', () => {
  test('stops the export of every version at once, and taken back lets it go at once', () => {
    const first = signed()
    must(installation, MARIT, { type: 'reviseAnalyse', reason: 'Nieuw' })
    region.setTime(TODAY + 60_000)
    const second = signed()
    expect([exported(first), exported(second)]).toEqual(['gone', 'gone'])
    say(false, 'moeder')
    expect([exported(first), exported(second)]).toEqual(['verspreiding-blocked', 'verspreiding-blocked'])
    expect(lastLine()).toMatchObject({
      kind: 'version.exported',
      outcome: 'refused',
      reason: 'verspreiding-blocked',
      object: { type: 'version', id: second },
    })
    expect(JSON.stringify(lastLine())).not.toContain(personId('moeder'))
    say(true, 'moeder')
    expect(exported(second)).toBe('gone')
    say(false, 'loex')
    overrule(true)
    expect(exported(second)).toBe('gone')
    region.setTime(startOfDay('2027-01-01'))
    expect(exported(second)).toBe('verspreiding-blocked')
  })

  test('of a parent stays after the sixteenth birthday, until the jeugdige says yes', () => {
    const versionId = signed()
    say(false, 'moeder')
    region.setTime(startOfDay('2029-03-14'))
    expect(exported(versionId)).toBe('verspreiding-blocked')
    expect(own('loex')).toMatchObject({ speaker: place('loex'), said: null, state: 'blocked' })
    say(true, 'loex')
    expect(exported(versionId)).toBe('gone')
  })

  test('closes no room, and who may not read the analyse learns nothing of it', () => {
    const versionId = signed()
    say(false, 'moeder')
    expect(exported(versionId, 'school')).toBeNull()
    expect(exported(versionId, 'behandelaar-verslaving')).toBeNull()
  })
})

describe('[VS6] beside the export', () => {
  test('colleagues read who said what and why it goes all the same, others whether it may', () => {
    signed()
    say(false, 'moeder', 'plancoordinator', 'GEBELD')
    expect(outside('behandelaar-ggz')).toMatchObject({
      state: 'blocked',
      words: [{ person: { id: personId('moeder') }, given: false, namens: 'GEBELD' }],
      uitzondering: null,
    })
    const nothing = { words: [], uitzondering: null, deciders: [] }
    expect(outside('jeugdarts')).toEqual({ state: 'blocked', ...nothing })
    overrule(false)
    expect(outside('behandelaar-ggz')).toMatchObject({
      state: 'uitzondering',
      uitzondering: { reason: 'REDEN', weighing: 'WEGING', told: false, by: { id: personId(MARIT) } },
    })
    expect(outside('jeugdarts')).toEqual({ state: 'open', ...nothing })
  })
})

describe('[VS7] of the family', () => {
  test('each reads his own word, and how it stands, and no trace of another', () => {
    signed()
    expect(own('loex')).toEqual({ speaker: place('loex'), said: null, state: 'open', uitzondering: null })
    say(false, 'moeder', 'casemanager', 'GEBELD')
    expect(own('moeder')).toMatchObject({ said: { given: false, namens: 'GEBELD' }, state: 'blocked' })
    expect(own('loex')).toEqual({ speaker: place('loex'), said: null, state: 'blocked', uitzondering: null })
  })

  test('an uitzondering is read once the family was told, with why, who decided and until when', () => {
    signed()
    say(false, 'moeder')
    overrule(false)
    for (const person of ['loex', 'moeder']) expect(own(person)).toMatchObject({ state: null, uitzondering: null })
    say(true, 'moeder')
    say(false, 'moeder')
    overrule(true)
    const read = { reason: 'REDEN', by: personId(MARIT), until: '2026-12-31' }
    for (const person of ['loex', 'moeder'])
      expect(own(person)).toMatchObject({ state: 'uitzondering', uitzondering: read })
    expect(JSON.stringify([own('loex'), own('moeder')])).not.toMatch(/WEGING|ARTS|VERTELD/)
  })

  test('who decides no longer reads what he said, and cannot say more', () => {
    signed()
    say(false, 'moeder')
    region.setTime(startOfDay('2029-03-14'))
    must(installation, 'loex', {
      type: 'giveToestemming',
      speaker: place('loex'),
      for: place('moeder'),
      room: 'analyse',
      namens: null,
    })
    expect(own('moeder')).toMatchObject({ speaker: null, said: { given: false } })
    const again = ask(installation, 'moeder', { type: 'allowVerspreiding', speaker: place('moeder'), namens: null })
    expect(again).toEqual({ ok: false, refusal: { reason: 'not-yours-to-decide' } })
  })

  test('hears of a word who decides too, of an uitzondering once the family was told, and nobody else', () => {
    const casus = loex(installation)
    const hears = (event: CasusEvent) =>
      ['loex', 'moeder', 'vader', 'oma', 'vertrouwenspersoon', 'behandelaar-ggz'].filter((person) =>
        mayBeToldOf(casus, event, personId(person), installation.clock()),
      )
    const speaker: DeelnemerId = place('moeder')
    const word: CasusEvent = { type: 'verspreiding.blocked', speaker, namens: null }
    expect(hears(word)).toEqual(['loex', 'moeder', 'vader', 'behandelaar-ggz'])
    const rest = { reason: 'x', weighing: 'x', consulted: 'x', toldHow: 'x', until: '2026-12-31' }
    const overridden = (told: boolean): CasusEvent => ({
      type: 'verspreiding.overridden',
      uitzondering: { ...rest, told },
    })
    expect(hears(overridden(false))).toEqual(['behandelaar-ggz'])
    expect(hears(overridden(true))).toEqual(['loex', 'moeder', 'vader', 'behandelaar-ggz'])
  })
})
