// People at the table, one after the other. The purpose can be opened: it is there for whoever wonders, and not in the way.
import { lazy, Suspense, useState } from 'react'
import { isFamily } from '#client/casus/seats.ts'
import { Seat } from '#client/ui/seat.tsx'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { dateText } from '#shared/text/dates.ts'
import { DEELNEMERS } from '#shared/text/deelnemers.ts'
import { ROL } from '#shared/text/people.ts'

const EndDialog = lazy(() => import('./end-dialog.tsx'))

interface DeelnemerListProps {
  readonly casus: CasusView
  readonly title: string | null
  readonly deelnemers: readonly DeelnemerView[]
  readonly mayEnd: boolean
}

export function DeelnemerList({ casus, title, deelnemers, mayEnd }: DeelnemerListProps) {
  const [ending, setEnding] = useState<DeelnemerView | null>(null)
  if (deelnemers.length === 0) return null
  return (
    <div>
      {title && <h3 className="nl-heading nl-heading--level-3 deelnemers__title">{title}</h3>}
      <ul className="deelnemers">
        {deelnemers.map((deelnemer) => (
          <Deelnemer key={deelnemer.id} deelnemer={deelnemer} onEnd={mayEnd ? () => setEnding(deelnemer) : null} />
        ))}
      </ul>
      {ending && (
        <Suspense>
          <EndDialog casus={casus} deelnemer={ending} onClose={() => setEnding(null)} />
        </Suspense>
      )}
    </div>
  )
}

function Deelnemer({ deelnemer, onEnd }: { deelnemer: DeelnemerView; onEnd: (() => void) | null }) {
  const { person, rol, purpose, here } = deelnemer
  const isSaid = person.functie.startsWith(ROL[rol])
  return (
    <li className="deelnemer">
      <Seat name={person.name} colour={person.colour} family={isFamily(deelnemer)} here={here} />
      <div className="deelnemer__words">
        <p>
          <b>{person.name}</b>
          {here && <span className="deelnemer__here"> {DEELNEMERS.here}</span>}
        </p>
        <p>
          {person.functie}
          {person.organisatie && <span className="soft">, {person.organisatie.name}</span>}
        </p>
        <details className="deelnemer__more">
          <summary>{[...(isSaid ? [] : [ROL[rol]]), days(deelnemer)].join(', ')}</summary>
          <p>{purpose}</p>
          {onEnd && (
            <button
              type="button"
              className="plain-button"
              aria-label={DEELNEMERS.endOf(person.name, ROL[rol])}
              onClick={onEnd}
            >
              {DEELNEMERS.end}
            </button>
          )}
        </details>
      </div>
    </li>
  )
}

function days({ from, until, endedAt }: DeelnemerView): string {
  if (endedAt !== null) return DEELNEMERS.ended(dateText(endedAt))
  return until === null ? DEELNEMERS.since(dateText(from)) : DEELNEMERS.until(until)
}
