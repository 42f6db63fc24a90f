// Writing down on behalf of a family member what he says of a text, in his own words: three equal answers, none chosen.
import { useState } from 'react'
import { HERKENNING_ANSWERS, type HerkenningAnswer } from '#shared/casus/casus.ts'
import type { CasusId, DeelnemerId } from '#shared/ids.ts'
import type { Person } from '#shared/protocol/views.ts'
import { FORM } from '#shared/text/common.ts'
import { ANSWER } from '#shared/text/herkenning.ts'
import { checkChoice, checkText } from './check.ts'
import { OneOf } from './choice.tsx'
import { TextArea, TextField } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { type CasusRequest, useCommand } from './use-command.ts'

const OPTIONS = HERKENNING_ANSWERS.map((value) => ({ value, label: ANSWER[value] }))
const MAX_WORDS = 4000
const MAX_NAMENS = 500

/** The sentences of one kind of answer. */
interface AnswerText {
  readonly recordTitle: (name: string) => string
  readonly recordBody: (name: string) => string
  readonly recordQuestion: string
  readonly recordWords: string
  readonly recordWordsHelp: string
  readonly namens: string
  readonly namensHelp: string
  readonly recordSubmit: string
}

interface AnswerDialogProps {
  readonly type: 'recordHerkenning' | 'recordInstemming'
  readonly text: AnswerText
  readonly casusId: CasusId
  readonly member: { readonly deelnemerId: DeelnemerId; readonly person: Person }
  /** Of the text that is answered. */
  readonly fingerprint: string
  readonly onDone: () => void
  readonly onClose: () => void
}

export function AnswerDialog({ type, text, casusId, member, fingerprint, onDone, onClose }: AnswerDialogProps) {
  const { name } = member.person
  const [answer, setAnswer] = useState<HerkenningAnswer | null>(null)
  const [words, setWords] = useState('')
  const [namens, setNamens] = useState('')
  const asking = useCommand(casusId, () => {
    onClose()
    onDone()
  })
  const errors = {
    answer: checkChoice(answer),
    words: words.trim().length > MAX_WORDS ? FORM.tooLong(MAX_WORDS) : null,
    namens: checkText(namens, MAX_NAMENS),
  }
  const request = (): CasusRequest | null =>
    !answer || errors.words || errors.namens
      ? null
      : { type, deelnemerId: member.deelnemerId, answer, words, namens, fingerprint }
  return (
    <FormDialog
      title={text.recordTitle(name)}
      submit={text.recordSubmit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{text.recordBody(name)}</p>
          <OneOf
            label={text.recordQuestion}
            error={isChecked ? errors.answer : null}
            layout="inline"
            options={OPTIONS}
            value={answer}
            onChange={setAnswer}
          />
          <TextArea
            label={text.recordWords}
            help={text.recordWordsHelp}
            optional
            error={isChecked ? errors.words : null}
            rows={3}
            value={words}
            onChange={setWords}
          />
          <TextField
            label={text.namens}
            help={text.namensHelp}
            error={isChecked ? errors.namens : null}
            value={namens}
            onChange={setNamens}
          />
        </>
      )}
    </FormDialog>
  )
}
