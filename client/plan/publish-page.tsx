// Publishing the plan: what lies ready, how each of the family will read it, what is missing, what changed, and the deed.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { sectionHref } from '#client/document/section-anchor.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import type { PlanningView } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { PUBLISH } from '#shared/text/plan.ts'
import { CandidateSheet } from './candidate-sheet.tsx'
import { HoldersSheet } from './holders-sheet.tsx'
import { readsPlanning } from './plan-access.ts'
import { PlanChangesSheet } from './plan-changes-sheet.tsx'
import { PlanMissingSheet } from './plan-missing-sheet.tsx'
import { PublishSheet } from './publish-sheet.tsx'
import { PublishedSheet } from './published-sheet.tsx'
import { ReadersSheet } from './readers-sheet.tsx'
import { WithPlanning } from './with-planning.tsx'
import './plan.css'

export default function PublishPage({ casus }: { casus: CasusView }) {
  if (!readsPlanning(casus)) return <NotFoundPage />
  return (
    <WithPlanning casusId={casus.id}>{(planning) => <Publishing casus={casus} planning={planning} />}</WithPlanning>
  )
}

function Publishing({ casus, planning }: { casus: CasusView; planning: PlanningView }) {
  const { candidate } = planning
  const isMine = casus.mine.commands.includes('publishPlan')
  return (
    <Page
      title={PUBLISH.title}
      back={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={<p>{isMine ? PUBLISH.lead : PUBLISH.notYours}</p>}
      width="reading"
    >
      <div className="plan-sheets">
        <CandidateSheet key={candidate?.versionId ?? 'none'} casus={casus} planning={planning} isMine={isMine} />
        {candidate && <ReadersSheet casus={casus} planning={planning} />}
        {candidate?.scope !== 'crisiskaart' && <HoldersSheet casus={casus} planning={planning} />}
        <PlanMissingSheet
          missing={planning.missing}
          hrefOf={(section) => addressOf.room(casus.id, 'plan') + sectionHref(section)}
        />
        {candidate && <PlanChangesSheet changes={planning.changedSince} />}
        {candidate && isMine && (
          <PublishSheet key={candidate.versionId} casus={casus} planning={planning} candidate={candidate} />
        )}
        {planning.published.length > 0 && <PublishedSheet published={planning.published} />}
      </div>
    </Page>
  )
}
