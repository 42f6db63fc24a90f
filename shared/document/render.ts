// What one family member may read of a version: the sections written for him, in plain words where there are any, and in
// them the items that are for him too. What is not for him leaves no trace: also an actie does not name a doel he may not read.
import type { DeelnemerId } from '#shared/ids.ts'
import { type Audience, parseAudience } from './audience.ts'
import { type Block, isEmptyText } from './blocks.ts'
import { type Actie, actiesOf, type Doel, doelenOf } from './items.ts'
import type { SectionContent } from './room-doc.ts'
import { roomKindOf } from './rooms.ts'
import type { ItemKind, Section } from './template/template.ts'
import { TEMPLATES } from './template/templates.ts'
import type { VersionPart } from './version.ts'

export interface Reader {
  /** Every place this person has or had at the table: who is away and comes back is still the one a text was not for. */
  readonly places: readonly DeelnemerId[]
  /** The heading of a verhaal that was shared with this reader; null for every other, and nothing of it is shown. */
  readonly verhaal?: (part: VersionPart) => string | null
}

/** As it is printed; owners by id, for the screen looks up their names. */
export interface RenderedDoel extends Pick<Doel, 'id' | 'text' | 'words' | 'whose' | 'horizon' | 'steps' | 'due'> {
  readonly kind: 'doel'
}

export interface RenderedActie extends Pick<Actie, 'id' | 'text' | 'owner' | 'otherOwner' | 'due' | 'doel'> {
  readonly kind: 'actie'
}

export type RenderedItem = RenderedDoel | RenderedActie

/** With its heading as it read that day: a rendering is read for ever as it was made. */
export interface RenderedSection {
  readonly id: string
  readonly label: string
  readonly text: readonly Block[]
  readonly items: readonly RenderedItem[]
}

/** Renderings that were stored before items could be written have none. */
export type StoredSection = Omit<RenderedSection, 'items'> & Partial<Pick<RenderedSection, 'items'>>

export const readRendered = (sections: readonly StoredSection[]): RenderedSection[] =>
  sections.map((section) => ({ ...section, items: section.items ?? [] }))

export function renderFor(parts: readonly VersionPart[], reader: Reader): RenderedSection[] {
  return parts.flatMap((part) => {
    const { room, template, content } = part
    if (roomKindOf(room) === 'verhaal') return verhaalFor(part, reader)
    const known = new Map(TEMPLATES[template].sections.map((section) => [section.id, section]))
    const open = content.sections.flatMap((section) => {
      const made = known.get(section.id)
      return made && isFor(section.audience, reader) ? [{ made, section }] : []
    })
    const doelen = new Set(open.flatMap(({ made, section }) => doelenFor(made, section, reader).map(({ id }) => id)))
    return open.flatMap(({ made, section }): RenderedSection[] => {
      const text = wordsFor(section)
      const items = itemsFor(made, section, reader, doelen)
      if (isEmptyText(text) && items.length === 0) return []
      return [{ id: section.id, label: made.familyLabel ?? made.label, text, items }]
    })
  })
}

/** The items of a section for a colleague at the table, who reads them all. */
export function printItems(kind: ItemKind | undefined, section: SectionContent): RenderedItem[] {
  if (kind === 'doel') return doelenOf(section).map(printDoel)
  if (kind === 'actie') return actiesOf(section).map(printActie)
  return []
}

function itemsFor(
  made: Section,
  section: SectionContent,
  reader: Reader,
  doelen: ReadonlySet<string>,
): readonly RenderedItem[] {
  if (made.items === 'doel') return doelenFor(made, section, reader).map(printDoel)
  if (made.items !== 'actie') return []
  return actiesOf(section)
    .filter((actie) => isFor(actie.audience, reader) && actie.text.trim() !== '')
    .map(printActie)
    .map((actie) => ({ ...actie, doel: actie.doel !== null && doelen.has(actie.doel) ? actie.doel : null }))
}

const doelenFor = (made: Section, section: SectionContent, reader: Reader): Doel[] =>
  made.items === 'doel'
    ? doelenOf(section).filter(
        ({ audience, text, words }) => isFor(audience, reader) && `${text}${words}`.trim() !== '',
      )
    : []

const printDoel = ({ id, text, words, whose, horizon, steps, due }: Doel): RenderedItem => ({
  kind: 'doel',
  id,
  text,
  words,
  whose,
  horizon,
  steps,
  due,
})

const printActie = ({ id, text, owner, otherOwner, due, doel }: Actie): RenderedActie => ({
  kind: 'actie',
  id,
  text,
  owner,
  otherOwner,
  due,
  doel,
})

/** DO54: for whom a verhaal is, who tells it said when he shared it; the audience of its section says nothing. */
function verhaalFor(part: VersionPart, { verhaal }: Reader): RenderedSection[] {
  const label = verhaal?.(part) ?? null
  const text = part.content.sections.flatMap((section) => section.text)
  return label === null || isEmptyText(text) ? [] : [{ id: part.room, label, text, items: [] }]
}

/** DO50: parsed again, because a stored version is as old as it is; what is not understood is for professionals. */
function isFor(stored: Audience, { places }: Reader): boolean {
  const audience = parseAudience(stored)
  if (audience === 'tafel') return true
  return audience !== 'professionals' && !places.some((place) => audience === `niet-voor:${place}`)
}

const wordsFor = ({ text, plain }: SectionContent): readonly Block[] => (plain && !isEmptyText(plain) ? plain : text)
