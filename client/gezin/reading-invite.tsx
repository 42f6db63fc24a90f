// There is something to read for you. It appears once it was presented to this reader.
import { Sheet } from '#client/ui/sheet.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import type { ReadingText } from '#shared/text/gezin.ts'
import { LinkButton } from './link-button.tsx'

interface ReadingInviteProps {
  readonly casus: CasusView
  readonly reading: NonNullable<CasusView['reading']>
  readonly text: ReadingText
}

export function ReadingInvite({ casus, reading: { open, answered }, text }: ReadingInviteProps) {
  const isAsked = open && !answered
  return (
    <Sheet title={text.title} className="invite">
      <p>{isAsked ? text.inviteBody : answered ? text.inviteAnswered : text.inviteClosed}</p>
      <LinkButton href={gezinAddress.analyse(casus.id)} look={isAsked ? 'main' : 'secondary'}>
        {isAsked ? text.toRead : text.toReadAgain}
      </LinkButton>
    </Sheet>
  )
}
