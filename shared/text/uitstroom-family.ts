// A step back, the way back and closing, for the family: B1, warm, `je` for a jeugdige and `u` for adults.
import type { Tone } from './casus-family.ts'
import { fullDateText } from './dates.ts'

interface UitstroomFamilyText {
  readonly title: string
  readonly body: (name: string) => readonly string[]
  readonly signs: string
  readonly backTitle: string
  readonly back: readonly string[]
  readonly closedTitle: (name: string) => string
  readonly closedLead: (at: number) => string
  readonly closed: readonly string[]
  readonly callTitle: string
  readonly keptTitle: string
  readonly kept: readonly string[]
}

export const UITSTROOM_FAMILY: Readonly<Record<Tone, UitstroomFamilyText>> = {
  je: {
    title: 'De hulp doet een stap terug',
    body: () => [
      'Het gaat nu goed genoeg. Daarom komen de mensen aan tafel niet meer zo vaak bij elkaar.',
      'Niemand gaat echt weg. Je casemanager blijft, en je plan blijft staan.',
    ],
    signs: 'Dan is er weer meer hulp nodig',
    backTitle: 'Gaat het toch niet goed?',
    back: [
      'Bel je casemanager. Dat mag altijd, ook voor iets kleins.',
      'De tafel gaat dan meteen weer open. Je hoeft je verhaal niet opnieuw te vertellen.',
    ],
    closedTitle: () => 'Jouw tafel is afgesloten',
    closedLead: (at) => `Sinds ${fullDateText(at)} is jouw tafel klaar.`,
    closed: ['Niemand leest of schrijft hier nog iets over jou.'],
    callTitle: 'Heb je toch weer hulp nodig?',
    keptTitle: 'Wat gebeurt er met wat er over mij staat?',
    kept: [
      'Het ligt achter slot. Het blijft twintig jaar bewaard, dat staat in de wet.',
      'Wil je lezen wat er over je staat? Dat mag. Bel je casemanager en vraag om inzage.',
    ],
  },
  u: {
    title: 'De hulp doet een stap terug',
    body: (name) => [
      `Het gaat nu goed genoeg met ${name}. Daarom komen de mensen aan tafel niet meer zo vaak bij elkaar.`,
      'Niemand gaat echt weg. De casemanager blijft, en het plan blijft staan.',
    ],
    signs: 'Dan is er weer meer hulp nodig',
    backTitle: 'Gaat het toch niet goed?',
    back: [
      'Bel de casemanager. Dat mag altijd, ook als u twijfelt.',
      'De tafel gaat dan meteen weer open. U hoeft uw verhaal niet opnieuw te vertellen.',
    ],
    closedTitle: (name) => `De tafel van ${name} is afgesloten`,
    closedLead: (at) => `Sinds ${fullDateText(at)} is deze tafel klaar.`,
    closed: ['Niemand leest of schrijft hier nog iets over u en uw gezin.'],
    callTitle: 'Heeft u toch weer hulp nodig?',
    keptTitle: 'Wat gebeurt er met wat er over ons staat?',
    kept: [
      'Het ligt achter slot. Het blijft twintig jaar bewaard, dat staat in de wet.',
      'Wilt u lezen wat er over u of uw kind staat? Dat mag. Bel de casemanager en vraag om inzage.',
    ],
  },
}
