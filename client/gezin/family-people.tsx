// People at the table, for the family: name, what they do in plain words, where they work, and why they are here.
import { Fragment } from 'react'
import { isFamily } from '#client/casus/seats.ts'
import type { DeelnemerView } from '#shared/protocol/views.ts'
import { PEOPLE, ROL_PLAIN, worksAt } from '#shared/text/people.ts'
import { PersonSeat } from './person-seat.tsx'
import { phoneAddress } from './phone-links.ts'

interface FamilyPeopleProps {
  readonly people: readonly DeelnemerView[]
  /** Everybody’s places now: one person may have several. */
  readonly places: readonly DeelnemerView[]
  /** Who reads this, and how he is called here. */
  readonly self: { readonly id: string; readonly word: string }
}

export const FamilyPeople = ({ people, places, self }: FamilyPeopleProps) => (
  <ul className="family-people">
    {people.map((deelnemer) => (
      <FamilyPerson
        key={deelnemer.id}
        deelnemer={deelnemer}
        places={places.filter(({ person }) => person.id === deelnemer.person.id)}
        self={deelnemer.person.id === self.id ? self.word : null}
      />
    ))}
  </ul>
)

interface FamilyPersonProps {
  readonly deelnemer: DeelnemerView
  readonly places: readonly DeelnemerView[]
  readonly self: string | null
}

function FamilyPerson({ deelnemer, places, self }: FamilyPersonProps) {
  const { person, phone } = deelnemer
  return (
    <li>
      <PersonSeat name={person.name} colour={person.colour} family={isFamily(deelnemer)} />
      <div>
        <p>
          <b>{person.name}</b>
          {self && <span className="soft"> ({self})</span>}
        </p>
        <p>
          {person.functie}
          {person.organisatie && <span className="soft"> {worksAt(person.organisatie.name)}</span>}
        </p>
        {places.map(({ id, rol, vervangt, until }) => (
          <Fragment key={id}>
            {rol !== 'jeugdige' && <p className="soft">{ROL_PLAIN[rol]}</p>}
            {vervangt && until !== null && <p>{PEOPLE.vervangt(vervangt.name, until)}</p>}
          </Fragment>
        ))}
        {phone && (
          <p>
            <a className="nl-link call" href={phoneAddress(phone)}>
              {phone}
            </a>
          </p>
        )}
      </div>
    </li>
  )
}
