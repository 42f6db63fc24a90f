// Every cell of command × phase × rol, against the table that people read.
import { describe, expect, test } from 'vitest'
import { availableCommands } from '#shared/casus/available.ts'
import { type AnalyseStatus, type Deelnemer, PHASES, type Phase } from '#shared/casus/casus.ts'
import { decide } from '#shared/casus/decide.ts'
import { NO_PLAN, type PlanScope, type PlanState } from '#shared/casus/plan.ts'
import { RULES, ruleOf } from '#shared/casus/rules.ts'
import { INBRENG_ROLLEN, VERHAAL_ROLLEN } from '#shared/casus/verhaal.ts'
import type { Vernietiging } from '#shared/casus/vernietiging.ts'
import type { CasusId, DeelnemerId, VernietigingId } from '#shared/ids.ts'
import { isProfessionalRol, ROLLEN, type Rol } from '#shared/people.ts'
import {
  ANNA,
  analyseIn,
  BIG,
  BRAM,
  casusIn,
  DAY,
  FINGERPRINT,
  factsOf,
  HOUR,
  idOf,
  NOW,
  ORGANISATIE,
  offered,
  person,
  place,
  sharedBy,
  VERSION,
} from '#test/support/build.ts'
import { outsideWord } from '#test/support/facts.ts'
import { listed, tableUnder } from '#test/support/md-table.ts'
import { AFSPRAAK, MDO, mdoIn, PLAN } from '#test/support/mdo.ts'
import { type Asked, asCommand } from '#test/support/scenario.ts'
import { BASIS } from '#test/support/uitstroom.ts'

const TABLE = tableUnder('test/shared/casus/toegang.md', '5')

const SAID = {
  speaker: idOf<DeelnemerId>('kim'),
  for: idOf<DeelnemerId>('ends'),
  room: 'analyse',
  namens: 'Zei Kim aan de telefoon',
} as const

/** One of each command that nothing but the table refuses. */
const OTHER = idOf<CasusId>('other')

