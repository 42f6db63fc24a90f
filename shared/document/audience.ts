// For whom a section or an item is written. It stands on sections and items only, never on a mark or a paragraph.
import type { DeelnemerId } from '#shared/ids.ts'

export type Audience = 'tafel' | 'professionals' | `niet-voor:${DeelnemerId}`

/** Anything that is not understood counts as `professionals`: an unknown word must never widen who reads (fail closed). */
export function parseAudience(value: unknown): Audience {
  if (value === 'tafel') return value
  if (typeof value === 'string' && /^niet-voor:[0-9a-z]{20}$/.test(value)) return value as Audience
  return 'professionals'
}
