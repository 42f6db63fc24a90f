// A plain form of the family: three equal choices, none of them chosen beforehand, and room for own words.
import type { DeelnemerId } from '#shared/ids.ts'
import type { Asking } from '#shared/protocol/gezin.ts'
import { FORM } from '#shared/text/common.ts'
import type { Failure } from '#shared/text/refusals.ts'
import { EqualAnswers } from './equal-answers.tsx'
import { OwnWords } from './own-words.tsx'

interface WordsFormText<Answer extends string> {
  readonly question: string
  readonly questionHelp: string
  readonly answers: Readonly<Record<Answer, string>>
  readonly own: string
  readonly ownHelp: string
  readonly whoReads: string
  readonly later: string
  readonly send: string
  readonly choose: string
}

interface WordsFormProps<Answer extends string> {
  /** Where it is sent; null in an example, which sends nothing. */
  readonly action: string | null
  /** Who answers, and over which text. */
  readonly over: { readonly deelnemerId: DeelnemerId; readonly fingerprint: string }
  readonly asking: Asking<Answer>
  readonly options: readonly Answer[]
  readonly text: WordsFormText<Answer>
  readonly refusalText: (failure: Failure) => string
}

export function WordsForm<Answer extends string>(props: WordsFormProps<Answer>) {
  const { action, over, asking, options, text, refusalText } = props
  const { refusal, typed } = asking
  return (
    <form className="gezin-form" method="post" {...(action ? { action } : {})}>
      <input type="hidden" name="commandId" value={asking.commandId} />
      <input type="hidden" name="deelnemerId" value={over.deelnemerId} />
      {/* The answer is over the text that stands above it on this page. */}
      <input type="hidden" name="fingerprint" value={over.fingerprint} />
      {refusal && refusal.reason !== 'choose' && (
        <div className="not-taken" role="alert">
          <p>
            <b>{FORM.notSent}</b>
          </p>
          <p>{refusalText(refusal)}</p>
        </div>
      )}
      <EqualAnswers
        name="answer"
        question={text.question}
        help={text.questionHelp}
        error={refusal?.reason === 'choose' ? text.choose : null}
        options={options.map((value) => ({ value, label: text.answers[value] }))}
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
