// Lines of the log, gathered by day, the newest first. What a line holds besides is there on request.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { Button } from '#client/ui/button.tsx'
import type { LogPage, LogRow } from '#shared/protocol/log.ts'
import { dayOf, fullDateText, timeText } from '#shared/text/dates.ts'
import { LOG, LOG_KIND, LOG_OBJECT, LOG_ROOM, OUTCOME } from '#shared/text/log.ts'
import { rollenText } from '#shared/text/people.ts'
import { type AskedOfLog, searchOf } from './log-address.ts'
import { NothingFound } from './nothing-found.tsx'
import { codeOf, personName, worksAs } from './person-name.ts'

interface LogLinesProps {
  readonly page: LogPage
  readonly asked: AskedOfLog
  readonly onRefresh: () => void
}

export function LogLines({ page: { rows, older }, asked, onRefresh }: LogLinesProps) {
  if (rows.length === 0 && asked.voor === undefined) return <NothingFound />
  // In the order of writing, which is not that of the days where a clock was set back: a day may stand twice.
  const days: { day: string; rows: LogRow[] }[] = []
  for (const row of rows) {
    const last = days.at(-1)
    if (last?.day === dayOf(row.at)) last.rows.push(row)
    else days.push({ day: dayOf(row.at), rows: [row] })
  }
  return (
    <>
      {days.map(({ day, rows: ofDay }) => (
        <div key={`${day} ${ofDay[0]!.seq}`} className="log-day">
          <h2 className="nl-heading nl-heading--level-2">{fullDateText(ofDay[0]!.at)}</h2>
          <ol className="log-lines">
            {ofDay.map((row) => (
              <li key={row.seq} className={row.outcome === 'refused' ? 'log-line log-line--refused' : 'log-line'}>
                <Line row={row} asked={asked} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      <div className="log-turn">
        {older !== null && (
          <Link className="nl-link link-alone" href={addressOf.log(searchOf({ ...asked, voor: older }))}>
            {LOG.older}
          </Link>
        )}
        {asked.voor === undefined ? (
          <Button look="secondary" onClick={onRefresh}>
            {LOG.refresh}
          </Button>
        ) : (
          <Link className="nl-link link-alone" href={addressOf.log(searchOf({ ...asked, voor: undefined }))}>
            {LOG.newest}
          </Link>
        )}
      </div>
    </>
  )
}

function Line({ row, asked }: { row: LogRow; asked: AskedOfLog }) {
  const { seq, at, kind, outcome, who, casus } = row
  const room = roomIn(row)
  return (
    <>
      <span className="log-line__time">{timeText(at)}</span>
      <div className="log-line__what">
        <p>
          <strong>{LOG_KIND[kind]}</strong>
          {room && <span>: {room}</span>}
          {outcome === 'refused' && <span className="log-line__refused"> {OUTCOME.refused}</span>}
        </p>
        <details>
          <summary>{LOG.more}</summary>
          <Everything row={row} />
        </details>
      </div>
      <div className="log-line__who">
        {who ? (
          <Link
            className="nl-link"
            href={addressOf.log(searchOf({ ...asked, persoon: who.id, voor: undefined }))}
            aria-label={LOG.showPerson(personName(who))}
          >
            {personName(who)}
          </Link>
        ) : (
          LOG.server
        )}
        <span className="soft">{worksAs(who)}</span>
      </div>
      <div className="log-line__casus">
        {casus && (
          <Link
            className="nl-link"
            href={addressOf.log(searchOf({ ...asked, casus, voor: undefined }))}
            aria-label={LOG.showCasus(codeOf(casus))}
          >
            {LOG.casusCode(codeOf(casus))}
          </Link>
        )}
        <span className="soft">{LOG.line(seq)}</span>
      </div>
    </>
  )
}

function Everything({ row: { who, rollen, casus, object, details, rule, reason, session } }: { row: LogRow }) {
  const fields: [string, string | null][] = [
    [LOG.fields.person, who?.id ?? null],
    [LOG.fields.rollen, rollen.length > 0 ? rollenText(rollen) : null],
    [LOG.fields.casus, casus],
    [LOG.fields.object, `${LOG_OBJECT[object.type] ?? object.type} ${object.id}`],
    ...details.map(({ name, value }): [string, string] => [LOG.details[name] ?? name, value]),
    [LOG.fields.reason, reason],
    [LOG.fields.rule, rule],
    [LOG.fields.session, session],
  ]
  return (
    <dl className="log-everything">
      {fields
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function roomIn({ object }: LogRow): string | null {
  if (object.type !== 'room') return null
  const [, kind = ''] = object.id.split('/')
  return LOG_ROOM[kind] ?? kind
}
