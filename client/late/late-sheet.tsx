// Text that came too late: its author reads it and says whether it is still to be added; who offered and who signs read along.
import { useQuery } from '@tanstack/react-query'
import { addressOf } from '#client/addresses.ts'
import { api } from '#client/api.ts'
import { useAsking } from '#client/form/use-command.ts'
import { lateQuery } from '#client/queries.ts'
import { Change } from '#client/signing/change.tsx'
import { sectionLabel } from '#client/signing/section-label.ts'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { LateTextView, SectionChange } from '#shared/protocol/texts.ts'
import { COMMON } from '#shared/text/common.ts'
import { momentText } from '#shared/text/dates.ts'
import { LATE_TEXT } from '#shared/text/late.ts'
import { refusalText } from '#shared/text/refusals.ts'
import './late.css'

export function LateSheet({ casusId }: { casusId: CasusId }) {
  const late = useQuery(lateQuery(casusId)).data ?? []
  const mine = late.filter((text) => text.mine && text.status === 'waiting')
  const others = late.filter((text) => !text.mine && text.status === 'waiting')
  const apart = late.filter(({ status }) => status === 'declined')
  return (
    <>
      {mine.length > 0 && (
        <Sheet title={LATE_TEXT.myTitle} className="late">
          <p>{mine.some(({ canAdd }) => canAdd) ? LATE_TEXT.myQuestion : LATE_TEXT.myWaiting}</p>
          {mine.map((text) => (
            <Piece key={text.id} casusId={casusId} text={text} />
          ))}
        </Sheet>
      )}
      {others.length > 0 && (
        <Sheet title={LATE_TEXT.title} className="late">
          <p>{LATE_TEXT.lead}</p>
          {others.map((text) => (
            <Piece key={text.id} casusId={casusId} text={text} />
          ))}
        </Sheet>
      )}
      {apart.length > 0 && (
        <details className="sheet late late--apart">
          <summary>{LATE_TEXT.apart(apart.length)}</summary>
          {apart.map((text) => (
            <Piece key={text.id} casusId={casusId} text={text} />
          ))}
        </details>
      )}
    </>
  )
}

function Piece({ casusId, text }: { casusId: CasusId; text: LateTextView }) {
  const moment = momentText(text.at)
  return (
    <div className="late__piece">
      <p className="soft">{text.mine ? LATE_TEXT.mine(moment) : LATE_TEXT.by(text.by.name, moment)}</p>
      {text.changes.length === 0 && <p>{LATE_TEXT.formOnly}</p>}
      {text.changes.map((change) => (
        <Change key={change.section} change={onlyChanged(change)} label={sectionLabel(change.section)} />
      ))}
      {text.status === 'declined' && <p className="soft">{text.mine ? LATE_TEXT.myDeclined : LATE_TEXT.declined}</p>}
      {text.canAdd && <Question casusId={casusId} text={text} />}
    </div>
  )
}

function Question({ casusId, text }: { casusId: CasusId; text: LateTextView }) {
  const say = useSay()
  const { send, busy, refusal } = useAsking(
    (add: boolean) => api.answerLate(casusId, 'analyse', text.id, add),
    () => casusId,
    (_, isAdded) => say(isAdded ? LATE_TEXT.added : LATE_TEXT.left, addressOf.room(casusId, 'analyse')),
  )
  return (
    <div className="late__question">
      <div className="row">
        <Button look="secondary" busy={busy} onClick={() => send(true)}>
          {LATE_TEXT.add}
        </Button>
        {text.status === 'waiting' && (
          <Button look="quiet" busy={busy} onClick={() => send(false)}>
            {LATE_TEXT.leave}
          </Button>
        )}
        <span role="status" className="soft">
          {busy && COMMON.busy}
        </span>
      </div>
      <div role="alert">{refusal && !busy && <p className="form-note">{refusalText(refusal)}</p>}</div>
    </div>
  )
}

/** Paragraphs in which nothing changed say nothing here. */
const onlyChanged = (change: SectionChange): SectionChange => ({
  ...change,
  parts: change.parts.filter((words) => words.some(({ op }) => op !== 'same')),
})
