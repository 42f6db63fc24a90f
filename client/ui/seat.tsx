// One person as a seat: initials on the person's own colour, apricot for family. The name always stands beside it.
import { colourOf, initialsOf } from './person-look.ts'

interface SeatProps {
  readonly name: string
  readonly colour: string
  readonly family?: boolean
  readonly here?: boolean
}

export function Seat({ name, colour, family = false, here = false }: SeatProps) {
  return (
    <span
      className={here ? 'seat seat--here' : 'seat'}
      style={{ backgroundColor: family ? 'var(--accent)' : colourOf(colour) }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}