const ASKED: Record<string, Asked> = {
  startIntake: { type: 'startIntake' },
  recordBesluit: {
    type: 'recordBesluit',
    expectedVersion: 7,
    motivation: 'Samen gewogen',
    outcome: { kind: 'hsj-mcp' },
  },
  inviteDeelnemer: {
    type: 'inviteDeelnemer',
    personId: person('nieuw'),
    rol: 'behandelaar',
    purpose: 'Meedenken',
    until: null,
    rooms: {},
    grondslag: 'publieke-taak',
    doorbreking: 'toestemming',
  },
  endDeelnemer: { type: 'endDeelnemer', deelnemerId: idOf<DeelnemerId>('ends'), reason: 'Weg' },
  changeDeelnemer: {
    type: 'changeDeelnemer',
    deelnemerId: idOf<DeelnemerId>('kim'),
    expectedChanges: 0,
    place: {
      rol: 'jeugdige',
      until: null,
      purpose: 'Iets anders',
      rooms: {},
      grondslag: 'publieke-taak',
      doorbreking: 'rechtstreeks-betrokken',
    },
    reason: 'Het werk is een ander',
  },
  holdAnalyse: { type: 'holdAnalyse' },
  releaseAnalyse: { type: 'releaseAnalyse' },
  offerAnalyse: { type: 'offerAnalyse', withoutReason: null },
  withdrawOffer: { type: 'withdrawOffer', reason: 'Nog niet af' },
  returnAnalyse: { type: 'returnAnalyse', remarks: 'De verklaring ontbreekt' },
  presentAnalyse: { type: 'presentAnalyse', deelnemerId: idOf<DeelnemerId>('kim'), how: 'gesprek' },
  recordHerkenning: {
    type: 'recordHerkenning',
    deelnemerId: idOf<DeelnemerId>('kim'),
    answer: 'deels',
    words: 'Het is veel',
    namens: 'In het gesprek',
    fingerprint: FINGERPRINT,
  },
  recordNotAsked: { type: 'recordNotAsked', deelnemerId: idOf<DeelnemerId>('kim'), reason: 'Opgenomen' },
  signAnalyse: {
    type: 'signAnalyse',
    versionId: VERSION,
    fingerprint: FINGERPRINT,
    supervision: null,
    code: '123456',
  },
  reviseAnalyse: { type: 'reviseAnalyse', reason: 'Nieuwe inzichten' },
  withdrawSignature: { type: 'withdrawSignature', fingerprint: FINGERPRINT, reason: 'Vergissing', code: '123456' },
  addAddendum: { type: 'addAddendum', text: 'De school is veranderd' },
  assignRegie: { type: 'assignRegie', area: 'proces', holder: person('stays') },
  acceptRegie: { type: 'acceptRegie', area: 'zorg' },
  transferRegie: {
    type: 'transferRegie',
    area: 'zorg',
    expectedHolder: ANNA,
    to: person('stays'),
    reason: 'Verlof',
    from: '2026-03-02',
  },
  appointAanspreekpunt: {
    type: 'appointAanspreekpunt',
    for: idOf<DeelnemerId>('kim'),
    personId: person('stays'),
    namens: 'Zei Kim aan de telefoon',
  },
  planMdo: { type: 'planMdo', mdoId: idOf('nieuw'), plan: PLAN },
  changeMdo: { type: 'changeMdo', mdoId: MDO, plan: PLAN },
  cancelMdo: { type: 'cancelMdo', mdoId: MDO, reason: 'Te weinig mensen', audience: 'tafel' },
  openMdo: { type: 'openMdo', mdoId: MDO, chair: null },
  passChair: { type: 'passChair', mdoId: MDO, to: person('stays') },
  moveItem: { type: 'moveItem', mdoId: MDO, item: 'veiligheid' },
  recordAttendance: { type: 'recordAttendance', mdoId: MDO, personId: ANNA, present: false },
  recordAfspraak: {
    type: 'recordAfspraak',
    mdoId: MDO,
    afspraakId: idOf('nieuw'),
    kind: 'afspraak',
    text: 'Loex begint om tien uur',
    audience: 'tafel',
  },
  seeDifferently: {
    type: 'seeDifferently',
    mdoId: MDO,
    afspraakId: AFSPRAAK,
    personId: ANNA,
    words: 'Te vroeg',
    namens: null,
  },
  withdrawAfspraak: { type: 'withdrawAfspraak', mdoId: MDO, afspraakId: AFSPRAAK, reason: 'Dubbel' },
  closeMdo: { type: 'closeMdo', mdoId: MDO, expectedVersion: 7, next: null, kladblok: 'discarded' },
  reopenMdo: { type: 'reopenMdo', mdoId: MDO, reason: 'Nog iets vergeten' },
  preparePlan: { type: 'preparePlan', scope: 'plan' },
  previewPlan: {
    type: 'previewPlan',
    versionId: VERSION,
    fingerprint: FINGERPRINT,
    deelnemerId: idOf<DeelnemerId>('kim'),
  },
  discardCandidate: { type: 'discardCandidate' },
  publishPlan: {
    type: 'publishPlan',
    versionId: VERSION,
    fingerprint: FINGERPRINT,
    provisional: 'Het kan niet wachten',
  },
  publishCrisiskaart: { type: 'publishCrisiskaart', versionId: VERSION, fingerprint: FINGERPRINT },
  recordInstemming: {
    type: 'recordInstemming',
    deelnemerId: idOf<DeelnemerId>('kim'),
    answer: 'deels',
    words: 'Het is veel',
    namens: 'In het gesprek',
    fingerprint: FINGERPRINT,
  },
  setOpenPoint: { type: 'setOpenPoint', deelnemerId: idOf<DeelnemerId>('kim'), due: '2026-03-20' },
  closeOpenPoint: { type: 'closeOpenPoint', deelnemerId: idOf<DeelnemerId>('kim'), reply: 'We spraken erover' },
  updateActie: {
    type: 'updateActie',
    actieId: idOf('actie'),
    status: 'bezig',
    words: '',
    fingerprint: FINGERPRINT,
  },
  shareVerhaal: {
    type: 'shareVerhaal',
    deelnemerId: idOf<DeelnemerId>('own'),
    readers: { professionals: true, deelnemers: [] },
    fingerprint: FINGERPRINT,
  },
  withdrawVerhaal: { type: 'withdrawVerhaal', deelnemerId: idOf<DeelnemerId>('own') },
  flowOut: { type: 'flowOut', expectedVersion: 7, basis: BASIS, signs: 'Weer niet naar school' },
  comeBack: {
    type: 'comeBack',
    reason: 'Het gaat niet goed',
    toestemmingen: [{ speaker: idOf<DeelnemerId>('kim'), answer: 'ja', namens: 'Zei hij aan de telefoon' }],
  },
  answerTerugkeer: {
    type: 'answerTerugkeer',
    toestemming: { speaker: idOf<DeelnemerId>('kim'), answer: 'ja', namens: 'Zei hij in het gesprek' },
  },
  closeCasus: { type: 'closeCasus', expectedVersion: 7, reason: 'Het gezin heeft ons niet meer nodig' },
  linkCasus: {
    type: 'linkCasus',
    other: OTHER,
    kind: 'brus',
    toestemmingen: [{ speaker: idOf<DeelnemerId>('kim'), namens: 'Zei hij in het gesprek' }],
  },
  unlinkCasus: { type: 'unlinkCasus', other: OTHER, reason: 'Wil hij niet meer' },
  shareInbreng: {
    type: 'shareInbreng',
    deelnemerId: idOf<DeelnemerId>('own'),
    readers: { professionals: true, deelnemers: [] },
    fingerprint: FINGERPRINT,
  },
  withdrawInbreng: { type: 'withdrawInbreng', deelnemerId: idOf<DeelnemerId>('own') },
  grantClearance: { type: 'grantClearance', deelnemerId: place(person('stays'), 'casemanager').id, reason: 'Adres' },
  withdrawClearance: {
    type: 'withdrawClearance',
    deelnemerId: place(person('stays'), 'casemanager').id,
    reason: 'Niet meer nodig',
  },
  purgeText: { type: 'purgeText', room: 'afgeschermd', words: 'Kerkstraat 12', reason: 'Verkeerd document' },
  recordGezag: {
    type: 'recordGezag',
    deelnemerId: idOf<DeelnemerId>('moeder'),
    held: true,
    from: '2020-01-01',
    until: null,
    source: 'gezagsregister',
    seenOn: '2026-02-01',
    note: 'Uittreksel gezien',
  },
  recordWilsbekwaamheid: {
    type: 'recordWilsbekwaamheid',
    deelnemerId: idOf<DeelnemerId>('kim'),
    able: false,
    judgedBy: 'Noor de Wit, kinderarts',
    matter: 'Beslissen wie er meeleest',
    from: '2026-03-01',
    until: null,
    representative: null,
  },
  giveToestemming: { type: 'giveToestemming', ...SAID },
  withdrawToestemming: { type: 'withdrawToestemming', ...SAID },
  recordUitzondering: {
    type: 'recordUitzondering',
    kind: 'without',
    for: idOf<DeelnemerId>('ends'),
    room: 'analyse',
    reason: 'De veiligheid vraagt het',
    weighing: 'Gewogen tegen het vertrouwen',
    consulted: 'Vertrouwensarts',
    told: false,
    toldHow: 'Na het gesprek van vrijdag',
    until: '2026-03-31',
  },
  blockVerspreiding: { type: 'blockVerspreiding', speaker: idOf<DeelnemerId>('kim'), namens: 'Zei Kim' },
  allowVerspreiding: { type: 'allowVerspreiding', speaker: idOf<DeelnemerId>('kim'), namens: 'Zei Kim' },
  overrideVerspreiding: {
    type: 'overrideVerspreiding',
    reason: 'De behandeling vraagt het',
    weighing: 'Gewogen tegen het nee',
    consulted: 'Vertrouwensarts',
    told: false,
    toldHow: 'Na het gesprek van vrijdag',
    until: '2026-03-31',
  },
  recordGegeven: { type: 'recordGegeven', about: 'jeugdige', field: 'adres', value: 'Kade 4', afgeschermd: null },
  shieldField: { type: 'shieldField', about: 'jeugdige', field: 'adres', reason: 'Dreiging' },
  unshieldField: { type: 'unshieldField', about: 'jeugdige', field: 'adres', seq: 3, reason: 'Dreiging voorbij' },
  requestVernietiging: {
    type: 'requestVernietiging',
    scope: 'verhaal',
    for: idOf<DeelnemerId>('kim'),
    namens: 'Zei Kim in het gesprek',
    words: '',
  },
  withdrawVernietiging: { type: 'withdrawVernietiging', vernietigingId: idOf<VernietigingId>('asked') },
  decideVernietiging: {
    type: 'decideVernietiging',
    vernietigingId: idOf<VernietigingId>('asked'),
    decision: { kind: 'confirm', outcome: 'refuse' },
  },
}

