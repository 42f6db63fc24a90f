// What changed since the family was given a text last.
import { Change } from '#client/signing/change.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { SectionChange } from '#shared/protocol/texts.ts'
import { PUBLISH } from '#shared/text/plan.ts'
import { planSection } from './plan-access.ts'

export const PlanChangesSheet = ({ changes }: { changes: readonly SectionChange[] | null }) => (
  <Sheet title={PUBLISH.changedTitle}>
    {changes === null ? (
      <p>{PUBLISH.firstTime}</p>
    ) : (
      <>
        <p className="soft">{PUBLISH.changedLead}</p>
        {changes.length === 0 && <p>{PUBLISH.unchanged}</p>}
        {changes.map((change) => (
          <Change key={change.section} change={change} label={planSection(change.section)} />
        ))}
      </>
    )}
  </Sheet>
)
