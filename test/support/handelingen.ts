// A well-formed body for every command on a casus, as somebody at the table would ask it. Most name something that is not there: where
// the table of handelingen lets it through, it is refused for what it says, and nothing changes.
import type { Deelnemer } from '#shared/casus/casus.ts'
import type { CasusCommand, CommandOf } from '#shared/casus/commands.ts'
import { INBRENG_ROLLEN, VERHAAL_ROLLEN } from '#shared/casus/verhaal.ts'
import { type LiveRoom, ownRoomOf } from '#shared/document/rooms.ts'
import type { AfspraakId, CasusId, DeelnemerId, MdoId, PersonId, VernietigingId } from '#shared/ids.ts'
import { isProfessionalRol, type Rol } from '#shared/people.ts'
import { FINGERPRINT, idOf, VERSION } from './build.ts'
import { PLAN } from './mdo.ts'

export type HandelingType = CasusCommand['type']

type Body<Type extends HandelingType> = Omit<CommandOf<Type>, 'type' | 'commandId'>

/** Who asks: his own place, and a casus beside this one where he sits too. */
export interface Asker {
  readonly place: Deelnemer
  readonly sitsAlsoAt: CasusId
}

const NOBODY = idOf<DeelnemerId>('nobodysplace')
const STRANGER = idOf<PersonId>('stranger')
const REASON = 'Daarom.'
const NO_MDO = { mdoId: idOf<MdoId>('nomdo') }
const NO_AFSPRAAK = { ...NO_MDO, afspraakId: idOf<AfspraakId>('noafspraak') }
const NO_VERNIETIGING = { vernietigingId: idOf<VernietigingId>('novernietiging') }
const FINE = { state: 'op-orde', reason: REASON } as const
const BASIS = { wonen: FINE, support: FINE, welzijn: FINE, inkomen: FINE, werkSchool: FINE }
const SEAT = {
  rol: 'behandelaar',
  purpose: REASON,
  until: null,
  rooms: {},
  grondslag: 'publieke-taak',
  doorbreking: 'toestemming',
} as const
const CANDIDATE = { versionId: VERSION, fingerprint: FINGERPRINT }

/** A family member speaks for himself, a colleague writes down what another said. */
const spoken = ({ place }: Asker) =>
  isProfessionalRol(place.rol) ? { by: NOBODY, namens: 'Zei hij in het gesprek.' } : { by: place.id, namens: null }

const answer = (asker: Asker) => {
  const { by, namens } = spoken(asker)
  return { deelnemerId: by, answer: 'deels', words: '', namens, fingerprint: FINGERPRINT } as const
}

const word = (asker: Asker) => {
  const { by, namens } = spoken(asker)
  return { speaker: by, for: NOBODY, room: 'plan', namens } as const
}

const outside = (asker: Asker) => {
  const { by, namens } = spoken(asker)
  return { speaker: by, namens }
}

/** Who tells a verhaal or an inbreng writes nowhere else. */
const writtenBy = ({ place: { id, rol } }: Asker): LiveRoom => {
  if ((VERHAAL_ROLLEN as readonly Rol[]).includes(rol)) return ownRoomOf('verhaal', id)
  return (INBRENG_ROLLEN as readonly Rol[]).includes(rol) ? ownRoomOf('inbreng', id) : 'plan'
}

const share = ({ place }: Asker) => ({
  deelnemerId: place.id,
  readers: { professionals: true, deelnemers: [] },
  fingerprint: FINGERPRINT,
})

