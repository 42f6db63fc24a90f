// Telling one's own verhaal and sharing it: B1, `je` for a jeugdige and `u` for adults.
import type { Rol } from '#shared/people.ts'
import type { Tone } from './casus-family.ts'
import type { Failure } from './refusals.ts'

export const OWN_HEADING: Readonly<Record<Tone, string>> = { je: 'Jouw verhaal', u: 'Uw verhaal' }

export const headingOf = (name: string): string => `Het verhaal van ${name}`

/** Where a name is not known any more. */
export const SOMEBODY = 'iemand van het gezin'

/** Where who was chosen sits at the table no more. */
export const NOBODY_LEFT = 'iemand die niet meer aan tafel zit'

/** What the page says of whether it is on disk: fewer words than for who writes every day. */
export const KEPT = {
  saved: 'Bewaard',
  busy: 'Even bewaren…',
  not: 'Nog niet bewaard. Laat deze pagina open.',
  reading: 'Alleen lezen',
} as const

export interface VerhaalText {
  readonly invite: string
  readonly toWrite: string
  readonly back: string
  readonly title: string
  readonly lead: string
  readonly field: string
  readonly prompts: readonly string[]
  readonly placeholder: string
  readonly bold: string
  readonly list: string

  readonly notShared: string
  readonly sharedAt: (moment: string, readers: string) => string
  readonly changed: string
  readonly unchanged: string
  readonly share: string
  readonly shareAgain: string
  readonly writeFirst: string

  readonly who: string
  readonly whoHelp: string
  readonly professionals: string
  readonly professionalsNow: (names: readonly string[]) => string
  readonly alsoFamily: (name: string, rol: Rol) => string
  readonly nobody: string
  readonly toRead: string
  readonly readTitle: string
  readonly readLead: (readers: string) => string
  readonly readNotChanged: string
  readonly confirm: string
  readonly otherReaders: string
  readonly stop: string
  readonly done: string

  readonly withdraw: string
  readonly withdrawTitle: string
  readonly withdrawBody: string
  readonly stays: Readonly<Record<'signed' | 'offered', string>>
  readonly withdrawYes: string
  readonly withdrawNo: string
  readonly withdrawn: string

  readonly others: string
  readonly othersAt: (moment: string) => string
}

const ROL: Partial<Readonly<Record<Rol, string>>> = {
  ouderMetGezag: 'ouder',
  ouderZonderGezag: 'ouder',
  voogd: 'voogd',
  pleegouder: 'pleegouder',
  steunfiguur: 'steunfiguur',
  vertrouwenspersoon: 'vertrouwenspersoon',
}

const named = (name: string, rol: Rol): string => (ROL[rol] ? `${name} (${ROL[rol]})` : name)

