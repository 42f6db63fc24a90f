// A new actie while the table talks: what, who and when on one line, and Enter puts it into the plan.
import { type FormEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { isActive, isFamily, onePerPerson } from '#client/casus/seats.ts'
import { actieInPlan, MAX_ACTIE } from '#client/document/items/quick-actie.ts'
import { sectionHref } from '#client/document/section-anchor.ts'
import { Button } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { OWNER } from '#shared/text/items.ts'
import { NEW_ACTIE } from '#shared/text/mdo.ts'
import { typedSince } from './typed-since.ts'
import './afspraken.css'

export function NewActie({ casus }: { casus: CasusView }) {
  const writesPlan = casus.documents.some(({ room, access }) => room === 'plan' && access === 'write')
  return writesPlan ? <ActieLine casus={casus} /> : null
}

function ActieLine({ casus: { id: casusId, deelnemers } }: { casus: CasusView }) {
  const [words, setWords] = useState('')
  const [owner, setOwner] = useState<DeelnemerId | ''>('')
  const [due, setDue] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly sentence: string; readonly isDone: boolean } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const people = onePerPerson(deelnemers.filter((one) => isActive(one, Date.now())))
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const sentence = words.trim()
    if (sentence === '' || busy) return input.current?.focus()
    setBusy(true)
    setSaid(null)
    const actie = { words: sentence, audience: 'tafel', owner: owner || null, due: due || null } as const
    const isDone = await actieInPlan({ casusId, room: 'plan' }, actie)
    setBusy(false)
    setSaid({ sentence: isDone ? NEW_ACTIE.made(sentence) : NEW_ACTIE.failed, isDone })
    if (!isDone) return
    setWords(typedSince(words))
    setOwner('')
    setDue('')
    input.current?.focus()
  }
  return (
    <Sheet
      title={NEW_ACTIE.title}
      aside={
        <Link className="nl-link link-alone" href={addressOf.room(casusId, 'plan') + sectionHref('acties')}>
          {NEW_ACTIE.toPlan}
        </Link>
      }
    >
      <form className="new-actie" onSubmit={(event) => void handleSubmit(event)} noValidate>
        <label className="utrecht-form-label" htmlFor="nieuwe-actie">
          {NEW_ACTIE.input}
        </label>
        <p id="nieuwe-actie-uitleg" className="soft">
          {NEW_ACTIE.inputHelp}
        </p>
        <input
          ref={input}
          id="nieuwe-actie"
          aria-describedby="nieuwe-actie-uitleg"
          className="utrecht-textbox utrecht-textbox--html-input"
          autoComplete="off"
          maxLength={MAX_ACTIE}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className="new-actie__line">
          <label>
            <span>{NEW_ACTIE.who}</span>
            <select
              className="utrecht-select utrecht-select--html-select"
              value={owner}
              onChange={(event) => setOwner(event.target.value as DeelnemerId | '')}
            >
              <option value="">{OWNER.nobody}</option>
              <optgroup label={OWNER.family}>{people.filter(isFamily).map(optionOf)}</optgroup>
              <optgroup label={OWNER.professionals}>{people.filter((one) => !isFamily(one)).map(optionOf)}</optgroup>
            </select>
          </label>
          <label>
            <span>{NEW_ACTIE.when}</span>
            <input
              className="utrecht-textbox utrecht-textbox--html-input"
              type="date"
              value={due}
              onChange={(event) => setDue(event.target.value)}
            />
          </label>
          <Button type="submit" look="secondary" busy={busy}>
            {NEW_ACTIE.submit}
          </Button>
        </div>
        <p role="status" className={said && !said.isDone ? 'new-actie__said is-not-done' : 'new-actie__said soft'}>
          {said?.sentence}
        </p>
      </form>
    </Sheet>
  )
}

const optionOf = ({ id, person }: DeelnemerView) => (
  <option key={id} value={id}>
    {person.name} ({person.functie})
  </option>
)
