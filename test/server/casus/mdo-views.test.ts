// What each reader gets of an MDO and of its report, at the table of Loex.
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logLine } from '#server/db/schema.ts'
import { parseBlocks } from '#server/demo/markup.ts'
import { HELD_MDO, TODAYS_MDO } from '#server/demo/mdo-seed.ts'
import { personId } from '#server/demo/seed.ts'
import { addItem } from '#shared/document/items.ts'
import { textName, writeBlocks } from '#shared/document/room-doc.ts'
import { type AfspraakId, type MdoId, randomId } from '#shared/ids.ts'
import { closeMdo, makeMdo, planFor } from '#test/support/mdo-region.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import { ask, freshCasus, LOEX, must, placeOf, sessionOf } from '#test/support/signing.ts'

let region: Region
beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const mdo = (person: string, mdoId: MdoId) => region.installation.mdoViews.mdo(sessionOf(person), LOEX, mdoId)
const report = (person: string, mdoId: MdoId = HELD_MDO) =>
  region.installation.mdoViews.report(sessionOf(person), LOEX, mdoId)
const mdosOf = (person: string) => region.installation.views.casus(sessionOf(person), LOEX)!.mdos!
const lastLine = () => {
  const { line } = region.installation.db.select().from(logLine).orderBy(desc(logLine.seq)).get()!
  return JSON.parse(line) as { kind: string; outcome: string; object: { id: string } }
}

describe('[MV1] to whom it does not exist', () => {
  test.each(['oma', 'behandelaar-verslaving', 'beheerder'])('%s gets what he gets of one that never was', (person) => {
    expect([mdo(person, HELD_MDO), report(person)]).toEqual([null, null])
    expect(mdo(person, randomId<MdoId>())).toBeNull()
  })

  test('a look and a refused look are each a line', () => {
    mdo('school', HELD_MDO)
    expect(lastLine()).toMatchObject({ kind: 'mdo.read', outcome: 'done', object: { id: HELD_MDO } })
    report('oma')
    expect(lastLine()).toMatchObject({ kind: 'mdo-report.read', outcome: 'refused' })
  })
})

describe('[MV1] a page that stands open', () => {
  const lines = () =>
    region.installation.db
      .select()
      .from(logLine)
      .all()
      .filter(({ line }) => (JSON.parse(line) as { kind: string }).kind === 'mdo.read').length

  test('and reads on is one line a minute', () => {
    const session = sessionOf('school')
    const look = () => region.installation.mdoViews.mdo(session, LOEX, HELD_MDO)
    for (let times = 0; times < 30; times++) look()
    expect(lines()).toBe(1)
    region.setTime(TODAY + 60_000)
    look()
    expect(lines()).toBe(2)
  })

  test('is not the page of another session, of another MDO, or one that was refused', () => {
    const session = sessionOf('school')
    const { mdoViews } = region.installation
    for (const [reader, id] of [
      [session, HELD_MDO],
      [session, TODAYS_MDO],
      [sessionOf('school'), HELD_MDO],
      [sessionOf('oma'), HELD_MDO],
    ] as const)
      mdoViews.mdo(reader, LOEX, id)
    const refused = sessionOf('oma')
    for (let times = 0; times < 3; times++) mdoViews.mdo(refused, LOEX, HELD_MDO)
    expect(lines()).toBe(7)
  })
})

describe('[MV2] on the casus page', () => {
  test.each(['school', 'jeugdarts', 'loex', 'vader'])('%s reads of both', (person) => {
    expect(mdosOf(person).map(({ id }) => id)).toEqual([TODAYS_MDO, HELD_MDO])
  })

  test('who was not asked to come reads of none', () => {
    expect(mdosOf('oma')).toEqual([])
  })

  test('a goal between professionals is not there for the family', () => {
    const mdoId = randomId<MdoId>()
    const goal = { text: 'Zorgen over vader bespreken', audience: 'professionals' as const }
    const family = [placeOf(region.installation, 'moeder')]
    must(region.installation, 'plancoordinator', { type: 'planMdo', mdoId, plan: { ...planFor(family), goal } })
    expect(JSON.stringify([mdosOf('moeder'), mdo('moeder', mdoId)])).not.toContain('Zorgen')
    expect(mdo('school', mdoId)?.goal).toBe('Zorgen over vader bespreken')
  })
})

