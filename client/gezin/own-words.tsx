// The main question of a form of the family: room for own words. What was typed stands there again when it was not taken.
import { useId } from 'react'

interface OwnWordsProps {
  readonly name: string
  readonly question: string
  readonly help: string
  readonly whoReads: string
  readonly typed: string
}

export function OwnWords({ name, question, help, whoReads, typed }: OwnWordsProps) {
  const id = useId()
  return (
    <div className="own-words">
      <label htmlFor={id} className="own-words__question">
        {question}
      </label>
      <p id={`${id}-help`}>{help}</p>
      <textarea
        id={id}
        name={name}
        aria-describedby={`${id}-help ${id}-who`}
        rows={6}
        maxLength={4000}
        autoComplete="off"
        data-gramm="false"
        defaultValue={typed}
      />
      <p id={`${id}-who`} className="own-words__who">
        {whoReads}
      </p>
    </div>
  )
}
