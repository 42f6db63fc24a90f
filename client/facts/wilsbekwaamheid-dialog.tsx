// Whether the jeugdige can decide on this now: judged by whom, for which decisions, how long, and who decides meanwhile.
import { useState } from 'react'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField, TextArea, TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { PlainSelect } from '#client/form/plain-select.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import { dayOf } from '#shared/casus/day.ts'
import { MAY_REPRESENT } from '#shared/casus/decide-facts.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { FACTS } from '#shared/text/facts.ts'
import { dayOrNone, placesWhere, YES_NO, type YesNo } from './places.ts'
import { useFact } from './use-fact.ts'

const TEXT = FACTS.wilsbekwaamheid
const ABLE = YES_NO.map((value) => ({ value, label: TEXT[value] }))

interface WilsbekwaamheidDialogProps {
  readonly casus: CasusView
  /** The jeugdige's place. */
  readonly jeugdige: DeelnemerId
  readonly onClose: () => void
}

export function WilsbekwaamheidDialog({ casus, jeugdige, onClose }: WilsbekwaamheidDialogProps) {
  const { name } = casus.jeugdige
  const [able, setAble] = useState<YesNo | null>(null)
  const [judgedBy, setJudgedBy] = useState('')
  const [matter, setMatter] = useState('')
  const [from, setFrom] = useState(dayOf(Date.now()))
  const [until, setUntil] = useState('')
  const [representative, setRepresentative] = useState('')
  const asking = useFact(casus.id, onClose)
  const errors = {
    able: checkChoice(able),
    judgedBy: checkText(judgedBy, 200),
    matter: checkText(matter, 500),
    from: checkChoice(from),
  }
  const request = (): CasusRequest | null =>
    isComplete(errors)
      ? {
          type: 'recordWilsbekwaamheid',
          deelnemerId: jeugdige,
          able: able === 'yes',
          judgedBy,
          matter,
          from,
          until: dayOrNone(until),
          representative: able === 'no' && representative ? (representative as DeelnemerId) : null,
        }
      : null
  return (
    <FormDialog title={TEXT.title} submit={TEXT.submit} asking={asking} request={request} onClose={onClose}>
      {(isChecked) => {
        const error = (field: keyof typeof errors) => (isChecked ? errors[field] : null)
        return (
          <>
            <p>{TEXT.body(name)}</p>
            <OneOf
              label={TEXT.able(name)}
              error={error('able')}
              layout="inline"
              options={ABLE}
              value={able}
              onChange={setAble}
            />
            <TextField
              label={TEXT.judgedBy}
              help={TEXT.judgedByHelp}
              error={error('judgedBy')}
              value={judgedBy}
              onChange={setJudgedBy}
            />
            <TextArea label={TEXT.matter} error={error('matter')} rows={2} value={matter} onChange={setMatter} />
            <DateField label={FACTS.from} error={error('from')} value={from} onChange={setFrom} />
            <DateField
              label={FACTS.until}
              help={TEXT.untilHelp}
              optional
              min={from}
              value={until}
              onChange={setUntil}
            />
            {able === 'no' && (
              <PlainSelect
                label={TEXT.representative}
                any={TEXT.byLaw}
                options={placesWhere(casus, ({ rol }) => MAY_REPRESENT.includes(rol))}
                value={representative}
                onChange={setRepresentative}
              />
            )}
          </>
        )
      }}
    </FormDialog>
  )
}
