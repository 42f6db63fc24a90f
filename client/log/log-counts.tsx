// The log in numbers: who did how much, at how many casussen; and of each casus how many people were there.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import type { LogCounts } from '#shared/protocol/log.ts'
import { fullMomentText } from '#shared/text/dates.ts'
import { LOG } from '#shared/text/log.ts'
import { type AskedOfLog, searchOf } from './log-address.ts'
import { NothingFound } from './nothing-found.tsx'
import { codeOf, personName, worksAs } from './person-name.ts'

interface LogCountsProps {
  readonly counts: LogCounts
  readonly asked: AskedOfLog
}

/** As many as the server sends. */
const MOST = 200

export const LogPeople = ({ counts, asked }: LogCountsProps) => (
  <Rows counts={counts} total={LOG.people(counts.people.length)} shown={counts.people.length}>
    {counts.people.map(({ who, ...found }) => (
      <li key={who?.id ?? ''} className="log-count">
        <div>
          {who ? (
            <Link
              className="nl-link"
              href={addressOf.log(searchOf({ ...asked, persoon: who.id, weergave: 'regels', voor: undefined }))}
            >
              {personName(who)}
            </Link>
          ) : (
            LOG.server
          )}
          <span className="soft log-count__as">{worksAs(who)}</span>
        </div>
        <Numbers {...found} of={LOG.casussen(found.casussen)} />
      </li>
    ))}
  </Rows>
)

export const LogCasussen = ({ counts, asked }: LogCountsProps) => (
  <Rows counts={counts} total={LOG.casussen(counts.casussen.length)} shown={counts.casussen.length}>
    {counts.casussen.map(({ casus, ...found }) => (
      <li key={casus} className="log-count">
        <div>
          <Link
            className="nl-link"
            href={addressOf.log(searchOf({ ...asked, casus, weergave: 'regels', voor: undefined }))}
          >
            {LOG.casusCode(codeOf(casus))}
          </Link>
        </div>
        <Numbers {...found} of={LOG.people(found.people)} />
      </li>
    ))}
  </Rows>
)

interface RowsProps {
  readonly counts: LogCounts
  readonly total: string
  readonly shown: number
  readonly children: ReactNode
}

function Rows({ counts: { lines, refused }, total, shown, children }: RowsProps) {
  if (shown === 0) return <NothingFound />
  return (
    <section className="sheet">
      <p className="log-count__total">
        {LOG.lines(lines)}, {total}, {LOG.refused(refused)}
      </p>
      {shown >= MOST && <p className="soft">{LOG.most(MOST)}</p>}
      <ul className="log-counts">{children}</ul>
    </section>
  )
}

interface NumbersProps {
  readonly lines: number
  readonly refused: number
  readonly last: number
  readonly of: string
}

const Numbers = ({ lines, refused, last, of }: NumbersProps) => (
  <>
    <span>{LOG.lines(lines)}</span>
    <span>{of}</span>
    <span className={refused > 0 ? 'log-line__refused' : 'soft'}>{LOG.refused(refused)}</span>
    <span className="soft">{LOG.last(fullMomentText(last))}</span>
  </>
)