/** Anna, Bram en Celine. */
export const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`

export const PROFESSIONALS = 'de hulpverleners aan tafel'

export const VERHAAL: Readonly<Record<Tone, VerhaalText>> = {
  je: {
    invite: 'Schrijf op wat jij wilt vertellen, in je eigen woorden. Niemand leest mee, tot jij het deelt.',
    toWrite: 'Naar mijn verhaal',
    back: 'Klaar met schrijven',
    title: 'Mijn verhaal',
    lead: 'Dit is van jou. Niemand leest mee terwijl je schrijft. Jij kiest of je het deelt, en met wie.',
    field: 'Jouw verhaal',
    prompts: ['Wat is er gebeurd?', 'Wat gaat goed?', 'Wat hoop je?'],
    placeholder: 'Begin waar je wilt. Fouten zijn niet erg.',
    bold: 'Vet',
    list: 'Lijst',

    notShared: 'Je hebt je verhaal nog niet gedeeld. Niemand anders kan het lezen.',
    sharedAt: (moment, readers) => `Gedeeld ${moment} met ${readers}.`,
    changed: 'Je hebt daarna iets veranderd. Opnieuw delen? Tot je dat doet, lezen zij wat je eerder deelde.',
    unchanged: 'Zij lezen wat hier nu staat.',
    share: 'Delen',
    shareAgain: 'Opnieuw delen',
    writeFirst: 'Schrijf eerst iets op. Daarna kun je het delen.',

    who: 'Wie mag het lezen?',
    whoHelp: 'Kies zelf. Wie je niet kiest, leest het niet.',
    professionals: 'De hulpverleners aan tafel',
    professionalsNow: (names) =>
      names.length > 0
        ? `Dat zijn nu ${joined(names)}. Komt er later een hulpverlener bij, dan mag die het ook lezen.`
        : 'Er zit nu nog niemand van de hulp aan tafel. Wie er later bij komt, mag het dan lezen.',
    alsoFamily: named,
    nobody: 'Kies nog wie het mag lezen.',
    toRead: 'Verder',
    readTitle: 'Dit ga je delen',
    readLead: (readers) => `Wie dit mag lezen: ${readers}. Lees het zelf nog één keer rustig door.`,
    readNotChanged: 'Wat je hierna nog schrijft, blijft van jou tot je opnieuw deelt.',
    confirm: 'Deel mijn verhaal',
    otherReaders: 'Andere lezers kiezen',
    stop: 'Niet delen',
    done: 'Je verhaal is gedeeld.',

    withdraw: 'Niet meer delen',
    withdrawTitle: 'Je verhaal niet meer delen?',
    withdrawBody:
      'Dan kan vanaf nu niemand het hier nog openen. Wie het al las, weet wat er stond. Jouw tekst blijft gewoon van jou.',
    stays: {
      signed:
        'Eén ding blijft wel: in de tekst die al is ondertekend, blijft je verhaal staan zoals het toen was. In een nieuwe tekst komt het niet meer.',
      offered:
        'Eén ding blijft wel: in de tekst die nu klaarligt om te ondertekenen, staat je verhaal nog. Wil je dat niet? Bel dan je casemanager.',
    },
    withdrawYes: 'Ja, niet meer delen',
    withdrawNo: 'Laat het zo',
    withdrawn: 'Je verhaal wordt niet meer gedeeld.',

    others: 'Verhalen die met jou zijn gedeeld',
    othersAt: (moment) => `Gedeeld ${moment}`,
  },
  u: {
    invite: 'Schrijf op wat u wilt vertellen, in uw eigen woorden. Niemand leest mee, tot u het deelt.',
    toWrite: 'Naar mijn verhaal',
    back: 'Klaar met schrijven',
    title: 'Mijn verhaal',
    lead: 'Dit is van u. Niemand leest mee terwijl u schrijft. U kiest of u het deelt, en met wie.',
    field: 'Uw verhaal',
    prompts: ['Wat is er gebeurd?', 'Wat gaat goed?', 'Wat hoopt u?'],
    placeholder: 'Begin waar u wilt. Fouten zijn niet erg.',
    bold: 'Vet',
    list: 'Lijst',

    notShared: 'U heeft uw verhaal nog niet gedeeld. Niemand anders kan het lezen.',
    sharedAt: (moment, readers) => `Gedeeld ${moment} met ${readers}.`,
    changed: 'U heeft daarna iets veranderd. Opnieuw delen? Tot u dat doet, lezen zij wat u eerder deelde.',
    unchanged: 'Zij lezen wat hier nu staat.',
    share: 'Delen',
    shareAgain: 'Opnieuw delen',
    writeFirst: 'Schrijf eerst iets op. Daarna kunt u het delen.',

    who: 'Wie mag het lezen?',
    whoHelp: 'Kies zelf. Wie u niet kiest, leest het niet.',
    professionals: 'De hulpverleners aan tafel',
    professionalsNow: (names) =>
      names.length > 0
        ? `Dat zijn nu ${joined(names)}. Komt er later een hulpverlener bij, dan mag die het ook lezen.`
        : 'Er zit nu nog niemand van de hulp aan tafel. Wie er later bij komt, mag het dan lezen.',
    alsoFamily: named,
    nobody: 'Kies nog wie het mag lezen.',
    toRead: 'Verder',
    readTitle: 'Dit gaat u delen',
    readLead: (readers) => `Wie dit mag lezen: ${readers}. Lees het zelf nog één keer rustig door.`,
    readNotChanged: 'Wat u hierna nog schrijft, blijft van u tot u opnieuw deelt.',
    confirm: 'Deel mijn verhaal',
    otherReaders: 'Andere lezers kiezen',
    stop: 'Niet delen',
    done: 'Uw verhaal is gedeeld.',

    withdraw: 'Niet meer delen',
    withdrawTitle: 'Uw verhaal niet meer delen?',
    withdrawBody:
      'Dan kan vanaf nu niemand het hier nog openen. Wie het al las, weet wat er stond. Uw tekst blijft gewoon van u.',
    stays: {
      signed:
        'Eén ding blijft wel: in de tekst die al is ondertekend, blijft uw verhaal staan zoals het toen was. In een nieuwe tekst komt het niet meer.',
      offered:
        'Eén ding blijft wel: in de tekst die nu klaarligt om te ondertekenen, staat uw verhaal nog. Wilt u dat niet? Bel dan de casemanager.',
    },
    withdrawYes: 'Ja, niet meer delen',
    withdrawNo: 'Laat het zo',
    withdrawn: 'Uw verhaal wordt niet meer gedeeld.',

    others: 'Verhalen die met u zijn gedeeld',
    othersAt: (moment) => `Gedeeld ${moment}`,
  },
}

/** What a family member reads when it was not shared, or not taken back. */
export function verhaalRefusal(tone: Tone, { reason }: Failure): string {
  const say = (je: string, u: string) => (tone === 'je' ? je : u)
  switch (reason) {
    case 'text-changed':
      return say(
        'Je tekst is intussen veranderd. Er is nog niets gedeeld. Hierboven staat nu de nieuwe tekst: lees die eerst.',
        'Uw tekst is intussen veranderd. Er is nog niets gedeeld. Hierboven staat nu de nieuwe tekst: lees die eerst.',
      )
    case 'nothing-to-share':
      return say(
        'Er staat nog niets in je verhaal. Schrijf eerst iets op.',
        'Er staat nog niets in uw verhaal. Schrijf eerst iets op.',
      )
    case 'nothing-to-purge':
      return say(
        'Deze woorden staan niet in je verhaal. Er is niets gewist. Heb je ze precies zo overgenomen?',
        'Deze woorden staan niet in uw verhaal. Er is niets gewist. Heeft u ze precies zo overgenomen?',
      )
    case 'no-such-deelnemer':
      return say(
        'Iemand die je koos, zit niet meer aan tafel. Er is nog niets gedeeld. Kies opnieuw wie het mag lezen.',
        'Iemand die u koos, zit niet meer aan tafel. Er is nog niets gedeeld. Kies opnieuw wie het mag lezen.',
      )
    case 'unreachable':
      return say(
        'Er is geen internet. We weten nog niet of dit is gelukt. Je verhaal is niet weg. Probeer het straks opnieuw. Twee keer kan geen kwaad.',
        'Er is geen internet. We weten nog niet of dit is gelukt. Uw verhaal is niet weg. Probeer het straks opnieuw. Twee keer kan geen kwaad.',
      )
    case 'signed-out':
      return say(
        'Je bent afgemeld. Je verhaal is bewaard. Meld je opnieuw aan en probeer het nog een keer.',
        'U bent afgemeld. Uw verhaal is bewaard. Meld u opnieuw aan en probeer het nog een keer.',
      )
    default:
      return say(
        'Dit kan nu niet. Je verhaal is bewaard. Vraag het aan je casemanager.',
        'Dit kan nu niet. Uw verhaal is bewaard. Vraag het aan de casemanager.',
      )
  }
}

/** In the analyse, for colleagues. */
export const SHARED_VERHALEN = {
  none: 'Er zijn nog geen verhalen met u gedeeld.',
  told: (moment: string) => `gedeeld ${moment}`,
  notWhole:
    'In deze tekst staat een verhaal dat niet met u is gedeeld. Het bewijs kan daarom alleen worden gedownload door wie de hele tekst mag lezen.',
  away: 'De gedeelde verhalen konden nu niet worden geladen.',
} as const
