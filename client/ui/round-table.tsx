// The round table: who it is about in the middle, a seat for everyone, as one drawing and as a list for who does not see it.
import { TABLE } from '#shared/text/casus.ts'

export interface TableSeat {
  readonly id: string
  readonly name: string
  /** Stands in the seat: initials, or a short expertise. Up to four characters read well. */
  readonly label: string
  readonly state: 'here' | 'away' | 'invited' | 'missing'
  /** Any CSS colour. */
  readonly colour: string
}

interface RoundTableProps {
  readonly centre: string
  readonly seats: readonly TableSeat[]
  readonly size?: 'large' | 'small'
}

const MIDDLE = 170
const ORBIT = 128
const TOP = 66
const MAX_SEAT = 25

export function RoundTable({ centre, seats, size = 'large' }: RoundTableProps) {
  const seatRadius = Math.min(MAX_SEAT, (0.43 * 2 * Math.PI * ORBIT) / Math.max(seats.length, 1))
  return (
    <figure className={`round-table round-table--${size}`}>
      <svg viewBox={`0 0 ${MIDDLE * 2} ${MIDDLE * 2}`} role="img" aria-label={TABLE.drawing(centre)}>
        <circle className="round-table__edge" cx={MIDDLE} cy={MIDDLE} r={TOP + 10} />
        <circle className="round-table__top" cx={MIDDLE} cy={MIDDLE} r={TOP} />
        <Centre name={centre} />
        {seats.map((seat, index) => (
          <Seat key={seat.id} seat={seat} angle={(index / seats.length) * 2 * Math.PI} radius={seatRadius} />
        ))}
      </svg>
      <ul className="only-read">
        {seats.map((seat) => (
          <li key={seat.id}>
            {seat.name}: {TABLE.state[seat.state]}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Centre({ name }: { name: string }) {
  const fits = Math.min(26, 190 / Math.max(name.length, 1))
  return (
    <text className="round-table__centre" x={MIDDLE} y={MIDDLE} fontSize={fits}>
      {name}
    </text>
  )
}

/** The first seat is at the top; then clockwise. */
function Seat({ seat, angle, radius }: { seat: TableSeat; angle: number; radius: number }) {
  const x = MIDDLE + ORBIT * Math.sin(angle)
  const y = MIDDLE - ORBIT * Math.cos(angle)
  const fontSize = Math.min(radius * 0.72, (radius * 2.3) / Math.max(seat.label.length, 2))
  return (
    // An attribute and no style: a page that is rendered on the server allows no inline styles.
    <g className={`round-table__seat round-table__seat--${seat.state}`} color={seat.colour}>
      <circle cx={x} cy={y} r={radius} />
      {seat.state === 'here' && <circle className="round-table__ring" cx={x} cy={y} r={radius + 4} />}
      <text className="round-table__label" x={x} y={y} fontSize={fontSize}>
        {seat.label}
      </text>
    </g>
  )
}
