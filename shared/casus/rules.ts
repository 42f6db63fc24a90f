// Who may do what, when: the one table. The server enforces it, the screens offer by it, a test walks every cell.
import { FAMILY_ROLLEN, PROFESSIONAL_ROLLEN, ROLLEN, type Rol } from '#shared/people.ts'
import { type AnalyseStatus, PHASES, type Phase } from './casus.ts'
import type { CommandType } from './commands.ts'
import { INBRENG_ROLLEN, VERHAAL_ROLLEN } from './verhaal.ts'

export interface Rule {
  /** `null`: there is no casus yet. */
  readonly from: readonly Phase[] | null
  /** `any-professional`: by the account, because there is no rol yet. */
  readonly by: readonly Rol[] | 'any-professional'
  /** It is about his own words: who was invited to tell them may, whatever became of the gezag. */
  readonly own?: true
  /** What state the analyse must be in; where absent, it does not matter. */
  readonly analyse?: readonly AnalyseStatus[]
  /** Also a dossierhouder of the organisatie that holds the casus, who has no place at the table. */
  readonly dossierhouder?: true
}

const COORDINATORS = ['plancoordinator', 'casemanager'] as const
const INTAKE = ['casemanager', 'plancoordinator', 'gedragswetenschapper'] as const
const OPEN = ['signaal', 'intake', 'elders', 'analyse', 'plan', 'uitvoering', 'uitgestroomd'] as const

const WITH_ANALYSE = ['analyse', 'plan', 'uitvoering'] as const
const SINCE_INTAKE = ['intake', 'elders', ...WITH_ANALYSE, 'uitgestroomd'] as const
const OPSTELLERS = ['plancoordinator', 'gedragswetenschapper', 'behandelaar'] as const
/** Who can be named to lead; whether he was is decided after. */
const LEADERS = [
  'casemanager',
  'plancoordinator',
  'gedragswetenschapper',
  'behandelaar',
  'veiligheid',
  'onderwijs',
] as const
/** Who name others for what is afgeschermd, and shield what need not be seen by all. */
export const GUARDIANS = [...COORDINATORS, 'veiligheid'] as const
/** Out of what he writes in: the first two anywhere, the next three who is named for what is afgeschermd, the rest their own. */
const PURGING_ROLLEN = [
  ...GUARDIANS,
  'gedragswetenschapper',
  'behandelaar',
  ...VERHAAL_ROLLEN,
  ...INBRENG_ROLLEN,
] as const
const GUIDES = ['plancoordinator', 'gedragswetenschapper'] as const

/** The family members who are asked whether they recognise the text, or may be. */
export const ASKED_ROLLEN = ['jeugdige', 'ouderMetGezag', 'voogd', 'pleegouder'] as const

/** Of the family who writes down where he lives and can be called. */
const OWN_GEGEVEN_ROLLEN = ['ouderMetGezag', 'ouderZonderGezag', 'voogd', 'pleegouder', 'steunfiguur'] as const

/** The family members who choose whom they may call. */
export const CHOOSING_ROLLEN = [...ASKED_ROLLEN, 'ouderZonderGezag'] as const

/** Raised with every change of meaning: the log cites it as the policy that decided. */
export const RULES_VERSION = 8