/** The MDO in the state that the command asks for, with ANNA there and in the chair. */
const mdoFor = (type: string) => {
  if (type === 'planMdo' || type === 'flowOut') return []
  if (type === 'changeMdo' || type === 'cancelMdo' || type === 'openMdo') return [mdoIn('planned')]
  return [mdoIn(type === 'reopenMdo' ? 'closed' : 'open')]
}

const ends = place(person('ends'), 'gast', { id: idOf<DeelnemerId>('ends'), rooms: { analyse: 'read' } })
const kim = place(person('kim'), 'jeugdige', { id: idOf<DeelnemerId>('kim') })
const moeder = place(person('moeder'), 'ouderMetGezag', { id: idOf<DeelnemerId>('moeder') })
const presented = (deelnemerId: DeelnemerId) => ({ deelnemerId, at: NOW - 8 * DAY, how: 'gesprek' as const })
/** What lies offered was presented to everybody a week ago. */
const standing = (status: AnalyseStatus, own: readonly DeelnemerId[] = []) =>
  status === 'aangeboden' ? offered({ presented: [kim.id, ...own].map(presented) }) : analyseIn(status)

/** Kim was not asked yet when the casus came back. */
const CAME_BACK = {
  seq: 7,
  at: NOW - DAY,
  by: BRAM,
  reason: 'Het ging niet',
  answers: [{ speaker: idOf<DeelnemerId>('kim'), answer: 'nog-niet-gevraagd', reason: 'Is bij zijn oma' }],
} as const

