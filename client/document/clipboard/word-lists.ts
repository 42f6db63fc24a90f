// Word puts lists on the clipboard as paragraphs that look like lists: the level in a style, the bullet as text.
import type { Start } from './block-writer.ts'

export const styleOf = (element: Element): string =>
  element.getAttribute('data-style') ?? element.getAttribute('style') ?? ''

/** The bullet or number that Word wrote before the text; it is not part of the text. */
export const isWordGlyph = (element: Element): boolean => /mso-list:\s*ignore/i.test(styleOf(element))

/** Kind and level of a Word list paragraph, or null for any other element. */
export function wordListStart(element: Element): Start | null {
  const level = /mso-list:[^;]*\blevel(\d+)/i.exec(styleOf(element))
  if (!level) return null
  const glyph = [...element.querySelectorAll('*')].find(isWordGlyph)?.textContent ?? ''
  return { kind: isNumber(glyph) ? 'number' : 'bullet', indent: Number(level[1]) - 1 }
}

/** `1.`, `a)`, `iv.`, `(2)`; Word's hollow bullet is a letter o without a point. */
const isNumber = (glyph: string): boolean => /^\(?([0-9]+|[a-z]{1,4})[.)]/i.test(glyph.replace(/\s/g, ''))
