// Choosing a professional of the network: type, press one, and only the chosen one stays in sight.
import { useId, useRef, useState } from 'react'
import { Seat } from '#client/ui/seat.tsx'
import type { PersonId } from '#shared/ids.ts'
import type { Person } from '#shared/protocol/views.ts'
import { PICK } from '#shared/text/deelnemers.ts'
import { FieldNotes, type FieldProps } from './field.tsx'
import './form-styles.ts'

interface PersonPickerProps extends Omit<FieldProps, 'optional'> {
  /** Those in front are shown first. */
  readonly people: readonly Person[]
  readonly value: PersonId | null
  readonly onChange: (personId: PersonId | null) => void
}

export function PersonPicker({ label, help, error, people, value, onChange }: PersonPickerProps) {
  const id = useId()
  const chosen = people.find((person) => person.id === value)
  return (
    <fieldset className="form-field" aria-describedby={help && `${id}-help`}>
      <legend className="utrecht-form-label">{label}</legend>
      <FieldNotes id={id} help={help} error={error} />
      {chosen ? (
        <Picked person={chosen} onClear={() => onChange(null)} />
      ) : (
        <Search people={people} errorId={error ? `${id}-error` : undefined} onPick={onChange} />
      )}
    </fieldset>
  )
}

function Picked({ person, onClear }: { person: Person; onClear: () => void }) {
  return (
    <div className="picked">
      <Seat name={person.name} colour={person.colour} />
      <PersonWords person={person} />
      <button
        type="button"
        className="plain-button"
        // The button that was pressed is gone; focus goes on here.
        ref={(button) => {
          if (document.activeElement === document.body) button?.focus()
        }}
        onClick={onClear}
      >
        {PICK.other}
      </button>
    </div>
  )
}

const SHOWN = 6

interface SearchProps {
  readonly people: readonly Person[]
  readonly errorId: string | undefined
  readonly onPick: (personId: PersonId) => void
}

function Search({ people, errorId, onPick }: SearchProps) {
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const found = people.filter((person) => matches(person, query))
  return (
    <div className="person-picker__search">
      <input
        ref={input}
        className="utrecht-textbox utrecht-textbox--html-input"
        type="search"
        autoComplete="off"
        aria-label={PICK.search}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          // Enter in a search would send the form.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <p className="only-read" role="status">
        {query && PICK.found(found.length)}
      </p>
      {found.length === 0 && <p>{PICK.none}</p>}
      <ul className="person-picker__matches">
        {found.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="person-picker__match"
              aria-label={PICK.pick(inWords(person))}
              onClick={() => onPick(person.id)}
            >
              <Seat name={person.name} colour={person.colour} />
              <PersonWords person={person} />
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className="soft">{PICK.more(found.length - SHOWN)}</p>}
    </div>
  )
}

const PersonWords = ({ person }: { person: Person }) => (
  <span className="person-words">
    <b>{person.name}</b>
    <span className="soft">
      {person.functie}
      {person.organisatie && <>, {person.organisatie.name}</>}
    </span>
  </span>
)

const inWords = ({ name, functie, organisatie }: Person): string =>
  [name, functie, organisatie?.name].filter(Boolean).join(', ')

/** Every typed word must be somewhere in name, functie or organisatie. */
const matches = (person: Person, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => inWords(person).toLowerCase().includes(word))
