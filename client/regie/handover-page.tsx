// Overdracht: what who takes an area over has to know, on one page that can be printed; he confirms it here.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { useCommand } from '#client/form/use-command.ts'
import { handoverQuery, reasonOf } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { Button } from '#client/ui/button.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { type HandoverSubject, isCoordinating } from '#shared/casus/coordinators.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { HandoverView } from '#shared/protocol/handover.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { HANDOVER } from '#shared/text/handover.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { HandoverPlanSheet } from './handover-plan-sheet.tsx'
import { HandoverTableSheet } from './handover-table-sheet.tsx'
import { HandoverWhySheet } from './handover-why-sheet.tsx'
import './handover.css'
import './regie.css'

interface HandoverPageProps {
  readonly casus: CasusView
  readonly subject: HandoverSubject
  readonly me: Me
}

export default function HandoverPage({ casus, subject, me }: HandoverPageProps) {
  const handover = useQuery(handoverQuery(casus.id, subject))
  const reason = reasonOf(handover.error)
  if (reason !== null && reason !== 'unreachable' && reason !== 'signed-out') return <NotFoundPage />
  if (handover.isError && !handover.data) return <AwayMessage onTryAgain={() => void handover.refetch()} />
  if (!handover.data) return <Waiting />
  return <Handover casus={casus} handover={handover.data} me={me} />
}

function Handover({ casus, handover, me }: { casus: CasusView; handover: HandoverView; me: Me }) {
  const { subject, from, to, since, confirmed } = handover
  const isMine = to.id === me.id && confirmed === false && casus.mine.commands.includes('acceptRegie')
  return (
    <Page
      title={HANDOVER.title(subject)}
      back={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={
        <>
          <p>{HANDOVER.lead(from.name, to.name, since)}</p>
          {isMine && <p>{HANDOVER.mine}</p>}
        </>
      }
      action={isMine && !isCoordinating(subject) && <Accept casus={casus} area={subject} />}
      width="reading"
    >
      <div className="handover">
        <HandoverWhySheet casus={casus} handover={handover} />
        <HandoverPlanSheet casus={casus} handover={handover} />
        <HandoverTableSheet casus={casus} subject={subject} />
        <p className="handover__print">
          <Button look="quiet" onClick={() => window.print()}>
            {HANDOVER.print}
          </Button>
        </p>
      </div>
    </Page>
  )
}

/** There only while it can be confirmed: a later time is another command. */
function Accept({ casus, area }: { casus: CasusView; area: RegieArea }) {
  const say = useSay()
  const { send, busy, refusal } = useCommand(casus.id, () =>
    say(HANDOVER.accepted(area), addressOf.handover(casus.id, area)),
  )
  return (
    <>
      <Button busy={busy} onClick={() => send({ type: 'acceptRegie', area })}>
        {HANDOVER.accept}
      </Button>
      <div role="alert">{refusal && !busy && <p>{refusalText(refusal)}</p>}</div>
    </>
  )
}
