// Herstelde woorden: what two changes at one moment destroyed, and putting it back. Of one's own verhaal B1, `je` for a jeugdige and
// `u` for adults: there it was oneself, on another device.
import type { RoomKind } from '#shared/document/rooms.ts'
import type { Tone } from './casus-family.ts'

export interface RescuedText {
  readonly title: string
  readonly lead: string
  readonly mine: (moment: string) => string
  readonly by: (name: string, moment: string) => string
  readonly stoodAt: string
  readonly stoodSomewhere: string
  readonly apart: (count: number) => string
  readonly declined: string
  readonly putBack: string
  readonly notNeeded: string
  readonly isPutBack: (section: string) => string
  readonly isLeft: string
}

export const RESCUED: RescuedText = {
  title: 'Herstelde woorden',
  lead: 'Iemand haalde iets weg terwijl een ander er op datzelfde moment in schreef. De woorden van die ander zijn hier bewaard. Ze staan nu niet in de tekst.',
  mine: (moment: string) => `Van u, ${moment}`,
  by: (name: string, moment: string) => `Van ${name}, ${moment}`,
  stoodAt: 'Stond bij',
  stoodSomewhere: 'Bij welk onderdeel dit stond, is niet meer bekend.',
  apart: (count: number) =>
    count === 1 ? 'Herstelde woorden die niet nodig waren' : `Herstelde woorden die niet nodig waren (${count})`,
  declined: 'Dit bleef apart. Terugzetten kan nog.',
  putBack: 'Terugzetten in de tekst',
  notNeeded: 'Niet nodig',
  isPutBack: (section: string) => `De woorden staan weer in de tekst, onderaan bij ${section}.`,
  isLeft: 'De woorden blijven apart bewaard.',
}

/** What was moved here, out of a document where it should not have stood. */
export const MOVED: RescuedText & { readonly from: (room: string) => string } = {
  ...RESCUED,
  title: 'Hierheen verplaatst',
  lead: 'Deze woorden stonden in een document waar ze niet hoorden, en zijn daar weggehaald. Ze zijn hier bewaard. Ze staan nog niet in de tekst.',
  mine: (moment: string) => `Verplaatst door u, ${moment}`,
  by: (name: string, moment: string) => `Verplaatst door ${name}, ${moment}`,
  from: (room: string) => `uit ${room}`,
  apart: (count: number) =>
    count === 1 ? 'Verplaatste woorden die niet nodig waren' : `Verplaatste woorden die niet nodig waren (${count})`,
  declined: 'Dit bleef apart. In de tekst zetten kan nog.',
  putBack: 'In de tekst zetten',
  isPutBack: (section: string) => `De woorden staan in de tekst, onderaan bij ${section}.`,
}

/** After "uit". */
export const MOVED_FROM: Readonly<Record<RoomKind, string>> = {
  analyse: 'de Verklarende Analyse',
  plan: 'het gezamenlijk plan',
  mdo: 'het kladblok van een overleg',
  verhaal: 'een verhaal',
  inbreng: 'een inbreng',
  afgeschermd: 'het afgeschermde deel',
}

const OWN = {
  stoodAt: RESCUED.stoodAt,
  stoodSomewhere: RESCUED.stoodSomewhere,
  apart: (count: number) => (count === 1 ? 'Woorden die niet nodig waren' : `Woorden die niet nodig waren (${count})`),
  declined: 'Dit bleef apart. Terugzetten kan altijd nog.',
  putBack: 'Terugzetten in mijn verhaal',
  notNeeded: 'Niet nodig',
  isLeft: 'De woorden blijven apart bewaard.',
}

export const RESCUED_VERHAAL: Readonly<Record<Tone, RescuedText>> = {
  je: {
    ...OWN,
    title: 'Deze woorden zijn voor je bewaard',
    lead: 'Je haalde iets weg, terwijl je er op een ander apparaat nog in schreef. Wat je daar schreef, is niet kwijt. Het staat alleen nu niet in je verhaal.',
    mine: (moment) => `Van jou, ${moment}`,
    by: (name, moment) => `Van ${name}, ${moment}`,
    isPutBack: () => 'De woorden staan weer in je verhaal, onderaan.',
  },
  u: {
    ...OWN,
    title: 'Deze woorden zijn voor u bewaard',
    lead: 'U haalde iets weg, terwijl u er op een ander apparaat nog in schreef. Wat u daar schreef, is niet kwijt. Het staat alleen nu niet in uw verhaal.',
    mine: (moment) => `Van u, ${moment}`,
    by: (name, moment) => `Van ${name}, ${moment}`,
    isPutBack: () => 'De woorden staan weer in uw verhaal, onderaan.',
  },
}
