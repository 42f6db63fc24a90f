// Somebody reads along without toestemming for a while: why, what was weighed, who was asked, whether the family knows, until when.
import { useState } from 'react'
import { checkChoice, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import { UITZONDERINGEN, type Uitzondering } from '#shared/casus/toestemming.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { FACTS } from '#shared/text/facts.ts'
import { AboutFields, NOBODY_YET } from './about-fields.tsx'
import { useFact } from './use-fact.ts'
import { useWeighed, WeighedFields } from './weighed-fields.tsx'

const TEXT = FACTS.uitzondering
const KINDS = UITZONDERINGEN.map((value) => ({ value, label: TEXT.kinds[value] }))

export function UitzonderingDialog({ casus, onClose }: { casus: CasusView; onClose: () => void }) {
  const [kind, setKind] = useState<Uitzondering['kind'] | null>(null)
  const [about, setAbout] = useState(NOBODY_YET)
  const weighing = useWeighed()
  const asking = useFact(casus.id, onClose)
  const errors = {
    kind: checkChoice(kind),
    about: checkChoice(about.deelnemerId),
    room: checkChoice(about.room),
  }
  const request = (): CasusRequest | null => {
    const { deelnemerId, room } = about
    if (!kind || !deelnemerId || !room || !isComplete(weighing.errors)) return null
    return { type: 'recordUitzondering', kind, for: deelnemerId, room, ...weighing.asked }
  }
  return (
    <FormDialog title={TEXT.title} submit={TEXT.submit} asking={asking} request={request} onClose={onClose}>
      {(isChecked) => {
        const error = (field: keyof typeof errors) => (isChecked ? errors[field] : null)
        return (
          <>
            <p>{TEXT.body}</p>
            <AboutFields
              casus={casus}
              label={TEXT.about}
              about={about}
              errors={errors}
              isChecked={isChecked}
              onChange={setAbout}
            />
            <OneOf label={TEXT.kind} error={error('kind')} options={KINDS} value={kind} onChange={setKind} />
            <WeighedFields {...weighing} isChecked={isChecked} />
          </>
        )
      }}
    </FormDialog>
  )
}
