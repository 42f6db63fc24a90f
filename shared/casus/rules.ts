// Who may do what, when: the one table. The server enforces it, the screens offer by it, a test walks every cell.
import type { Rol } from '#shared/people.ts'
import type { Phase } from './casus.ts'
import type { CommandType } from './commands.ts'

export interface Rule {
  /** `null`: there is no casus yet. */
  readonly from: readonly Phase[] | null
  /** `any-professional`: by the account, because there is no rol yet. */
  readonly by: readonly Rol[] | 'any-professional'
}

const COORDINATORS = ['plancoordinator', 'casemanager'] as const
const INTAKE = ['casemanager', 'plancoordinator', 'gedragswetenschapper'] as const
const OPEN = ['signaal', 'intake', 'elders', 'analyse', 'plan', 'uitvoering', 'uitgestroomd'] as const

/** Raised with every change of meaning: the log cites it as the policy that decided. */
export const RULES_VERSION = 1

export const RULES = {
  reportSignaal: { from: null, by: 'any-professional' },
  startIntake: { from: ['signaal'], by: INTAKE },
  recordBesluit: { from: ['intake'], by: INTAKE },
  inviteDeelnemer: { from: OPEN, by: COORDINATORS },
  endDeelnemer: { from: OPEN, by: COORDINATORS },
} as const satisfies Record<CommandType, Rule>

export const ruleOf = (type: CommandType): Rule => RULES[type]
