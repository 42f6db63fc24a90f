// Geschiedenis: how a document read at earlier moments.
import type { Audience } from '#shared/document/audience.ts'

export const HISTORY = {
  title: (document: string) => `Geschiedenis van ${document}`,
  lead: 'Rondetafel bewaart vanzelf hoe de tekst eruitzag. Kies een moment om terug te lezen; er verandert niets aan de tekst van nu.',
  list: 'Momenten',
  emptyTitle: 'Hier komt te staan hoe de tekst zich ontwikkelt',
  emptyBody:
    'Na een tijdje schrijven bewaart Rondetafel vanzelf een eerste moment. Wie schrijft, hoeft daar niets voor te doen.',
  words: (words: number) => `${words.toLocaleString('nl-NL')} ${words === 1 ? 'woord' : 'woorden'}`,
  nobody: 'Zoals de tekst begon',
  formal: 'Vastgelegd moment',
  choose: 'Kies een moment om te lezen hoe de tekst toen was.',
  readingAt: (moment: string) => `Zo stond het er ${moment}`,
  readOnly: 'U leest een eerder moment. Hier kunt u niets wijzigen.',
  backToList: 'Alle momenten',
  toNow: (document: string) => `Naar ${document} van nu`,
  plain: 'In gewone taal',
  emptySections: (labels: readonly string[]) => `Toen nog leeg: ${labels.join(' · ')}`,
  items: (count: number) => `${count} ${count === 1 ? 'onderdeel' : 'onderdelen'} naast de tekst`,
} as const

/** Short enough to stand beside a heading. A named reader is not named here: whoever is left out may be looking along. */
export function audienceText(audience: Audience): string {
  if (audience === 'tafel') return 'voor de hele tafel'
  if (audience === 'professionals') return 'voor professionals'
  return 'niet voor iedereen'
}
