// What every question about what one family member said is given.
import type { CasusId } from '#shared/ids.ts'
import type { FamilyPlan } from '#shared/protocol/planning.ts'

export interface MemberDialogProps {
  readonly casusId: CasusId
  readonly member: FamilyPlan
  readonly onDone: () => void
  readonly onClose: () => void
}
