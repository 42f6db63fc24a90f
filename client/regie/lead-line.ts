// Who leads, in the one line under a heading of the plan.
import type { Section } from '#shared/document/template/template.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { LEADS } from '#shared/text/regie.ts'

/** Null where the section is no area of regie. */
export function leadLine({ regie }: CasusView, section: Section): string | null {
  const found = regie?.find(({ area }) => area === section.regie)
  if (!found) return null
  const { lead } = found
  return lead ? LEADS.line(lead.name, lead.confirmed ? LEADS.confirmed : LEADS.unconfirmed) : LEADS.lineNobody
}
