// Writing down on behalf of a family member whether he agrees with the plan.
import { AnswerDialog } from '#client/form/answer-dialog.tsx'
import { INSTEMMING } from '#shared/text/plan.ts'
import type { MemberDialogProps } from './member-dialog.ts'

interface InstemmingDialogProps extends MemberDialogProps {
  /** Of the text that is answered. */
  readonly fingerprint: string
}

export default function InstemmingDialog(props: InstemmingDialogProps) {
  return <AnswerDialog type="recordInstemming" text={INSTEMMING} {...props} />
}
