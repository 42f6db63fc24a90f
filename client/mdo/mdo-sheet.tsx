// The MDO on the casus page: the one that is open or comes next, planning one, and the reports of those that were.
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Term } from '#client/ui/term.tsx'
import type { MdoSummary } from '#shared/protocol/mdo.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { dayOf } from '#shared/text/dates.ts'
import { MDO, MDO_CANCEL } from '#shared/text/mdo.ts'
import { DeedRefusal } from './deed-refusal.tsx'
import { useDeed } from './use-deed.ts'
import './mdo-sheet.css'

const PlanDialog = lazy(() => import('./plan-dialog.tsx'))

export function MdoSheet({ casus, mdos }: { casus: CasusView; mdos: readonly MdoSummary[] }) {
  const [isPlanning, setPlanning] = useState(false)
  const mayPlan = casus.mine.commands.includes('planMdo')
  const coming = mdos.filter(({ status }) => status === 'planned' || status === 'open').toReversed()
  const today = dayOf(Date.now())
  // What was cancelled is said until its day is over.
  const off = mdos.filter(({ status, day }) => status === 'cancelled' && day >= today).toReversed()
  const earlier = mdos.filter(({ status }) => status === 'closed')
  return (
    <Sheet
      title={MDO.title}
      aside={
        mayPlan && (
          <Button look="secondary" onClick={() => setPlanning(true)}>
            {MDO.plan}
          </Button>
        )
      }
    >
      <Term of="mdo" />
      <div className="mdo-sheet">
        {coming.length === 0 && <p className="soft">{earlier.length === 0 ? MDO.none : MDO.noNext}</p>}
        {coming.map((mdo) => (
          <Coming key={mdo.id} casus={casus} mdo={mdo} />
        ))}
        {off.map((mdo) => (
          <p key={mdo.id}>
            <Link className="nl-link link-alone" href={addressOf.mdo(casus.id, mdo.id)}>
              {MDO_CANCEL.sheet(mdo.day)}
            </Link>
          </p>
        ))}
        {earlier.length > 0 && (
          <div>
            <h3 className="nl-heading nl-heading--level-3">{MDO.earlier}</h3>
            <ul className="mdo-sheet__earlier">
              {earlier.map((mdo) => (
                <li key={mdo.id}>
                  <Link className="nl-link link-alone" href={addressOf.mdoReport(casus.id, mdo.id)}>
                    {MDO.reportOf(mdo.day)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {isPlanning && (
        <Suspense>
          <PlanDialog casus={casus} mdo={null} onClose={() => setPlanning(false)} />
        </Suspense>
      )}
    </Sheet>
  )
}

function Coming({ casus, mdo }: { casus: CasusView; mdo: MdoSummary }) {
  const [, go] = useLocation()
  const say = useSay()
  const { send, busy, refusal } = useDeed(casus.id)
  const isOpen = mdo.status === 'open'
  const mayOpen = mdo.status === 'planned' && casus.mine.commands.includes('openMdo')
  const page = addressOf.mdo(casus.id, mdo.id)
  const handleOpen = async () => {
    if (!(await send({ type: 'openMdo', mdoId: mdo.id, chair: null }))) return
    say(MDO.opened, page)
    go(page)
  }
  return (
    <article className={isOpen ? 'mdo-coming is-open' : 'mdo-coming'}>
      <h3 className="nl-heading nl-heading--level-3">{MDO.when(mdo.day, mdo.time)}</h3>
      {mdo.current && <p className="mdo-coming__now">{MDO.nowAt(mdo.current.label)}</p>}
      <p className="soft">{mdo.place}</p>
      {mdo.goal && <p>{mdo.goal}</p>}
      <div className="row mdo-coming__deeds">
        {isOpen ? (
          <ButtonLink href={page}>{MDO.goTo}</ButtonLink>
        ) : (
          <>
            {mayOpen && (
              <Button look="secondary" busy={busy} onClick={() => void handleOpen()}>
                {MDO.open}
              </Button>
            )}
            <Link className="nl-link link-alone" href={page} aria-label={MDO.lookAt(mdo.day)}>
              {MDO.look}
            </Link>
          </>
        )}
      </div>
      <DeedRefusal refusal={refusal} />
    </article>
  )
}
