// What changed in the plan since this reader read it last: which parts, and folded away in which words.
import { Sheet } from '#client/ui/sheet.tsx'
import type { RenderedSection } from '#shared/document/render.ts'
import type { ChangedWords, SectionChange } from '#shared/protocol/texts.ts'
import type { OwnPlanText } from '#shared/text/gezin-plan.ts'
import { SIGNING } from '#shared/text/signing.ts'
import { sheetId } from './rendered-sheets.tsx'

interface PlanChangesProps {
  readonly changes: readonly SectionChange[]
  readonly sections: readonly RenderedSection[]
  readonly labelOf: (section: string) => string
  readonly text: OwnPlanText
}

export function PlanChanges({ changes, sections, labelOf, text }: PlanChangesProps) {
  return (
    <Sheet title={text.changed}>
      <p className="soft">{changes.length > 0 ? text.changedLead : text.same}</p>
      <ul className="plan-changes">
        {changes.map(({ section, kind, parts }) => {
          const found = sections.find(({ id }) => id === section)
          const label = found?.label ?? labelOf(section)
          return (
            <li key={section}>
              <p>
                {found ? (
                  <a className="nl-link" href={`#${sheetId(section)}`}>
                    {label}
                  </a>
                ) : (
                  <b>{label}</b>
                )}{' '}
                <span className="plan-changes__how">{text.changedHow[kind]}</span>
              </p>
              {kind === 'changed' && parts.length > 0 && (
                <details className="fold">
                  <summary>
                    {text.changedWords}
                    <span className="only-read"> {label}</span>
                  </summary>
                  {parts.map((words, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison that is only read has nothing but its order.
                    <p key={index}>
                      {words.map((stretch, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                        <Stretch key={at} stretch={stretch} />
                      ))}
                    </p>
                  ))}
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}

function Stretch({ stretch: { text, op } }: { stretch: ChangedWords }) {
  if (op === 'same') return <>{text}</>
  const Tag = op === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="only-read">{op === 'added' ? SIGNING.added : SIGNING.removed} </span>
      {text}
    </Tag>
  )
}
