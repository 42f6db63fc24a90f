// The werklijst: my casussen by whom they wait for, mine first. A family member has a page of its own.
import { useQuery } from '@tanstack/react-query'
import { addressOf } from '#client/addresses.ts'
import { reasonOf, werklijstQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { ButtonLink } from '#client/ui/button.tsx'
import { Page } from '#client/ui/page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { VernietigingenLink } from '#client/vernietiging/vernietigingen-link.tsx'
import type { Me, WerklijstRow } from '#shared/protocol/views.ts'
import { assertNever } from '#shared/result.ts'
import { WERKLIJST } from '#shared/text/werklijst.ts'
import { EmptyWerklijst, OtherKindPage } from './empty-werklijst.tsx'
import { FamilyTables } from './family-tables.tsx'
import { WerklijstGroup } from './werklijst-group.tsx'
import './werklijst.css'

export function WerklijstPage({ me }: { me: Me }) {
  switch (me.kind) {
    case 'regiolezer':
      return <OtherKindPage kind={me.kind} />
    // Begin at the log and at beheer.
    case 'auditor':
    case 'beheerder':
      return null
    case 'familie':
    case 'professional':
      return <LoadedWerklijst me={me} />
    default:
      return assertNever(me.kind)
  }
}

/** Where nothing is asked of anybody: they stand apart, below. */
const QUIET = ['uitgestroomd', 'gesloten'] as const
const isQuiet = ({ phase }: WerklijstRow): boolean => (QUIET as readonly string[]).includes(phase)

function LoadedWerklijst({ me }: { me: Me }) {
  const werklijst = useQuery(werklijstQuery)
  if (werklijst.data) return <Rows me={me} rows={werklijst.data} />
  if (werklijst.isPending) return <Waiting />
  if (reasonOf(werklijst.error) === 'unreachable') return <AwayMessage onTryAgain={() => void werklijst.refetch()} />
  if (reasonOf(werklijst.error) === 'signed-out') return <Waiting />
  throw werklijst.error
}

function Rows({ me, rows }: { me: Me; rows: readonly WerklijstRow[] }) {
  if (me.kind === 'familie') return <FamilyTables rows={rows} />
  const mine = rows.filter((row) => row.mine)
  const others = rows.filter((row) => !row.mine && !isQuiet(row))
  const inPhase = (phase: WerklijstRow['phase']) => rows.filter((row) => row.phase === phase)
  return (
    <Page
      title={WERKLIJST.title}
      action={
        <ButtonLink href={addressOf.reportSignaal()} look="secondary">
          {WERKLIJST.report}
        </ButtonLink>
      }
    >
      <VernietigingenLink />
      {rows.length === 0 ? (
        <EmptyWerklijst />
      ) : (
        <>
          <WerklijstGroup title={WERKLIJST.mine} rows={mine} whenEmpty={WERKLIJST.nothingMine} />
          {others.length > 0 && <WerklijstGroup title={WERKLIJST.others} rows={others} />}
          {QUIET.map((phase) => {
            const quiet = inPhase(phase)
            return (
              quiet.length > 0 && <WerklijstGroup key={phase} title={WERKLIJST.quiet[phase]} rows={quiet} isQuiet />
            )
          })}
        </>
      )}
    </Page>
  )
}