describe('[MV2] of one that was cancelled', () => {
  const cancelled = (audience: 'tafel' | 'professionals') => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'planned', ['moeder'])
    must(installation, 'plancoordinator', { type: 'cancelMdo', mdoId, reason: 'Kanarie is ziek', audience })
    return mdoId
  }

  test('the family that was asked reads that it was, and the reason where it was for the table', () => {
    const [between, open] = [cancelled('professionals'), cancelled('tafel')]
    expect([mdo('moeder', between)?.status, mdo('moeder', open)?.cancelled?.reason]).toEqual([
      'cancelled',
      'Kanarie is ziek',
    ])
    expect(JSON.stringify([mdo('moeder', between), mdosOf('moeder').find(({ id }) => id === between)])).not.toMatch(
      /Kanarie|Ingrid/,
    )
    expect(mdo('oma', open)).toBeNull()
  })

  test('a professional reads why and by whom', () => {
    const mdoId = cancelled('professionals')
    const name = region.installation.accounts.personOf(personId('plancoordinator'))?.name
    expect(mdo('school', mdoId)?.cancelled).toMatchObject({ reason: 'Kanarie is ziek', by: name })
  })
})

describe('[MV3] the family', () => {
  test('does not see by any count that an afspraak was made between professionals', () => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'open', ['moeder'])
    const before = mdo('moeder', mdoId)
    const between = { audience: 'professionals', kind: 'afspraak', text: 'Onder ons' } as const
    const afspraakId = randomId<AfspraakId>()
    must(installation, 'plancoordinator', { type: 'recordAfspraak', mdoId, afspraakId, ...between })
    expect(mdo('moeder', mdoId)).toEqual(before)
  })

  test('sees who was there as a guest and sits there in a rol now', () => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'open', ['moeder'])
    const guest = personId('jeugdarts')
    must(installation, 'jeugdarts', { type: 'recordAttendance', mdoId, personId: guest, present: true })
    must(installation, 'plancoordinator', {
      type: 'inviteDeelnemer',
      personId: guest,
      rol: 'behandelaar',
      purpose: 'Behandelt mee',
      until: null,
      rooms: {},
      grondslag: 'publieke-taak',
      doorbreking: 'rechtstreeks-betrokken',
    })
    const seen = (person: string) => mdo(person, mdoId)!.people.find((one) => one.personId === guest)
    expect(seen('moeder')?.name).toBe(installation.accounts.personOf(guest)?.name)
    const last = installation.journal.load(LOEX)!.deelnemers.findLast((one) => one.personId === guest)
    expect(seen('school')?.deelnemerId).toBe(last?.id)
  })

  test('reads the afspraken for the table, and of other views not those of another family member', () => {
    const of = (person: string) => report(person)!.afspraken
    expect(of('plancoordinator')).toHaveLength(4)
    expect(of('moeder')).toHaveLength(3)
    const views = (person: string) => of(person).flatMap(({ otherViews }) => otherViews.map(({ name }) => name))
    expect(views('vader')).toHaveLength(2)
    expect(views('moeder')).toEqual(['Daan Westerklaver'])
  })

  test('of who was there reads itself alone, and nothing of the professionals’ part', () => {
    const read = report('moeder')!
    expect(read.attendance.map(({ personId: id }) => id)).toEqual([personId('moeder')])
    expect(read.professional).toBeUndefined()
    expect(JSON.stringify(read)).not.toMatch(/jeugdbeschermer bellen|kladblok|taxi/)
  })

  test('does not see what was withdrawn, nor whose screen is open', () => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'open', ['moeder'])
    const { id: afspraakId } = mdo('plancoordinator', mdoId)!.afspraken[0]!
    must(installation, 'plancoordinator', { type: 'withdrawAfspraak', mdoId, afspraakId, reason: 'Te vroeg' })
    expect(mdo('moeder', mdoId)!.afspraken).toEqual([])
    expect(mdo('plancoordinator', mdoId)!.afspraken[0]!.withdrawn?.reason).toBe('Te vroeg')
    expect(mdo('moeder', mdoId)!.people.map(({ screen }) => screen)).not.toContain('none')
    expect(mdo('school', mdoId)!.people.some(({ screen }) => screen === 'none')).toBe(true)
  })
})

