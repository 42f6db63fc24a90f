// The round table that fills: who said that he is there, one press each; and whose screen does not keep up.
import { useState } from 'react'
import { colourOf, firstNameOf, initialsOf } from '#client/ui/person-look.ts'
import { RoundTable, type TableSeat } from '#client/ui/round-table.tsx'
import type { MdoPerson, MdoView } from '#shared/protocol/mdo.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { MDO_TABLE, SCREEN } from '#shared/text/mdo.ts'
import { DeedRefusal } from './deed-refusal.tsx'
import { useDeed } from './use-deed.ts'

interface MdoTableProps {
  readonly casus: CasusView
  readonly mdo: MdoView
}

export function MdoTable({ casus, mdo }: MdoTableProps) {
  const { send, refusal } = useDeed(casus.id)
  const [pressed, setPressed] = useState<{ readonly personId: string; readonly present: boolean } | null>(null)
  const isOpen = mdo.status === 'open'
  // Who of the family was not asked stands here only for who plans.
  const people = familyFirst(
    mdo.people.filter(
      ({ isFamily, deelnemerId, present }) => !isFamily || present !== null || mdo.family.includes(deelnemerId),
    ),
  )
  // What was pressed is shown at once, and taken back where it was not done.
  const record = async (person: MdoPerson, present: boolean) => {
    setPressed({ personId: person.personId, present })
    await send({ type: 'recordAttendance', mdoId: mdo.id, personId: person.personId, present })
    setPressed(null)
  }
  const presentNow = ({ personId, present }: MdoPerson) =>
    pressed?.personId === personId ? pressed.present : present === true
  return (
    <aside className="mdo-table" aria-labelledby="mdo-wie">
      <div className="sheet">
        <h2 id="mdo-wie" className="nl-heading nl-heading--level-2">
          {MDO_TABLE.title}
        </h2>
        <RoundTable centre={firstNameOf(casus.jeugdige.name)} seats={seatsOf(people)} size="small" />
        <ul className="mdo-people">
          {people.map((person) => (
            <li key={person.personId}>
              {isOpen && mdo.mine.isChair ? (
                <label className="mdo-person">
                  <input
                    type="checkbox"
                    className="choice__mark"
                    checked={presentNow(person)}
                    onChange={(event) => void record(person, event.target.checked)}
                  />
                  <Who person={person} isOpen={isOpen} />
                </label>
              ) : (
                <div className="mdo-person">
                  <span
                    className={`mdo-person__dot is-${person.present === true ? 'here' : 'not'}`}
                    aria-hidden="true"
                  />
                  <Who person={person} isOpen={isOpen} isSaid />
                </div>
              )}
            </li>
          ))}
        </ul>
        <DeedRefusal refusal={refusal} />
        {isOpen && <Sync people={people} />}
      </div>
    </aside>
  )
}

function Who({ person, isOpen, isSaid = false }: { person: MdoPerson; isOpen: boolean; isSaid?: boolean }) {
  const { name, functie, present, screen } = person
  const state = present === null ? MDO_TABLE.unknown : present ? MDO_TABLE.here : MDO_TABLE.notHere
  return (
    <span className="mdo-person__words">
      <span>{name}</span>
      <span className="soft">
        {functie}
        {isOpen && present && screen === 'behind' && `, ${SCREEN.behind}`}
      </span>
      {isSaid && isOpen && <span className="only-read">{state}</span>}
    </span>
  )
}

/** In words, and only when there is something to wait for. */
function Sync({ people }: { people: readonly MdoPerson[] }) {
  const here = people.filter(({ present, screen }) => present && screen !== null)
  const behind = here.filter(({ screen }) => screen === 'behind').map(({ name }) => name)
  const none = here.filter(({ screen }) => screen === 'none').map(({ name }) => name)
  return (
    <div className="mdo-sync" role="status">
      {behind.length > 0 && <p className="mdo-sync__behind">{MDO_TABLE.behind(behind)}</p>}
      {none.length > 0 && <p className="soft">{MDO_TABLE.noScreen(none)}</p>}
      {behind.length === 0 && none.length === 0 && here.length > 0 && <p className="soft">{MDO_TABLE.inSync}</p>}
    </div>
  )
}

/** Whom it is about, who belongs to him, and then the others. */
const familyFirst = (people: readonly MdoPerson[]): MdoPerson[] => [
  ...people.filter(({ isJeugdige }) => isJeugdige),
  ...people.filter(({ isFamily, isJeugdige }) => isFamily && !isJeugdige),
  ...people.filter(({ isFamily, isJeugdige }) => !isFamily && !isJeugdige),
]

/** The jeugdige is the middle, the family together at the top. */
function seatsOf(people: readonly MdoPerson[]): TableSeat[] {
  const family = people.filter(({ isFamily, isJeugdige }) => isFamily && !isJeugdige)
  const half = Math.floor(family.length / 2)
  const professionals = people.filter(({ isFamily, isJeugdige }) => !isFamily && !isJeugdige)
  return [...family.slice(half), ...professionals, ...family.slice(0, half)].map(
    ({ personId, name, functie, isFamily, present, colour }) => ({
      id: personId,
      name: `${name}, ${functie}`,
      label: initialsOf(name),
      state: present ? 'here' : 'invited',
      colour: isFamily ? 'var(--accent)' : colourOf(colour),
    }),
  )
}
