// Writing down on behalf of a family member whether he recognises the text.
import { AnswerDialog } from '#client/form/answer-dialog.tsx'
import { HERKENNING } from '#shared/text/herkenning.ts'
import type { MemberDialogProps } from './member-dialog.ts'

interface HerkenningDialogProps extends MemberDialogProps {
  /** Of the text that is answered. */
  readonly fingerprint: string
}

export default function HerkenningDialog(props: HerkenningDialogProps) {
  return <AnswerDialog type="recordHerkenning" text={HERKENNING} {...props} />
}
