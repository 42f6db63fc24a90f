// What the family says of the published plan, each for himself, and the points that were not agreed with: with their day.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { nameOfPlace } from '#client/casus/names.ts'
import { planningQuery } from '#client/queries.ts'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { FamilyPlan, PlanActie } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { ACTIE_STATUS, INSTEMMING } from '#shared/text/plan.ts'
import { FamilyVoice } from './family-voice.tsx'
import { readsPlanning } from './plan-access.ts'
import './plan.css'

const InstemmingDialog = lazy(() => import('./instemming-dialog.tsx'))
const ReplyDialog = lazy(() => import('./reply-dialog.tsx'))
const MoveDialog = lazy(() => import('./move-dialog.tsx'))

export type AskedOfPlan = 'record' | 'reply' | 'move'

export function FamilyPlanSheet({ casus }: { casus: CasusView }) {
  const reads = readsPlanning(casus)
  const { data } = useQuery({ ...planningQuery(casus.id), enabled: reads })
  const [open, setOpen] = useState<{ what: AskedOfPlan; member: FamilyPlan } | null>(null)
  const say = useSay()
  const last = data?.published.find(({ scope }) => scope === 'plan')
  // What was read before stays known to the query; it goes with the right to read it.
  if (!reads || !data || !last) return null
  const dialog = (member: FamilyPlan, done: (name: string) => string) => ({
    casusId: casus.id,
    member,
    onDone: () => say(done(member.person.name), addressOf.casus(casus.id)),
    onClose: () => setOpen(null),
  })
  return (
    <Sheet title={INSTEMMING.title}>
      <p className="soft">{INSTEMMING.lead}</p>
      <ul className="plan-voices">
        {data.family.map((member) => (
          <FamilyVoice
            key={member.deelnemerId}
            casus={casus}
            member={member}
            fingerprint={last.fingerprint}
            onAsk={(what) => setOpen({ what, member })}
          />
        ))}
      </ul>
      <Acties casus={casus} acties={data.acties} />
      {open && (
        <Suspense>
          {open.what === 'record' && (
            <InstemmingDialog {...dialog(open.member, INSTEMMING.recordDone)} fingerprint={last.fingerprint} />
          )}
          {open.what === 'reply' && <ReplyDialog {...dialog(open.member, INSTEMMING.replyDone)} />}
          {open.what === 'move' && <MoveDialog {...dialog(open.member, INSTEMMING.moveDone)} />}
        </Suspense>
      )}
    </Sheet>
  )
}

function Acties({ casus, acties }: { casus: CasusView; acties: readonly PlanActie[] }) {
  const told = acties.filter(({ last }) => last !== null)
  if (told.length === 0) return null
  return (
    <section className="plan-acties" aria-labelledby="acties-nu">
      <h3 id="acties-nu" className="nl-heading nl-heading--level-3">
        {INSTEMMING.acties}
      </h3>
      <ul className="plan-missing">
        {told.map(({ id, text, owner, last }) => (
          <li key={id}>
            <p>{INSTEMMING.actie(text, owner && nameOfPlace(casus)(owner), ACTIE_STATUS[last?.status ?? 'open'])}</p>
            {last?.words && <p className="soft">{last.words}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
