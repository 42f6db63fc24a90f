// Three equal answers, none chosen, and room for own words.
import { useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import { HERKENNING_ANSWERS, type HerkenningAnswer } from '#shared/casus/casus.ts'
import type { CasusView, ReadingView } from '#shared/protocol/views.ts'
import { FORM } from '#shared/text/common.ts'
import type { ReadingText } from '#shared/text/reading.ts'

const MAX_WORDS = 4000

interface AnswerFormProps {
  readonly casus: CasusView
  readonly reading: ReadingView
  readonly text: ReadingText
  readonly onDone: () => void
}

export function AnswerForm({ casus, reading, text, onDone }: AnswerFormProps) {
  const [answer, setAnswer] = useState<HerkenningAnswer | null>(null)
  const [words, setWords] = useState('')
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(text.done, addressOf.reading(casus.id))
    onDone()
    window.scrollTo(0, 0)
    document.querySelector('h1')?.focus()
  })
  const tooLong = words.trim().length > MAX_WORDS ? FORM.tooLong(MAX_WORDS) : null
  const handleSubmit = () => {
    setChecked(true)
    if (!answer || tooLong) return false
    const { deelnemerId, fingerprint } = reading
    send({ type: 'recordHerkenning', deelnemerId, answer, words, namens: null, fingerprint })
    return true
  }
  return (
    <Form
      submit={text.submit}
      busy={busy}
      refusal={refusal}
      onSubmit={handleSubmit}
      cancel={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {text.later}
        </Link>
      }
    >
      <OneOf
        label={text.recognise}
        help={text.recogniseHelp}
        error={isChecked && !answer ? text.choose : null}
        layout="big"
        options={HERKENNING_ANSWERS.map((value) => ({ value, label: text.answers[value] }))}
        value={answer}
        onChange={setAnswer}
      />
      <TextArea
        label={text.words}
        help={text.wordsHelp}
        optional
        error={isChecked ? tooLong : null}
        value={words}
        onChange={setWords}
      />
    </Form>
  )
}
