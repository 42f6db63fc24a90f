// What gezag, a birthday and a word of toestemming do to what people read, over the demo region.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import { startOfDay } from '#shared/casus/day.ts'
import { addItem } from '#shared/document/items.ts'
import { textName, writeBlocks } from '#shared/document/room-doc.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import {
  actorOf,
  draft,
  leadAll,
  prepare,
  prose,
  publish,
  RUBEN,
  readyIn,
  writeSection,
} from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, LOEX, MARIT, must, offer, offeredIn, placeOf, sessionOf } from '#test/support/signing.ts'

/** Loex was born on 14 March 2013. */
const SIXTEEN = startOfDay('2029-03-14')

let region: Region
let installation: Region['installation']
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const place = (person: string) => placeOf(installation, person)
const plan = (person: string) => installation.planReadings.plan(sessionOf(person), LOEX)
const reading = (person: string) => installation.readings.read(sessionOf(person), LOEX)
const ownPages = (person: string) => installation.ownPagesOf(sessionOf(person), LOEX)
const casusFor = (person: string) => installation.views.casus(sessionOf(person), LOEX)
const sectionsOf = (person: string) => plan(person)?.sections.map(({ id }) => id)

const say = (given: boolean, about: string, room: TableRoom, speaker = 'loex') =>
  must(installation, speaker, {
    type: given ? 'giveToestemming' : 'withdrawToestemming',
    speaker: place(speaker),
    for: place(about),
    room,
    namens: null,
  })

function writePlan(): void {
  writeSection(installation, 'kern', 'WAAROM')
  writeSection(installation, 'regie-veiligheid', 'BODEMEIS')
  writeSection(installation, 'crisiskaart', 'KAART')
  draft(installation, (doc) => {
    const doel = addItem(doc, 'doelen', 'doel', { text: 'DOEL' })
    addItem(doc, 'acties', 'actie', { text: 'VANMOEDER', owner: place('moeder'), doel })
    addItem(doc, 'acties', 'actie', { text: 'VANLOEX', owner: place('loex') })
  })
}

const PART = ['regie-veiligheid', 'acties', 'crisiskaart']

describe('the sixteenth birthday', () => {
  test('[RE12] narrows the plan of a parent at midnight to what is his, and leaves the jeugdige all of it', () => {
    writePlan()
    publish(installation)
    region.setTime(SIXTEEN - 1)
    expect(sectionsOf('moeder')).toEqual(sectionsOf('loex'))
    region.setTime(SIXTEEN)
    expect(sectionsOf('moeder')).toEqual(PART)
    expect(JSON.stringify(plan('moeder'))).not.toMatch(/WAAROM|DOEL|VANLOEX/)
    expect(plan('moeder')?.acties.map(({ text }) => text)).toContain('VANMOEDER')
    expect(sectionsOf('loex')).toContain('kern')
    expect(ownPages('moeder')).toMatchObject({ crisiskaart: true, looks: false })
    expect(installation.planReadings.crisiskaart(sessionOf('moeder'), LOEX)?.sections).toHaveLength(2)
  })

  test('[RE12] of what changed nothing is told beyond it', () => {
    writePlan()
    publish(installation)
    writeSection(installation, 'kern', 'ANDERS')
    writeSection(installation, 'crisiskaart', 'NIEUWEKAART')
    publish(installation)
    region.setTime(SIXTEEN)
    const { changes } = plan('moeder')!
    expect(JSON.stringify(changes)).not.toMatch(/ANDERS|kern/)
    expect(JSON.stringify(changes)).toContain('NIEUWEKAART')
  })

  test('[RE12] what is looked at before publishing is the part that he will read', () => {
    writePlan()
    region.setTime(SIXTEEN)
    leadAll(installation)
    prepare(installation)
    const view = installation.planViews.preview(sessionOf(RUBEN), LOEX, place('moeder'))
    expect(view?.sections.map(({ id }) => id)).toEqual(PART)
    expect(readyIn(installation).scope).toBe('plan')
  })

  test('[RE12] the toestemming of the jeugdige opens it again, for this parent and this text alone', () => {
    writePlan()
    publish(installation)
    region.setTime(SIXTEEN)
    say(true, 'moeder', 'plan')
    expect([sectionsOf('moeder')?.includes('kern'), sectionsOf('vader')?.includes('kern')]).toEqual([true, false])
    say(false, 'moeder', 'plan')
    expect(sectionsOf('moeder')).toEqual(PART)
  })

  test('[RE13] closes the analyse that was presented, on the page, in the list and in who looked', () => {
    offer(installation)
    for (const person of ['moeder', 'loex'])
      must(installation, MARIT, { type: 'presentAnalyse', deelnemerId: place(person), how: 'gesprek' })
    region.setTime(SIXTEEN - 1)
    expect([reading('moeder') !== null, casusFor('moeder')?.reading !== undefined]).toEqual([true, true])
    region.setTime(SIXTEEN)
    expect([reading('moeder'), casusFor('moeder')?.reading]).toEqual([null, undefined])
    expect(casusFor('moeder')?.mine.commands).not.toContain('recordHerkenning')
    expect(installation.looksAt(sessionOf('moeder'), LOEX)).toBeNull()
    expect(reading('loex')).not.toBeNull()
    say(true, 'moeder', 'analyse')
    expect([reading('moeder') !== null, casusFor('moeder')?.reading !== undefined]).toEqual([true, true])
  })

  test('[VA18] from then on a parent is not presented the analyse, not asked and not waited for', () => {
    region.setTime(SIXTEEN)
    offer(installation)
    const present = (person: string) =>
      ask(installation, MARIT, { type: 'presentAnalyse', deelnemerId: place(person), how: 'gesprek' })
    expect(present('moeder')).toEqual({ ok: false, refusal: { reason: 'needs-toestemming' } })
    expect(present('loex').ok).toBe(true)
    const family = () => installation.signingViews.signing(sessionOf(MARIT), LOEX)?.family
    expect(family()?.map(({ rol }) => rol)).toEqual(['jeugdige'])
    say(true, 'vader', 'analyse')
    expect(family()?.map(({ rol, open }) => `${rol} ${open}`)).toContain('ouderMetGezag present')
  })
})

