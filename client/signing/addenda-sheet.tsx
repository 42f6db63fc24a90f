// What was added after the signature, each with who and when; and for who may: adding, beginning a revision, and withdrawing one's signature.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { AnalyseState } from '#shared/casus/casus.ts'
import type { VersionView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { fullMomentText } from '#shared/text/dates.ts'
import { VERSION } from '#shared/text/signing.ts'
import { WithdrawSignatureDialog } from './withdraw-signature-dialog.tsx'
import { WordsDialog } from './words-dialog.tsx'

interface AddendaSheetProps {
  readonly casus: CasusView
  readonly version: Pick<VersionView, 'id' | 'fingerprint'>
  readonly addenda: Extract<AnalyseState, { status: 'ondertekend' }>['addenda']
  readonly mayWithdraw: boolean
}

export function AddendaSheet({ casus, version, addenda, mayWithdraw }: AddendaSheetProps) {
  const [open, setOpen] = useState<'addendum' | 'revise' | 'withdraw' | null>(null)
  const [, navigate] = useLocation()
  const say = useSay()
  const { commands } = casus.mine
  const mayAdd = commands.includes('addAddendum')
  const mayRevise = commands.includes('reviseAnalyse')
  if (addenda.length === 0 && !mayAdd && !mayRevise && !mayWithdraw) return null
  const room = addressOf.room(casus.id, 'analyse')
  return (
    <Sheet title={VERSION.addenda}>
      <div className="stack">
        {addenda.length === 0 && <p className="soft">{VERSION.noAddenda}</p>}
        {addenda.map(({ at, by, text }) => (
          <div key={at} className="addendum">
            <p className="soft">{VERSION.addendumBy(nameAtTable(casus, by), fullMomentText(at))}</p>
            <p className="prose">{text}</p>
          </div>
        ))}
        <div className="row">
          {mayAdd && (
            <Button look="secondary" onClick={() => setOpen('addendum')}>
              {VERSION.addendum}
            </Button>
          )}
          {mayRevise && (
            <Button look="secondary" onClick={() => setOpen('revise')}>
              {VERSION.revise}
            </Button>
          )}
          {mayWithdraw && (
            <Button look="quiet" onClick={() => setOpen('withdraw')}>
              {VERSION.withdraw}
            </Button>
          )}
        </div>
      </div>
      {open === 'addendum' && (
        <WordsDialog
          casusId={casus.id}
          title={VERSION.addendumTitle}
          body={VERSION.addendumBody}
          label={VERSION.addendumText}
          submit={VERSION.addendum}
          max={4000}
          request={(text) => ({ type: 'addAddendum', text })}
          onDone={() => say(VERSION.addendumDone, addressOf.version(casus.id, version.id))}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'revise' && (
        <WordsDialog
          casusId={casus.id}
          title={VERSION.reviseTitle}
          body={VERSION.reviseBody}
          label={VERSION.reviseReason}
          submit={VERSION.reviseSubmit}
          max={500}
          request={(reason) => ({ type: 'reviseAnalyse', reason })}
          onDone={() => {
            say(VERSION.revised, room)
            navigate(room)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'withdraw' && (
        <WithdrawSignatureDialog casusId={casus.id} version={version} onClose={() => setOpen(null)} />
      )}
    </Sheet>
  )
}
