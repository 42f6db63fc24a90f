// The casus page as a family reads it: B1, warm, `je` for a jeugdige and `u` for adults.
import type { Phase } from '#shared/casus/casus.ts'

export type Tone = 'je' | 'u'

export const FAMILY_PHASE: Readonly<Record<Phase, { readonly label: string; readonly what: string }>> = {
  signaal: { label: 'Iemand vroeg om hulp', what: 'Er zijn zorgen. Het lokale team kijkt nu wie dit oppakt.' },
  intake: { label: 'Kijken wat nodig is', what: 'We kijken samen welke hulp past.' },
  elders: { label: 'Advies', what: 'Er komt een advies over welke hulp wel past. Iemand van de tafel zorgt daarvoor.' },
  analyse: {
    label: 'Samen begrijpen wat er speelt',
    what: 'De mensen aan tafel schrijven samen op wat er speelt en waarom.',
  },
  plan: { label: 'Samen een plan maken', what: 'We spreken af wat er gaat gebeuren en wie wat doet.' },
  uitvoering: { label: 'Het plan uitvoeren', what: 'Iedereen doet wat is afgesproken. We kijken vaak hoe het gaat.' },
  uitgestroomd: { label: 'Een stap terug', what: 'De hulp doet een stap terug. De casemanager blijft bereikbaar.' },
  gesloten: { label: 'Klaar', what: 'Dit is afgerond.' },
}

interface FamilyText {
  readonly title: (name: string) => string
  /** Without a name. */
  readonly documentTitle: string
  readonly lead: (name: string) => string
  readonly where: string
  readonly people: string
  readonly peopleLead: string
  readonly since: (date: string) => string
  readonly now: string
  readonly later: string
  readonly self: string
}

export const FAMILY: Readonly<Record<Tone, FamilyText>> = {
  je: {
    title: () => 'Jouw tafel',
    documentTitle: 'Jouw tafel',
    lead: (name) =>
      `Hoi ${name}. Om jou heen zitten mensen die willen helpen. Hier zie je wie dat zijn en waar jullie nu zijn.`,
    where: 'Waar zijn we nu?',
    people: 'Wie zit er aan tafel?',
    peopleLead:
      'Weet je van iemand niet waarom die hier zit? Vraag het gerust. Daar mag je altijd een antwoord op krijgen.',
    since: (date) => `sinds ${date}`,
    now: 'hier zijn we nu',
    later: 'komt later',
    self: 'jij',
  },
  u: {
    title: (name) => `De tafel van ${name}`,
    documentTitle: 'De tafel',
    lead: (name) =>
      `Om ${name} heen zitten mensen die samen willen helpen. Hier ziet u wie dat zijn en waar we nu zijn.`,
    where: 'Waar zijn we nu?',
    people: 'Wie zit er aan tafel?',
    peopleLead: 'Weet u van iemand niet waarom die hier zit? Vraag het gerust. Daar krijgt u altijd een antwoord op.',
    since: (date) => `sinds ${date}`,
    now: 'hier zijn we nu',
    later: 'komt later',
    self: 'u',
  },
}
