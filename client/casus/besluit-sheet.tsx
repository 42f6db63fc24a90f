// The besluit of the intake: the outcome, why, and for `elders` the advice that the network owes.
import { Sheet } from '#client/ui/sheet.tsx'
import type { Besluit } from '#shared/casus/casus.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { CASUS } from '#shared/text/casus.ts'
import { fullDateText } from '#shared/text/dates.ts'
import { nameAtTable } from './names.ts'

export function BesluitSheet({ casus, besluit }: { casus: CasusView; besluit: Besluit }) {
  const taker = nameAtTable(casus, besluit.takenBy)
  const day = fullDateText(besluit.takenAt)
  const { outcome } = besluit
  return (
    <Sheet title={CASUS.besluit}>
      <div className="stack">
        <p className="soft">
          {taker ? CASUS.besluitBy(taker, day) : CASUS.besluitByUnknown(day)} {CASUS.besluitKind}
        </p>
        <p>
          <b>{outcome.kind === 'elders' ? CASUS.isElders : CASUS.isHsjMcp}</b>
        </p>
        <p className="prose">{besluit.motivation}</p>
        {outcome.kind === 'elders' && (
          <div>
            <h3 className="nl-heading nl-heading--level-3">{CASUS.advice}</h3>
            <p className="prose">{outcome.advice}</p>
            <p>{adviceBy(casus, outcome)}</p>
          </div>
        )}
      </div>
    </Sheet>
  )
}

function adviceBy(casus: CasusView, { owner, due }: Extract<Besluit['outcome'], { kind: 'elders' }>): string {
  const name = nameAtTable(casus, owner)
  return name ? CASUS.adviceOwner(name, due) : CASUS.adviceDue(due)
}
