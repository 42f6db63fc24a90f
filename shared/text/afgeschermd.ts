// What is afgeschermd: its page, who is named for it, and the quiet question under a text.

export const AFGESCHERMD = {
  title: 'Afgeschermd deel',
  documentLead: 'Adressen, melders en wat een ander niet mag weten.',
  lead: 'Alleen wie hier bij naam is genoemd, leest en schrijft dit. Voor ieder ander bestaat het niet: niet in een verslag, niet in een bericht en niet in wat het gezin ziet.',
  toCasus: 'Terug naar de casus',
  named: (names: string) => `Genoemd: ${names}.`,
  placeholder: 'Schrijf hier.',
  empty: 'Hier staat nog niets.',
} as const

export const CLEARANCE = {
  is: 'Mag in het afgeschermde deel',
  grant: 'Toelaten tot het afgeschermde deel',
  grantTo: (name: string) => `${name} toelaten tot het afgeschermde deel`,
  withdraw: 'Niet meer toelaten tot het afgeschermde deel',
  withdrawFrom: (name: string) => `${name} niet meer toelaten tot het afgeschermde deel`,

  grantTitle: (name: string) => `${name} toelaten?`,
  grantBody: (name: string) =>
    `${name} kan dan meteen alles lezen wat in het afgeschermde deel staat of komt, en erin schrijven. Kies dit alleen als het voor de veiligheid nodig is.`,
  grantSubmit: 'Toelaten',
  granted: (name: string) => `${name} mag nu in het afgeschermde deel.`,

  withdrawTitle: (name: string) => `${name} niet meer toelaten?`,
  withdrawBody: (name: string) =>
    `${name} kan het afgeschermde deel meteen niet meer openen. Wat al gelezen is, blijft gelezen.`,
  withdrawSubmit: 'Niet meer toelaten',
  withdrawn: (name: string) => `${name} mag niet meer in het afgeschermde deel.`,

  reason: 'Waarom?',
  reasonHelp: 'Dit wordt bij de naam bewaard. Zet hier geen adres of andere inhoud neer.',
  because: (reason: string) => `Waarom: ${reason}`,
} as const

/** In every casus, whether something is afgeschermd there or not: that it is asked says nothing. */
export const CONTACT_HINT = {
  table: 'Dit lijkt op een adres of telefoonnummer. Hoort het hier, of in het afgeschermde deel?',
  je: 'Dit lijkt op een adres of telefoonnummer. Wie jouw verhaal mag lezen, leest dat dan ook.',
  u: 'Dit lijkt op een adres of telefoonnummer. Wie uw verhaal mag lezen, leest dat dan ook.',
  inbreng: 'Dit lijkt op een adres of telefoonnummer. Wie uw inbreng mag lezen, leest dat dan ook.',
  fine: 'Het hoort hier',
} as const
