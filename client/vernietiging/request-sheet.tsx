// One request: whose wish it is, until when an answer is due, what it means, what was proposed, and what this reader can do.
import { useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { VernietigingView } from '#shared/protocol/vernietiging.ts'
import { dayOf } from '#shared/text/dates.ts'
import { ROL } from '#shared/text/people.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ObjectDialog } from './object-dialog.tsx'
import { ProposeForm } from './propose-form.tsx'

export function RequestSheet({ asked }: { asked: VernietigingView }) {
  const { scope, jeugdige, wish, namens, words, due, alsoDecide, signed, standing } = asked
  const isLate = due < dayOf(Date.now())
  return (
    <Sheet title={VERNIETIGINGEN.requestTitle(jeugdige, scope)} className="request">
      <p>{VERNIETIGINGEN.requested(wish.person.name, ROL[wish.rol], asked.requestedAt)}</p>
      {namens && <p className="soft">{VERNIETIGINGEN.namens(namens.by.name, namens.how)}</p>}
      {words === '' ? (
        <p className="soft">{VERNIETIGINGEN.noWords}</p>
      ) : (
        <blockquote className="family-words">
          <p>{words}</p>
        </blockquote>
      )}
      <p>
        <b>{isLate ? VERNIETIGINGEN.late(due) : VERNIETIGINGEN.due(due)}</b>
      </p>
      {alsoDecide.length > 0 && (
        <p>{VERNIETIGINGEN.alsoDecide(alsoDecide.map(({ person, rol }) => `${person.name} (${ROL[rol]})`))}</p>
      )}
      <p>{VERNIETIGINGEN.means[scope]}</p>
      {signed.length > 0 && scope === 'casus' && (
        <ul>
          {signed.map(({ at, by }) => (
            <li key={at}>{VERNIETIGINGEN.signed(by.name, at)}</li>
          ))}
        </ul>
      )}
      {signed.length > 0 && scope === 'verhaal' && <p>{VERNIETIGINGEN.redacted}</p>}
      {standing.status === 'requested' && standing.objected && (
        <div className="said-before">
          <p>{VERNIETIGINGEN.objected(standing.objected.by.name)}</p>
          <p>{standing.objected.reason}</p>
        </div>
      )}
      {standing.status === 'proposed' ? (
        <Proposed asked={asked} standing={standing} />
      ) : asked.may.propose ? (
        <ProposeForm asked={asked} />
      ) : (
        <p className="soft">{VERNIETIGINGEN.waitsForDossierhouder}</p>
      )}
    </Sheet>
  )
}

type ProposedStanding = Extract<VernietigingView['standing'], { status: 'proposed' }>

function Proposed({ asked, standing }: { asked: VernietigingView; standing: ProposedStanding }) {
  const [asking, setAsking] = useState<'confirm' | 'object' | null>(null)
  const { by, at, outcome, reason } = standing
  const close = () => setAsking(null)
  return (
    <>
      <div className="said-before">
        <p>{VERNIETIGINGEN.proposedBy(by.name, at, outcome)}</p>
        {reason && <p>{reason}</p>}
      </div>
      {!asked.may.confirm && <p className="soft">{VERNIETIGINGEN.waitsForSecond}</p>}
      <div className="vernietiging-deeds">
        {asked.may.confirm && <Button onClick={() => setAsking('confirm')}>{VERNIETIGINGEN.confirm[outcome]}</Button>}
        {asked.may.object && (
          <Button look="secondary" onClick={() => setAsking('object')}>
            {VERNIETIGINGEN.object}
          </Button>
        )}
      </div>
      {asking === 'confirm' && <ConfirmDialog asked={asked} outcome={outcome} onClose={close} />}
      {asking === 'object' && <ObjectDialog asked={asked} onClose={close} />}
    </>
  )
}