const LED_BY_ANNA = {
  holder: ANNA,
  since: '2026-03-01',
  assignedBy: BRAM,
  acceptedAt: null,
  reason: null,
  note: null,
  before: null,
}

/** Where nothing but rol and phase decide: in the state that the command asks for, about a family member. */
const tableIn = (phase: Phase, type: string, rol: Rol) => {
  const own = place(ANNA, rol)
  const analyse = standing(ruleOf(type as keyof typeof RULES).analyse?.[0] ?? 'concept', [own.id])
  const leads = { proces: LED_BY_STAYS, veiligheid: LED_BY_STAYS, onderwijs: LED_BY_STAYS }
  const zorg = type === 'publishPlan' ? LED_BY_STAYS : LED_BY_ANNA
  const regie = type === 'assignRegie' ? { zorg } : { ...leads, zorg }
  const plan = planIn(type === 'publishCrisiskaart' ? 'crisiskaart' : 'plan', [kim.id, own.id])
  const verhalen = type === 'withdrawVerhaal' ? [sharedBy(own.id)] : []
  const inbreng = type === 'withdrawInbreng' ? [sharedBy(own.id)] : []
  const clearances = [own.id, stays.id].map((deelnemerId) => ({ deelnemerId, reason: 'Adres', at: NOW, by: BRAM }))
  const isOfFacts = /(Toestemming|Verspreiding)$/.test(type) || type === 'recordGezag'
  const deelnemers = [stays, ends, kim, ...(isOfFacts ? [moeder] : []), own]
  const deciding = isOfFacts && !isProfessionalRol(rol) && rol !== 'jeugdige' ? decidedBy(own.id) : {}
  const facts = type === 'overrideVerspreiding' ? { verspreiding: [outsideWord(false, kim.id)] } : deciding
  const vernietigingen = type === 'requestVernietiging' ? [] : [askedOf(type === 'withdrawVernietiging' ? own : kim)]
  const link = { other: OTHER, kind: 'brus', at: NOW, by: ANNA, toestemmingen: [] } as const
  const links = type === 'unlinkCasus' ? [link] : []
  const value = { about: 'jeugdige', field: 'adres', value: 'Kerkstraat 12', at: NOW, by: BRAM } as const
  const gegevens = { open: [value], afgeschermd: [{ ...value, seq: 3, reason: 'Dreiging' }] }
  const more = { gegevens, terugkeer: [CAME_BACK], links, vernietigingen, inbreng, clearances, mdos: mdoFor(type) }
  return casusIn(phase, { deelnemers, analyse, regie, plan, verhalen, facts, ...more })
}

