// Answering who did not agree, in words that he reads.
import { WordsDialog } from '#client/signing/words-dialog.tsx'
import { INSTEMMING } from '#shared/text/plan.ts'
import type { MemberDialogProps } from './member-dialog.ts'

export default function ReplyDialog({ casusId, member, onDone, onClose }: MemberDialogProps) {
  const { name } = member.person
  return (
    <WordsDialog
      casusId={casusId}
      title={INSTEMMING.replyTitle(name)}
      body={INSTEMMING.replyBody(name)}
      label={INSTEMMING.replyLabel}
      submit={INSTEMMING.replySubmit}
      max={4000}
      request={(reply) => ({ type: 'closeOpenPoint', deelnemerId: member.deelnemerId, reply })}
      onDone={onDone}
      onClose={onClose}
    />
  )
}
