// The four areas of regie and who leads on each: publishing the plan waits for all of them.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { RegieLabel } from '#client/ui/regie-label.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Term } from '#client/ui/term.tsx'
import type { PlanningView } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { PUBLISH } from '#shared/text/plan.ts'
import { LEADS } from '#shared/text/regie.ts'

export const HoldersSheet = ({ casus, planning: { withoutHolder } }: { casus: CasusView; planning: PlanningView }) => (
  <Sheet title={PUBLISH.holdersTitle}>
    <Term of="regie" />
    <ul className="plan-holders">
      {(casus.regie ?? []).map(({ area, lead, named }) => (
        <li key={area}>
          <RegieLabel area={area} /> <span>{(lead ?? named)?.name ?? LEADS.nobody}</span>
        </li>
      ))}
    </ul>
    {withoutHolder.length === 0 ? (
      <p className="soft">{PUBLISH.allHeld}</p>
    ) : (
      <>
        <p>{PUBLISH.withoutHolder(withoutHolder)}</p>
        <p>
          <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
            {PUBLISH.nameHolder}
          </Link>
        </p>
      </>
    )}
  </Sheet>
)
