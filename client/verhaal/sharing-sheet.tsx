// With whom one's verhaal is shared now, and the ways to share it, share it again, or stop.
import { useState } from 'react'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { VerhaalView } from '#shared/protocol/texts.ts'
import { momentText } from '#shared/text/dates.ts'
import type { OwnText } from './own-text.ts'
import { readersInWords } from './readers-in-words.ts'

interface SharingSheetProps {
  readonly casusId: CasusId
  readonly verhaal: VerhaalView
  readonly own: OwnText
  /** Something was written since this was asked. */
  readonly typed: boolean
  readonly mayShare: boolean
  readonly onShare: () => void
  readonly onWithdrawn: () => void
}

export function SharingSheet({ casusId, verhaal, own, typed, mayShare, onShare, onWithdrawn }: SharingSheetProps) {
  const { text } = own
  const [isAsking, setAsking] = useState(false)
  const { shared } = verhaal
  const isChanged = shared !== null && (shared.changed || typed)
  const isEmpty = verhaal.text === null && !typed
  return (
    <div className="sheet verhaal-sharing">
      {shared ? (
        <>
          <p>
            <b>{text.sharedAt(momentText(shared.at), readersInWords(shared.readers, verhaal))}</b>
          </p>
          <p>{isChanged ? text.changed : text.unchanged}</p>
        </>
      ) : (
        <p>{isEmpty ? text.writeFirst : text.notShared}</p>
      )}
      <div className="row">
        {mayShare && !isEmpty && (
          <Button look={shared && !isChanged ? 'secondary' : 'main'} onClick={onShare}>
            {!shared ? text.share : isChanged ? text.shareAgain : text.otherReaders}
          </Button>
        )}
        {shared && (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {text.withdraw}
          </Button>
        )}
      </div>
      {isAsking && (
        <WithdrawDialog
          casusId={casusId}
          verhaal={verhaal}
          own={own}
          onDone={() => {
            setAsking(false)
            onWithdrawn()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

interface WithdrawDialogProps extends Pick<SharingSheetProps, 'casusId' | 'verhaal' | 'own'> {
  readonly onDone: () => void
  readonly onClose: () => void
}

function WithdrawDialog({ casusId, verhaal: { deelnemerId, standsIn }, own, onDone, onClose }: WithdrawDialogProps) {
  const { kind, text, sayRefusal } = own
  const type = kind === 'verhaal' ? 'withdrawVerhaal' : 'withdrawInbreng'
  const { send, busy, refusal } = useCommand(casusId, onDone)
  return (
    <Dialog title={text.withdrawTitle} onClose={onClose}>
      <div className="stack">
        <p>{text.withdrawBody}</p>
        {standsIn && <p>{text.stays[standsIn]}</p>}
        <div role="alert">{refusal && !busy && <p className="form-refusal">{sayRefusal(refusal)}</p>}</div>
        <div className="row">
          <Button busy={busy} onClick={() => send({ type, deelnemerId })}>
            {text.withdrawYes}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {text.withdrawNo}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
