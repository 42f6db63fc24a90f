// On the page of the table: that there is room for one's own story.
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { OWN_HEADING, VERHAAL } from '#shared/text/verhaal.ts'
import './verhaal.css'

export const VerhaalInvite = ({ casusId, tone }: { casusId: CasusId; tone: Tone }) => (
  <Sheet title={OWN_HEADING[tone]} className="verhaal-invite">
    <p>{VERHAAL[tone].invite}</p>
    <ButtonLink look="secondary" href={addressOf.verhaal(casusId)}>
      {VERHAAL[tone].toWrite}
    </ButtonLink>
  </Sheet>
)
