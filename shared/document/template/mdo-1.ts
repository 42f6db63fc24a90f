// The running order of an MDO, in minutes; a casus may change it.
import type { MdoItem } from './template.ts'

/** Starts a quarter of an hour before the others come in. */
export const MDO_1_WELCOME: MdoItem = { id: 'welkom', label: 'Welkom voor het gezin', minutes: 15 }

export const MDO_1: readonly MdoItem[] = [
  { id: 'opening', label: 'Opening: doel, tijd, wie is er, toestemming', minutes: 5 },
  { id: 'verhaal', label: 'Verhaal van jeugdige en ouders', minutes: 8 },
  { id: 'vorige-keer', label: 'Afspraken van de vorige keer', minutes: 5 },
  { id: 'rondje', label: 'Rondje', minutes: 12 },
  { id: 'veiligheid', label: 'Veiligheid', minutes: 5 },
  { id: 'samenhang', label: 'Samenhang en verklaringen', minutes: 12 },
  { id: 'afspraken', label: 'Afspraken', minutes: 6 },
  { id: 'doelen-acties', label: 'Doelen en acties', minutes: 4 },
  { id: 'teruglezen', label: 'Teruglezen in gewone taal', minutes: 5 },
  { id: 'afsluiten', label: 'Afsluiten en volgende keer', minutes: 3 },
]
