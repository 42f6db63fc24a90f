// Recording the besluit of the intake: is this HSJ-MCP, and if not, which advice does the network owe?

export const BESLUIT = {
  title: 'Besluit vastleggen',
  lead: (name: string) => `Is dit HSJ-MCP voor ${name}? Leg vast wat de tafel samen heeft gewogen.`,
  kind: 'Dit is een besluit van het netwerk, geen beschikking. Wie het er niet mee eens is, kan dat altijd laten vastleggen.',
  outcome: 'Wat besluit de tafel?',
  hsjMcp: 'Ja, dit is HSJ-MCP',
  hsjMcpHelp: 'De Verklarende Analyse en het gezamenlijk plan gaan open, en de tafel kan beginnen met schrijven.',
  elders: 'Nee, dit is geen HSJ-MCP',
  eldersHelp: 'Het netwerk blijft een antwoord schuldig: een advies, met iemand die ervoor zorgt en een datum.',
  motivation: 'Waarom?',
  motivationHelp:
    'Welke redenen wogen mee, en wat vonden de jeugdige en het gezin? Zo kan iemand het later nog begrijpen.',
  advice: 'Wat adviseert het netwerk?',
  adviceHelp: 'Welke hulp past wel, en hoe komt het gezin daar?',
  owner: 'Wie zorgt ervoor dat het advies er komt?',
  ownerHelp: 'Een professional die aan deze tafel zit.',
  due: 'Uiterlijk op',
  submit: 'Besluit vastleggen',
  doneHsjMcp: 'Het besluit is vastgelegd. De Verklarende Analyse en het plan zijn open.',
  doneElders: 'Het besluit is vastgelegd, met het advies en wie ervoor zorgt.',
  changed: 'De casus is intussen gewijzigd. Hieronder staat nu de nieuwste stand.',
} as const