/** Whose wish it is; that it is refused was proposed. */
const askedOf = ({ id, personId }: Deelnemer): Vernietiging => ({
  vernietigingId: idOf<VernietigingId>('asked'),
  scope: 'verhaal',
  for: id,
  namens: null,
  words: '',
  organisatieId: ORGANISATIE,
  by: personId,
  at: NOW - DAY,
  status: 'proposed',
  proposal: { by: BRAM, at: NOW, outcome: 'refuse', reason: 'Een rechter vroeg erom' },
})

/** Kim cannot decide himself, and this place does so in his stead. */
const decidedBy = (representative: DeelnemerId) => ({
  wilsbekwaamheid: [
    {
      deelnemerId: kim.id,
      able: false,
      judgedBy: 'Noor de Wit, kinderarts',
      matter: 'Beslissen wie er meeleest',
      from: '2026-03-01',
      until: null,
      representative,
      seq: 1,
      at: NOW,
      by: ANNA,
    },
  ],
})

/** A family member answers, tells and chooses for himself. */
function askedBy(asked: Asked, rol: Rol): Asked {
  const own = place(ANNA, rol).id
  if (asked.type === 'shareVerhaal' || asked.type === 'withdrawVerhaal') return { ...asked, deelnemerId: own }
  if (asked.type === 'shareInbreng' || asked.type === 'withdrawInbreng') return { ...asked, deelnemerId: own }
  if (asked.type === 'purgeText' && includes(INBRENG_ROLLEN, rol)) return { ...asked, room: `inbreng/${own}` }
  if (asked.type === 'purgeText' && includes(VERHAAL_ROLLEN, rol)) return { ...asked, room: `verhaal/${own}` }
  if (isProfessionalRol(rol)) return asked
  if (asked.type === 'recordHerkenning' || asked.type === 'recordInstemming')
    return { ...asked, deelnemerId: own, namens: null }
  if (asked.type === 'giveToestemming' || asked.type === 'withdrawToestemming')
    return { ...asked, speaker: own, namens: null }
  if (asked.type === 'blockVerspreiding' || asked.type === 'allowVerspreiding')
    return { ...asked, speaker: own, namens: null }
  if (asked.type === 'recordGegeven') return { ...asked, about: own }
  if (asked.type === 'requestVernietiging') return { ...asked, for: own, namens: null }
  return asked.type === 'appointAanspreekpunt' ? { ...asked, for: own, namens: null } : asked
}

const includes = (rollen: readonly Rol[], rol: Rol): boolean => rollen.includes(rol)

const LED_BY_STAYS = { ...LED_BY_ANNA, holder: person('stays') }

