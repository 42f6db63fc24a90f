// Which expertise of the region's minimum nobody at this table brings.
import type { DeelnemerView } from '#shared/protocol/views.ts'

/** The expertise that the network must at least have (slotbijeenkomst HSJ, netwerksamenwerking). */
const MINIMUM: readonly { readonly name: string; readonly words: readonly string[] }[] = [
  { name: 'LVB', words: ['lvb'] },
  { name: 'GGZ', words: ['ggz'] },
  { name: 'J&O', words: ['j&o', 'jeugd- en opvoedhulp', 'jeugd en opvoedhulp'] },
  { name: 'verslavingszorg', words: ['verslaving'] },
]

/** A fact about the table, not advice: not every jeugdige needs all four. */
export function missingExpertise(deelnemers: readonly DeelnemerView[], at: number): string[] {
  const present = deelnemers
    .filter(({ rol, endedAt, until }) => rol === 'behandelaar' && endedAt === null && (until === null || at < until))
    .map(({ person }) => `${person.discipline} ${person.functie}`.toLowerCase())
  return MINIMUM.filter(({ words }) => !present.some((text) => words.some((word) => text.includes(word)))).map(
    ({ name }) => name,
  )
}
