// The page of an MDO: the running order, who is there, what the table is at, what is agreed. For the family its own page.
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { WordsDialog } from '#client/signing/words-dialog.tsx'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import type { MdoId } from '#shared/ids.ts'
import type { MdoView } from '#shared/protocol/mdo.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { MDO, MDO_CANCEL, MDO_CLOSE, MDO_NOW } from '#shared/text/mdo.ts'
import { Afspraken } from './afspraken.tsx'
import { CurrentItem } from './current-item.tsx'
import { DeedRefusal } from './deed-refusal.tsx'
import { useFollow } from './follow.ts'
import { MdoForFamily } from './mdo-for-family.tsx'
import { MdoTable } from './mdo-table.tsx'
import { NewActie } from './new-actie.tsx'
import { RunningOrder } from './running-order.tsx'
import { useDeed } from './use-deed.ts'
import { WithMdo } from './with-mdo.tsx'
import './mdo.css'

const PlanDialog = lazy(() => import('./plan-dialog.tsx'))
const CancelDialog = lazy(() => import('./cancel-dialog.tsx'))
const CloseDialog = lazy(() => import('./close-dialog.tsx'))
const Kladblok = lazy(() => import('./kladblok.tsx'))

interface MdoPageProps {
  readonly casus: CasusView
  readonly mdoId: MdoId
  readonly me: Me
}

export default function MdoPage({ casus, mdoId, me }: MdoPageProps) {
  return (
    <WithMdo casusId={casus.id} mdoId={mdoId}>
      {(mdo) =>
        mdo.mine.isProfessional ? (
          <MdoOfTable casus={casus} mdo={mdo} me={me} />
        ) : (
          <MdoForFamily casus={casus} mdo={mdo} me={me} />
        )
      }
    </WithMdo>
  )
}

function MdoOfTable({ casus, mdo, me }: { casus: CasusView; mdo: MdoView; me: Me }) {
  useFollow(casus, mdo)
  const isOpen = mdo.status === 'open'
  return (
    <div className="mdo">
      <Page
        title={MDO.pageTitle(casus.jeugdige.name)}
        documentTitle={MDO.documentTitle}
        back={
          <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
            {COMMON.toCasus(casus.jeugdige.name)}
          </Link>
        }
        lead={
          <>
            <p>
              {MDO.when(mdo.day, mdo.time)}, {mdo.place}.
            </p>
            {mdo.goal && <p>{MDO.goal(mdo.goal)}</p>}
          </>
        }
        action={<MainDeed casus={casus} mdo={mdo} />}
      >
        <div className="mdo__body">
          <RunningOrder casus={casus} mdo={mdo} />
          <div className="mdo__middle">
            {isOpen && <CurrentItem casus={casus} mdo={mdo} me={me} />}
            {mdo.status === 'planned' && <p className="mdo__standing">{MDO_NOW.notStarted}</p>}
            {mdo.cancelled && <Cancelled cancelled={mdo.cancelled} />}
            {mdo.closedAt !== null && <p className="mdo__standing">{MDO_NOW.isClosed(mdo.closedAt)}</p>}
            {(isOpen || mdo.afspraken.length > 0) && <Afspraken casusId={casus.id} mdo={mdo} me={me} />}
            {isOpen && <NewActie casus={casus} />}
            {isOpen && (
              <Suspense>
                <Kladblok casus={casus} mdoId={mdo.id} />
              </Suspense>
            )}
          </div>
          {mdo.status !== 'cancelled' && <MdoTable casus={casus} mdo={mdo} />}
        </div>
      </Page>
    </div>
  )
}

function Cancelled({ cancelled: { at, by, reason } }: { cancelled: NonNullable<MdoView['cancelled']> }) {
  return (
    <div className="mdo__standing">
      <p>{MDO_CANCEL.standing}</p>
      {reason && <p>{MDO_CANCEL.reason(reason)}</p>}
      {by && <p className="soft">{MDO_CANCEL.by(by, at)}</p>}
    </div>
  )
}

function MainDeed({ casus, mdo }: { casus: CasusView; mdo: MdoView }) {
  const [asking, setAsking] = useState<'change' | 'cancel' | 'close' | 'reopen' | null>(null)
  const say = useSay()
  const { send, busy, refusal } = useDeed(casus.id)
  const { mine, status } = mdo
  const handleClose = () => setAsking(null)
  const handleOpen = async () => {
    if (await send({ type: 'openMdo', mdoId: mdo.id, chair: null })) say(MDO.opened, addressOf.mdo(casus.id, mdo.id))
  }
  return (
    <div className="mdo__deeds">
      {status === 'planned' && mine.mayCoordinate && (
        <>
          <Button look="quiet" onClick={() => setAsking('cancel')}>
            {MDO_CANCEL.action}
          </Button>
          <Button look="quiet" onClick={() => setAsking('change')}>
            {MDO.change}
          </Button>
          <Button busy={busy} onClick={() => void handleOpen()}>
            {MDO.open}
          </Button>
        </>
      )}
      {status === 'open' && mine.isChair && <Button onClick={() => setAsking('close')}>{MDO_CLOSE.action}</Button>}
      {status === 'closed' && (
        <>
          {mine.mayReopen && (
            <Button look="quiet" onClick={() => setAsking('reopen')}>
              {MDO_NOW.reopen}
            </Button>
          )}
          <ButtonLink href={addressOf.mdoReport(casus.id, mdo.id)}>{MDO_NOW.toReport}</ButtonLink>
        </>
      )}
      <DeedRefusal refusal={refusal} />
      <Suspense>
        {asking === 'change' && <PlanDialog casus={casus} mdo={mdo} onClose={handleClose} />}
        {asking === 'cancel' && <CancelDialog casusId={casus.id} mdo={mdo} onClose={handleClose} />}
        {asking === 'close' && <CloseDialog casus={casus} mdo={mdo} onClose={handleClose} />}
        {asking === 'reopen' && (
          <WordsDialog
            casusId={casus.id}
            title={MDO_NOW.reopenTitle}
            body={MDO_NOW.reopenBody}
            label={MDO_NOW.reopenWhy}
            submit={MDO_NOW.reopenSubmit}
            max={500}
            request={(reason) => ({ type: 'reopenMdo', mdoId: mdo.id, reason })}
            onDone={() => say(MDO.opened, addressOf.mdo(casus.id, mdo.id))}
            onClose={handleClose}
          />
        )}
      </Suspense>
    </div>
  )
}
