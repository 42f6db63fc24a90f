// What the plan says of the area this moment, which acties wait for somebody else, and how the table reaches each other.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameOfPlace } from '#client/casus/names.ts'
import { ContentSection } from '#client/document/content-section.tsx'
import '#client/document/content-view.css'
import { ItemsView } from '#client/document/items/items-view.tsx'
import { sectionHref } from '#client/document/section-anchor.ts'
import { audienceInWords } from '#client/signing/audience-words.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { AREA_OF } from '#shared/casus/coordinators.ts'
import type { SectionContent } from '#shared/document/room-doc.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { HandoverPlan, HandoverView } from '#shared/protocol/handover.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { HANDOVER } from '#shared/text/handover.ts'

export function HandoverPlanSheet({ casus, handover }: { casus: CasusView; handover: HandoverView }) {
  const { plan, from, subject } = handover
  if (!plan)
    return (
      <Sheet title={HANDOVER.plan}>
        <p className="soft">{HANDOVER.noPlan}</p>
      </Sheet>
    )
  const section = TEMPLATES[plan.template].sections.find(({ regie }) => regie === AREA_OF[subject])
  return (
    <Sheet
      title={HANDOVER.plan}
      aside={
        <Link
          className="nl-link link-alone handover__link"
          href={`${addressOf.room(casus.id, 'plan')}${section ? sectionHref(section.id) : ''}`}
        >
          {HANDOVER.toPlan}
        </Link>
      }
    >
      <p className="soft">{HANDOVER.planLead}</p>
      {plan.area ? <Written casus={casus} plan={plan} content={plan.area} /> : <p>{HANDOVER.noArea}</p>}
      <section className="content-section" aria-labelledby="handover-acties">
        <h3 id="handover-acties" className="nl-heading nl-heading--level-3">
          {HANDOVER.acties(from.name)}
        </h3>
        {plan.acties.length === 0 ? (
          <p className="soft">{HANDOVER.noActies(from.name)}</p>
        ) : (
          <>
            <ItemsView items={plan.acties} nameOf={nameOfPlace(casus)} />
            <p className="soft">{HANDOVER.actiesHelp}</p>
          </>
        )}
      </section>
      {plan.proces && <Written casus={casus} plan={plan} content={plan.proces} />}
    </Sheet>
  )
}

function Written({ casus, plan, content }: { casus: CasusView; plan: HandoverPlan; content: SectionContent }) {
  const section = TEMPLATES[plan.template].sections.find(({ id }) => id === content.id)
  if (!section) return null
  return (
    <ContentSection
      section={section}
      content={content}
      audienceWords={(audience) => audienceInWords(audience, casus)}
      nameOf={nameOfPlace(casus)}
    />
  )
}
