// What was published before, newest first.
import { Sheet } from '#client/ui/sheet.tsx'
import type { PlanningView } from '#shared/protocol/planning.ts'
import { PUBLISH } from '#shared/text/plan.ts'

export const PublishedSheet = ({ published }: Pick<PlanningView, 'published'>) => (
  <Sheet title={PUBLISH.publishedTitle}>
    <ul className="plan-published">
      {published.map(({ versionId, scope, by, at, provisional }) => (
        <li key={versionId}>
          <p>{PUBLISH.published(scope, by.name, at)}</p>
          {provisional && <p className="soft">{PUBLISH.provisional(provisional)}</p>}
        </li>
      ))}
    </ul>
  </Sheet>
)
