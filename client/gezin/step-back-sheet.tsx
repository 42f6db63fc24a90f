// For the family, while the help takes a step back: what it means, what would be a sign that more help is needed, how to come back.
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { UITSTROOM_FAMILY } from '#shared/text/uitstroom-family.ts'

export function StepBackSheet({ casus, tone, name }: { casus: CasusView; tone: Tone; name: string }) {
  if (casus.phase !== 'uitgestroomd') return null
  const text = UITSTROOM_FAMILY[tone]
  return (
    <Sheet title={text.title} className="invite">
      {text.body(name).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {casus.uitstroom && (
        <>
          <h3 className="nl-heading nl-heading--level-3">{text.signs}</h3>
          <p className="prose">{casus.uitstroom.signs}</p>
        </>
      )}
      <h3 className="nl-heading nl-heading--level-3">{text.backTitle}</h3>
      {text.back.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Sheet>
  )
}
