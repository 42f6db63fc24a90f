// On the family's casus page: that there is something to read, once it was presented. Nothing of it stands here.
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { READING } from '#shared/text/reading.ts'

interface ReadingSheetProps {
  readonly casus: CasusView
  readonly reading: NonNullable<CasusView['reading']>
  readonly tone: Tone
}

export function ReadingSheet({ casus, reading, tone }: ReadingSheetProps) {
  const text = READING[tone]
  return (
    <Sheet title={text.title}>
      <div className="stack">
        <p>{text.ready}</p>
        {reading.answered && <p>{text.answered}</p>}
        {!reading.answered && reading.open && <p>{text.mayAnswer}</p>}
        <ButtonLink href={addressOf.reading(casus.id)}>{text.read}</ButtonLink>
      </div>
    </Sheet>
  )
}
