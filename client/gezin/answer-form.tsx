// Herkent u dit? A plain form: three equal choices, none of them chosen beforehand, and room for own words.
import { HERKENNING_ANSWERS } from '#shared/casus/casus.ts'
import type { Asking } from '#shared/protocol/gezin.ts'
import type { ReadingView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { FORM } from '#shared/text/common.ts'
import { answerRefusal, READING } from '#shared/text/gezin.ts'
import { OwnWords } from './own-words.tsx'
import { ThreeAnswers } from './three-answers.tsx'

interface AnswerFormProps {
  /** Where it is sent; null in an example, which sends nothing. */
  readonly action: string | null
  readonly reading: Pick<ReadingView, 'deelnemerId' | 'fingerprint'>
  readonly asking: Asking
  readonly tone: Tone
}

export function AnswerForm({ action, reading, asking, tone }: AnswerFormProps) {
  const text = READING[tone]
  const { refusal, typed } = asking
  return (
    <form className="gezin-form" method="post" {...(action ? { action } : {})}>
      <input type="hidden" name="commandId" value={asking.commandId} />
      <input type="hidden" name="deelnemerId" value={reading.deelnemerId} />
      {/* The answer is over the text that stands above it on this page. */}
      <input type="hidden" name="fingerprint" value={reading.fingerprint} />
      {refusal && refusal.reason !== 'choose' && (
        <div className="not-taken" role="alert">
          <p>
            <b>{FORM.notSent}</b>
          </p>
          <p>{answerRefusal(tone, refusal)}</p>
        </div>
      )}
      <ThreeAnswers
        name="answer"
        question={text.question}
        help={text.questionHelp}
        error={refusal?.reason === 'choose' ? text.choose : null}
        options={HERKENNING_ANSWERS.map((value) => ({ value, label: text.answers[value] }))}
        chosen={typed?.answer ?? null}
      />
      <OwnWords
        name="words"
        question={text.own}
        help={text.ownHelp}
        whoReads={text.whoReads}
        typed={typed?.words ?? ''}
      />
      <div className="gezin-form__end">
        <button type={action ? 'submit' : 'button'} className="nl-button nl-button--primary">
          <span className="nl-button__label">{text.send}</span>
        </button>
        <p className="soft">{text.later}</p>
      </div>
    </form>
  )
}
