// The margin: the round table, with who is in this document now, and the way to earlier moments.
import { memo, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { seatsOf } from '#client/casus/seats.ts'
import type { RoomPresence } from '#client/sync/presence.ts'
import { firstNameOf } from '#client/ui/person-look.ts'
import { RoundTable, type TableSeat } from '#client/ui/round-table.tsx'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { TABLE_NOW } from '#shared/text/document.ts'

interface TableNowProps {
  readonly casus: CasusView
  readonly room: TableRoom
  readonly me: Me
  readonly presence: RoomPresence
  /** Without a line nobody can say who else is here. */
  readonly isConnected: boolean
}

export const TableNow = memo(function TableNow({ casus, room, me, presence, isConnected }: TableNowProps) {
  const people = useSyncExternalStore(presence.subscribe, presence.people)
  const here = new Set<string>([me.id, ...people.map(({ user }) => user.personId)])
  const others = [
    ...new Map(
      people.filter(({ user }) => user.personId !== me.id).map(({ user }) => [user.personId, user.name]),
    ).values(),
  ]
  return (
    <aside className="table-now" aria-label={TABLE_NOW.title}>
      <div className="sheet table-now__sheet">
        <h2 className="table-now__title">{TABLE_NOW.title}</h2>
        <RoundTable
          centre={firstNameOf(casus.jeugdige.name)}
          seats={withPresence(seatsOf(casus, Date.now()), casus, here)}
          size="small"
        />
        <p className="soft">{sentence(isConnected, others)}</p>
        <p>
          <Link href={addressOf.history(casus.id, room)} className="nl-link">
            {TABLE_NOW.history}
          </Link>
        </p>
      </div>
    </aside>
  )
})

function sentence(isConnected: boolean, others: readonly string[]): string {
  if (!isConnected) return TABLE_NOW.unknown
  return others.length === 0 ? TABLE_NOW.alone : TABLE_NOW.together(others.join(', '))
}

/** In this document now, which is stricter than having some document of this casus open. */
function withPresence(seats: readonly TableSeat[], casus: CasusView, here: ReadonlySet<string>): TableSeat[] {
  const personOf = new Map<string, string>(casus.deelnemers.map(({ id, person }) => [id, person.id]))
  return seats.map((seat) => {
    if (seat.state !== 'here' && seat.state !== 'away') return seat
    return { ...seat, state: here.has(personOf.get(seat.id) ?? seat.id) ? 'here' : 'away' }
  })
}
