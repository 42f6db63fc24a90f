// The people who work here: looked for by name, function or organisatie; each row is the way to one account.
import { useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { TextField } from '#client/form/field.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { AccountRow } from '#shared/protocol/beheer.ts'
import { BEHEER, WORK_KIND } from '#shared/text/beheer.ts'
import { dayOf } from '#shared/text/dates.ts'

export function PeopleSheet({ people }: { people: readonly AccountRow[] }) {
  const [query, setQuery] = useState('')
  const [withGone, setWithGone] = useState(false)
  const known = people.filter(({ state }) => withGone || state !== 'gone')
  const found = known.filter((person) => matches(person, query))
  const someAreGone = people.some(({ state }) => state === 'gone')
  return (
    <Sheet title={BEHEER.people}>
      {people.length === 0 ? (
        <p>{BEHEER.nobody}</p>
      ) : (
        <div className="beheer-search">
          <TextField label={BEHEER.search} value={query} onChange={setQuery} />
          {someAreGone && (
            <label className="beheer-search__gone">
              <input
                type="checkbox"
                className="choice__mark"
                checked={withGone}
                onChange={(event) => setWithGone(event.target.checked)}
              />
              {BEHEER.showGone}
            </label>
          )}
        </div>
      )}
      <p className="only-read" role="status">
        {query && BEHEER.found(found.length)}
      </p>
      {people.length > 0 && found.length === 0 && <p>{BEHEER.noneFound}</p>}
      <ul className="beheer-rows">
        {found.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </ul>
    </Sheet>
  )
}

function Row({ person }: { person: AccountRow }) {
  const { id, name, functie, organisatie, kind, isDossierhouder, state } = person
  const said = BEHEER.state(person)
  return (
    <li className={state === 'gone' ? 'beheer-row beheer-row--gone' : 'beheer-row'}>
      <div>
        <Link className="nl-link" href={addressOf.account(id)}>
          {name}
        </Link>
        <span className="soft beheer-row__under">
          {functie}
          {organisatie && <>, {organisatie.name}</>}
        </span>
      </div>
      <div>
        {kind !== 'professional' && <span className="beheer-mark">{WORK_KIND[kind].label}</span>}
        {isDossierhouder && <span className="beheer-mark">{BEHEER.dossierhouder}</span>}
        <Until person={person} />
      </div>
      <span className={state === 'here' ? '' : 'soft'}>{said}</span>
    </li>
  )
}

function Until({ person: { validUntil, state } }: { person: AccountRow }) {
  if (validUntil === null || state === 'gone') return null
  return validUntil < dayOf(Date.now()) ? (
    <span className="beheer-over">{BEHEER.registrationOver(validUntil)}</span>
  ) : (
    <span className="soft">{BEHEER.registrationUntil(validUntil)}</span>
  )
}

const matches = ({ name, functie, organisatie }: AccountRow, query: string): boolean => {
  const words = [name, functie, organisatie?.name].filter(Boolean).join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}
