// Herstelde woorden: what two people's changes at one moment destroyed, and putting it back.

export const RESCUED = {
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
} as const
