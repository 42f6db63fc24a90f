// What who takes over is given to read.
import type { HandoverSubject } from '#shared/casus/coordinators.ts'
import type { RenderedActie } from '#shared/document/render.ts'
import type { SectionContent } from '#shared/document/room-doc.ts'
import type { TemplateId } from '#shared/document/template/template.ts'
import type { Person } from './views.ts'

/** What who takes an area over has to know. What it holds now is read from the plan as it stands this moment. */
export interface HandoverView {
  readonly subject: HandoverSubject
  readonly from: Person
  readonly to: Person
  /** null for a rol: who has it was invited in it. */
  readonly confirmed: boolean | null
  /** The first day, yyyy-mm-dd. */
  readonly since: string
  readonly reason: string
  readonly note: string | null
  /** Who laid it down: the one who led, or a plancoordinator. */
  readonly by: Person
  /** null for who does not read the plan, and while there is none. */
  readonly plan: HandoverPlan | null
}

export interface HandoverPlan {
  readonly template: TemplateId
  /** This area; where something is written. */
  readonly area: SectionContent | null
  /** The proces: how the table reaches each other. null where that is the area itself. */
  readonly proces: SectionContent | null
  /** Those of who hands over. */
  readonly acties: readonly RenderedActie[]
}
