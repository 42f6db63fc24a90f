// What stands around the plan goes with the right to read it, also where this screen had read it before.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FamilyPlanSheet } from '#client/plan/family-plan-sheet.tsx'
import { PlanStanding } from '#client/plan/plan-standing.tsx'
import { planningQuery } from '#client/queries.ts'
import { NoticeProvider } from '#client/ui/notice.tsx'
import type { VersionId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { PlanningView } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { casusView, person } from './support/casus-view.ts'

const known: PlanningView = {
  drafted: true,
  candidate: null,
  readers: [],
  withoutHolder: [],
  needsProvisional: false,
  missing: [],
  changedSince: null,
  mayPublish: { ok: false, why: null },
  published: [
    {
      versionId: 'version0000000000000' as VersionId,
      fingerprint: '',
      scope: 'plan',
      by: person('Femke Hoogland'),
      at: 1_000,
      provisional: null,
    },
  ],
  family: [],
  acties: [],
}

const casusOf = (...rollen: Rol[]): CasusView =>
  casusView({
    documents: [{ room: 'plan', access: 'read', readOnlyBecause: null, changedAt: null }],
    mine: { rollen, commands: [] },
  })

function shown(casus: CasusView): string {
  const queries = new QueryClient()
  queries.setQueryData(planningQuery(casus.id).queryKey, known)
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <NoticeProvider>
        <PlanStanding casus={casus} />
        <FamilyPlanSheet casus={casus} />
      </NoticeProvider>
    </QueryClientProvider>,
  )
}

test('a colleague reads how the plan stands', () => {
  expect(shown(casusOf('behandelaar'))).not.toBe('')
})

test('who became a gast reads nothing of it any more', () => {
  expect(shown(casusOf('gast'))).toBe('')
})
