// Where the table writes at each item of the running order, as far as the reader may open it.
import { addressOf } from '#client/addresses.ts'
import { sectionHref } from '#client/document/section-anchor.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import { TEMPLATE_OF } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { DOCUMENT } from '#shared/text/casus.ts'
import { MDO_NOW } from '#shared/text/mdo.ts'

interface ItemPlace {
  readonly room: TableRoom
  readonly section: string
  readonly href: string
  readonly label: string
}

/** The first place is the one that a following screen opens. */
const PLACES: Readonly<Record<string, readonly (readonly [TableRoom, string])[]>> = {
  verhaal: [['analyse', 'verhalen']],
  'vorige-keer': [['plan', 'acties']],
  rondje: [['analyse', 'gezin-netwerk']],
  veiligheid: [
    ['analyse', 'veiligheid'],
    ['plan', 'regie-veiligheid'],
  ],
  samenhang: [
    ['analyse', 'samenhang'],
    ['analyse', 'verklaringen'],
  ],
  'doelen-acties': [
    ['plan', 'doelen'],
    ['plan', 'acties'],
  ],
  teruglezen: [['plan', 'kern']],
}

export function placesOf(casus: CasusView, item: string | null): readonly ItemPlace[] {
  return (PLACES[item ?? ''] ?? []).flatMap(([room, section]) => {
    const found = TEMPLATES[TEMPLATE_OF[room]].sections.find(({ id }) => id === section)
    if (!found || !casus.documents.some((document) => document.room === room)) return []
    const href = addressOf.room(casus.id, room) + sectionHref(section)
    return [{ room, section, href, label: MDO_NOW.toSection(DOCUMENT[room], found.label) }]
  })
}
