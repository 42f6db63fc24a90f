// What every question about one family member is given.
import type { CasusId } from '#shared/ids.ts'
import type { FamilySigning } from '#shared/protocol/signing.ts'

export interface MemberDialogProps {
  readonly casusId: CasusId
  readonly member: FamilySigning
  readonly onDone: () => void
  readonly onClose: () => void
}
