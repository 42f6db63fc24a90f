// What opening and closing an MDO ask to be kept: how the texts stood, and the report. Everything joins the open transaction.
import { compareRooms } from '#server/document/compare.ts'
import type { MdoOpening, MdoRecords } from '#server/document/mdo-records.ts'
import type { Capture } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Casus, CasusWithAnalyse } from '#shared/casus/casus.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { type Mdo, mdoOf } from '#shared/casus/mdo.ts'
import { textOf } from '#shared/document/blocks.ts'
import { actiesOf } from '#shared/document/items.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import { mdoRoomOf, TABLE_ROOMS } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { CasusId, MdoId, PersonId } from '#shared/ids.ts'
import { isProfessionalRol } from '#shared/people.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { AfspraakShown, MdoReport } from '#shared/protocol/mdo.ts'

export interface MdoMomentPorts {
  readonly records: MdoRecords
  readonly accounts: Pick<Accounts, 'personOf'>
  /** Flushes what is queued first; null for a room nobody ever opened. */
  readonly capture: (address: RoomAddress) => Capture | null
  /** Keeps the formal moment in the history of the room. */
  readonly remember: (address: RoomAddress) => void
}

export interface MdoMoments {
  keep(casus: Casus, events: readonly CasusEvent[], at: number): void
}

export function makeMdoMoments({ records, accounts, capture, remember }: MdoMomentPorts): MdoMoments {
  const textsNow = (casusId: CasusId): MdoOpening => {
    const contentOf = (room: RoomAddress['room']) => capture({ casusId, room })?.content ?? null
    return { analyse: contentOf('analyse'), plan: contentOf('plan') }
  }

  function close(casus: CasusWithAnalyse, mdo: Mdo, kladblok: 'placed' | 'discarded', at: number): void {
    const { id: casusId } = casus
    const opening = records.opening(casusId, mdo.id)
    if (!opening || !mdo.reportVersion) throw new Error('an MDO closes that never opened')
    const scraps = kladblok === 'placed' ? kladblokOf(casusId, mdo.id) : null
    const nameOf = namesFrom(casus, accounts)
    const report = reportOf(casus, mdo, { opening, now: textsNow(casusId), kladblok: scraps, nameOf, at })
    records.storeReport(casusId, mdo.id, mdo.reportVersion, report, at)
  }

  const kladblokOf = (casusId: CasusId, mdoId: MdoId): string[] => {
    const content = capture({ casusId, room: mdoRoomOf(mdoId) })?.content
    const lines = content?.sections.flatMap(({ text }) => text.map(textOf)) ?? []
    return lines.filter((line) => line.trim() !== '')
  }

  return {
    keep(casus, events, at) {
      for (const event of events) {
        if (event.type !== 'mdo.opened' && event.type !== 'mdo.closed') continue
        const mdo = 'mdos' in casus ? mdoOf(casus, event.mdoId) : null
        if (!mdo || !('mdos' in casus)) throw new Error('an event names an MDO that is not there')
        for (const room of TABLE_ROOMS) remember({ casusId: casus.id, room })
        if (event.type === 'mdo.opened') records.storeOpening(casus.id, mdo.id, textsNow(casus.id), at)
        else close(casus, mdo, event.kladblok, at)
      }
    },
  }
}

export interface Named {
  readonly name: string
  readonly functie: string
  readonly isFamily: boolean
}

export const namesFrom =
  ({ deelnemers }: Casus, accounts: Pick<Accounts, 'personOf'>) =>
  (personId: PersonId): Named => {
    const person = accounts.personOf(personId)
    if (!person) throw new Error('a person in the journal has no account')
    const rollen = deelnemers.filter((deelnemer) => deelnemer.personId === personId).map(({ rol }) => rol)
    return { name: person.name, functie: person.functie, isFamily: !rollen.some(isProfessionalRol) }
  }

