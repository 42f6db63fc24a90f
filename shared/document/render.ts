// What one family member may read of a version: the sections written for him, in plain words where there are any. What is
// not for him leaves no trace. Items have no audience of their own yet, so they are not shown to the family at all.
import type { DeelnemerId } from '#shared/ids.ts'
import { type Audience, parseAudience } from './audience.ts'
import { type Block, isEmptyText } from './blocks.ts'
import type { SectionContent } from './room-doc.ts'
import { roomKindOf } from './rooms.ts'
import { TEMPLATES } from './template/templates.ts'
import type { VersionPart } from './version.ts'

export interface Reader {
  /** Every place this person has or had at the table: who is away and comes back is still the one a text was not for. */
  readonly places: readonly DeelnemerId[]
  /** The heading of a verhaal that was shared with this reader; null for every other, and nothing of it is shown. */
  readonly verhaal?: (part: VersionPart) => string | null
}

/** With its heading as it read that day: a rendering is read for ever as it was made. */
export interface RenderedSection {
  readonly id: string
  readonly label: string
  readonly text: readonly Block[]
}

export function renderFor(parts: readonly VersionPart[], reader: Reader): RenderedSection[] {
  return parts.flatMap((part) => {
    const { room, template, content } = part
    if (roomKindOf(room) === 'verhaal') return verhaalFor(part, reader)
    const labels = new Map(TEMPLATES[template].sections.map(({ id, label }) => [id, label]))
    return content.sections.flatMap((section): RenderedSection[] => {
      const label = labels.get(section.id)
      const text = wordsFor(section)
      if (!label || !isFor(section.audience, reader) || isEmptyText(text)) return []
      return [{ id: section.id, label, text }]
    })
  })
}

/** DO53: for whom a verhaal is, who tells it said when he shared it; the audience of its section says nothing. */
function verhaalFor(part: VersionPart, { verhaal }: Reader): RenderedSection[] {
  const label = verhaal?.(part) ?? null
  const text = part.content.sections.flatMap((section) => section.text)
  return label === null || isEmptyText(text) ? [] : [{ id: part.room, label, text }]
}

/** DO50: parsed again, because a stored version is as old as it is; what is not understood is for professionals. */
function isFor(stored: Audience, { places }: Reader): boolean {
  const audience = parseAudience(stored)
  if (audience === 'tafel') return true
  return audience !== 'professionals' && !places.some((place) => audience === `niet-voor:${place}`)
}

const wordsFor = ({ text, plain }: SectionContent): readonly Block[] => (plain && !isEmptyText(plain) ? plain : text)
