// What every uitzondering asks: why, what was weighed, who was asked, whether the family knows, until when.
import { useState } from 'react'
import { checkChoice, checkText } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField, TextArea, TextField } from '#client/form/field.tsx'
import { dayOf } from '#shared/casus/day.ts'
import { FACTS } from '#shared/text/facts.ts'

const TEXT = FACTS.uitzondering
const TOLD = [
  { value: 'told', label: TEXT.toldYes },
  { value: 'not-yet', label: TEXT.toldNo },
] as const

interface Weighed {
  readonly reason: string
  readonly weighing: string
  readonly consulted: string
  readonly told: 'told' | 'not-yet' | null
  readonly toldHow: string
  readonly until: string
}

const NOTHING_YET: Weighed = { reason: '', weighing: '', consulted: '', told: null, toldHow: '', until: '' }

export function useWeighed() {
  const [weighed, setWeighed] = useState(NOTHING_YET)
  const { reason, weighing, consulted, told, toldHow, until } = weighed
  const errors = {
    reason: checkText(reason, 2000),
    weighing: checkText(weighing, 4000),
    consulted: checkText(consulted, 200),
    told: checkChoice(told),
    toldHow: checkText(toldHow, 1000),
    until: checkChoice(until),
  }
  return { weighed, setWeighed, errors, asked: { ...weighed, told: told === 'told' } }
}

interface WeighedFieldsProps extends Pick<ReturnType<typeof useWeighed>, 'weighed' | 'setWeighed' | 'errors'> {
  readonly isChecked: boolean
}

export function WeighedFields({ weighed, setWeighed, errors, isChecked }: WeighedFieldsProps) {
  const { reason, weighing, consulted, told, toldHow, until } = weighed
  const error = (field: keyof typeof errors) => (isChecked ? errors[field] : null)
  const change = (part: Partial<Weighed>) => setWeighed({ ...weighed, ...part })
  return (
    <>
      <TextArea
        label={TEXT.reason}
        error={error('reason')}
        rows={3}
        value={reason}
        onChange={(typed) => change({ reason: typed })}
      />
      <TextArea
        label={TEXT.weighing}
        help={TEXT.weighingHelp}
        error={error('weighing')}
        rows={3}
        value={weighing}
        onChange={(typed) => change({ weighing: typed })}
      />
      <TextField
        label={TEXT.consulted}
        help={TEXT.consultedHelp}
        error={error('consulted')}
        value={consulted}
        onChange={(typed) => change({ consulted: typed })}
      />
      <OneOf
        label={TEXT.told}
        error={error('told')}
        layout="inline"
        options={TOLD}
        value={told}
        onChange={(chosen) => change({ told: chosen })}
      />
      <TextArea
        label={TEXT.toldHow}
        error={error('toldHow')}
        rows={2}
        value={toldHow}
        onChange={(typed) => change({ toldHow: typed })}
      />
      <DateField
        label={TEXT.until}
        error={error('until')}
        min={dayOf(Date.now())}
        value={until}
        onChange={(day) => change({ until: day })}
      />
    </>
  )
}