const BODIES: { readonly [Type in HandelingType]: (asker: Asker) => Body<Type> } = {
  startIntake: () => ({}),
  recordBesluit: () => ({ expectedVersion: 7, motivation: REASON, outcome: { kind: 'hsj-mcp' } }),
  inviteDeelnemer: () => ({ personId: STRANGER, ...SEAT }),
  changeDeelnemer: () => ({ deelnemerId: NOBODY, expectedChanges: 0, place: SEAT, reason: REASON }),
  flowOut: () => ({ expectedVersion: 7, basis: BASIS, signs: REASON }),
  comeBack: () => ({ reason: REASON, toestemmingen: [] }),
  answerTerugkeer: () => ({ toestemming: { speaker: NOBODY, answer: 'ja', namens: REASON } }),
  closeCasus: () => ({ expectedVersion: 7, reason: REASON }),
  endDeelnemer: () => ({ deelnemerId: NOBODY, reason: REASON }),
  holdAnalyse: () => ({}),
  releaseAnalyse: () => ({}),
  offerAnalyse: () => ({ withoutReason: null }),
  withdrawOffer: () => ({ reason: REASON }),
  returnAnalyse: () => ({ remarks: REASON }),
  presentAnalyse: () => ({ deelnemerId: NOBODY, how: 'gesprek' }),
  recordHerkenning: answer,
  recordNotAsked: () => ({ deelnemerId: NOBODY, reason: REASON }),
  signAnalyse: () => ({ ...CANDIDATE, supervision: null, code: '000000' }),
  reviseAnalyse: () => ({ reason: REASON }),
  withdrawSignature: () => ({ fingerprint: FINGERPRINT, reason: REASON, code: '000000' }),
  addAddendum: () => ({ text: REASON }),
  assignRegie: () => ({ area: 'onderwijs', holder: STRANGER }),
  acceptRegie: () => ({ area: 'zorg' }),
  transferRegie: () => ({ area: 'zorg', expectedHolder: STRANGER, to: STRANGER, reason: REASON, from: '2026-11-21' }),
  planMdo: () => ({ ...NO_MDO, plan: PLAN }),
  changeMdo: () => ({ ...NO_MDO, plan: PLAN }),
  cancelMdo: () => ({ ...NO_MDO, reason: REASON, audience: 'tafel' }),
  openMdo: () => ({ ...NO_MDO, chair: null }),
  passChair: () => ({ ...NO_MDO, to: STRANGER }),
  moveItem: () => ({ ...NO_MDO, item: 'veiligheid' }),
  recordAttendance: () => ({ ...NO_MDO, personId: STRANGER, present: true }),
  recordAfspraak: () => ({ ...NO_AFSPRAAK, kind: 'afspraak', text: REASON, audience: 'tafel' }),
  seeDifferently: ({ place }) => ({ ...NO_AFSPRAAK, personId: place.personId, words: REASON, namens: null }),
  withdrawAfspraak: () => ({ ...NO_AFSPRAAK, reason: REASON }),
  closeMdo: () => ({ ...NO_MDO, expectedVersion: 7, next: null, kladblok: 'discarded' }),
  reopenMdo: () => ({ ...NO_MDO, reason: REASON }),
  preparePlan: () => ({ scope: 'plan' }),
  previewPlan: () => ({ ...CANDIDATE, deelnemerId: NOBODY }),
  discardCandidate: () => ({}),
  publishPlan: () => ({ ...CANDIDATE, provisional: null }),
  publishCrisiskaart: () => CANDIDATE,
  recordInstemming: answer,
  setOpenPoint: () => ({ deelnemerId: NOBODY, due: '2026-12-24' }),
  closeOpenPoint: () => ({ deelnemerId: NOBODY, reply: REASON }),
  updateActie: () => ({ actieId: '0'.repeat(20), status: 'bezig', words: '', fingerprint: FINGERPRINT }),
  shareVerhaal: share,
  withdrawVerhaal: ({ place }) => ({ deelnemerId: place.id }),
  shareInbreng: share,
  withdrawInbreng: ({ place }) => ({ deelnemerId: place.id }),
  grantClearance: () => ({ deelnemerId: NOBODY, reason: REASON }),
  withdrawClearance: () => ({ deelnemerId: NOBODY, reason: REASON }),
  recordGegeven: ({ place }) => ({
    about: isProfessionalRol(place.rol) ? NOBODY : place.id,
    field: 'adres',
    value: REASON,
    afgeschermd: null,
  }),
  shieldField: () => ({ about: NOBODY, field: 'adres', reason: REASON }),
  unshieldField: () => ({ about: NOBODY, field: 'adres', seq: 1, reason: REASON }),
  purgeText: (asker) => ({ room: writtenBy(asker), words: 'Vlierstraat 88', reason: REASON }),
  appointAanspreekpunt: (asker) => {
    const { by, namens } = spoken(asker)
    return { personId: STRANGER, for: by, namens }
  },
  linkCasus: ({ sitsAlsoAt }) => ({ other: sitsAlsoAt, kind: 'brus', toestemmingen: [] }),
  unlinkCasus: ({ sitsAlsoAt }) => ({ other: sitsAlsoAt, reason: REASON }),
  recordGezag: () => ({
    deelnemerId: NOBODY,
    held: true,
    from: '2020-01-01',
    until: null,
    source: 'gezagsregister',
    seenOn: '2026-11-20',
    note: REASON,
  }),
  recordWilsbekwaamheid: () => ({
    deelnemerId: NOBODY,
    able: false,
    judgedBy: 'Noor de Wit, kinderarts',
    matter: REASON,
    from: '2026-11-20',
    until: null,
    representative: null,
  }),
  giveToestemming: word,
  withdrawToestemming: word,
  recordUitzondering: () => ({
    kind: 'without',
    for: NOBODY,
    room: 'plan',
    reason: REASON,
    weighing: REASON,
    consulted: 'Vertrouwensarts',
    told: true,
    toldHow: REASON,
    until: '2026-12-31',
  }),
  blockVerspreiding: outside,
  allowVerspreiding: outside,
  overrideVerspreiding: () => ({
    reason: REASON,
    weighing: REASON,
    consulted: 'Vertrouwensarts',
    told: true,
    toldHow: REASON,
    until: '2026-12-31',
  }),
  requestVernietiging: (asker) => {
    const { by, namens } = spoken(asker)
    return { scope: 'casus', for: by, namens, words: '' }
  },
  withdrawVernietiging: () => NO_VERNIETIGING,
  decideVernietiging: () => ({ ...NO_VERNIETIGING, decision: { kind: 'propose', outcome: 'destroy' } }),
}

