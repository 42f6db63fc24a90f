// On the page of the table: there is something to read for you. It appears once it was presented to this reader.
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import type { ReadingText } from '#shared/text/gezin.ts'
import './gezin.css'

interface ReadingInviteProps {
  readonly casus: CasusView
  readonly reading: NonNullable<CasusView['reading']>
  readonly text: ReadingText
}

export function ReadingInvite({ casus, reading: { open, answered }, text }: ReadingInviteProps) {
  const isAsked = open && !answered
  return (
    <Sheet title={text.title} className="reading-invite">
      <p>{isAsked ? text.inviteBody : answered ? text.inviteAnswered : text.inviteClosed}</p>
      <ButtonLink href={addressOf.reading(casus.id)} look={isAsked ? 'main' : 'secondary'}>
        {isAsked ? text.toRead : text.toReadAgain}
      </ButtonLink>
    </Sheet>
  )
}
