// While the text stands still: whose last words are in, and whose screen has not said so yet.
import { Seat } from '#client/ui/seat.tsx'
import type { SigningView } from '#shared/protocol/signing.ts'
import { OFFER } from '#shared/text/offer.ts'

interface ReportInProps {
  readonly reportIn: NonNullable<SigningView['reportIn']>
  /** Whether a screen may still report: it has a few counts for that. */
  readonly isPatient: boolean
}

export function ReportIn({ reportIn, isPatient }: ReportInProps) {
  const { waiting, reported } = reportIn
  const people = [
    ...waiting.map((person) => ({ person, isIn: false })),
    ...reported.map((person) => ({ person, isIn: true })),
  ]
  return (
    <div className="stack">
      <p role="status">{sentence(reportIn, isPatient)}</p>
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

function sentence({ waiting, reported }: ReportInProps['reportIn'], isPatient: boolean): string {
  if (waiting.length > 0) return OFFER[isPatient ? 'waiting' : 'silent'](waiting.map(({ name }) => name))
  return reported.length > 0 ? OFFER.allIn : OFFER.nobodyWrote
}
