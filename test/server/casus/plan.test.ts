// Publishing the plan: what was looked at is what goes out, and each of the family gets exactly his own of it.

import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { casusEvent, documentRendering, documentVersion, logLine } from '#server/db/schema.ts'
import { TODAYS_MDO } from '#server/demo/mdo-seed.ts'
import { personId } from '#server/demo/seed.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { addItem, changeItem } from '#shared/document/items.ts'
import { closeMdo } from '#test/support/mdo-region.ts'
import {
  draft,
  leadAll,
  prepare,
  previewAll,
  publish,
  publishing,
  RUBEN,
  readyIn,
  writeSection,
} from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, LOEX, loex, MARIT, must, placeOf, sessionOf } from '#test/support/signing.ts'

const FAMILY = ['moeder', 'vader', 'loex'] as const
type Relative = (typeof FAMILY)[number]

let region: Region
let installation: Region['installation']
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const place = (person: string) => placeOf(installation, person)
const planning = (person = RUBEN) => installation.planViews.planning(sessionOf(person), LOEX)
const preview = (relative: string, person = RUBEN) =>
  installation.planViews.preview(sessionOf(person), LOEX, place(relative))
const plan = (person: string) => installation.planReadings.plan(sessionOf(person), LOEX)
const crisiskaart = (person: string) => installation.planReadings.crisiskaart(sessionOf(person), LOEX)
const rowsIn = (table: typeof documentVersion | typeof documentRendering | typeof casusEvent) =>
  installation.db.select({ n: count() }).from(table).get()!.n
const lastLine = () =>
  JSON.parse(installation.db.select({ line: logLine.line }).from(logLine).all().at(-1)!.line) as {
    kind: string
    outcome: string
  }

const say = (person: Relative, answer: 'ja' | 'deels' | 'nee', words: string) =>
  must(installation, person, {
    type: 'recordInstemming',
    deelnemerId: place(person),
    answer,
    words,
    namens: null,
    fingerprint: loex(installation).plan.published.at(-1)!.fingerprint,
  })

/** A word, an item and an audience for each, so that every reader has something that is his alone. */
function writeForEach(): Record<Relative, string> {
  const acties = {} as Record<Relative, string>
  writeSection(installation, 'kern', 'VOORALLEN')
  writeSection(installation, 'terugval', 'ALLEENPROFESSIONALS', 'professionals')
  writeSection(installation, 'uitstroom', 'NIETVOORVADER', `niet-voor:${place('vader')}`)
  writeSection(installation, 'evaluatie', 'NIETVOORMOEDER', `niet-voor:${place('moeder')}`)
  draft(installation, (doc) => {
    for (const person of FAMILY)
      acties[person] = addItem(doc, 'acties', 'actie', {
        text: `ACTIEVAN${person.toUpperCase()}`,
        owner: place(person),
      })
    const hidden = { text: 'ITEMNIETVOORVADER', audience: `niet-voor:${place('vader')}` as const }
    addItem(doc, 'acties', 'actie', { ...hidden, owner: place('moeder') })
    addItem(doc, 'doelen', 'doel', { text: 'DOELPROFESSIONALS', audience: 'professionals' })
  })
  return acties
}

