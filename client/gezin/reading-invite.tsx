// On the page of the table: there is something to read for you. It appears once it was presented to this reader.
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { READING } from '#shared/text/gezin.ts'
import { toneOf } from './tone.ts'
import './gezin.css'

export function ReadingInvite({ casus }: { casus: CasusView }) {
  const { reading } = casus
  if (!reading) return null
  const text = READING[toneOf(casus)]
  const isNew = reading.open && !reading.answered
  return (
    <Sheet title={text.invite} className="reading-invite">
      <p>{isNew ? text.inviteBody : reading.open ? text.inviteAnswered : text.inviteClosed}</p>
      <ButtonLink href={addressOf.reading(casus.id)} look={isNew ? 'main' : 'secondary'}>
        {isNew ? text.toRead : text.toReadAgain}
      </ButtonLink>
    </Sheet>
  )
}
