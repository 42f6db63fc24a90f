// Het plan as it was made for one family member: what changed for him, what will happen, who leads, and at the end the question.
import { nameOfPlace } from '#client/casus/names.ts'
import { RegieForFamily } from '#client/regie/regie-for-family.tsx'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { PlanPage as PlanPageProps } from '#shared/protocol/gezin.ts'
import { dateText } from '#shared/text/dates.ts'
import { OWN_PLAN, planRefusal } from '#shared/text/gezin-plan.ts'
import { AnswerPart } from './answer-part.tsx'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { OwnPoint } from './own-point.tsx'
import { plancoordinatorAt } from './people-at-table.ts'
import { PlanChanges } from './plan-changes.tsx'
import { RenderedSheets, sheetId } from './rendered-sheets.tsx'
import { toneOf } from './tone.ts'

export function PlanPage({ casus, plan, asking, at }: PlanPageProps) {
  const tone = toneOf(casus)
  const text = OWN_PLAN[tone]
  const { sections, changes, instemming, openPoint, open, provisional, publishedAt } = plan
  return (
    <GezinSheetPage
      title={text.title}
      lead={
        <>
          <p>{text.lead}</p>
          <p className="soft">{text.published(dateText(publishedAt, at))}</p>
          {provisional && <p className="aside-note">{text.provisional}</p>}
          {open && !instemming && (
            <p className="no-print">
              <a className="nl-link link-alone" href="#vraag">
                {text.toQuestion}
              </a>
            </p>
          )}
        </>
      }
    >
      {changes && <PlanChanges changes={changes} sections={sections} labelOf={labelOf} text={text} />}
      {sections.length > 1 && (
        <details className="fold contents no-print">
          <summary>{text.contents}</summary>
          <ul>
            {sections.map(({ id, label }) => (
              <li key={id}>
                <a className="nl-link link-alone" href={`#${sheetId(id)}`}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {sections.length > 0 ? (
        <RenderedSheets sections={sections} nameOf={nameOfPlace(casus)} />
      ) : (
        <p className="sheet">{text.nothing}</p>
      )}
      {casus.regie && <RegieForFamily regie={casus.regie} tone={tone} />}
      <AnswerPart
        page={gezinAddress.plan(casus.id)}
        action={gezinAddress.planAnswer(casus.id)}
        over={plan}
        said={instemming}
        asking={asking}
        text={text}
        refusalText={(failure) => planRefusal(tone, failure)}
        at={at}
      >
        {openPoint && (
          <OwnPoint point={openPoint} name={plancoordinatorAt(casus, at)?.person.name ?? null} text={text} at={at} />
        )}
      </AnswerPart>
    </GezinSheetPage>
  )
}

/** Of what was taken away the label stands nowhere else. */
function labelOf(id: string): string {
  const section = TEMPLATES['plan-1'].sections.find((one) => one.id === id)
  return section?.familyLabel ?? section?.label ?? id
}
