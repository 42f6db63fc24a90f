// What somebody who decides said of reading along, written down by a colleague who says how he knows.
import { useState } from 'react'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import type { Decider } from '#shared/protocol/who-sees.ts'
import { FACTS } from '#shared/text/facts.ts'
import { AboutFields, NOBODY_YET } from './about-fields.tsx'
import { YES_NO, type YesNo } from './places.ts'
import { useFact } from './use-fact.ts'

const TEXT = FACTS.word
const SAID = YES_NO.map((value) => ({ value, label: TEXT[value] }))

interface WordDialogProps {
  readonly casus: CasusView
  readonly deciders: readonly Decider[]
  readonly onClose: () => void
}

export function WordDialog({ casus, deciders, onClose }: WordDialogProps) {
  const [speaker, setSpeaker] = useState<DeelnemerId | null>(null)
  const [said, setSaid] = useState<YesNo | null>(null)
  const [about, setAbout] = useState(NOBODY_YET)
  const [namens, setNamens] = useState('')
  const asking = useFact(casus.id, onClose)
  const errors = {
    speaker: checkChoice(speaker),
    said: checkChoice(said),
    about: checkChoice(about.deelnemerId),
    room: checkChoice(about.room),
    namens: checkText(namens, 500),
  }
  const request = (): CasusRequest | null => {
    const { deelnemerId, room } = about
    if (!speaker || !deelnemerId || !room || !isComplete(errors)) return null
    const type = said === 'yes' ? 'giveToestemming' : 'withdrawToestemming'
    return { type, speaker, for: deelnemerId, room, namens }
  }
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
            <AboutFields
              casus={casus}
              label={TEXT.about}
              about={about}
              errors={errors}
              isChecked={isChecked}
              onChange={setAbout}
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
