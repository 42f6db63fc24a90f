// What the family of Loex tells in their own words. Loex shared his; what his mother writes is still hers alone.
import type { DemoVerhaal } from './casussen.ts'

export const loexVerhalen: DemoVerhaal[] = [
  {
    person: 'loex',
    at: '2026-11-16T19:20:00+01:00',
    shared: { professionals: true, with: [] },
    text: `
Ik ben Loex en ik ben 13. Iedereen praat over mij en school. Daarom schrijf ik het nu zelf op.
Op de basisschool had ik één juf en één lokaal. Nu heb ik elf leraren en elk uur een ander lokaal. In de gang duwt iedereen. Als ik dan eindelijk zit, weet ik niet meer wat er gezegd is. ’s Ochtends krijg ik al buikpijn als ik eraan denk. Dat is niet verzonnen.
Thuis willen ze dat ik vertel hoe het was. Maar dan ben ik leeg. Ik wil dan eerst gamen met Sil. Dan komt er ruzie over de laptop. Toen ik wegliep, wilde ik niet echt weg. Ik wilde dat het stil was. Ik heb oma gebeld.
Wat goed gaat:
- Gamen met Sil. Wij maken samen een hele stad.
- De woensdag in de plusklas. De juf wacht gewoon tot ik wat zeg.
- De week met oom Jelle aan de boot. Ik mocht alles zelf schuren.
Ik wil graag weer naar school, maar niet zo. En ik wil op tijd weten of de woensdag bij papa doorgaat. En dat papa en mama niet via mij praten.
`,
  },
  {
    person: 'moeder',
    at: '2026-11-19T21:05:00+01:00',
    text: `
Ik begin gewoon maar. Ik ben Anouk, de moeder van Loex en Noor.
Loex was altijd een rustig kind, maar wel snel van slag als iets anders ging. Na de scheiding sliep hij een half jaar slecht. Ik zei tegen mezelf dat het wel over zou gaan. Achteraf denk ik: ik had eerder moeten bellen.
In 2024 kwam er begeleiding thuis. Dat hielp echt. De ochtenden werden rustig. Toen ging zij weg en kwam er niemand. Ik moest alles weer opnieuw vertellen.
De avonden zijn nu het zwaarst. Hij komt leeg thuis, ik ben moe van mijn werk, en dan gaat het mis om de laptop. Toen hij die avond weg was, heb ik langs het water gelopen en zijn naam geroepen. Dat vergeet ik niet meer.
Wat ik mooi vind: hoe hij Noor voorleest als hij denkt dat ik het niet hoor.
Ik hoop dat iemand blijft. En dat we weer eens een avond gewoon lachen.
`,
  },
]
