// What changed between two renderings for one reader, section by section. Of a section he no longer reads nothing is said:
// it may have been taken from him on purpose.
import { textOf } from '#shared/document/blocks.ts'
import type { RenderedItem, RenderedSection } from '#shared/document/render.ts'
import type { SectionChange } from '#shared/protocol/texts.ts'
import { compareWords } from './compare.ts'

export function compareRendered(
  before: readonly RenderedSection[],
  after: readonly RenderedSection[],
): SectionChange[] {
  const known = new Map(before.map((section) => [section.id, section]))
  return after.flatMap((section): SectionChange[] => {
    const earlier = known.get(section.id)
    const old = earlier ? paragraphsOf(earlier) : []
    const now = paragraphsOf(section)
    if (old.length === now.length && old.every((text, index) => text === now[index])) return []
    return [{ section: section.id, kind: earlier ? 'changed' : 'added', parts: compareWords(old, now) }]
  })
}

const paragraphsOf = ({ text, items }: RenderedSection): string[] =>
  [...text.map(textOf), ...items.flatMap(wordsOf)].filter((paragraph) => paragraph.trim() !== '')

const wordsOf = (item: RenderedItem): string[] =>
  item.kind === 'doel' ? [item.words, item.text, item.steps] : [item.text]