describe('preparing and publishing', () => {
  test.each(['document_version', 'document_snapshot', 'casus_event', 'log_line', 'command_done'])(
    '[EX10] a throw while writing %s leaves no candidate, no event and no version',
    (table) => {
      const before = [rowsIn(casusEvent), rowsIn(documentVersion)]
      installation.db.$client.exec(
        `CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END`,
      )
      expect(() => prepare(installation)).toThrow()
      expect([rowsIn(casusEvent), rowsIn(documentVersion)]).toEqual(before)
      expect(loex(installation).plan.candidate).toBeNull()
    },
  )

  test('[EX10] publishing stores no version, and what each of the family reads', () => {
    leadAll(installation)
    prepare(installation)
    previewAll(installation)
    const before = [rowsIn(documentVersion), rowsIn(documentRendering)]
    must(installation, RUBEN, publishing(readyIn(installation)))
    expect([rowsIn(documentVersion), rowsIn(documentRendering)]).toEqual([before[0], before[1]! + FAMILY.length])
  })

  test('[PL1] [PL3] what is written after preparing stays in the draft, and does not go out', () => {
    writeSection(installation, 'kern', 'KLAARGEZET')
    leadAll(installation)
    prepare(installation)
    writeSection(installation, 'kern', 'DAARNA')
    previewAll(installation)
    must(installation, RUBEN, publishing(readyIn(installation)))
    const { versionId } = loex(installation).plan.published.at(-1)!
    const version = canonicalJson(installation.versions.read(LOEX, versionId)!.parts)
    expect([version.includes('KLAARGEZET'), version.includes('DAARNA')]).toEqual([true, false])
    const room = canonicalJson(installation.live.capture({ casusId: LOEX, room: 'plan' })!.content)
    expect(room).toContain('DAARNA')
  })

  test('[PL1] the crisiskaart goes out with the agreements on safety and nothing else', () => {
    prepare(installation, 'crisiskaart')
    const [part] = installation.versions.read(LOEX, readyIn(installation).versionId)!.parts
    expect(part!.content.sections.map(({ id }) => id)).toEqual(['regie-veiligheid', 'crisiskaart'])
  })

  test('[PL4] who comes to the table after the looking is looked at first', () => {
    leadAll(installation)
    prepare(installation)
    previewAll(installation)
    const grounds = { grondslag: 'toestemming', doorbreking: 'toestemming' } as const
    const seat = { personId: personId('oma'), rol: 'pleegouder', purpose: 'Oma.', until: null, rooms: {} } as const
    must(installation, 'casemanager', { type: 'inviteDeelnemer', ...seat, ...grounds })
    const result = ask(installation, RUBEN, publishing(readyIn(installation)))
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'gate-preview' } })
    expect(planning()?.mayPublish).toEqual({ ok: false, why: 'gate-preview' })
    previewAll(installation)
    expect(planning()?.mayPublish).toEqual({ ok: true, why: null })
  })
})

describe('what colleagues see', () => {
  test('[VI20] is for colleagues who may read the plan; nobody else learns that there is anything', () => {
    prepare(installation)
    for (const person of [RUBEN, MARIT, 'school', 'behandelaar-ggz']) expect(planning(person)).not.toBeNull()
    for (const person of [...FAMILY, 'oma', 'jeugdarts', 'behandelaar-verslaving', 'beheerder']) {
      expect([planning(person), preview('moeder', person)]).toEqual([null, null])
      expect(lastLine()).toMatchObject({ kind: 'room.refused', outcome: 'refused' })
    }
    planning()
    expect(lastLine()).toMatchObject({ kind: 'planning.read', outcome: 'done' })
    preview('moeder')
    expect(lastLine()).toMatchObject({ kind: 'rendering.previewed', outcome: 'done' })
  })

  test('[VI20] without the line in the log nothing is shown', () => {
    prepare(installation)
    installation.db.$client.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    expect(() => planning()).toThrow()
    expect(() => preview('moeder')).toThrow()
  })

  test.each(['plan', 'crisiskaart'] as const)('[VI21] the %s looked at is byte for byte what is stored', (scope) => {
    writeForEach()
    leadAll(installation)
    prepare(installation, scope)
    const seen = FAMILY.map((person) => canonicalJson(preview(person)!.sections))
    previewAll(installation)
    const { versionId } = readyIn(installation)
    must(installation, RUBEN, publishing(readyIn(installation)))
    const stored = FAMILY.map((person) =>
      canonicalJson(installation.renderings.of(LOEX, versionId, [place(person)])!.sections),
    )
    expect(stored).toEqual(seen)
  })

  test('[DO33] the friendly list names what is empty, and acties without owner or date', () => {
    draft(installation, (doc) => addItem(doc, 'acties', 'actie', { text: 'Nog van niemand' }))
    const missing = planning()!.missing
    expect(missing).toContainEqual({ why: 'no-owner', actie: 'Nog van niemand' })
    expect(missing).toContainEqual({ why: 'no-date', actie: 'Nog van niemand' })
    expect(missing).not.toContainEqual({ why: 'no-mdo' })
    must(installation, RUBEN, { type: 'openMdo', mdoId: TODAYS_MDO, chair: null })
    closeMdo(installation, TODAYS_MDO)
    expect(planning()!.missing).toContainEqual({ why: 'no-mdo' })
  })

  test('[DO32] what changed since the last published plan is told, of what lies ready', () => {
    expect(planning()?.changedSince).toBeNull()
    publish(installation)
    writeSection(installation, 'kern', 'Een nieuwe kern')
    prepare(installation)
    expect(planning()?.changedSince?.map(({ section }) => section)).toEqual(['kern'])
  })
})

