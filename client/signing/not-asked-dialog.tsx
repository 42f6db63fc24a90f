// Writing down why one family member is not asked.
import { HERKENNING } from '#shared/text/herkenning.ts'
import type { MemberDialogProps } from './member-dialog.ts'
import { WordsDialog } from './words-dialog.tsx'

export default function NotAskedDialog({ casusId, member, onDone, onClose }: MemberDialogProps) {
  return (
    <WordsDialog
      casusId={casusId}
      title={HERKENNING.skipTitle(member.person.name)}
      body={HERKENNING.skipBody}
      label={HERKENNING.skipReason}
      help={HERKENNING.skipReasonHelp}
      submit={HERKENNING.skipSubmit}
      max={500}
      request={(reason) => ({ type: 'recordNotAsked', deelnemerId: member.deelnemerId, reason })}
      onDone={onDone}
      onClose={onClose}
    />
  )
}
