// People at the table, one after the other. The purpose can be opened: it is there for whoever wonders, and not in the way.
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { isFamily } from '#client/casus/seats.ts'
import { Seat } from '#client/ui/seat.tsx'
import { mayChoose } from '#shared/casus/aanspreekpunt.ts'
import type { PersonId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { AanspreekpuntView, CasusView, ClearanceView, DeelnemerView } from '#shared/protocol/views.ts'
import { CLEARANCE } from '#shared/text/afgeschermd.ts'
import { dateText } from '#shared/text/dates.ts'
import { AANSPREEKPUNT, CHANGE, DEELNEMERS } from '#shared/text/deelnemers.ts'
import { ROL } from '#shared/text/people.ts'
import { clearanceIn, mayName } from './clearances.ts'
import { PhoneLink } from './phone-link.tsx'

const AanspreekpuntDialog = lazy(() => import('./aanspreekpunt-dialog.tsx'))
const ClearanceDialog = lazy(() => import('./clearance-dialog.tsx'))
const EndDialog = lazy(() => import('./end-dialog.tsx'))

interface DeelnemerListProps {
  readonly casus: CasusView
  readonly title: string | null
  readonly deelnemers: readonly DeelnemerView[]
  readonly mayEnd: boolean
  /** Who reads this, where the people can be named for something; absent for those who sat here before. */
  readonly reader?: PersonId
}

export function DeelnemerList({ casus, title, deelnemers, mayEnd, reader }: DeelnemerListProps) {
  const [ending, setEnding] = useState<DeelnemerView | null>(null)
  const [clearing, setClearing] = useState<DeelnemerView | null>(null)
  const [noting, setNoting] = useState<DeelnemerView | null>(null)
  const { rollen, commands } = casus.mine
  const mayNote =
    commands.includes('appointAanspreekpunt') && (rollen.includes('plancoordinator') || rollen.includes('casemanager'))
  if (deelnemers.length === 0) return null
  return (
    <div>
      {title && <h3 className="nl-heading nl-heading--level-3 deelnemers__title">{title}</h3>}
      <ul className="deelnemers">
        {deelnemers.map((deelnemer) => (
          <Deelnemer
            key={deelnemer.id}
            deelnemer={deelnemer}
            chosen={casus.aanspreekpunten?.find(({ deelnemerId }) => deelnemerId === deelnemer.id) ?? null}
            onNote={mayNote && isFamily(deelnemer) && mayChoose(deelnemer) ? () => setNoting(deelnemer) : null}
            clearance={clearanceIn(casus, deelnemer)}
            onClearance={reader && mayName(casus, deelnemer, reader) ? () => setClearing(deelnemer) : null}
            onEnd={mayEnd ? () => setEnding(deelnemer) : null}
            changeHref={mayEnd && deelnemer.given ? addressOf.changePlace(casus.id, deelnemer.id) : null}
            vervangHref={mayEnd && isColleague([deelnemer.rol]) ? addressOf.vervang(casus.id, deelnemer.id) : null}
          />
        ))}
      </ul>
      {noting && (
        <Suspense>
          <AanspreekpuntDialog casus={casus} chooser={noting} onClose={() => setNoting(null)} />
        </Suspense>
      )}
      {clearing && (
        <Suspense>
          <ClearanceDialog casus={casus} deelnemer={clearing} onClose={() => setClearing(null)} />
        </Suspense>
      )}
      {ending && (
        <Suspense>
          <EndDialog casus={casus} deelnemer={ending} onClose={() => setEnding(null)} />
        </Suspense>
      )}
    </div>
  )
}

interface DeelnemerProps {
  readonly deelnemer: DeelnemerView
  readonly chosen: AanspreekpuntView | null
  readonly onNote: (() => void) | null
  readonly clearance: ClearanceView | null
  readonly onClearance: (() => void) | null
  readonly onEnd: (() => void) | null
  /** To making this place another. */
  readonly changeHref: string | null
  /** To somebody who does his work for a while. */
  readonly vervangHref: string | null
}

function Deelnemer({
  deelnemer,
  chosen,
  onNote,
  clearance,
  onClearance,
  onEnd,
  changeHref,
  vervangHref,
}: DeelnemerProps) {
  const { person, rol, purpose, here, phone, vervangt, hasLeft } = deelnemer
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
        {vervangt && <p>{DEELNEMERS.vervangt(vervangt.name)}</p>}
        {hasLeft && <p className="deelnemer__left">{DEELNEMERS.hasLeft}</p>}
        {phone && <PhoneLink name={person.name} phone={phone} />}
        {chosen && <p>{AANSPREEKPUNT.is(chosen.person.name)}</p>}
        <details className="deelnemer__more">
          <summary>{[...(isSaid ? [] : [ROL[rol]]), days(deelnemer)].join(', ')}</summary>
          <p>{purpose}</p>
          {chosen?.namens && <p>{AANSPREEKPUNT.source(chosen.namens)}</p>}
          {onNote && (
            <button
              type="button"
              className="plain-button"
              aria-label={AANSPREEKPUNT.recordFor(person.name)}
              onClick={onNote}
            >
              {AANSPREEKPUNT.record}
            </button>
          )}
          {changeHref && (
            <Link className="nl-link link-alone" href={changeHref} aria-label={CHANGE.changeOf(person.name, ROL[rol])}>
              {CHANGE.change}
            </Link>
          )}
          {vervangHref && (
            <Link className="nl-link link-alone" href={vervangHref} aria-label={DEELNEMERS.replaceOf(person.name)}>
              {DEELNEMERS.replace}
            </Link>
          )}
          {clearance && (
            <p>
              {CLEARANCE.is}. {CLEARANCE.because(clearance.reason)}
            </p>
          )}
          {onClearance && (
            <button
              type="button"
              className="plain-button"
              aria-label={(clearance ? CLEARANCE.withdrawFrom : CLEARANCE.grantTo)(person.name)}
              onClick={onClearance}
            >
              {clearance ? CLEARANCE.withdraw : CLEARANCE.grant}
            </button>
          )}
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
