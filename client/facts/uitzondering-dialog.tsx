// Somebody reads along without toestemming for a while: why, what was weighed, who was asked, whether the family knows, until when.
import { useState } from 'react'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField, TextArea, TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import { dayOf } from '#shared/casus/day.ts'
import { UITZONDERINGEN, type Uitzondering } from '#shared/casus/toestemming.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { FACTS } from '#shared/text/facts.ts'
import { AboutFields, NOBODY_YET } from './about-fields.tsx'
import { useFact } from './use-fact.ts'

const TEXT = FACTS.uitzondering
const KINDS = UITZONDERINGEN.map((value) => ({ value, label: TEXT.kinds[value] }))
const TOLD = [
  { value: 'told', label: TEXT.toldYes },
  { value: 'not-yet', label: TEXT.toldNo },
] as const

export function UitzonderingDialog({ casus, onClose }: { casus: CasusView; onClose: () => void }) {
  const [kind, setKind] = useState<Uitzondering['kind'] | null>(null)
  const [about, setAbout] = useState(NOBODY_YET)
  const [reason, setReason] = useState('')
  const [weighing, setWeighing] = useState('')
  const [consulted, setConsulted] = useState('')
  const [told, setTold] = useState<'told' | 'not-yet' | null>(null)
  const [toldHow, setToldHow] = useState('')
  const [until, setUntil] = useState('')
  const asking = useFact(casus.id, onClose)
  const errors = {
    kind: checkChoice(kind),
    about: checkChoice(about.deelnemerId),
    room: checkChoice(about.room),
    reason: checkText(reason, 2000),
    weighing: checkText(weighing, 4000),
    consulted: checkText(consulted, 200),
    told: checkChoice(told),
    toldHow: checkText(toldHow, 1000),
    until: checkChoice(until),
  }
  const request = (): CasusRequest | null => {
    const { deelnemerId, room } = about
    if (!kind || !deelnemerId || !room || !isComplete(errors)) return null
    const words = { reason, weighing, consulted, toldHow }
    return { type: 'recordUitzondering', kind, for: deelnemerId, room, ...words, told: told === 'told', until }
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
            <TextArea label={TEXT.reason} error={error('reason')} rows={3} value={reason} onChange={setReason} />
            <TextArea
              label={TEXT.weighing}
              help={TEXT.weighingHelp}
              error={error('weighing')}
              rows={3}
              value={weighing}
              onChange={setWeighing}
            />
            <TextField
              label={TEXT.consulted}
              help={TEXT.consultedHelp}
              error={error('consulted')}
              value={consulted}
              onChange={setConsulted}
            />
            <OneOf
              label={TEXT.told}
              error={error('told')}
              layout="inline"
              options={TOLD}
              value={told}
              onChange={setTold}
            />
            <TextArea label={TEXT.toldHow} error={error('toldHow')} rows={2} value={toldHow} onChange={setToldHow} />
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
