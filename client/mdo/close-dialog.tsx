// Closing an MDO: when the next one is, what becomes of the kladblok, and what the report will hold.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { api } from '#client/api.ts'
import { checkChoice, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useAsking } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { CommandOf } from '#shared/casus/commands.ts'
import type { KladblokEnd } from '#shared/casus/mdo.ts'
import type { MdoView } from '#shared/protocol/mdo.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON, FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { MDO_CLOSE, MDO_PLAN } from '#shared/text/mdo.ts'
import { TimeField } from './plan-dialog.tsx'
import './close-dialog.css'

interface CloseDialogProps {
  readonly casus: CasusView
  readonly mdo: MdoView
  readonly onClose: () => void
}

export default function CloseDialog({ casus, mdo, onClose }: CloseDialogProps) {
  const [whether, setWhether] = useState<'known' | 'not-yet' | null>(null)
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [kladblok, setKladblok] = useState<KladblokEnd | null>(null)
  const [isChecked, setChecked] = useState(false)
  const [, go] = useLocation()
  const say = useSay()
  const { send, busy, refusal } = useAsking(
    (asked: Omit<CommandOf<'closeMdo'>, 'commandId'>, commandId) => api.command(casus.id, { ...asked, commandId }),
    () => casus.id,
    () => {
      const page = addressOf.mdoReport(casus.id, mdo.id)
      say(MDO_CLOSE.closed, page)
      go(page)
    },
  )
  const isKnown = whether === 'known'
  const errors = {
    whether: checkChoice(whether),
    day: isKnown && day === '' ? FORM.dateMissing : null,
    time: isKnown && time === '' ? MDO_PLAN.timeMissing : null,
    kladblok: checkChoice(kladblok),
  }
  const shown = isChecked ? errors : null
  const handleSubmit = () => {
    setChecked(true)
    if (kladblok === null || !isComplete(errors)) return false
    const next = isKnown ? { day, time } : null
    send({ type: 'closeMdo', mdoId: mdo.id, expectedVersion: mdo.version, next, kladblok })
    return true
  }
  return (
    <Dialog title={MDO_CLOSE.title} onClose={onClose}>
      <Form
        submit={MDO_CLOSE.submit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <Holds mdo={mdo} />
        <OneOf
          label={MDO_CLOSE.next}
          layout="inline"
          error={shown?.whether}
          options={[
            { value: 'known', label: MDO_CLOSE.nextKnown },
            { value: 'not-yet', label: MDO_CLOSE.nextNotYet },
          ]}
          value={whether}
          onChange={setWhether}
        />
        {isKnown && (
          <div className="mdo-plan__when">
            <DateField
              label={MDO_CLOSE.nextDay}
              min={dayOf(Date.now())}
              error={shown?.day}
              value={day}
              onChange={setDay}
            />
            <TimeField label={MDO_CLOSE.nextTime} error={shown?.time} value={time} onChange={setTime} />
          </div>
        )}
        <OneOf
          label={MDO_CLOSE.kladblok}
          error={shown?.kladblok}
          options={[
            { value: 'placed', label: MDO_CLOSE.placed, what: MDO_CLOSE.placedWhat },
            { value: 'discarded', label: MDO_CLOSE.discarded, what: MDO_CLOSE.discardedWhat },
          ]}
          value={kladblok}
          onChange={setKladblok}
        />
      </Form>
    </Dialog>
  )
}

function Holds({ mdo: { people, afspraken } }: { mdo: MdoView }) {
  const standing = afspraken.filter(({ withdrawn }) => withdrawn === null)
  const other = standing.filter(({ otherViews }) => otherViews.length > 0).length
  return (
    <div className="mdo-holds">
      <h3 className="nl-heading nl-heading--level-3">{MDO_CLOSE.holds}</h3>
      <ul>
        <li>{MDO_CLOSE.holdsPeople(people.filter(({ present }) => present).length)}</li>
        <li>{MDO_CLOSE.holdsAfspraken(standing.length)}</li>
        {other > 0 && <li>{MDO_CLOSE.holdsOther(other)}</li>}
        <li>{MDO_CLOSE.holdsChanges}</li>
        <li>{MDO_CLOSE.holdsTimes}</li>
      </ul>
      <p className="soft">{MDO_CLOSE.family}</p>
    </div>
  )
}
