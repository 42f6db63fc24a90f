// Holds the MDO of Loex that lies behind him, through the same commands as a table would, and plans the one of today.
import type * as Y from 'yjs'
import { openMdoRecords } from '#server/document/mdo-records.ts'
import type { Installation } from '#server/installation.ts'
import { dayOf } from '#shared/casus/day.ts'
import type { MdoCommand } from '#shared/casus/decide-mdo.ts'
import { textOf } from '#shared/document/blocks.ts'
import { type RoomContent, type SectionContent, textName, writeBlocks } from '#shared/document/room-doc.ts'
import { mdoRoomOf, type TableRoom } from '#shared/document/rooms.ts'
import { MDO_1, MDO_1_WELCOME } from '#shared/document/template/mdo-1.ts'
import type { AfspraakId, CasusId, DeelnemerId, MdoId, PersonId } from '#shared/ids.ts'
import { type DemoAfspraak, LOEX_MDO } from './content/loex-mdo.ts'
import { demoId } from './ids.ts'
import { parseBlocks } from './markup.ts'

type WithoutId<C> = C extends MdoCommand ? Omit<C, 'commandId'> : never
export type MdoAsking = (at: number, by: string, asked: WithoutId<MdoCommand>) => void

export const HELD_MDO = demoId<MdoId>('mdo', 'loex-gehouden')
export const TODAYS_MDO = demoId<MdoId>('mdo', 'loex-vandaag')

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const person = (key: string): PersonId => demoId('person', key)

/** `after`: the last moment of the story so far. `write`: fills analyse and plan; the table wrote the last of them at the MDO. */
export function tellMdos(
  region: Installation,
  casusId: CasusId,
  ask: MdoAsking,
  write: () => void,
  after: number,
  now: number,
): void {
  const { held, today, chair, place } = LOEX_MDO
  const day = dayOf(now - 2 * DAY)
  const start = Date.parse(`${day}T13:30:00+01:00`)
  const items = [MDO_1_WELCOME, ...MDO_1].map((item) => ({ ...item }))
  const common = { place, items, family: familyAt(region, casusId) }
  const goalOf = (text: string) => ({ text, audience: 'tafel' as const })

  const planned = Math.min(Math.max(after + 10 * MINUTE, start - 7 * DAY), start - MINUTE)
  const plan = { ...common, day, time: '13:30', goal: goalOf(held.goal) }
  ask(planned, chair, { type: 'planMdo', mdoId: HELD_MDO, plan })
  const end = hold(region, casusId, ask, write, start, dayOf(now))
  ask(end + 10 * MINUTE, chair, {
    type: 'planMdo',
    mdoId: TODAYS_MDO,
    plan: { ...common, day: dayOf(now), time: today.time, goal: goalOf(today.goal) },
  })
}

/** From opening to closing; returns when it was over. */
function hold(
  region: Installation,
  casusId: CasusId,
  ask: MdoAsking,
  write: () => void,
  start: number,
  nextDay: string,
): number {
  const { held, chair, today } = LOEX_MDO
  const mdoId = HELD_MDO
  let at = start
  ask(at, chair, { type: 'openMdo', mdoId, chair: null })
  const say = (key: string, present: boolean) =>
    ask(at, chair, { type: 'recordAttendance', mdoId, personId: person(key), present })
  for (const key of held.present) say(key, true)
  for (const key of held.absent) say(key, false)
  for (const [item, minutes] of held.taken) {
    ask(at, chair, { type: 'moveItem', mdoId, item })
    const here: readonly DemoAfspraak[] = held.afspraken.filter((afspraak) => afspraak.item === item)
    for (const afspraak of here) agree(ask, at + MINUTE, afspraak)
    at += minutes * MINUTE
  }
  write()
  keepOpening(region, casusId, start - 1)
  region.live.fill(
    { casusId, room: mdoRoomOf(mdoId) },
    (doc: Y.Doc) => writeBlocks(doc.getXmlFragment(textName('kladblok')), parseBlocks(held.kladblok.join('\n'))),
    person(chair),
  )
  const mdo = mdoAt(region, casusId)
  const next = { day: nextDay, time: today.time }
  ask(at, chair, { type: 'closeMdo', mdoId, expectedVersion: mdo.version, next, kladblok: 'placed' })
  return at
}

/** A demo has no writers: how the texts stood is what they say now, without what was written at the table. */
function keepOpening({ db, keys, live }: Installation, casusId: CasusId, at: number): void {
  const before = (room: TableRoom): RoomContent | null => {
    const content = live.capture({ casusId, room })?.content
    return content ? { ...content, sections: content.sections.map(withoutWritten) } : null
  }
  const opening = { analyse: before('analyse'), plan: before('plan') }
  openMdoRecords(db, keys).storeOpening(casusId, HELD_MDO, opening, at)
}

const withoutWritten = (section: SectionContent): SectionContent => ({
  ...section,
  text: section.text.filter((block) => !isWritten(textOf(block))),
  items: section.items.filter(({ fields }) => !isWritten(String(fields.text ?? ''))),
})

const isWritten = (words: string): boolean => LOEX_MDO.held.written.some((start) => words.startsWith(start))

function agree(ask: MdoAsking, at: number, { by, kind, to, text, audience, otherViews = [] }: DemoAfspraak): void {
  const { chair } = LOEX_MDO
  const mdoId = HELD_MDO
  const afspraakId = demoId<AfspraakId>('afspraak', text)
  const same = { type: 'recordAfspraak', mdoId, afspraakId, text, audience } as const
  ask(at, by, kind === 'advies' ? { ...same, kind, to: to ?? '' } : { ...same, kind })
  for (const { person: key, words, namens = null } of otherViews) {
    const speaker = namens === null ? key : chair
    ask(at, speaker, { type: 'seeDifferently', mdoId, afspraakId, personId: person(key), words, namens })
  }
}

function mdoAt(region: Installation, casusId: CasusId) {
  const casus = region.journal.load(casusId)
  const mdo = casus && 'mdos' in casus ? casus.mdos.find(({ id }) => id === HELD_MDO) : null
  if (!mdo) throw new Error('the demo MDO was not planned')
  return mdo
}

function familyAt(region: Installation, casusId: CasusId): DeelnemerId[] {
  const places = region.journal.load(casusId)?.deelnemers ?? []
  return LOEX_MDO.family.map((key) => {
    const place = places.find(({ personId }) => personId === person(key))
    if (!place) throw new Error(`demo ${key} has no place`)
    return place.id
  })
}
