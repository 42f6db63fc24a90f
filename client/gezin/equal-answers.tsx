// Equal answers in a plain form, big enough for a thumb. None is chosen beforehand, unless it was sent and came back.
import { useId } from 'react'

interface EqualAnswersProps<Value extends string> {
  readonly name: string
  /** The heading above asks it already; the group keeps it for who hears. */
  readonly question: string
  readonly help: string
  readonly error: string | null
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value | null
}

export function EqualAnswers<Value extends string>(props: EqualAnswersProps<Value>) {
  const { name, question, help, error, options, chosen } = props
  const id = useId()
  return (
    <fieldset className="answers" aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}>
      <legend className="only-read">{question}</legend>
      <p id={`${id}-help`} className="soft">
        {help}
      </p>
      {error && (
        <p id={`${id}-error`} className="answers__error">
          {error}
        </p>
      )}
      <div className={options.length === 2 ? 'answers__row answers__row--two' : 'answers__row'}>
        {options.map(({ value, label }, index) => (
          <div key={value} className="answer">
            <input
              id={`${id}-${index}`}
              type="radio"
              name={name}
              value={value}
              defaultChecked={chosen === value}
              aria-invalid={error ? true : undefined}
            />
            <label htmlFor={`${id}-${index}`}>{label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