describe('what each of the family reads', () => {
  test('[RE9] [RE10] is exactly his own: words, items, acties', () => {
    writeForEach()
    expect([plan('moeder'), crisiskaart('moeder')]).toEqual([null, null])
    publish(installation)
    const read = Object.fromEntries(FAMILY.map((person) => [person, JSON.stringify(plan(person))])) as Record<
      Relative,
      string
    >
    const has = (word: string) => FAMILY.map((person) => read[person].includes(word))
    expect(has('VOORALLEN')).toEqual([true, true, true])
    expect(has('NIETVOORVADER')).toEqual([true, false, true])
    expect(has('NIETVOORMOEDER')).toEqual([false, true, true])
    expect(has('PROFESSIONALS')).toEqual([false, false, false])
    expect(
      FAMILY.map((person) =>
        plan(person)!
          .acties.map(({ text }) => text)
          .filter((text) => /ITEM|ACTIE/.test(text)),
      ),
    ).toEqual([['ACTIEVANMOEDER', 'ITEMNIETVOORVADER'], ['ACTIEVANVADER'], ['ACTIEVANLOEX']])
  })

  test('[RE3] [RE9] of the analyse there is still nothing: each text has its own way', () => {
    publish(installation)
    expect(installation.readings.read(sessionOf('moeder'), LOEX)).toBeNull()
  })

  test('[RE10] answers, open points and replies are his own, with no trace of another', () => {
    publish(installation)
    const before = canonicalJson(plan('vader'))
    say('moeder', 'nee', 'WOORDENVANMOEDER')
    expect(canonicalJson(plan('vader'))).toBe(before)
    expect(plan('moeder')).toMatchObject({
      instemming: { answer: 'nee', words: 'WOORDENVANMOEDER' },
      openPoint: { due: '2026-12-05', state: 'open', reply: null },
    })
    must(installation, RUBEN, { type: 'setOpenPoint', deelnemerId: place('moeder'), due: '2026-12-12' })
    must(installation, RUBEN, { type: 'closeOpenPoint', deelnemerId: place('moeder'), reply: 'WEBELDEN' })
    expect(canonicalJson(plan('vader'))).toBe(before)
    expect(plan('moeder')?.openPoint).toMatchObject({
      due: '2026-12-12',
      state: 'closed',
      reply: { words: 'WEBELDEN' },
    })
    expect(planning()?.family.map(({ instemming }) => instemming?.words ?? null)).toContain('WOORDENVANMOEDER')
  })

  test('[RE10] news of an actie is with its owner; another may not say it', () => {
    const acties = writeForEach()
    publish(installation)
    const { fingerprint } = loex(installation).plan.published.at(-1)!
    const update = {
      type: 'updateActie',
      actieId: acties.moeder,
      status: 'gedaan',
      words: 'KLAAR',
      fingerprint,
    } as const
    expect(ask(installation, 'vader', update)).toMatchObject({ ok: false, refusal: { reason: 'not-your-actie' } })
    must(installation, 'moeder', update)
    expect(plan('moeder')?.acties.find(({ id }) => id === acties.moeder)).toMatchObject({
      status: 'gedaan',
      words: 'KLAAR',
      open: true,
    })
    expect(JSON.stringify(plan('vader'))).not.toContain('KLAAR')
    expect(planning()?.acties.find(({ id }) => id === acties.moeder)?.last?.words).toBe('KLAAR')
  })

  test('[RE10] who takes an actie over reads nothing of what was said before him', () => {
    const { moeder: actieId } = writeForEach()
    publish(installation)
    const { fingerprint } = loex(installation).plan.published.at(-1)!
    must(installation, 'moeder', { type: 'updateActie', actieId, status: 'lukt-niet', words: 'VANMOEDER', fingerprint })
    draft(installation, (doc) => changeItem(doc, 'acties', actieId, { owner: place('vader') }))
    publish(installation)
    const actie = plan('vader')?.acties.find(({ id }) => id === actieId)
    expect(actie).toMatchObject({ status: 'open', words: '', at: null })
  })

  test('[RE11] what changed is told between his own two texts, and of what was taken from him nothing', () => {
    writeSection(installation, 'uitstroom', 'EERSTVOORVADER')
    writeSection(installation, 'kern', 'OUD')
    publish(installation)
    expect(plan('vader')?.changes).toBeNull()
    writeSection(installation, 'uitstroom', 'NUNIETMEER', `niet-voor:${place('vader')}`)
    writeSection(installation, 'kern', 'NIEUW')
    publish(installation)
    const changes = { vader: plan('vader')!.changes, moeder: plan('moeder')!.changes }
    expect(changes.vader?.map(({ section }) => section)).toEqual(['kern'])
    expect(changes.moeder?.map(({ section }) => section)).toEqual(['kern', 'uitstroom'])
    expect(JSON.stringify(changes.vader)).not.toMatch(/EERSTVOORVADER|NUNIETMEER/)
  })

  test('[RE9] who comes later gets what was published last, made once when he first reads it', () => {
    writeSection(installation, 'kern', 'EERSTE')
    publish(installation)
    const grounds = { grondslag: 'toestemming', doorbreking: 'toestemming' } as const
    const seat = { personId: personId('oma'), rol: 'pleegouder', purpose: 'Oma.', until: null, rooms: {} } as const
    expect(plan('oma')).toBeNull()
    must(installation, 'casemanager', { type: 'inviteDeelnemer', ...seat, ...grounds })
    const before = rowsIn(documentRendering)
    const first = plan('oma')
    expect(JSON.stringify(first?.sections)).toContain('EERSTE')
    writeSection(installation, 'kern', 'TWEEDE')
    expect(plan('oma')).toEqual(first)
    expect(rowsIn(documentRendering)).toBe(before + 1)
  })

  test('[RE10] the crisiskaart is that of what went out last, with the plan or alone', () => {
    writeSection(installation, 'crisiskaart', 'KAARTEEN')
    publish(installation, 'crisiskaart')
    expect(plan('loex')).toBeNull()
    expect(crisiskaart('loex')?.sections.map(({ id }) => id)).toEqual(['regie-veiligheid', 'crisiskaart'])
    writeSection(installation, 'crisiskaart', 'KAARTTWEE')
    publish(installation)
    expect(JSON.stringify(crisiskaart('loex'))).toContain('KAARTTWEE')
    writeSection(installation, 'crisiskaart', 'KAARTDRIE')
    publish(installation, 'crisiskaart')
    expect(JSON.stringify(crisiskaart('loex'))).toContain('KAARTDRIE')
    expect(JSON.stringify(plan('loex'))).not.toContain('KAARTDRIE')
  })

  test('[RE10] each reading and each refused one is a line; without it there is no text', () => {
    publish(installation)
    plan('moeder')
    expect(lastLine()).toMatchObject({ kind: 'plan.read', outcome: 'done' })
    plan('oma')
    expect(lastLine()).toMatchObject({ kind: 'plan.read', outcome: 'refused' })
    installation.db.$client.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    expect(() => plan('moeder')).toThrow()
  })
})

test('[VI20] a version of the plan is not read by who may read the analyse alone', () => {
  publish(installation)
  const { versionId } = loex(installation).plan.published.at(-1)!
  expect(installation.db.select().from(documentVersion).where(eq(documentVersion.id, versionId)).all()).toHaveLength(1)
  expect(installation.signingViews.version(sessionOf('jeugdarts'), LOEX, versionId)).toBeNull()
})