export const HANDELINGEN = Object.keys(BODIES) as readonly HandelingType[]

export const bodyOf = (type: HandelingType, asker: Asker): object => BODIES[type](asker)

/** The forms on the pages of the family: where each is sent, which handeling it is, and its fields. */
export const FORMS: readonly {
  readonly route: string
  readonly type: HandelingType
  readonly fields: (place: DeelnemerId) => Readonly<Record<string, string>>
}[] = [
  {
    route: '/gezin/:casusId/analyse/antwoord',
    type: 'recordHerkenning',
    fields: (deelnemerId) => ({ deelnemerId, fingerprint: FINGERPRINT, answer: 'deels', words: '' }),
  },
  {
    route: '/gezin/:casusId/analyse/buiten',
    type: 'blockVerspreiding',
    fields: (speaker) => ({ speaker, say: 'block' }),
  },
  {
    route: '/gezin/:casusId/analyse/buiten',
    type: 'allowVerspreiding',
    fields: (speaker) => ({ speaker, say: 'allow' }),
  },
  {
    route: '/gezin/:casusId/plan/antwoord',
    type: 'recordInstemming',
    fields: (deelnemerId) => ({ deelnemerId, fingerprint: FINGERPRINT, answer: 'deels', words: '' }),
  },
  {
    route: '/gezin/:casusId/acties/:actieId',
    type: 'updateActie',
    fields: (deelnemerId) => ({ deelnemerId, fingerprint: FINGERPRINT, answer: 'bezig', words: '' }),
  },
  {
    route: '/gezin/:casusId/wie/gegeven',
    type: 'recordGegeven',
    fields: (deelnemerId) => ({ deelnemerId, field: 'telefoon', words: '06 12 34 56 78' }),
  },
  {
    route: '/gezin/:casusId/wie/aanspreekpunt',
    type: 'appointAanspreekpunt',
    fields: (deelnemerId) => ({ deelnemerId, personId: STRANGER }),
  },
  {
    route: '/gezin/:casusId/toestemming/antwoord',
    type: 'giveToestemming',
    fields: (speaker) => ({ speaker, for: NOBODY, room: 'plan', say: 'give' }),
  },
  {
    route: '/gezin/:casusId/toestemming/antwoord',
    type: 'withdrawToestemming',
    fields: (speaker) => ({ speaker, for: NOBODY, room: 'plan', say: 'withdraw' }),
  },
  {
    route: '/gezin/:casusId/vernietigen/vragen',
    type: 'requestVernietiging',
    fields: (deelnemerId) => ({ deelnemerId, scope: 'casus', words: '' }),
  },
  {
    route: '/gezin/:casusId/vernietigen/intrekken',
    type: 'withdrawVernietiging',
    fields: (deelnemerId) => ({ deelnemerId, ...NO_VERNIETIGING }),
  },
]
