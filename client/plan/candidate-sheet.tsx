// What lies ready to be published. It stands still, while the draft goes on; it can be made anew or taken away.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { PlanningView } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { PUBLISH } from '#shared/text/plan.ts'
import { refusalText } from '#shared/text/refusals.ts'

interface CandidateSheetProps {
  readonly casus: CasusView
  readonly planning: PlanningView
  readonly isMine: boolean
}

export function CandidateSheet({ casus, planning: { candidate, drafted }, isMine }: CandidateSheetProps) {
  return (
    <Sheet title={PUBLISH.readyTitle}>
      {candidate ? (
        <>
          <p>{PUBLISH.ready(candidate.scope, candidate.by.name, candidate.at)}</p>
          <p className="soft">{PUBLISH.standsStill}</p>
        </>
      ) : (
        <p>{drafted ? PUBLISH.nothingReady : PUBLISH.notDrafted}</p>
      )}
      {isMine && drafted && <Deeds casus={casus} scope={candidate?.scope ?? null} />}
      <p>
        <Link className="nl-link link-alone" href={addressOf.room(casus.id, 'plan')}>
          {PUBLISH.toDraft}
        </Link>
      </p>
    </Sheet>
  )
}

function Deeds({ casus, scope }: { casus: CasusView; scope: 'plan' | 'crisiskaart' | null }) {
  const say = useSay()
  const prepare = useCommand(casus.id, () => undefined)
  const kaart = useCommand(casus.id, () => undefined)
  const discard = useCommand(casus.id, () => say(PUBLISH.discarded, addressOf.publish(casus.id)))
  const refusal = prepare.refusal ?? kaart.refusal ?? discard.refusal
  const busy = prepare.busy || kaart.busy || discard.busy
  return (
    <div className="plan-deeds">
      {scope === null ? (
        <>
          <div className="row">
            <Button busy={busy} onClick={() => prepare.send({ type: 'preparePlan', scope: 'plan' })}>
              {PUBLISH.prepare}
            </Button>
            <Button
              look="secondary"
              busy={busy}
              onClick={() => kaart.send({ type: 'preparePlan', scope: 'crisiskaart' })}
            >
              {PUBLISH.prepareKaart}
            </Button>
          </div>
          <p className="soft">{PUBLISH.kaartHelp}</p>
        </>
      ) : (
        <div className="row">
          <Button look="secondary" busy={busy} onClick={() => prepare.send({ type: 'preparePlan', scope })}>
            {PUBLISH.prepareAgain}
          </Button>
          <Button look="quiet" busy={busy} onClick={() => discard.send({ type: 'discardCandidate' })}>
            {PUBLISH.discard}
          </Button>
        </div>
      )}
      <div role="status" className="soft">
        {busy && COMMON.busy}
      </div>
      <div role="alert">{refusal && !busy && <p className="form-refusal">{refusalText(refusal)}</p>}</div>
    </div>
  )
}
