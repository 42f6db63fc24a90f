// The moments that were kept, newest first, gathered by day.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { colourOf } from '#client/ui/person-look.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { CasusId, SnapshotId } from '#shared/ids.ts'
import type { SnapshotRow } from '#shared/protocol/texts.ts'
import { dayOf, dayText, timeText } from '#shared/text/dates.ts'
import { HISTORY } from '#shared/text/history.ts'
import { listText } from '#shared/text/people.ts'

interface MomentListProps {
  readonly casusId: CasusId
  readonly room: TableRoom
  readonly rows: readonly SnapshotRow[]
  readonly current: SnapshotId | null
}

export function MomentList({ casusId, room, rows, current }: MomentListProps) {
  return (
    <nav className="moments" aria-label={HISTORY.list}>
      {byDay(rows).map(({ day, moments }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="nl-heading nl-heading--level-3 moments__day">
            {dayText(moments[0]?.at ?? 0)}
          </h2>
          <ol>
            {moments.map((moment) => (
              <li key={moment.id}>
                <Link
                  className="moment"
                  href={addressOf.history(casusId, room, moment.id)}
                  aria-current={moment.id === current ? 'page' : undefined}
                >
                  <Moment moment={moment} />
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  )
}

const Moment = ({ moment }: { moment: SnapshotRow }) => (
  <>
    <span className="moment__time">
      {timeText(moment.at)}
      {moment.kind === 'formal' && <span className="moment__formal"> {HISTORY.formal}</span>}
    </span>
    <span className="moment__who">
      {moment.workedIn.length === 0
        ? HISTORY.nobody
        : moment.workedIn.map((person) => (
            <span key={person.id} className="moment__dot" style={{ backgroundColor: colourOf(person.colour) }} />
          ))}
      {listText(moment.workedIn.map((person) => person.name))}
    </span>
    <span className="moment__words">{HISTORY.words(moment.words)}</span>
  </>
)

function byDay(rows: readonly SnapshotRow[]): { day: string; moments: SnapshotRow[] }[] {
  const days = Map.groupBy(
    rows.toSorted((a, b) => b.at - a.at),
    (row) => dayOf(row.at),
  )
  return [...days].map(([day, moments]) => ({ day, moments }))
}