export const afsprakenOf = (mdo: Mdo, nameOf: (personId: PersonId) => Named): AfspraakShown[] =>
  mdo.afspraken.map(({ id, kind, to, text, audience, at, by, item, otherViews, withdrawn }) => ({
    id,
    kind,
    to,
    text,
    audience,
    at,
    by: { id: by, name: nameOf(by).name },
    item: mdo.plan.items.find((one) => one.id === item)?.label ?? null,
    otherViews: otherViews.map(({ personId, words, namens }) => {
      const { name, isFamily } = nameOf(personId)
      return { personId, name, isFamily, words, namens }
    }),
    withdrawn: withdrawn && { by: nameOf(withdrawn.by).name, reason: withdrawn.reason },
  }))

interface Making {
  readonly opening: MdoOpening
  readonly now: MdoOpening
  readonly kladblok: readonly string[] | null
  readonly nameOf: (personId: PersonId) => Named
  readonly at: number
}

function reportOf(casus: CasusWithAnalyse, mdo: Mdo, { opening, now, kladblok, nameOf, at }: Making): MdoReport {
  const { day, time, place, goal } = mdo.plan
  return {
    mdoId: mdo.id,
    day,
    time,
    place,
    goal,
    chair: mdo.chair === null ? '' : nameOf(mdo.chair).name,
    openedAt: mdo.openedAt ?? at,
    closedAt: at,
    items: itemsOf(mdo, at),
    attendance: mdo.attendance.map(({ personId, present }) => ({ personId, ...nameOf(personId), present })),
    afspraken: afsprakenOf(mdo, nameOf),
    changes: TABLE_ROOMS.flatMap((room) => {
      const after = now[room]
      const sections = after ? compareRooms(proseOf(opening[room] ?? emptied(after)), proseOf(after)) : []
      return sections.length > 0 ? [{ room, sections }] : []
    }),
    acties: newActies(casus, opening.plan, now.plan, nameOf),
    next: mdo.next,
    kladblok,
    reopened: mdo.reopened.map(({ at: when, by, reason }) => ({ at: when, by: nameOf(by).name, reason })),
  }
}

const MINUTE = 60_000

/** How long each item had the table, all its turns together. */
function itemsOf({ plan, taken }: Mdo, closedAt: number): MdoReport['items'] {
  return plan.items.map((item) => {
    let spent = 0
    for (const [index, turn] of taken.entries()) {
      if (turn.item === item.id) spent += (taken[index + 1]?.at ?? closedAt) - turn.at
    }
    const from = taken.find((turn) => turn.item === item.id)?.at ?? null
    return { ...item, from, spentMinutes: Math.round(spent / MINUTE) }
  })
}

/** Acties have their own list, and of a doel both sentences count: choices are ids, and no words for people. */
const proseOf = (content: RoomContent): RoomContent => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) =>
      kindOf(content, section.id) === 'doel'
        ? [{ ...item, fields: { text: item.fields.text ?? '', words: item.fields.words ?? '' } }]
        : [],
    ),
  })),
})

const emptied = (content: RoomContent): RoomContent => ({ ...content, sections: [] })

const kindOf = ({ template }: RoomContent, section: string) =>
  TEMPLATES[template].sections.find(({ id }) => id === section)?.items

function newActies(
  { deelnemers }: Casus,
  before: RoomContent | null,
  now: RoomContent | null,
  nameOf: (personId: PersonId) => Named,
): MdoReport['acties'] {
  const known = new Set(before?.sections.flatMap(({ items }) => items.map(({ id }) => id)))
  const sections = now?.sections.filter(({ id }) => kindOf(now, id) === 'actie') ?? []
  return sections.flatMap(actiesOf).flatMap(({ id, text, owner, otherOwner, due }) => {
    if (known.has(id) || text.trim() === '') return []
    const place = deelnemers.find((deelnemer) => deelnemer.id === owner)
    return [{ text, owner: place ? nameOf(place.personId).name : otherOwner || null, due }]
  })
}
