// One person of the fictional region, to become by pressing.
import { useId } from 'react'
import type { DemoPerson } from '#client/api.ts'
import { initialsOf } from '#client/ui/person-look.ts'
import { DEMO } from '#shared/text/demo.ts'

interface PersonChoiceProps {
  readonly person: DemoPerson
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

export function PersonChoice({ person, isCurrent, onChoose }: PersonChoiceProps) {
  const id = useId()
  return (
    <button
      type="button"
      className={`person-choice person-choice--${person.group}`}
      aria-labelledby={`${id}-name ${id}-functie`}
      aria-describedby={`${id}-hint`}
      aria-current={isCurrent || undefined}
      onClick={onChoose}
    >
      <span className="seat" aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <span className="person-choice__words">
        <span className="person-choice__name">
          <span id={`${id}-name`}>{person.name}</span>
          {isCurrent && <span className="person-choice__current">{DEMO.current}</span>}
        </span>
        <span id={`${id}-functie`} className="soft">
          {person.functie}
          {person.organisatie && <>, {person.organisatie}</>}
        </span>
        <span id={`${id}-hint`} className="person-choice__hint">
          {person.hint}
        </span>
      </span>
    </button>
  )
}
