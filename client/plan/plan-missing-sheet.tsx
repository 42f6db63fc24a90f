// What is not there yet, as a friendly list: it holds nobody up, and each line about a section leads to its place.
import { Link } from 'wouter'
import { Sheet } from '#client/ui/sheet.tsx'
import type { PlanMissing } from '#shared/protocol/planning.ts'
import { PUBLISH } from '#shared/text/plan.ts'
import { planSection } from './plan-access.ts'

interface PlanMissingSheetProps {
  readonly missing: readonly PlanMissing[]
  readonly hrefOf: (section: string) => string
}

function wordsOf(line: PlanMissing): string {
  if (line.why === 'no-mdo') return PUBLISH['no-mdo']
  return 'section' in line ? PUBLISH[line.why](planSection(line.section)) : PUBLISH[line.why](line.actie)
}

export const PlanMissingSheet = ({ missing, hrefOf }: PlanMissingSheetProps) => (
  <Sheet title={PUBLISH.missingTitle}>
    {missing.length === 0 ? (
      <p>{PUBLISH.missingNone}</p>
    ) : (
      <>
        <p className="soft">{PUBLISH.missingLead}</p>
        <ul className="plan-missing">
          {missing.map((line) => {
            const words = wordsOf(line)
            if (line.why === 'no-mdo') return <li key={words}>{words}</li>
            const section = 'section' in line ? line.section : 'acties'
            return (
              <li key={words}>
                <Link className="nl-link" href={hrefOf(section)}>
                  {words}
                </Link>
              </li>
            )
          })}
        </ul>
      </>
    )}
  </Sheet>
)
