// What somebody who decides said of reading along, written down by a colleague who says how he knows.
import { useState } from 'react'
import { isFamily } from '#client/casus/seats.ts'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import { TABLE_ROOMS, type TableRoom } from '#shared/document/rooms.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import type { Decider } from '#shared/protocol/who-sees.ts'
import { FACTS } from '#shared/text/facts.ts'
import { placesWhere, YES_NO, type YesNo } from './places.ts'
import { useFact } from './use-fact.ts'

const TEXT = FACTS.word
const SAID = YES_NO.map((value) => ({ value, label: TEXT[value] }))
export const ROOMS = TABLE_ROOMS.map((value) => ({ value, label: FACTS.rooms[value] }))

interface WordDialogProps {
  readonly casus: CasusView
  readonly deciders: readonly Decider[]
  readonly onClose: () => void
}

export function WordDialog({ casus, deciders, onClose }: WordDialogProps) {
  const [speaker, setSpeaker] = useState<DeelnemerId | null>(null)
  const [said, setSaid] = useState<YesNo | null>(null)
  const [about, setAbout] = useState<DeelnemerId | null>(null)
  const [room, setRoom] = useState<TableRoom | null>(null)
  const [namens, setNamens] = useState('')
  const asking = useFact(casus.id, onClose)
  const errors = {
    speaker: checkChoice(speaker),
    said: checkChoice(said),
    about: checkChoice(about),
    room: checkChoice(room),
    namens: checkText(namens, 500),
  }
  const request = (): CasusRequest | null =>
    speaker && about && room && isComplete(errors)
      ? { type: said === 'yes' ? 'giveToestemming' : 'withdrawToestemming', speaker, for: about, room, namens }
      : null
  return (
    <FormDialog title={TEXT.title} submit={TEXT.submit} asking={asking} request={request} onClose={onClose}>
      {(isChecked) => {
        const error = (field: keyof typeof errors) => (isChecked ? errors[field] : null)
        return (
          <>
            <p>{TEXT.body}</p>
            <OneOf
              label={TEXT.speaker}
              error={error('speaker')}
              options={deciders.map(({ deelnemerId, person }) => ({ value: deelnemerId, label: person.name }))}
              value={speaker}
              onChange={setSpeaker}
            />
            <OneOf
              label={TEXT.about}
              error={error('about')}
              options={placesWhere(casus, (deelnemer) => !isFamily(deelnemer) || deelnemer.rol === 'pleegouder')}
              value={about}
              onChange={setAbout}
            />
            <OneOf
              label={FACTS.room}
              error={error('room')}
              layout="inline"
              options={ROOMS}
              value={room}
              onChange={setRoom}
            />
            <OneOf
              label={TEXT.said}
              error={error('said')}
              layout="inline"
              options={SAID}
              value={said}
              onChange={setSaid}
            />
            <TextArea
              label={TEXT.namens}
              help={TEXT.namensHelp}
              error={error('namens')}
              rows={2}
              value={namens}
              onChange={setNamens}
            />
          </>
        )
      }}
    </FormDialog>
  )
}
