// Who sits at the table, for the family: name, what they do in plain words, where they work, and why they are here.
import { Seat } from '#client/ui/seat.tsx'
import type { CasusView, DeelnemerView, Me } from '#shared/protocol/views.ts'
import { ROL_PLAIN, worksAt } from '#shared/text/people.ts'
import { isActive, isFamily, onePerPerson } from '../seats.ts'

export function FamilyPeople({ casus, me, self }: { casus: CasusView; me: Me; self: string }) {
  const people = onePerPerson(casus.deelnemers.filter((deelnemer) => isActive(deelnemer, Date.now())))
  const ordered = [...people.filter(isFamily), ...people.filter((deelnemer) => !isFamily(deelnemer))]
  return (
    <ul className="family-people">
      {ordered.map((deelnemer) => (
        <FamilyPerson key={deelnemer.id} deelnemer={deelnemer} self={deelnemer.person.id === me.id ? self : null} />
      ))}
    </ul>
  )
}

function FamilyPerson({ deelnemer, self }: { deelnemer: DeelnemerView; self: string | null }) {
  const { person, rol } = deelnemer
  return (
    <li>
      <Seat name={person.name} colour={person.colour} family={isFamily(deelnemer)} />
      <div>
        <p>
          <b>{person.name}</b>
          {self && <span className="soft"> ({self})</span>}
        </p>
        <p>
          {person.functie}
          {person.organisatie && <span className="soft"> {worksAt(person.organisatie.name)}</span>}
        </p>
        {rol !== 'jeugdige' && <p className="soft">{ROL_PLAIN[rol]}</p>}
      </div>
    </li>
  )
}
