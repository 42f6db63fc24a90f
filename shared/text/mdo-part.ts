// What a parent reads of an overleg once the jeugdige decides himself: when and where it is, his own words, what binds him.
import type { Tone } from './casus-family.ts'
import { calendarDateText } from './dates.ts'

interface PartText {
  readonly why: string
  readonly reportTitle: (day: string) => string
  readonly binding: string
  readonly noneBinding: string
  readonly own: string
  readonly joinLead: string
  /** Beside yes or no about the plan. */
  readonly goesAlong: (name: string) => string
}

const reportTitle = (day: string) => `Het overleg van ${calendarDateText(day)}`

export const MDO_PART: Readonly<Record<Tone, PartText>> = {
  je: {
    why: 'Vanaf 16 jaar beslist een jongere zelf wie er meeleest. Je leest hier wat van jou is en wat voor jou geldt.',
    reportTitle,
    binding: 'Afspraken over veiligheid',
    noneBinding: 'Hier staan geen afspraken over veiligheid.',
    own: 'Zo zag jij het',
    joinLead:
      'Je kunt laten weten dat je er bent. Zie je een afspraak over veiligheid anders? Dan kun je dat daar zeggen.',
    goesAlong: (name) =>
      `Dit geldt ook voor wat er in een overleg is gezegd en afgesproken, als ${name} daarbij is gevraagd.`,
  },
  u: {
    why: 'Vanaf 16 jaar beslist een jongere zelf wie er meeleest. U leest hier wat van u is en wat voor u geldt. Wilt u meer lezen? Praat erover met de casemanager.',
    reportTitle,
    binding: 'Afspraken over veiligheid',
    noneBinding: 'Hier staan geen afspraken over veiligheid.',
    own: 'Zo zag u het',
    joinLead:
      'U kunt laten weten dat u er bent. Ziet u een afspraak over veiligheid anders? Dan kunt u dat daar zeggen.',
    goesAlong: (name) =>
      `Dit geldt ook voor wat er in een overleg is gezegd en afgesproken, als ${name} daarbij is gevraagd.`,
  },
}
