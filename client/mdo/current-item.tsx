// What the table is at, large: how long already, where it is written, and for the chair the way on.
import { useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { checkChoice } from '#client/form/check.ts'
import { Form } from '#client/form/form.tsx'
import { Select } from '#client/form/select.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { PersonId } from '#shared/ids.ts'
import type { MdoView } from '#shared/protocol/mdo.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { MDO_NOW, MDO_TABLE } from '#shared/text/mdo.ts'
import { ASSIGN } from '#shared/text/regie.ts'
import { DeedRefusal } from './deed-refusal.tsx'
import { FollowSwitch } from './follow-switch.tsx'
import { placesOf } from './item-places.ts'
import { useDeed } from './use-deed.ts'
import { minutesSince, useNow } from './use-now.ts'

export function CurrentItem({ casus, mdo, me }: { casus: CasusView; mdo: MdoView; me: Me }) {
  const now = useNow()
  const { send, busy, refusal } = useDeed(casus.id)
  const { current } = mdo
  if (!current) return null
  const spent = minutesSince(current.since, now)
  const isLonger = current.minutes > 0 && spent > current.minutes
  const next = mdo.items[mdo.items.findIndex(({ id }) => id === current.item) + 1]
  const places = placesOf(casus, current.item)
  return (
    <section className="sheet mdo-current" aria-labelledby="mdo-nu">
      <div className="mdo-current__top">
        <p className="soft">{MDO_NOW.since(current.since)}</p>
        <Chair casus={casus} mdo={mdo} me={me} />
      </div>
      <h2 id="mdo-nu" aria-live="polite">
        {current.label}
      </h2>
      <div className="mdo-current__time">
        <progress
          max={Math.max(current.minutes, 1)}
          value={Math.min(spent, Math.max(current.minutes, 1))}
          aria-label={MDO_NOW.ofMinutes(spent, current.minutes)}
        />
        <p>{isLonger ? MDO_NOW.longer(spent, current.minutes) : MDO_NOW.ofMinutes(spent, current.minutes)}</p>
      </div>
      {places.length > 0 && (
        <ul className="mdo-current__places" aria-label={MDO_NOW.writeIn}>
          {places.map(({ href, label }) => (
            <li key={href}>
              <Link className="nl-link link-alone" href={href}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="row mdo-current__deeds">
        {!mdo.mine.isPresent && (
          <Button
            look="secondary"
            busy={busy}
            onClick={() => void send({ type: 'recordAttendance', mdoId: mdo.id, personId: me.id, present: true })}
          >
            {MDO_TABLE.iAmHere}
          </Button>
        )}
        {mdo.mine.isChair ? (
          next ? (
            <Button
              look="secondary"
              busy={busy}
              onClick={() => void send({ type: 'moveItem', mdoId: mdo.id, item: next.id })}
            >
              {MDO_NOW.next(next.label)}
            </Button>
          ) : (
            <p className="soft">{MDO_NOW.lastItem}</p>
          )
        ) : (
          <FollowSwitch mdoId={mdo.id} />
        )}
      </div>
      <DeedRefusal refusal={refusal} />
    </section>
  )
}

function Chair({ casus, mdo, me }: { casus: CasusView; mdo: MdoView; me: Me }) {
  const [isPassing, setPassing] = useState(false)
  const { send, busy, refusal } = useDeed(casus.id)
  const { isChair, mayCoordinate } = mdo.mine
  return (
    <div className="mdo-chair">
      <p>{isChair ? MDO_NOW.youChair : mdo.chair && MDO_NOW.chair(mdo.chair)}</p>
      {isChair && (
        <button type="button" className="plain-button" onClick={() => setPassing(true)}>
          {MDO_NOW.passChair}
        </button>
      )}
      {!isChair && mayCoordinate && (
        <button
          type="button"
          className="plain-button"
          aria-disabled={busy || undefined}
          onClick={() => void send({ type: 'passChair', mdoId: mdo.id, to: me.id })}
        >
          {MDO_NOW.takeChair}
        </button>
      )}
      <DeedRefusal refusal={refusal} />
      {isPassing && <PassDialog casus={casus} mdo={mdo} onClose={() => setPassing(false)} />}
    </div>
  )
}

function PassDialog({ casus, mdo, onClose }: { casus: CasusView; mdo: MdoView; onClose: () => void }) {
  const [to, setTo] = useState<PersonId | ''>('')
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const able = mdo.people.filter(({ personId, mayChair }) => mayChair && personId !== mdo.chairId)
  const { send, busy, refusal } = useCommand(casus.id, () => {
    const name = able.find(({ personId }) => personId === to)?.name ?? ''
    say(MDO_NOW.chairPassed(name), addressOf.mdo(casus.id, mdo.id))
    onClose()
  })
  const handleSubmit = () => {
    setChecked(true)
    if (to === '') return false
    send({ type: 'passChair', mdoId: mdo.id, to })
    return true
  }
  return (
    <Dialog title={MDO_NOW.passChair} onClose={onClose}>
      <Form
        submit={MDO_NOW.passChair}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p>{MDO_NOW.passBody}</p>
        <Select
          label={MDO_NOW.passTo}
          empty={ASSIGN.pick}
          error={isChecked ? checkChoice(to) : null}
          value={to}
          onChange={setTo}
          options={able.map(({ personId, name, functie }) => ({ value: personId, label: `${name}, ${functie}` }))}
        />
      </Form>
    </Dialog>
  )
}
