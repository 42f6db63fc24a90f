// The seven inclusiecriteria of the region, as its founding document says them (made grammatical, nothing added).
import type { Criterium } from '#shared/casus/casus.ts'

export const CRITERIUM: Readonly<Record<Criterium, { readonly label: string; readonly sentence: string }>> = {
  maatregel: {
    label: 'Maatregel',
    sentence: 'Er is een maatregel van ondertoezichtstelling of jeugdreclassering.',
  },
  opvoedperspectief: {
    label: 'Opvoedperspectief',
    sentence: 'Het opvoedperspectief van de jeugdige staat ter discussie, met dreigende uithuisplaatsing.',
  },
  'zware-problematiek': {
    label: 'Zware problematiek',
    sentence:
      'De gedrags- of psychiatrische problematiek is zo zwaar dat begeleiding en behandeling alleen effectief kunnen zijn vanuit een (tijdelijke) verblijfsvoorziening.',
  },
  'multi-complex': {
    label: 'Multi-complexe gezinsproblematiek',
    sentence:
      'Er is behoefte aan een hoogwaardige gezinsversterkende interventie, vanwege problematiek op vele levensgebieden en bij meerdere gezinsleden (multi-complexe gezinsproblematiek).',
  },
  urgent: {
    label: 'Urgente situatie',
    sentence:
      'Er is een (levensbedreigende) situatie voor de jeugdige of anderen, met een urgente hulpvraag of crisisjeugdhulp als gevolg.',
  },
  schooluitval: {
    label: 'Langdurige schooluitval',
    sentence: 'Er is sprake van langdurige schooluitval, al dan niet met een ontheffing van de leerplicht.',
  },
  'complexe-scheiding': {
    label: 'Complexe echtscheiding',
    sentence:
      'In het gezin is sprake van een complexe echtscheiding, waardoor jeugdigen (dreigende) psychische en gedragsproblemen ondervinden of in hun ontwikkeling ernstig worden bedreigd.',
  },
}
