// The MDOs of Loex: one that was held two days ago, and one that is planned for today.
import type { MdoAudience } from '#shared/casus/mdo.ts'

export interface DemoAfspraak {
  readonly by: string
  readonly kind: 'afspraak' | 'advies'
  readonly to?: string
  readonly text: string
  readonly audience: MdoAudience
  readonly item: string
  readonly otherViews?: readonly { readonly person: string; readonly words: string; readonly namens?: string }[]
}

export const LOEX_MDO = {
  place: 'Brugwatercollege, kamer 0.12',
  chair: 'plancoordinator',
  /** Who of the family is asked to come. */
  family: ['loex', 'moeder', 'vader'],
  held: {
    goal: 'Begrijpen waarom naar school gaan niet lukt, en afspreken wat er tot het volgende overleg gebeurt.',
    present: [
      'loex',
      'moeder',
      'vader',
      'casemanager',
      'gedragswetenschapper',
      'behandelaar-ggz',
      'jeugdbeschermer',
      'school',
    ],
    absent: ['leerplicht'],
    /** Minutes each item had the table, in the order they were taken up. */
    taken: [
      ['opening', 6],
      ['verhaal', 14],
      ['rondje', 15],
      ['veiligheid', 7],
      ['samenhang', 17],
      ['afspraken', 12],
      ['teruglezen', 6],
      ['afsluiten', 3],
    ],
    afspraken: [
      {
        by: 'gedragswetenschapper',
        kind: 'afspraak',
        text: 'Niemand belt Loex ’s ochtends nog om te vragen waar hij blijft. School stuurt zijn mentor één bericht, en die reageert.',
        audience: 'tafel',
        item: 'samenhang',
      },
      {
        by: 'school',
        kind: 'afspraak',
        text: 'Loex begint op dinsdag en donderdag om tien uur, in het lokaal van zijn mentor.',
        audience: 'tafel',
        item: 'afspraken',
        otherViews: [
          {
            person: 'vader',
            words: 'Ik denk dat vaste tijden hem meer rust geven dan twee losse ochtenden.',
            namens: 'Zei hij aan tafel, en hij las het mee.',
          },
          { person: 'behandelaar-ggz', words: 'Twee ochtenden is nu het hoogst haalbare; liever zo dan weer uitval.' },
        ],
      },
      {
        by: 'casemanager',
        kind: 'advies',
        to: 'de gemeente',
        text: 'Zet de begeleiding thuis voort tot het onderzoek bij de ggz klaar is.',
        audience: 'tafel',
        item: 'afspraken',
      },
      {
        by: 'jeugdbeschermer',
        kind: 'afspraak',
        text: 'De ggz en de jeugdbeschermer bellen elkaar na elk contact met een van de ouders.',
        audience: 'professionals',
        item: 'veiligheid',
      },
    ] satisfies DemoAfspraak[],
    /** What the texts say now and did not when it opened: how a paragraph or an actie begins. */
    written: ['Hoe toetsen we het: rustige plek', 'De pauze:', 'De rustige plek klaarmaken'],
    kladblok: [
      'Vraag van Loex: mag de mentor ook bij het volgende overleg zijn?',
      'Uitzoeken: is de taxi op donderdag nog te regelen?',
    ],
  },
  today: {
    time: '13:30',
    goal: 'Kijken hoe de twee ochtenden op school gaan, en wat er nodig is voor de kerstvakantie.',
  },
} as const
