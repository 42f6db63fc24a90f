// Herkent u dit? Three equal choices, none of them chosen beforehand, and room for own words. What was typed stays until it is kept.
import { useId, useState } from 'react'
import { OneOf } from '#client/form/choice.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { HERKENNING_ANSWERS, type HerkenningAnswer } from '#shared/casus/casus.ts'
import type { CasusId } from '#shared/ids.ts'
import type { ReadingView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { answerRefusal, READING, type ReadingText } from '#shared/text/gezin.ts'

interface AnswerFormProps {
  readonly casusId: CasusId
  readonly reading: ReadingView
  readonly tone: Tone
  readonly onBegin: () => void
  readonly onDone: () => void
}

export function AnswerForm({ casusId, reading, tone, onBegin, onDone }: AnswerFormProps) {
  const text = READING[tone]
  const [answer, setAnswer] = useState<HerkenningAnswer | null>(null)
  const [words, setWords] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { send, busy, refusal } = useCommand(casusId, onDone)
  const { deelnemerId, fingerprint } = reading
  const handleSubmit = () => {
    setChecked(true)
    if (!answer) return false
    // The answer is over the text that stands above it on this page.
    send({ type: 'recordHerkenning', deelnemerId, answer, words, namens: null, fingerprint })
    return true
  }
  return (
    <Form
      submit={text.send}
      busy={busy}
      refusal={refusal}
      sayRefusal={(failure) => answerRefusal(tone, failure)}
      onSubmit={handleSubmit}
      cancel={<span className="soft">{text.later}</span>}
    >
      <OneOf
        label={text.question}
        help={text.questionHelp}
        error={isChecked && !answer ? text.choose : null}
        layout="big"
        options={HERKENNING_ANSWERS.map((value) => ({ value, label: text.answers[value] }))}
        value={answer}
        onChange={(value) => {
          setAnswer(value)
          onBegin()
        }}
      />
      <OwnWords
        text={text}
        value={words}
        onChange={(value) => {
          setWords(value)
          onBegin()
        }}
      />
    </Form>
  )
}

interface OwnWordsProps {
  readonly text: ReadingText
  readonly value: string
  readonly onChange: (value: string) => void
}

function OwnWords({ text, value, onChange }: OwnWordsProps) {
  const id = useId()
  return (
    <div className="own-words">
      <label htmlFor={id} className="own-words__question">
        {text.own}
      </label>
      <p id={`${id}-help`}>{text.ownHelp}</p>
      <textarea
        id={id}
        aria-describedby={`${id}-help ${id}-who`}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={5}
        maxLength={4000}
        data-gramm="false"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-who`} className="own-words__who">
        {text.whoReads}
      </p>
    </div>
  )
}
