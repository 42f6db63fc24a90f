// The log of the installation, for the auditor: lines, or counts per person and per casus, of what was asked.
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { logExportAddress } from '#client/api.ts'
import { logCountsQuery, logPageQuery } from '#client/queries.ts'
import { Loaded } from '#client/ui/loaded.tsx'
import { Page } from '#client/ui/page.tsx'
import { VernietigingenLink } from '#client/vernietiging/vernietigingen-link.tsx'
import { LOG } from '#shared/text/log.ts'
import { type AskedOfLog, askedIn, filterOf, LOG_VIEWS, searchOf } from './log-address.ts'
import { LogCasussen, LogPeople } from './log-counts.tsx'
import { LogFilters } from './log-filters.tsx'
import { LogLines } from './log-lines.tsx'
import './log.css'

export default function LogPage() {
  const search = useSearch()
  const asked = askedIn(search)
  return (
    <Page
      title={LOG.title}
      lead={<p>{LOG.lead}</p>}
      action={
        <a className="nl-link link-alone" href={logExportAddress(searchOf(filterOf(asked)))} download>
          {LOG.csv}
        </a>
      }
    >
      <VernietigingenLink />
      <LogFilters key={search} asked={asked} />
      <nav className="log-views" aria-label={LOG.view}>
        {LOG_VIEWS.map((weergave) => (
          <Link
            key={weergave}
            className="log-views__one"
            href={addressOf.log(searchOf({ ...asked, voor: undefined, weergave }))}
            aria-current={weergave === asked.weergave ? 'page' : undefined}
          >
            {LOG.views[weergave]}
          </Link>
        ))}
      </nav>
      {asked.weergave === 'regels' ? <Lines asked={asked} /> : <Counts asked={asked} />}
    </Page>
  )
}

function Lines({ asked }: { asked: AskedOfLog }) {
  const found = useQuery(logPageQuery(searchOf({ ...filterOf(asked), voor: asked.voor })))
  return (
    <Loaded found={found}>
      {(page) => <LogLines page={page} asked={asked} onRefresh={() => void found.refetch()} />}
    </Loaded>
  )
}

function Counts({ asked }: { asked: AskedOfLog }) {
  const found = useQuery(logCountsQuery(searchOf(filterOf(asked))))
  return (
    <Loaded found={found}>
      {(counts) =>
        asked.weergave === 'personen' ? (
          <LogPeople counts={counts} asked={asked} />
        ) : (
          <LogCasussen counts={counts} asked={asked} />
        )
      }
    </Loaded>
  )
}