describe('gezag that ended', () => {
  const endGezag = () =>
    must(installation, 'casemanager', {
      type: 'recordGezag',
      deelnemerId: place('vader'),
      held: false,
      from: '2026-11-20',
      until: null,
      source: 'beschikking',
      seenOn: '2026-11-20',
      note: 'Beschikking van de rechtbank gezien',
    })

  test('[GZ2] closes what was made for that parent, and leaves him his verhaal', () => {
    writePlan()
    publish(installation)
    endGezag()
    expect([plan('vader'), plan('moeder') === null]).toEqual([null, false])
    expect(ownPages('vader')).toMatchObject({ plan: null, looks: false, verhaal: { tells: true } })
    expect(casusFor('vader')?.mine.rollen).toEqual(['ouderZonderGezag'])
    expect(installation.verhaalViews.own(sessionOf('vader'), LOEX)).not.toBeNull()
  })

  test('[GZ2] [EX4] closes his open rooms, and he comes back only into his own', () => {
    const writer = new PretendWriter(installation.live, actorOf('vader'), {
      casusId: LOEX,
      room: `verhaal/${place('vader')}`,
    })
    writer.connect()
    endGezag()
    expect([writer.code, writer.connect()]).toEqual([4205, true])
  })
})

describe('a word of toestemming', () => {
  test('[GZ8] withdrawn about who is typing keeps his words, ends his line and refuses him after', () => {
    const writer = new PretendWriter(installation.live, actorOf('school'), { casusId: LOEX, room: 'plan' })
    const other = new PretendWriter(installation.live, actorOf(RUBEN), { casusId: LOEX, room: 'plan' })
    for (const one of [writer, other]) {
      one.connect()
      one.deliverAll()
    }
    const type = (text: string) => writeBlocks(writer.doc.getXmlFragment(textName('kern')), prose(text))
    type('ERVOOR')
    writer.deliverAll()
    say(false, 'school', 'plan', 'moeder')
    expect(writer.code).toBe(4205)
    type('ERNA')
    writer.deliverAll()
    const text = JSON.stringify(installation.live.capture({ casusId: LOEX, room: 'plan' }))
    expect([text.includes('ERVOOR'), text.includes('ERNA')]).toEqual([true, false])
    expect([writer.connect(), other.code]).toEqual([false, null])
    expect(casusFor('school')?.documents).toEqual([])
    say(true, 'school', 'plan', 'moeder')
    expect(writer.connect()).toBe(true)
  })

  test('[GZ8] about the analyse closes with it its versions and what was shared with the professionals', () => {
    offer(installation)
    const { versionId } = offeredIn(installation)
    const reads = () => ({
      version: installation.signingViews.version(sessionOf('jeugdbeschermer'), LOEX, versionId) !== null,
      signing: installation.signingViews.signing(sessionOf('jeugdbeschermer'), LOEX) !== null,
      room: installation.accessOf(personId('jeugdbeschermer'), { casusId: LOEX, room: 'analyse' }).level,
      verhalen: installation.verhaalViews.shared(sessionOf('jeugdbeschermer'), LOEX)?.length,
    })
    expect(reads()).toMatchObject({ version: true, signing: true, room: 'read' })
    say(false, 'jeugdbeschermer', 'analyse')
    expect(reads()).toEqual({ version: false, signing: false, room: 'none', verhalen: 0 })
  })

  test('[GZ10] is offered to who decides and to no other of the family', () => {
    const offered = (person: string) => casusFor(person)?.mine.commands.includes('giveToestemming')
    expect(['loex', 'moeder', 'oma', 'vertrouwenspersoon', 'school'].map(offered)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