test('[MV4] what changed in a text is read by who may open that text', () => {
  const { installation } = region
  const { live, mdoViews, journal } = installation
  const casusId = freshCasus(installation)
  const asking = (person: string, asked: Parameters<typeof must>[2]) => must(installation, person, asked, casusId)
  const grounds = { grondslag: 'publieke-taak', doorbreking: 'toestemming' } as const
  asking('casemanager', {
    type: 'inviteDeelnemer',
    personId: personId('school'),
    rol: 'onderwijs',
    purpose: 'Meedenken.',
    until: null,
    rooms: {},
    ...grounds,
  })
  const mdoId = randomId<MdoId>()
  asking('plancoordinator', { type: 'planMdo', mdoId, plan: planFor() })
  asking('plancoordinator', { type: 'openMdo', mdoId, chair: null })
  const write = (room: 'analyse' | 'plan', section: string, sentence: string) =>
    live.fill(
      { casusId, room },
      (doc) => writeBlocks(doc.getXmlFragment(textName(section)), parseBlocks(sentence)),
      personId('plancoordinator'),
    )
  write('analyse', 'veiligheid', 'Kanarie in de analyse.')
  write('plan', 'kern', 'Kanarie in het plan.')
  const casus = journal.load(casusId)
  const { version } = casus && 'mdos' in casus ? casus.mdos[0]! : { version: 0 }
  asking('plancoordinator', { type: 'closeMdo', mdoId, expectedVersion: version, next: null, kladblok: 'discarded' })

  const changed = (person: string) =>
    mdoViews.report(sessionOf(person), casusId, mdoId)!.professional!.changes.map(({ room }) => room)
  expect(changed('behandelaar-ggz')).toEqual(['analyse', 'plan'])
  expect(changed('school')).toEqual(['plan'])
  expect(JSON.stringify(mdoViews.report(sessionOf('school'), casusId, mdoId))).not.toContain('Kanarie in de analyse')
})

test('[MV5] a doel that was put into the family’s own words was changed, and an actie names who and when', () => {
  const { installation } = region
  const casusId = freshCasus(installation)
  const asking = (asked: Parameters<typeof must>[2]) => must(installation, 'plancoordinator', asked, casusId)
  const mdoId = randomId<MdoId>()
  asking({ type: 'planMdo', mdoId, plan: planFor() })
  asking({ type: 'openMdo', mdoId, chair: null })
  const { deelnemers, version } = installation.journal.load(casusId)!
  const owner = deelnemers.find((one) => one.personId === personId('plancoordinator'))!.id
  installation.live.fill(
    { casusId, room: 'plan' },
    (doc) => {
      addItem(doc, 'doelen', 'doel', { words: 'Gewoon weer naar zwemles.' })
      addItem(doc, 'acties', 'actie', { text: 'Zwemles vragen', owner, due: '2026-12-01' })
      addItem(doc, 'acties', 'actie', { text: 'Brengen', otherOwner: 'Oom Jelle' })
    },
    personId('plancoordinator'),
  )
  asking({ type: 'closeMdo', mdoId, expectedVersion: version, next: null, kladblok: 'discarded' })
  const { changes, acties } = installation.mdoViews.report(sessionOf('plancoordinator'), casusId, mdoId)!.professional!
  expect(changes.map(({ sections }) => sections.map(({ section }) => section))).toEqual([['doelen']])
  expect(JSON.stringify(changes)).toContain('Gewoon weer naar zwemles.')
  const name = installation.accounts.personOf(personId('plancoordinator'))!.name
  expect(acties).toEqual([
    { text: 'Zwemles vragen', owner: name, due: '2026-12-01' },
    { text: 'Brengen', owner: 'Oom Jelle', due: null },
  ])
})