export const RULES = {
  reportSignaal: { from: null, by: 'any-professional' },
  startIntake: { from: ['signaal'], by: INTAKE },
  recordBesluit: { from: ['intake'], by: INTAKE },
  inviteDeelnemer: { from: OPEN, by: COORDINATORS },
  changeDeelnemer: { from: OPEN, by: COORDINATORS },
  endDeelnemer: { from: OPEN, by: COORDINATORS },
  holdAnalyse: { from: WITH_ANALYSE, by: OPSTELLERS, analyse: ['concept'] },
  releaseAnalyse: { from: WITH_ANALYSE, by: OPSTELLERS, analyse: ['stilgezet'] },
  offerAnalyse: { from: WITH_ANALYSE, by: OPSTELLERS, analyse: ['stilgezet'] },
  withdrawOffer: { from: WITH_ANALYSE, by: OPSTELLERS, analyse: ['aangeboden'] },
  returnAnalyse: { from: WITH_ANALYSE, by: ['gedragswetenschapper'], analyse: ['aangeboden'] },
  presentAnalyse: { from: WITH_ANALYSE, by: GUIDES, analyse: ['aangeboden'] },
  recordHerkenning: { from: WITH_ANALYSE, by: [...GUIDES, ...ASKED_ROLLEN], analyse: ['aangeboden'] },
  recordNotAsked: { from: WITH_ANALYSE, by: ['plancoordinator'], analyse: ['aangeboden'] },
  signAnalyse: { from: WITH_ANALYSE, by: ['gedragswetenschapper'], analyse: ['aangeboden'] },
  reviseAnalyse: { from: WITH_ANALYSE, by: ['gedragswetenschapper'], analyse: ['ondertekend'] },
  withdrawSignature: { from: WITH_ANALYSE, by: ['gedragswetenschapper'], analyse: ['ondertekend'] },
  addAddendum: { from: WITH_ANALYSE, by: ['gedragswetenschapper'], analyse: ['ondertekend'] },
  assignRegie: { from: WITH_ANALYSE, by: COORDINATORS },
  acceptRegie: { from: WITH_ANALYSE, by: LEADERS },
  transferRegie: { from: WITH_ANALYSE, by: LEADERS },
  planMdo: { from: WITH_ANALYSE, by: COORDINATORS },
  changeMdo: { from: WITH_ANALYSE, by: COORDINATORS },
  cancelMdo: { from: WITH_ANALYSE, by: COORDINATORS },
  openMdo: { from: WITH_ANALYSE, by: COORDINATORS },
  passChair: { from: WITH_ANALYSE, by: LEADERS },
  moveItem: { from: WITH_ANALYSE, by: LEADERS },
  recordAttendance: { from: WITH_ANALYSE, by: ROLLEN },
  recordAfspraak: { from: WITH_ANALYSE, by: PROFESSIONAL_ROLLEN },
  seeDifferently: { from: WITH_ANALYSE, by: ROLLEN },
  withdrawAfspraak: { from: WITH_ANALYSE, by: PROFESSIONAL_ROLLEN },
  closeMdo: { from: WITH_ANALYSE, by: LEADERS },
  reopenMdo: { from: WITH_ANALYSE, by: COORDINATORS },
  preparePlan: { from: WITH_ANALYSE, by: ['plancoordinator'] },
  previewPlan: { from: WITH_ANALYSE, by: ['plancoordinator'] },
  discardCandidate: { from: WITH_ANALYSE, by: ['plancoordinator'] },
  publishPlan: { from: WITH_ANALYSE, by: ['plancoordinator'] },
  publishCrisiskaart: { from: WITH_ANALYSE, by: ['plancoordinator'] },
  recordInstemming: { from: WITH_ANALYSE, by: [...COORDINATORS, ...ASKED_ROLLEN] },
  setOpenPoint: { from: WITH_ANALYSE, by: ['plancoordinator'] },
  closeOpenPoint: { from: WITH_ANALYSE, by: ['plancoordinator'] },
  updateActie: { from: WITH_ANALYSE, by: ROLLEN },
  shareVerhaal: { from: ['intake', ...WITH_ANALYSE, 'uitgestroomd'], by: VERHAAL_ROLLEN, own: true },
  withdrawVerhaal: { from: ['intake', 'elders', ...WITH_ANALYSE, 'uitgestroomd'], by: VERHAAL_ROLLEN, own: true },
  shareInbreng: { from: ['intake', ...WITH_ANALYSE], by: INBRENG_ROLLEN },
  withdrawInbreng: { from: ['intake', 'elders', ...WITH_ANALYSE, 'uitgestroomd'], by: INBRENG_ROLLEN },
  grantClearance: { from: SINCE_INTAKE, by: GUARDIANS },
  withdrawClearance: { from: SINCE_INTAKE, by: GUARDIANS },
  purgeText: { from: ['intake', ...WITH_ANALYSE], by: PURGING_ROLLEN, own: true },
  appointAanspreekpunt: { from: OPEN, by: [...COORDINATORS, ...CHOOSING_ROLLEN] },
  flowOut: { from: ['uitvoering'], by: COORDINATORS },
  comeBack: { from: ['uitgestroomd'], by: COORDINATORS },
  answerTerugkeer: { from: WITH_ANALYSE, by: COORDINATORS },
  closeCasus: { from: ['elders', 'uitgestroomd'], by: COORDINATORS },
  linkCasus: { from: OPEN, by: COORDINATORS },
  unlinkCasus: { from: OPEN, by: COORDINATORS },
  recordGezag: { from: OPEN, by: [...COORDINATORS, 'veiligheid'] },
  recordWilsbekwaamheid: { from: OPEN, by: [...COORDINATORS, 'gedragswetenschapper'] },
  giveToestemming: { from: OPEN, by: [...COORDINATORS, ...FAMILY_ROLLEN] },
  withdrawToestemming: { from: OPEN, by: [...COORDINATORS, ...FAMILY_ROLLEN] },
  recordUitzondering: { from: OPEN, by: [...COORDINATORS, 'gedragswetenschapper'] },
  blockVerspreiding: { from: OPEN, by: [...COORDINATORS, ...FAMILY_ROLLEN] },
  allowVerspreiding: { from: OPEN, by: [...COORDINATORS, ...FAMILY_ROLLEN] },
  overrideVerspreiding: { from: OPEN, by: [...COORDINATORS, 'gedragswetenschapper'] },
  recordGegeven: { from: OPEN, by: [...GUARDIANS, ...OWN_GEGEVEN_ROLLEN] },
  shieldField: { from: OPEN, by: GUARDIANS },
  unshieldField: { from: SINCE_INTAKE, by: GUARDIANS },
  requestVernietiging: { from: PHASES, by: [...COORDINATORS, ...VERHAAL_ROLLEN], own: true },
  withdrawVernietiging: { from: PHASES, by: [...COORDINATORS, ...VERHAAL_ROLLEN], own: true },
  decideVernietiging: { from: PHASES, by: COORDINATORS, dossierhouder: true },
} as const satisfies Record<CommandType, Rule>

export const ruleOf = (type: CommandType): Rule => RULES[type]
