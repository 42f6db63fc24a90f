// What is said where something happens without the word of who decides: why, what was weighed, who was asked, whether the family knows.
import { checkChoice, checkText } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea, TextField } from '#client/form/field.tsx'
import { FACTS } from '#shared/text/facts.ts'

const TEXT = FACTS.uitzondering
const TOLD = [
  { value: 'told', label: TEXT.toldYes },
  { value: 'not-yet', label: TEXT.toldNo },
] as const

export interface ExceptionDraft {
  readonly reason: string
  readonly weighing: string
  readonly consulted: string
  readonly told: 'told' | 'not-yet' | null
  readonly toldHow: string
}

export const EMPTY_EXCEPTION: ExceptionDraft = { reason: '', weighing: '', consulted: '', told: null, toldHow: '' }

export type ExceptionErrors = Readonly<Record<keyof ExceptionDraft, string | null>>

export const checkException = (draft: ExceptionDraft): ExceptionErrors => ({
  reason: checkText(draft.reason, 2000),
  weighing: checkText(draft.weighing, 4000),
  consulted: checkText(draft.consulted, 200),
  told: checkChoice(draft.told),
  toldHow: checkText(draft.toldHow, 1000),
})

interface ExceptionFieldsProps {
  readonly draft: ExceptionDraft
  /** null until somebody tried to send. */
  readonly errors: ExceptionErrors | null
  readonly onChange: (draft: ExceptionDraft) => void
}

export function ExceptionFields({ draft, errors, onChange }: ExceptionFieldsProps) {
  const change = (part: Partial<ExceptionDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <TextArea
        label={TEXT.reason}
        error={errors?.reason}
        rows={3}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        label={TEXT.weighing}
        help={TEXT.weighingHelp}
        error={errors?.weighing}
        rows={3}
        value={draft.weighing}
        onChange={(weighing) => change({ weighing })}
      />
      <TextField
        label={TEXT.consulted}
        help={TEXT.consultedHelp}
        error={errors?.consulted}
        value={draft.consulted}
        onChange={(consulted) => change({ consulted })}
      />
      <OneOf
        label={TEXT.told}
        error={errors?.told}
        layout="inline"
        options={TOLD}
        value={draft.told}
        onChange={(told) => change({ told })}
      />
      <TextArea
        label={TEXT.toldHow}
        error={errors?.toldHow}
        rows={2}
        value={draft.toldHow}
        onChange={(toldHow) => change({ toldHow })}
      />
    </>
  )
}
