// Herkent u dit? Three equal choices, none of them chosen beforehand, and room for own words. What was typed stays until it is kept.
import { useId, useState } from 'react'
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
  readonly headingId: string
  readonly onBegin: () => void
  readonly onDone: () => void
}

export function AnswerForm({ casusId, reading, tone, headingId, onBegin, onDone }: AnswerFormProps) {
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
      <Choices
        text={text}
        headingId={headingId}
        value={answer}
        isMissing={isChecked && !answer}
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

interface ChoicesProps {
  readonly text: ReadingText
  readonly headingId: string
  readonly value: HerkenningAnswer | null
  readonly isMissing: boolean
  readonly onChange: (value: HerkenningAnswer) => void
}

function Choices({ text, headingId, value, isMissing, onChange }: ChoicesProps) {
  const id = useId()
  const notes = isMissing ? `${id}-help ${id}-error` : `${id}-help`
  return (
    <fieldset aria-labelledby={headingId} aria-describedby={notes}>
      <p id={`${id}-help`} className="soft">
        {text.questionHelp}
      </p>
      {isMissing && (
        <p id={`${id}-error`} className="utrecht-form-field-error-message">
          {text.choose}
        </p>
      )}
      <div className="answers">
        {HERKENNING_ANSWERS.map((option) => (
          <label key={option} className="answer">
            <input
              type="radio"
              name={id}
              aria-invalid={isMissing || undefined}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            {text.answers[option]}
          </label>
        ))}
      </div>
    </fieldset>
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
