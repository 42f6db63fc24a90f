// While an MDO is open, a thin line above the text: what the table is at, how long, who chairs, and the way back.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { mdoQuery } from '#client/queries.ts'
import type { MdoSummary } from '#shared/protocol/mdo.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { MDO_BAR, MDO_NOW } from '#shared/text/mdo.ts'
import { useFollow } from './follow.ts'
import { FollowSwitch } from './follow-switch.tsx'
import { minutesSince, useNow } from './use-now.ts'
import './mdo-bar.css'

export function MdoBar({ casus }: { casus: CasusView }) {
  const open = casus.mdos?.find(({ status }) => status === 'open')
  return open ? <OpenBar casus={casus} mdo={open} /> : null
}

function OpenBar({ casus, mdo: known }: { casus: CasusView; mdo: MdoSummary }) {
  const now = useNow()
  const mdo: MdoSummary = useQuery(mdoQuery(casus.id, known.id)).data ?? known
  useFollow(casus, mdo)
  const { current, chair } = mdo
  return (
    <section className="mdo-bar" aria-label={MDO_BAR.label}>
      {current && (
        <p className="mdo-bar__item">
          <b>{current.label}</b>{' '}
          <span className="soft">{MDO_NOW.ofMinutes(minutesSince(current.since, now), current.minutes)}</span>
        </p>
      )}
      {chair && <p className="mdo-bar__chair soft">{MDO_NOW.chair(chair)}</p>}
      <FollowSwitch mdoId={mdo.id} />
      <Link className="nl-link link-alone" href={addressOf.mdo(casus.id, mdo.id)}>
        {MDO_BAR.back}
      </Link>
    </section>
  )
}
