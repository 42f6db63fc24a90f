// The end of the page: who wrote and who signs, whether this reader may, the signature itself, and the ways back.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { Term } from '#client/ui/term.tsx'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { HERKENNING } from '#shared/text/herkenning.ts'
import { SIGNING } from '#shared/text/signing.ts'
import { Fingerprint } from './fingerprint.tsx'
import { SignForm } from './sign-form.tsx'
import { WordsDialog } from './words-dialog.tsx'

export interface SignSheetProps {
  readonly casus: CasusView
  readonly me: Me
  readonly signing: SigningView
  readonly candidate: NonNullable<SigningView['candidate']>
}

export function SignSheet({ casus, me, signing, candidate }: SignSheetProps) {
  const { analyse, maySign, supervisors } = signing
  const isSigner = casus.mine.commands.includes('signAnalyse')
  // Without a registration of one's own there is still signing under supervision.
  const isOpen = maySign.ok || (maySign.why === 'no-registration' && supervisors.length > 0)
  const offerer = analyse.status === 'aangeboden' ? nameAtTable(casus, analyse.by) : null
  return (
    <Sheet title={SIGNING.sign}>
      <div className="stack">
        <dl className="signers">
          <dt>{SIGNING.offeredBy}</dt>
          <dd>{offerer ?? SIGNING.unknown}</dd>
          <dt>{SIGNING.vaststeller}</dt>
          <dd>{isSigner ? SIGNING.you(me.name) : SIGNING.aSigner}</dd>
        </dl>
        <Term of="vaststellen" />
        <Fingerprint value={candidate.fingerprint} />
        {isSigner && isOpen && <SignForm casus={casus} signing={signing} candidate={candidate} />}
        {isSigner && !isOpen && <p className="form-note">{whyNot(signing)}</p>}
        {!isSigner && (
          <p className="form-note">
            {SIGNING.othersSign} {casus.mine.commands.includes('presentAnalyse') && SIGNING.othersPresent}
          </p>
        )}
        <WaysBack casus={casus} />
      </div>
    </Sheet>
  )
}

function whyNot({ maySign: { why }, family }: SigningView): string {
  if (why !== 'gate-herkenning') return why === 'no-registration' ? SIGNING.noRegistration : SIGNING.notNow
  const waits = family.filter(({ open }) => open === 'present' || open === 'wait-until')
  return HERKENNING.stillWaits(waits.map(({ person }) => person.name))
}

function WaysBack({ casus }: { casus: CasusView }) {
  const [open, setOpen] = useState<'return' | 'withdraw' | null>(null)
  const [, navigate] = useLocation()
  const say = useSay()
  const { commands } = casus.mine
  const home = addressOf.casus(casus.id)
  const leave = (sentence: string) => () => {
    say(sentence, home)
    navigate(home)
  }
  // Who may give it back with remarks need not be offered a second way to the same.
  const mayReturn = commands.includes('returnAnalyse')
  const mayWithdraw = commands.includes('withdrawOffer') && !mayReturn
  return (
    <div className="signing__back">
      {mayReturn && (
        <Button look="secondary" onClick={() => setOpen('return')}>
          {SIGNING.return}
        </Button>
      )}
      {mayWithdraw && (
        <Button look="secondary" onClick={() => setOpen('withdraw')}>
          {SIGNING.withdraw}
        </Button>
      )}
      {open === 'return' && (
        <WordsDialog
          casusId={casus.id}
          title={SIGNING.returnTitle}
          body={SIGNING.returnBody}
          label={SIGNING.remarks}
          help={SIGNING.remarksHelp}
          submit={SIGNING.returnSubmit}
          max={4000}
          request={(remarks) => ({ type: 'returnAnalyse', remarks })}
          onDone={leave(SIGNING.returned)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'withdraw' && (
        <WordsDialog
          casusId={casus.id}
          title={SIGNING.withdrawTitle}
          body={SIGNING.withdrawBody}
          label={SIGNING.reason}
          help={SIGNING.reasonHelp}
          submit={SIGNING.withdraw}
          max={500}
          request={(reason) => ({ type: 'withdrawOffer', reason })}
          onDone={leave(SIGNING.withdrawn)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
