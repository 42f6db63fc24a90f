// Writing an inbreng and sharing it, for school and guests; and reading what was shared.
import type { Failure } from './refusals.ts'
import { refusalText } from './refusals.ts'
import { VERHAAL, type VerhaalText } from './verhaal.ts'

export const inbrengOf = (name: string): string => `De inbreng van ${name}`

/** In the list of documents of a casus. */
export const INBRENG_DOCUMENT = {
  own: 'Uw inbreng',
  ownLead: 'Wat u ziet, wat helpt en wat er nodig is. Niemand leest mee tot u het deelt.',
  others: 'Inbreng van school en anderen',
  othersLead: 'Wat zij met u hebben gedeeld.',
} as const

export const INBRENG_PAGE = {
  toCasus: 'Terug naar de casus',
  othersTitle: 'Inbreng van school en anderen',
  shared: 'Met u gedeeld',
  none: 'Er is nu geen inbreng met u gedeeld.',
  told: (moment: string) => `gedeeld ${moment}`,
  /** On a page of the family. */
  forFamily: 'Wat school en anderen met u delen',
  forJeugdige: 'Wat school en anderen met jou delen',
} as const

export const INBRENG: VerhaalText = {
  ...VERHAAL.u,
  title: 'Uw inbreng',
  lead: 'Dit schrijft u zelf, in gewone woorden. Niemand leest mee terwijl u schrijft. U kiest met wie u het deelt.',
  field: 'Uw inbreng',
  prompts: [],
  placeholder: 'Schrijf hier.',

  notShared: 'U heeft uw inbreng nog niet gedeeld. Niemand anders kan hem lezen.',
  writeFirst: 'Schrijf eerst iets op. Daarna kunt u het delen.',

  who: 'Wie mag uw inbreng lezen?',
  whoHelp: 'Het gezin leest uw inbreng alleen als u hier iemand van het gezin kiest.',
  confirm: 'Deel mijn inbreng',
  done: 'Uw inbreng is gedeeld.',

  withdrawTitle: 'Uw inbreng niet meer delen?',
  withdrawBody:
    'Dan kan vanaf nu niemand hem hier nog openen. Wie hem al las, weet wat er stond. Uw tekst blijft van u.',
  withdrawn: 'Uw inbreng wordt niet meer gedeeld.',

  others: 'Inbreng die met u is gedeeld',
}

export function inbrengRefusal(failure: Failure): string {
  if (failure.reason === 'text-changed')
    return 'Uw tekst is intussen veranderd. Er is nog niets gedeeld. Hierboven staat nu de nieuwe tekst: lees die eerst.'
  return refusalText(failure)
}
