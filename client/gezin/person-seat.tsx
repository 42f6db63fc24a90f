// One person as a seat, drawn with attributes alone: these pages allow no inline styles. The name always stands beside it.
import { colourOf, initialsOf } from '#client/ui/person-look.ts'

interface PersonSeatProps {
  readonly name: string
  readonly colour: string
  readonly family: boolean
}

export const PersonSeat = ({ name, colour, family }: PersonSeatProps) => (
  <svg className="person-seat" viewBox="0 0 46 46" width="46" height="46" aria-hidden="true" focusable="false">
    <circle cx="23" cy="23" r="23" fill={family ? 'var(--accent)' : colourOf(colour)} />
    <text x="23" y="23" fill="#ffffff" textAnchor="middle" dominantBaseline="central">
      {initialsOf(name)}
    </text>
  </svg>
)
