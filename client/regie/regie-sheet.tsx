// The four areas on the casus page: who leads, whether that was confirmed, and what the reader may do about it.
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { RegieLabel } from '#client/ui/regie-label.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Term } from '#client/ui/term.tsx'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { CasusId } from '#shared/ids.ts'
import type { CasusView, Me, RegieView } from '#shared/protocol/views.ts'
import { HANDOVER } from '#shared/text/handover.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { LEADS } from '#shared/text/regie.ts'
import './regie.css'

const AssignDialog = lazy(() => import('./assign-dialog.tsx'))
const TransferDialog = lazy(() => import('./transfer-dialog.tsx'))

interface RegieSheetProps {
  readonly casus: CasusView
  readonly regie: readonly RegieView[]
  readonly me: Me
}

export function RegieSheet({ casus, regie, me }: RegieSheetProps) {
  const [asking, setAsking] = useState<RegieView | null>(null)
  const handleClose = () => setAsking(null)
  return (
    <Sheet title={LEADS.title}>
      <p className="soft">{LEADS.guidance}</p>
      <Term of="regie" />
      <ul className="leads">
        {regie.map((view) => (
          <li key={view.area} className={`lead lead--${view.area}`}>
            <h3>
              <RegieLabel area={view.area} />
            </h3>
            <Standing view={view} />
            <Deeds casus={casus} view={view} me={me} onAsk={() => setAsking(view)} />
          </li>
        ))}
      </ul>
      {asking && (
        <Suspense>
          {asking.named ? (
            <TransferDialog casus={casus} me={me} area={asking.area} holder={asking.named} onClose={handleClose} />
          ) : (
            <AssignDialog casus={casus} me={me} area={asking.area} onClose={handleClose} />
          )}
        </Suspense>
      )}
    </Sheet>
  )
}

function Standing({ view: { lead, named } }: { view: RegieView }) {
  const isToCome = named !== undefined && named.id !== lead?.id
  return (
    <div className="lead__who">
      {lead ? (
        <>
          <p>
            <b>{lead.name}</b>
          </p>
          <p>{lead.functie}</p>
          {!isToCome && <Confirmed isConfirmed={lead.confirmed} />}
        </>
      ) : (
        <p className="soft">{LEADS.nobody}</p>
      )}
      {named && !isToCome && <p className="soft">{LEADS.since(named.since)}</p>}
      {named && isToCome && (
        <div className="lead__comes">
          <p>{LEADS.comes(named.name, named.since)}</p>
          <Confirmed isConfirmed={named.confirmed} />
        </div>
      )}
      {named?.reason && <p className="soft">{LEADS.because(named.reason)}</p>}
    </div>
  )
}

const Confirmed = ({ isConfirmed }: { isConfirmed: boolean }) => (
  <p className={isConfirmed ? 'lead__state is-confirmed' : 'lead__state'}>
    {isConfirmed ? LEADS.confirmed : LEADS.unconfirmed}
  </p>
)

interface DeedsProps {
  readonly casus: CasusView
  readonly view: RegieView
  readonly me: Me
  readonly onAsk: () => void
}

function Deeds({ casus, view: { area, lead, named }, me, onAsk }: DeedsProps) {
  const { commands, rollen } = casus.mine
  const isHolder = named?.id === me.id
  const mayAssign = commands.includes('assignRegie') && !lead && !named
  // Who takes over confirms it where he reads what he takes over.
  const isHandedOver = named !== undefined && named.reason !== null
  const mayAccept = commands.includes('acceptRegie') && isHolder && !named.confirmed && !isHandedOver
  const mayTransfer = commands.includes('transferRegie') && named && (isHolder || rollen.includes('plancoordinator'))
  if (!mayAssign && !mayAccept && !mayTransfer && !isHandedOver) return null
  return (
    <div className="lead__deeds">
      {mayAccept && <Accept casusId={casus.id} area={area} />}
      {isHandedOver && (
        <Link
          className="nl-link link-alone"
          href={addressOf.handover(casus.id, area)}
          aria-label={HANDOVER.readOn(area)}
        >
          {HANDOVER.read}
        </Link>
      )}
      {mayAssign && (
        <Button look="secondary" aria-label={LEADS.assignOn(area)} onClick={onAsk}>
          {LEADS.assign}
        </Button>
      )}
      {mayTransfer && (
        <button type="button" className="plain-button" aria-label={LEADS.transferOn(area)} onClick={onAsk}>
          {LEADS.transfer}
        </button>
      )}
    </div>
  )
}

/** There only while it can be confirmed: a later time is another command. */
function Accept({ casusId, area }: { casusId: CasusId; area: RegieArea }) {
  const say = useSay()
  const { send, busy, refusal } = useCommand(casusId, () => say(LEADS.accepted(area), addressOf.casus(casusId)))
  return (
    <>
      <Button
        look="secondary"
        busy={busy}
        aria-label={LEADS.acceptOn(area)}
        onClick={() => send({ type: 'acceptRegie', area })}
      >
        {LEADS.accept}
      </Button>
      <div role="alert">{refusal && !busy && <p>{refusalText(refusal)}</p>}</div>
    </>
  )
}
