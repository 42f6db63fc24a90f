// What whoever checks a log reads in the terminal: which line, what is wrong with it, and what was not looked at.
import { calendarDateText, fullMomentText } from './dates.ts'

const lines = (from: number, to: number): string => (from === to ? `regel ${from}` : `regel ${from} tot en met ${to}`)
const Lines = (from: number, to: number): string => lines(from, to).replace('r', 'R')
const are = (from: number, to: number, one: string, more: string): string => (from === to ? one : more)

interface Place {
  readonly from: number
  readonly to: number
  readonly day?: string
}

/** One sentence each. */
const BREAKS = {
  missing: ({ from, to }: Place) => `${Lines(from, to)} ${are(from, to, 'ontbreekt', 'ontbreken')}.`,
  moved: ({ from, to }: Place) =>
    `${Lines(from, to)} ${are(from, to, 'is', 'zijn')} onder een ander nummer geschreven: er is een regel tussengevoegd, weggehaald of verplaatst.`,
  changed: ({ from, to }: Place) =>
    from === 1
      ? `${Lines(from, to)} ${are(from, to, 'is', 'zijn')} veranderd nadat ${are(from, to, 'die was', 'ze waren')} geschreven.`
      : `${Lines(from, to)} ${are(from, to, 'past', 'passen')} niet op de regel ervoor: die of deze is veranderd.`,
  columns: ({ from, to }: Place) =>
    `Bij ${lines(from, to)} staat een andere persoon, casus of tijd dan in de regel zelf: zo is de regel niet meer te vinden.`,
  unreadable: ({ from, to }: Place) =>
    `${Lines(from, to)} ${are(from, to, 'is', 'zijn')} geen regel van een logboek meer.`,
  'before-first': () => 'Vóór de eerste regel is er een bijgezet.',
  rewritten: ({ from, to, day }: Place) =>
    day
      ? `Tussen regel ${from} en ${to} is het logboek opnieuw geschreven: op ${calendarDateText(day)} was regel ${to} een andere.`
      : `Regel ${to} is niet de regel die in de beschrijving van de back-up staat: het logboek is opnieuw geschreven.`,
  'cut-off': ({ from, to, day }: Place) =>
    `${Lines(from, to)} ${are(from, to, 'is', 'zijn')} van het einde weggehaald${day ? `: op ${calendarDateText(day)} ${are(from, to, 'was die er', 'waren ze er')} nog` : ''}.`,
} as const

/** More would not be read. */
const SHOWN = 20

export const LOG_CHECK = {
  usage: 'Gebruik: npm run verify-log -- <map met gegevens, database of back-up> [--head <bestand met koppen>]',
  absent: (path: string) => `Hier is geen database of back-up: ${path}`,
  noHeads: (file: string) => `Het bestand met koppen is er niet: ${file}`,
  noDatabase: 'Niet in orde: dit bestand is geen database van Rondetafel, of het is beschadigd.',
  noManifest:
    'Niet in orde: het .json-bestand naast deze back-up is geen beschrijving van een back-up, of het is veranderd.',
  good: (last: number) =>
    last === 0 ? 'In orde: het logboek is leeg.' : `In orde: regel 1 tot en met ${last} zijn zoals ze zijn geschreven.`,
  bad: 'Niet in orde: het logboek is niet zoals het is geschreven.',
  breaks: (found: readonly (Place & { readonly kind: keyof typeof BREAKS })[]): string[] => [
    ...found.slice(0, SHOWN).map(({ kind, ...place }) => `- ${BREAKS[kind](place)}`),
    ...(found.length > SHOWN ? [`- En nog ${found.length - SHOWN} andere plaatsen.`] : []),
  ],
  badHeads: (numbers: readonly number[]) =>
    `- In het bestand met koppen ${are(numbers.length, 1, 'is', 'zijn')} ${numbers.length === 1 ? 'regel' : 'de regels'} ${numbers.slice(0, SHOWN).join(', ')} niet wat er is ondertekend.`,
  certain: (seq: number, day: string) =>
    `Zeker zoals geschreven: regel 1 tot en met ${seq} (kop van ${calendarDateText(day)}).`,
  restored: (time: string, madeAt: string, lastLine: number) =>
    `Let op: er is ${fullMomentText(Date.parse(time))} een back-up teruggezet van ${fullMomentText(Date.parse(madeAt)).replace(/^op /, '')}. Het logboek gaat sindsdien verder na regel ${lastLine}; wat daarna was geschreven, staat alleen in de oude gegevens.`,
  heads: (count: number, coveredUpTo: number, last: number, passedOver: number) =>
    [
      `Vergeleken met ${count === 1 ? 'één kop' : `${count} koppen`} van buiten de database, tot en met regel ${coveredUpTo}.`,
      ...(coveredUpTo < last
        ? [`Van regel ${coveredUpTo + 1} tot en met ${last} is er nog geen kop: die worden pas zeker met de volgende.`]
        : []),
      ...(passedOver > 0
        ? [
            `${passedOver === 1 ? 'Eén kop gaat' : `${passedOver} koppen gaan`} over regels die hier niet (meer) zijn, door een teruggezette of oudere back-up.`,
          ]
        : []),
    ].join('\n'),
  withoutHeads:
    'Zonder bestand met koppen is niet te zien of er aan het einde iets is weggehaald, of dat alles opnieuw is geschreven. Geef het met --head.',
  installation: (name: string) =>
    `Kenmerk van de installatie: ${name}. Vergelijk dit met het kenmerk dat de beheerder van de installatie noemt.`,
} as const
