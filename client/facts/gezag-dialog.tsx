// Who has gezag: from when, until when, how that is known and when it was looked up.
import { useState } from 'react'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField, TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import { dayOf } from '#shared/casus/day.ts'
import { GEZAG_SOURCES, type GezagSource, mayHaveGezag } from '#shared/casus/gezag.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { FACTS } from '#shared/text/facts.ts'
import { dayOrNone, placesWhere, YES_NO, type YesNo } from './places.ts'
import { useFact } from './use-fact.ts'

const TEXT = FACTS.gezag
const SOURCES = GEZAG_SOURCES.map((value) => ({ value, label: TEXT.sources[value] }))
const HELD = YES_NO.map((value) => ({ value, label: TEXT[value] }))

export function GezagDialog({ casus, onClose }: { casus: CasusView; onClose: () => void }) {
  const today = dayOf(Date.now())
  const [who, setWho] = useState<DeelnemerId | null>(null)
  const [held, setHeld] = useState<YesNo | null>(null)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [source, setSource] = useState<GezagSource | null>(null)
  const [seenOn, setSeenOn] = useState(today)
  const [note, setNote] = useState('')
  const asking = useFact(casus.id, onClose)
  const errors = {
    who: checkChoice(who),
    held: checkChoice(held),
    from: checkChoice(from),
    source: checkChoice(source),
    seenOn: checkChoice(seenOn),
    note: checkText(note, 500),
  }
  const request = (): CasusRequest | null =>
    who && source && isComplete(errors)
      ? {
          type: 'recordGezag',
          deelnemerId: who,
          held: held === 'yes',
          from,
          until: dayOrNone(until),
          source,
          seenOn,
          note,
        }
      : null
  return (
    <FormDialog title={TEXT.title} submit={TEXT.submit} asking={asking} request={request} onClose={onClose}>
      {(isChecked) => {
        const error = (name: keyof typeof errors) => (isChecked ? errors[name] : null)
        return (
          <>
            <p>{TEXT.body}</p>
            <OneOf
              label={TEXT.who}
              error={error('who')}
              options={placesWhere(casus, mayHaveGezag)}
              value={who}
              onChange={setWho}
            />
            <OneOf
              label={TEXT.held}
              error={error('held')}
              layout="inline"
              options={HELD}
              value={held}
              onChange={setHeld}
            />
            <DateField label={FACTS.from} error={error('from')} value={from} onChange={setFrom} />
            <DateField
              label={FACTS.until}
              help={TEXT.untilHelp}
              optional
              min={from}
              value={until}
              onChange={setUntil}
            />
            <OneOf label={TEXT.source} error={error('source')} options={SOURCES} value={source} onChange={setSource} />
            <DateField label={TEXT.seenOn} error={error('seenOn')} max={today} value={seenOn} onChange={setSeenOn} />
            <TextArea
              label={TEXT.note}
              help={TEXT.noteHelp}
              error={error('note')}
              rows={2}
              value={note}
              onChange={setNote}
            />
          </>
        )
      }}
    </FormDialog>
  )
}
