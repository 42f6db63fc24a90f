// Whether this reader is a colleague who may read the plan: for others there is nothing around publishing it.
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { isColleague } from '#shared/people.ts'
import type { CasusView } from '#shared/protocol/views.ts'

export const readsPlanning = ({ documents, mine }: CasusView): boolean =>
  documents.some(({ room }) => room === 'plan') && isColleague(mine.rollen)

/** What a section of the plan is called. */
export const planSection = (id: string): string =>
  TEMPLATES['plan-1'].sections.find((section) => section.id === id)?.label ?? id
