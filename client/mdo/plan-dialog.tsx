// Planning an MDO, or changing a planned one: when, where, what for, who of the family is asked, and the running order.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { isActive, isFamily, onePerPerson } from '#client/casus/seats.ts'
import { checkText, isComplete } from '#client/form/check.ts'
import { AnyOf, OneOf } from '#client/form/choice.tsx'
import { DateField, Field, TextArea, TextField } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { MDO_AUDIENCES, type MdoAudience, type MdoPlanItem } from '#shared/casus/mdo.ts'
import { MDO_1, MDO_1_WELCOME } from '#shared/document/template/mdo-1.ts'
import { type DeelnemerId, type MdoId, randomId } from '#shared/ids.ts'
import type { MdoView } from '#shared/protocol/mdo.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON, FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { MDO_AUDIENCE, MDO_PLAN } from '#shared/text/mdo.ts'
import { checkItems, PlanItems } from './plan-items.tsx'
import './plan-dialog.css'

interface PlanDialogProps {
  readonly casus: CasusView
  /** The one that is changed; null for a new one. */
  readonly mdo: MdoView | null
  readonly onClose: () => void
}

interface Draft {
  readonly day: string
  readonly time: string
  readonly place: string
  readonly goal: string
  readonly audience: MdoAudience
  readonly family: readonly DeelnemerId[]
  readonly items: readonly MdoPlanItem[]
}

const draftOf = (mdo: MdoView | null): Draft => ({
  day: mdo?.day ?? '',
  time: mdo?.time ?? '',
  place: mdo?.place ?? '',
  goal: mdo?.goal ?? '',
  audience: mdo?.goalAudience ?? 'tafel',
  family: mdo?.family ?? [],
  items: mdo?.items ?? [MDO_1_WELCOME, ...MDO_1],
})

const MAX_PLACE = 200
const MAX_GOAL = 1000

export default function PlanDialog({ casus, mdo, onClose }: PlanDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(mdo))
  const [mdoId] = useState(() => mdo?.id ?? randomId<MdoId>())
  const [isChecked, setChecked] = useState(false)
  const [, go] = useLocation()
  const say = useSay()
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const { send, busy, refusal } = useCommand(casus.id, () => {
    onClose()
    const page = mdo ? addressOf.mdo(casus.id, mdo.id) : addressOf.casus(casus.id)
    say(MDO_PLAN.planned(draft.day, draft.time), page)
    go(page)
  })
  const errors = {
    day: draft.day === '' ? FORM.dateMissing : null,
    time: draft.time === '' ? MDO_PLAN.timeMissing : null,
    place: checkText(draft.place, MAX_PLACE),
    goal: checkText(draft.goal, MAX_GOAL),
    items: checkItems(draft.items),
  }
  const shown = isChecked ? errors : null
  const handleSubmit = () => {
    setChecked(true)
    if (!isComplete(errors)) return false
    const { day, time, place, goal, audience, family, items } = draft
    const plan = {
      day,
      time,
      place,
      goal: { text: goal, audience },
      items: items.map((item) => ({ ...item, label: item.label.trim() })),
      family: [...family],
    }
    send({ type: mdo ? 'changeMdo' : 'planMdo', mdoId, plan })
    return true
  }
  const relatives = onePerPerson(casus.deelnemers.filter((one) => isActive(one, Date.now()) && isFamily(one)))
  return (
    <Dialog title={mdo ? MDO_PLAN.titleChange : MDO_PLAN.titleNew} onClose={onClose}>
      <Form
        submit={MDO_PLAN.submit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <div className="mdo-plan__when">
          <DateField
            label={MDO_PLAN.day}
            min={dayOf(Date.now())}
            error={shown?.day}
            value={draft.day}
            onChange={(day) => change({ day })}
          />
          <TimeField
            label={MDO_PLAN.time}
            error={shown?.time}
            value={draft.time}
            onChange={(time) => change({ time })}
          />
        </div>
        <TextField
          label={MDO_PLAN.place}
          help={MDO_PLAN.placeHelp}
          error={shown?.place}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
        <AnyOf
          label={MDO_PLAN.family}
          help={MDO_PLAN.familyHelp}
          layout="columns"
          options={relatives.map(({ id, person }) => ({ value: id, label: `${person.name}, ${person.functie}` }))}
          values={draft.family}
          onChange={(family) => change({ family })}
        />
        <TextArea
          label={MDO_PLAN.goal}
          rows={2}
          error={shown?.goal}
          value={draft.goal}
          onChange={(goal) => change({ goal })}
        />
        <OneOf
          label={MDO_PLAN.goalFor}
          help={MDO_PLAN.goalForHelp}
          options={MDO_AUDIENCES.map((value) => ({ value, label: MDO_AUDIENCE[value] }))}
          value={draft.audience}
          onChange={(audience) => change({ audience })}
        />
        <PlanItems items={draft.items} isChecked={isChecked} onChange={(items) => change({ items })} />
      </Form>
    </Dialog>
  )
}

interface TimeFieldProps {
  readonly label: string
  readonly error: string | null | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

export const TimeField = ({ label, error, value, onChange }: TimeFieldProps) => (
  <Field label={label} error={error}>
    {(wiring) => (
      <input
        {...wiring}
        className="utrecht-textbox utrecht-textbox--html-input form-field__date"
        type="time"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
