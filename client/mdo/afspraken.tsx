// What the table agreed, the last on top, with who sees it differently; and the quick way to add one: a sentence and Enter.
import { type FormEvent, useRef, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { WordsDialog } from '#client/signing/words-dialog.tsx'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { MDO_AUDIENCES, type MdoAudience } from '#shared/casus/mdo.ts'
import { type AfspraakId, type CasusId, randomId } from '#shared/ids.ts'
import type { AfspraakShown, MdoView } from '#shared/protocol/mdo.ts'
import type { Me } from '#shared/protocol/views.ts'
import { AFSPRAKEN, MDO_AUDIENCE } from '#shared/text/mdo.ts'
import { AfspraakText } from './afspraak-text.tsx'
import { DeedRefusal } from './deed-refusal.tsx'
import { OtherViewDialog } from './other-view-dialog.tsx'
import { typedSince } from './typed-since.ts'
import { useDeed } from './use-deed.ts'
import './afspraken.css'

interface AfsprakenProps {
  readonly casusId: CasusId
  readonly mdo: MdoView
  readonly me: Me
}

export function Afspraken({ casusId, mdo, me }: AfsprakenProps) {
  const isOpen = mdo.status === 'open'
  return (
    <Sheet title={AFSPRAKEN.title} className="mdo-afspraken">
      {isOpen && (mdo.mine.isPresent ? <NewAfspraak casusId={casusId} mdo={mdo} /> : <p>{AFSPRAKEN.firstPresent}</p>)}
      {mdo.afspraken.length === 0 ? (
        <p className="soft">{AFSPRAKEN.empty}</p>
      ) : (
        <ul className="afspraken" aria-live="polite">
          {mdo.afspraken.toReversed().map((afspraak) => (
            <li key={afspraak.id}>
              <AfspraakText afspraak={afspraak} />
              {isOpen && !afspraak.withdrawn && (
                <AfspraakDeeds casusId={casusId} mdo={mdo} me={me} afspraak={afspraak} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function NewAfspraak({ casusId, mdo }: Omit<AfsprakenProps, 'me'>) {
  const [text, setText] = useState('')
  const [kind, setKind] = useState<'afspraak' | 'advies'>('afspraak')
  const [to, setTo] = useState('')
  const [audience, setAudience] = useState<MdoAudience>('tafel')
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { send, busy, refusal } = useDeed(casusId)
  // What was sent and may not have arrived is the same afspraak when it is sent again.
  const afspraakId = useRef(randomId<AfspraakId>())
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const sentence = text.trim()
    if (sentence === '' || (kind === 'advies' && to.trim() === '')) return input.current?.focus()
    setSaid('')
    const same = {
      type: 'recordAfspraak',
      mdoId: mdo.id,
      afspraakId: afspraakId.current,
      text: sentence,
      audience,
    } as const
    const isDone = await send(kind === 'advies' ? { ...same, kind, to: to.trim() } : { ...same, kind })
    if (!isDone) return
    afspraakId.current = randomId<AfspraakId>()
    setText(typedSince(text))
    setSaid(AFSPRAKEN.recorded)
    input.current?.focus()
  }
  return (
    <form className="new-afspraak" onSubmit={(event) => void handleSubmit(event)} noValidate>
      <label className="utrecht-form-label" htmlFor="nieuwe-afspraak">
        {AFSPRAKEN.input}
      </label>
      <p id="nieuwe-afspraak-uitleg" className="soft">
        {AFSPRAKEN.inputHelp}
      </p>
      <div className="new-afspraak__line">
        <input
          ref={input}
          id="nieuwe-afspraak"
          aria-describedby="nieuwe-afspraak-uitleg"
          className="utrecht-textbox utrecht-textbox--html-input"
          autoComplete="off"
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="secondary" busy={busy}>
          {AFSPRAKEN.submit}
        </Button>
      </div>
      <div className="new-afspraak__more">
        <select
          aria-label={AFSPRAKEN.kind}
          className="utrecht-select utrecht-select--html-select"
          value={kind}
          onChange={(event) => setKind(event.target.value as typeof kind)}
        >
          <option value="afspraak">{AFSPRAKEN.afspraak}</option>
          <option value="advies">{AFSPRAKEN.advies}</option>
        </select>
        <select
          aria-label={AFSPRAKEN.forWhom}
          className="utrecht-select utrecht-select--html-select"
          value={audience}
          onChange={(event) => setAudience(event.target.value as MdoAudience)}
        >
          {MDO_AUDIENCES.map((value) => (
            <option key={value} value={value}>
              {MDO_AUDIENCE[value]}
            </option>
          ))}
        </select>
        {kind === 'advies' && (
          <input
            aria-label={AFSPRAKEN.adviesTo}
            placeholder={AFSPRAKEN.adviesTo}
            className="utrecht-textbox utrecht-textbox--html-input"
            autoComplete="off"
            maxLength={200}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
      </div>
      <span role="status" className="only-read">
        {said}
      </span>
      <DeedRefusal refusal={refusal} />
    </form>
  )
}

function AfspraakDeeds({ casusId, mdo, me, afspraak }: AfsprakenProps & { afspraak: AfspraakShown }) {
  const [asking, setAsking] = useState<'differently' | 'withdraw' | null>(null)
  const say = useSay()
  const { mine } = mdo
  const mayWithdraw = mine.isChair || afspraak.by.id === me.id
  const handleClose = () => setAsking(null)
  return (
    <div className="afspraak__deeds">
      {(mine.isPresent || mine.isChair) && (
        <button
          type="button"
          className="plain-button"
          aria-label={AFSPRAKEN.differentlyOn(afspraak.text)}
          onClick={() => setAsking('differently')}
        >
          {AFSPRAKEN.differently}
        </button>
      )}
      {mayWithdraw && (
        <button
          type="button"
          className="plain-button"
          aria-label={AFSPRAKEN.withdrawOf(afspraak.text)}
          onClick={() => setAsking('withdraw')}
        >
          {AFSPRAKEN.withdraw}
        </button>
      )}
      {asking === 'differently' && (
        <OtherViewDialog casusId={casusId} mdo={mdo} me={me} afspraak={afspraak} onClose={handleClose} />
      )}
      {asking === 'withdraw' && (
        <WordsDialog
          casusId={casusId}
          title={AFSPRAKEN.withdrawTitle}
          body={AFSPRAKEN.withdrawBody}
          label={AFSPRAKEN.withdrawWhy}
          submit={AFSPRAKEN.withdraw}
          max={500}
          request={(reason) => ({ type: 'withdrawAfspraak', mdoId: mdo.id, afspraakId: afspraak.id, reason })}
          onDone={() => say(AFSPRAKEN.recorded, addressOf.mdo(casusId, mdo.id))}
          onClose={handleClose}
        />
      )}
    </div>
  )
}