/** Everything about the plan stands: one version published, one ready and looked at, an open point. */
const planIn = (scope: PlanScope, seen: readonly DeelnemerId[]): PlanState => {
  const version = { versionId: VERSION, fingerprint: FINGERPRINT, at: NOW - DAY, by: ANNA }
  const previewed = seen.map((deelnemerId) => ({ deelnemerId, at: NOW, by: ANNA }))
  return {
    ...NO_PLAN,
    candidate: { ...version, scope, previewed },
    published: [{ ...version, scope: 'plan', provisional: null }],
    openPoints: [{ deelnemerId: idOf<DeelnemerId>('kim'), openedAt: NOW, due: '2026-03-16', reply: null }],
  }
}

/** An actie is asked about by its owner. */
const factsFor = (rol: Rol) => ({ ...FACTS, actie: { owner: place(ANNA, rol).id } })

const FACTS = factsOf(ANNA, { registrations: { [ANNA]: BIG }, sitsAt: [OTHER] })

const stays = place(person('stays'), 'casemanager')

test('[CA7] the table for people names every command that a casus knows', () => {
  expect(TABLE.map((row) => row.handeling)).toEqual(Object.keys(RULES).filter((type) => type !== 'reportSignaal'))
})

describe.each(TABLE)('$handeling', (row) => {
  const type = row.handeling as keyof typeof ASKED
  const asked = ASKED[type] as Asked

  describe.each(PHASES)('in %s', (phase) => {
    test.each(ROLLEN)('[CA7] asked by a %s, it is decided as the table says', (rol) => {
      const decision = decide(tableIn(phase, type, rol), asCommand(askedBy(asked, rol)), factsFor(rol))
      const isMine = listed(row.rollen).includes(rol)
      const expected = !isMine ? 'not-your-rol' : row[phase] === 'ja' ? 'done' : 'wrong-phase'
      expect(decision.ok ? 'done' : decision.refusal.reason).toBe(expected)
    })

    test.each(ROLLEN)('[CA30] the screen offers it to a %s exactly where the table says so', (rol) => {
      const isOffered = availableCommands(tableIn(phase, type, rol), ANNA, NOW).some((available) => available === type)
      expect(isOffered).toBe(listed(row.rollen).includes(rol) && row[phase] === 'ja')
    })

    test.each([
      ['has no place', []],
      ['has left', [place(BRAM, 'casemanager', { endedAt: NOW - HOUR })]],
      ['has an expired place', [place(BRAM, 'casemanager', { until: NOW })]],
      ['has a place that has not begun', [place(BRAM, 'casemanager', { from: NOW + 1 })]],
    ])('[CA2] somebody who %s learns nothing', (_, places) => {
      const decision = decide(casusIn(phase, { deelnemers: [stays, ends, ...places] }), asCommand(asked), factsOf(BRAM))
      expect(decision).toEqual({ ok: false, refusal: { reason: 'no-such-casus' } })
    })
  })
})

describe.each(tableUnder('test/shared/casus/toegang.md', '7'))('$handeling', (row) => {
  const type = row.handeling as keyof typeof ASKED
  const rol = ruleOf(type as keyof typeof RULES).by[0] as Rol

  test.each(['concept', 'stilgezet', 'aangeboden', 'ondertekend'] as const)(
    '[VA1] while the analyse is %s it is decided, and offered on screen, as the table says',
    (status) => {
      const casus = casusIn('plan', { deelnemers: [stays, kim, place(ANNA, rol)], analyse: standing(status) })
      const decision = decide(casus, asCommand(ASKED[type] as Asked), FACTS)
      const isYes = row[status] === 'ja'
      expect(decision.ok ? 'done' : decision.refusal).toEqual(isYes ? 'done' : { reason: 'wrong-status', status })
      expect(availableCommands(casus, ANNA, NOW).some((available) => available === type)).toBe(isYes)
    },
  )
})

test('[VA1] the table of states names every command that asks for one', () => {
  const named = tableUnder('test/shared/casus/toegang.md', '7').map((row) => row.handeling)
  expect(named).toEqual(Object.keys(RULES).filter((type) => ruleOf(type as keyof typeof RULES).analyse))
})
