// Tables that know of each other: brussen, or one gezin.
import type { LinkKind } from '#shared/casus/links.ts'

export const LINK_KIND: Readonly<Record<LinkKind, { readonly label: string; readonly what: string }>> = {
  brus: { label: 'Broer of zus', what: 'De jeugdigen zijn broers of zussen, ook als zij niet in één huis wonen.' },
  gezin: { label: 'Hetzelfde gezin', what: 'De jeugdigen horen bij hetzelfde gezin of wonen in hetzelfde huis.' },
}

export const LINKS = {
  title: 'Verbonden tafels',
  lead: 'Een verbinding geeft niemand toegang tot de andere tafel. Alleen wie aan beide tafels zit, ziet haar.',
  none: 'Deze tafel is met geen andere verbonden.',
  state: {
    linked: 'Verbonden',
    'asked-here': 'De andere tafel zei ja. Deze tafel nog niet.',
    'asked-there': 'Deze tafel zei ja. De andere nog niet.',
  },
  link: 'Tafel verbinden',
  linkWith: (name: string) => `Ook ja zeggen tegen de tafel van ${name}`,
  unlink: 'Verbinding verbreken',
  unlinkOf: (name: string) => `Verbinding met de tafel van ${name} verbreken`,
} as const

export const LINK_FORM = {
  title: 'Tafel verbinden',
  body: (name: string) =>
    `De tafel van ${name} en een andere tafel waar u ook zit, weten dan van elkaar. Er gaat geen tekst over en niemand krijgt er toegang door. De andere tafel moet ook ja zeggen, met de mensen die daar beslissen.`,
  other: 'Met welke tafel?',
  pick: 'Kies een tafel waar u ook zit',
  noOther: 'U zit aan geen andere tafel. Iemand die aan beide tafels zit, kan ze verbinden.',
  kind: 'Wat hebben zij met elkaar te maken?',
  says: (name: string) => `Hoe weet u dat ${name} dit goed vindt?`,
  saysHelp: 'Bijvoorbeeld: zei ja in het gesprek van 12 november.',
  nobody: 'Aan deze tafel zit nog niemand die hierover beslist. Nodig eerst de jeugdige of wie gezag heeft uit.',
  submit: 'Verbinden',
  done: 'Vastgelegd. De verbinding is er zodra ook de andere tafel ja zegt.',
  doneBoth: (name: string) => `Deze tafel en die van ${name} zijn verbonden.`,
} as const

export const UNLINK_FORM = {
  title: (name: string) => `Verbinding met de tafel van ${name} verbreken?`,
  body: 'De tafels weten dan niet meer van elkaar. Er verandert niets aan wie waar aan tafel zit.',
  reason: 'Waarom?',
  submit: 'Verbinding verbreken',
  done: (name: string) => `De verbinding met de tafel van ${name} is verbroken.`,
} as const

/** For the family at both tables; said alike to young and old. */
export const FAMILY_LINK = {
  title: (name: string) => `Ook de tafel van ${name}`,
  body: 'De twee tafels weten van elkaar. Wat aan de ene tafel wordt gezegd of geschreven, blijft aan die tafel.',
} as const
