// What one who decides says of the way back: three equal answers, each with what has to be known of it.
import { ExceptionFields } from '#client/facts/exception-fields.tsx'
import { OneOf } from '#client/form/choice.tsx'
import { TextField } from '#client/form/field.tsx'
import type { TerugkeerAnswer } from '#shared/casus/uitstroom.ts'
import { TERUGKEER } from '#shared/text/uitstroom.ts'
import type { AnswerDraft, AnswerErrors } from './answer-draft.ts'

interface AnswerFieldsProps {
  readonly name: string
  readonly draft: AnswerDraft
  /** null until somebody tried to send. */
  readonly errors: AnswerErrors | null
  readonly answers: readonly TerugkeerAnswer['answer'][]
  readonly onChange: (draft: AnswerDraft) => void
}

export function AnswerFields({ name, draft, errors, answers, onChange }: AnswerFieldsProps) {
  const change = (part: Partial<AnswerDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <OneOf
        label={TERUGKEER.asked(name)}
        error={errors?.answer}
        layout="inline"
        options={answers.map((value) => ({ value, label: TERUGKEER.answers[value] }))}
        value={draft.answer}
        onChange={(answer) => change({ answer })}
      />
      {draft.answer === 'ja' && (
        <TextField
          label={TERUGKEER.namens(name)}
          help={TERUGKEER.namensHelp}
          error={errors?.namens}
          value={draft.namens}
          onChange={(namens) => change({ namens })}
        />
      )}
      {draft.answer === 'nog-niet-gevraagd' && (
        <TextField
          label={TERUGKEER.why(name)}
          help={TERUGKEER.whyHelp}
          error={errors?.why}
          value={draft.why}
          onChange={(why) => change({ why })}
        />
      )}
      {draft.answer === 'nee' && (
        <>
          <p className="form-note">{TERUGKEER.nee}</p>
          <ExceptionFields
            draft={draft.exception}
            errors={errors?.exception ?? null}
            onChange={(exception) => change({ exception })}
          />
        </>
      )}
    </>
  )
}