describe('the report', () => {
  test('[MV5] holds what was agreed, who was there, how long each item had, and what was placed of the kladblok', () => {
    const { professional, attendance, next } = report('jeugdarts')!
    expect(next).toEqual({ day: '2026-11-21', time: '13:30' })
    expect(attendance.filter(({ present }) => present)).toHaveLength(9)
    expect(professional!.items.find(({ id }) => id === 'samenhang')!.spentMinutes).toBe(17)
    expect(professional!.kladblok).toHaveLength(2)
    expect(professional!.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  test('[MV5] holds what the table wrote since it opened, and each new actie with who and when', () => {
    const { changes, acties } = report('school')!.professional!
    expect(changes.map(({ room, sections }) => [room, sections.map(({ section }) => section)])).toEqual([
      ['plan', ['regie-onderwijs']],
    ])
    const sections = report('jeugdarts')!.professional!.changes.map(({ room }) => room)
    expect(sections).toEqual(['analyse', 'plan'])
    const text = 'De rustige plek klaarmaken en aan Loex laten zien.'
    expect(acties).toEqual([{ text, owner: 'Femke Haverdiep', due: '2026-11-23' }])
    expect(JSON.stringify(report('moeder'))).not.toMatch(/rustige plek/)
  })

  test('[MV5] stays as it was when names and places change after', () => {
    const before = report('plancoordinator')
    must(region.installation, 'plancoordinator', {
      type: 'endDeelnemer',
      deelnemerId: placeOf(region.installation, 'school'),
      reason: 'Andere baan.',
    })
    expect(report('plancoordinator')).toEqual(before)
  })

  test('[MV5] is made anew when the MDO was opened again', () => {
    const { installation, setTime } = region
    const mdoId = makeMdo(installation, 'closed')
    const first = report('plancoordinator', mdoId)!
    must(installation, 'casemanager', { type: 'reopenMdo', mdoId, reason: 'Eén afspraak vergeten' })
    expect(report('plancoordinator', mdoId)).toBeNull()
    setTime(TODAY + 60_000)
    const afspraak = { text: 'Alsnog', audience: 'tafel', kind: 'afspraak' } as const
    must(installation, 'casemanager', {
      type: 'recordAfspraak',
      mdoId,
      afspraakId: randomId<AfspraakId>(),
      ...afspraak,
    })
    must(installation, 'plancoordinator', { type: 'passChair', mdoId, to: personId('plancoordinator') })
    closeMdo(installation, mdoId)
    const second = report('plancoordinator', mdoId)!
    expect([first.afspraken.length, second.afspraken.length]).toEqual([1, 2])
    expect(second.professional!.reopened.map(({ reason }) => reason)).toEqual(['Eén afspraak vergeten'])
  })

  test('[MV5] a close that cannot be kept did not happen', () => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'open')
    const { version } = mdo('plancoordinator', mdoId)!
    installation.db.$client.exec(
      `CREATE TRIGGER no_report BEFORE INSERT ON mdo_record WHEN NEW.kind = 'report' BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    const closing = { type: 'closeMdo', mdoId, expectedVersion: version, next: null, kladblok: 'discarded' } as const
    expect(() => ask(installation, 'plancoordinator', closing)).toThrow()
    expect(mdo('plancoordinator', mdoId)!.status).toBe('open')
  })
})
