// The friendly list before offering: what is still empty, and what has no plain words yet. It holds nothing up.
import { isEmptyText } from '#shared/document/blocks.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { SigningView } from '#shared/protocol/signing.ts'

export function missingIn({ template, sections }: RoomContent): SigningView['missing'] {
  const known = new Map(sections.map((section) => [section.id, section]))
  return TEMPLATES[template].sections.flatMap(({ id, derived, plain }): SigningView['missing'] => {
    const section = known.get(id)
    if (derived || !section) return []
    if (isEmptyText(section.text) && section.items.length === 0) return [{ section: id, why: 'empty' }]
    const hasPlain = section.plain !== null && !isEmptyText(section.plain)
    return plain === 'asked' && !hasPlain ? [{ section: id, why: 'no-plain' }] : []
  })
}
