// Casussen that wait for the same: each one row, of which the whole is the link.
import { useId } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { PathDots } from '#client/casus/path-dots.tsx'
import { gezinAddress, isHereAsFamily } from '#shared/gezin.ts'
import type { WerklijstRow } from '#shared/protocol/views.ts'
import { PHASE } from '#shared/text/casus.ts'
import { dateText } from '#shared/text/dates.ts'
import { rollenText } from '#shared/text/people.ts'
import { TO_DO, WAITS, WERKLIJST } from '#shared/text/werklijst.ts'
import { SoonNote } from './soon-note.tsx'

interface WerklijstGroupProps {
  readonly title: string
  readonly rows: readonly WerklijstRow[]
  readonly whenEmpty?: string
  readonly isQuiet?: boolean
}

export function WerklijstGroup({ title, rows, whenEmpty, isQuiet = false }: WerklijstGroupProps) {
  const id = useId()
  return (
    <section className={isQuiet ? 'werklijst-group werklijst-group--quiet' : 'werklijst-group'} aria-labelledby={id}>
      <h2 id={id} className="nl-heading nl-heading--level-2">
        {title}
      </h2>
      {rows.length === 0 && <p className="soft">{whenEmpty}</p>}
      <ul className="werklijst">
        {rows.map((row) => (
          <Row key={row.casusId} row={row} />
        ))}
      </ul>
    </section>
  )
}

function RowLink({ row: { casusId, rollen, jeugdige } }: { row: WerklijstRow }) {
  // Who sits there beside the family reads the pages of the family, which the server renders.
  return isHereAsFamily(rollen) ? (
    <a className="werklijst-row__link" href={gezinAddress.home(casusId)}>
      {jeugdige}
    </a>
  ) : (
    <Link className="werklijst-row__link" href={addressOf.casus(casusId)}>
      {jeugdige}
    </Link>
  )
}

const waitsIn = ({ phase, mine, waitsFor }: WerklijstRow): string => {
  if (phase === 'uitgestroomd' || phase === 'gesloten') return WERKLIJST.quietWaits[phase]
  return mine ? TO_DO[waitsFor] : WAITS[waitsFor]
}

function Row({ row }: { row: WerklijstRow }) {
  return (
    <li className={row.mine ? 'werklijst-row werklijst-row--mine' : 'werklijst-row'}>
      <div className="werklijst-row__who">
        <h3 className="nl-heading nl-heading--level-3">
          <RowLink row={row} />
        </h3>
        <p className="soft">{WERKLIJST.asRol(rollenText(row.rollen))}</p>
        <SoonNote row={row} />
      </div>
      <p className="werklijst-row__waits">{waitsIn(row)}</p>
      <div className="werklijst-row__phase">
        <PathDots phase={row.phase} />
        <p className="soft">
          {PHASE[row.phase]}
          {row.changedAt !== null && <>, {WERKLIJST.changed(dateText(row.changedAt))}</>}
        </p>
      </div>
    </li>
  )
}
