// Wie mag wat zien, waarom, tot wanneer: one table of everybody at it, as the functions that decide access say it.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { FactsSheet } from '#client/facts/facts-sheet.tsx'
import { reasonOf, whoSeesQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { NoteRequest } from '#client/vernietiging/note-request.tsx'
import { SEEN_TEXTS } from '#shared/casus/who-sees.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import type { SightView, WhoSeesRow, WhoSeesView } from '#shared/protocol/who-sees.ts'
import { COMMON } from '#shared/text/common.ts'
import { dateText } from '#shared/text/dates.ts'
import { listText, rollenText } from '#shared/text/people.ts'
import { WHO_SEES } from '#shared/text/who-sees.ts'
import './who-sees.css'

export default function WhoSeesPage({ casus }: { casus: CasusView }) {
  const seen = useQuery(whoSeesQuery(casus.id))
  const reason = reasonOf(seen.error)
  if (reason !== null && reason !== 'unreachable' && reason !== 'signed-out') return <NotFoundPage />
  if (seen.isError && !seen.data) return <AwayMessage onTryAgain={() => void seen.refetch()} />
  if (!seen.data) return <Waiting />
  return <WhoSees casus={casus} seen={seen.data} />
}

function WhoSees({ casus, seen: { rows, deciders, soon } }: { casus: CasusView; seen: WhoSeesView }) {
  const { name } = casus.jeugdige
  return (
    <Page
      title={WHO_SEES.title}
      back={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {COMMON.toCasus(name)}
        </Link>
      }
      lead={
        <>
          <p>{WHO_SEES.lead(name)}</p>
          <p>
            {deciders.length > 0
              ? WHO_SEES.deciders(listText(deciders.map(({ person }) => person.name)))
              : WHO_SEES.nobodyDecides}
          </p>
        </>
      }
    >
      {soon.length > 0 && (
        <Sheet title={WHO_SEES.soon}>
          <ul>
            {soon.map((turn) => (
              <li key={`${turn.kind}-${turn.day}`}>{WHO_SEES.turn(turn, name)}</li>
            ))}
          </ul>
        </Sheet>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard. */}
      <section className="sheet who-sees-table" aria-label={WHO_SEES.scroll} tabIndex={0}>
        <table>
          <caption>{WHO_SEES.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{WHO_SEES.person}</th>
              {SEEN_TEXTS.map((text) => (
                <th key={text} scope="col">
                  {WHO_SEES.texts[text]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.deelnemerId} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <FactsSheet casus={casus} deciders={deciders} />
      <NoteRequest casus={casus} />
    </Page>
  )
}

const Row = ({ row: { person, rollen, sights } }: { row: WhoSeesRow }) => (
  <tr>
    <th scope="row">
      {person.name}
      <span className="soft">{rollenText(rollen)}</span>
    </th>
    {sights.map((sight) => (
      <td key={sight.text} data-level={sight.level} data-text={WHO_SEES.texts[sight.text]}>
        <Cell sight={sight} />
      </td>
    ))}
  </tr>
)

const Cell = ({ sight: { level, ground, until, words } }: { sight: SightView }) => (
  <>
    <b>{WHO_SEES.levels[level]}</b>
    <span>{WHO_SEES.grounds[ground]}</span>
    {until !== null && <span className="soft">{WHO_SEES.until(until)}</span>}
    {words.map(({ person, given, at, namens }) => (
      <span key={person.id} className="soft">
        {WHO_SEES.said(person.name, given, dateText(at))}
        {namens && ` (${WHO_SEES.namens(namens)})`}
      </span>
    ))}
  </>
)
