// Somebody reads along without toestemming for a while: why, what was weighed, who was asked, whether the family knows, until when.
import { useState } from 'react'
import { checkChoice, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import { dayOf } from '#shared/casus/day.ts'
import { UITZONDERINGEN, type Uitzondering } from '#shared/casus/toestemming.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { FACTS } from '#shared/text/facts.ts'
import { AboutFields, NOBODY_YET } from './about-fields.tsx'
import { checkException, EMPTY_EXCEPTION, ExceptionFields } from './exception-fields.tsx'
import { useFact } from './use-fact.ts'

const TEXT = FACTS.uitzondering
const KINDS = UITZONDERINGEN.map((value) => ({ value, label: TEXT.kinds[value] }))

export function UitzonderingDialog({ casus, onClose }: { casus: CasusView; onClose: () => void }) {
  const [kind, setKind] = useState<Uitzondering['kind'] | null>(null)
  const [about, setAbout] = useState(NOBODY_YET)
  const [exception, setException] = useState(EMPTY_EXCEPTION)
  const [until, setUntil] = useState('')
  const asking = useFact(casus.id, onClose)
  const weighed = checkException(exception)
  const errors = {
    kind: checkChoice(kind),
    about: checkChoice(about.deelnemerId),
    room: checkChoice(about.room),
    until: checkChoice(until),
  }
  const request = (): CasusRequest | null => {
    const { deelnemerId, room } = about
    if (!kind || !deelnemerId || !room || !isComplete(errors) || !isComplete(weighed)) return null
    const said = { ...exception, told: exception.told === 'told' }
    return { type: 'recordUitzondering', kind, for: deelnemerId, room, ...said, until }
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
            <ExceptionFields draft={exception} errors={isChecked ? weighed : null} onChange={setException} />
            <DateField
              label={TEXT.until}
              error={error('until')}
              min={dayOf(Date.now())}
              value={until}
              onChange={setUntil}
            />
          </>
        )
      }}
    </FormDialog>
  )
}
