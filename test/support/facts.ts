// Facts of a casus for tests: gezag, wilsbekwaamheid, words of toestemming, and a jeugdige of a given age.
import type { Gezag, Recorder, Wilsbekwaamheid } from '#shared/casus/gezag.ts'
import type { Toestemming, Uitzondering } from '#shared/casus/toestemming.ts'
import type { VerspreidingUitzondering, VerspreidingWord } from '#shared/casus/verspreiding.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { ANNA, NOW } from './build.ts'

let seq = 100
const recorder = (): Recorder => ({ seq: ++seq, at: NOW, by: ANNA })

/** Born so that he is this old on 2 March 2026, since yesterday. */
export const bornAt = (age: number): string => `${2026 - age}-03-01`

export const gezagFact = (deelnemerId: DeelnemerId, more: Partial<Gezag> = {}): Gezag => ({
  deelnemerId,
  held: true,
  from: '2020-01-01',
  until: null,
  source: 'gezagsregister',
  seenOn: '2026-02-01',
  note: 'Uittreksel gezien',
  ...recorder(),
  ...more,
})

export const unableFact = (
  deelnemerId: DeelnemerId,
  representative: DeelnemerId | null,
  more: Partial<Wilsbekwaamheid> = {},
): Wilsbekwaamheid => ({
  deelnemerId,
  able: false,
  judgedBy: 'Noor de Wit, kinderarts',
  matter: 'Beslissen wie er meeleest',
  from: '2026-01-01',
  until: null,
  representative,
  ...recorder(),
  ...more,
})

export const word = (
  given: boolean,
  speaker: DeelnemerId,
  about: DeelnemerId,
  more: Partial<Toestemming> = {},
): Toestemming => ({ given, speaker, for: about, room: 'analyse', namens: null, ...recorder(), ...more })

/** Of the analyse going to people outside the table. */
export const outsideWord = (
  given: boolean,
  speaker: DeelnemerId,
  more: Partial<VerspreidingWord> = {},
): VerspreidingWord => ({ given, speaker, namens: null, ...recorder(), ...more })

export const outsideUitzondering = (more: Partial<VerspreidingUitzondering> = {}): VerspreidingUitzondering => ({
  reason: 'De behandeling kan niet zonder',
  weighing: 'Gewogen tegen het nee',
  consulted: 'Vertrouwensarts',
  told: true,
  toldHow: 'In een gesprek',
  until: '2026-12-31',
  ...recorder(),
  ...more,
})

export const uitzondering = (about: DeelnemerId, more: Partial<Uitzondering> = {}): Uitzondering => ({
  kind: 'one-refuses',
  for: about,
  room: 'analyse',
  reason: 'De behandeling kan niet zonder',
  weighing: 'Gewogen tegen het nee',
  consulted: 'Vertrouwensarts',
  told: true,
  toldHow: 'In een gesprek',
  until: '2026-12-31',
  ...recorder(),
  ...more,
})
