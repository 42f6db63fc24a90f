// While the text stands still: whose last words are in, and whose screen has not said so yet.
import { Seat } from '#client/ui/seat.tsx'
import type { SigningView } from '#shared/protocol/views.ts'
import { OFFER } from '#shared/text/offer.ts'

export function ReportIn({ reportIn }: { reportIn: NonNullable<SigningView['reportIn']> }) {
  const { waiting, reported } = reportIn
  const people = [
    ...waiting.map((person) => ({ person, isIn: false })),
    ...reported.map((person) => ({ person, isIn: true })),
  ]
  return (
    <div className="stack">
      <p role="status">{sentence(reportIn)}</p>
      {people.length > 0 && (
        <ul className="report-in">
          {people.map(({ person, isIn }) => (
            <li key={person.id}>
              <Seat name={person.name} colour={person.colour} />
              <span>
                <b>{person.name}</b>
                <span className={isIn ? 'report-in__state is-in' : 'report-in__state'}>
                  {isIn ? OFFER.isIn : OFFER.isWaiting}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function sentence({ waiting, reported }: NonNullable<SigningView['reportIn']>): string {
  if (waiting.length > 0) return OFFER.waiting(waiting.map(({ name }) => name))
  return reported.length > 0 ? OFFER.allIn : OFFER.nobodyWrote
}
