// The colour of a person's caret and seat: the same everywhere, dark enough for white letters (at least 4.5 : 1).
import type { PersonId } from '#shared/ids.ts'
import type { AccountKind } from '#shared/people.ts'

/** The family's apricot is nobody else's. */
const FAMILIE = '#a84b0a'
const TABLE = [
  '#34507a',
  '#2c6b45',
  '#7b3f8c',
  '#80560a',
  '#0f5f63',
  '#8a3358',
  '#4a5a1c',
  '#5a4a9c',
  '#6b4a3a',
  '#2a6a8c',
]

export function colourOf(id: PersonId, kind: AccountKind): string {
  if (kind === 'familie') return FAMILIE
  let sum = 0
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) >>> 0
  return TABLE[sum % TABLE.length]!
}
