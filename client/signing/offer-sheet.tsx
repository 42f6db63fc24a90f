// The second step: when all is in, or with a reason why not to wait, exactly this text is offered.
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import { OFFER } from '#shared/text/offer.ts'
import { ReportIn } from './report-in.tsx'

const MAX_REASON = 500

export function OfferSheet({ casus, signing }: { casus: CasusView; signing: SigningView }) {
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [path, navigate] = useLocation()
  const say = useSay()
  const next = addressOf.sign(casus.id)
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(OFFER.done, next)
    // The page itself may have led on already.
    if (window.location.pathname === path) navigate(next)
  })
  const waiting = signing.reportIn?.waiting ?? []
  const isPatient = usePatience()
  const asksReason = waiting.length > 0 && (!isPatient || refusal?.reason === 'needs-reason')
  const error = asksReason ? checkText(reason, MAX_REASON) : null
  const handleSubmit = () => {
    setChecked(asksReason)
    if (error) return false
    send({ type: 'offerAnalyse', withoutReason: asksReason ? reason : null })
    return true
  }
  return (
    <Sheet title={OFFER.heldTitle}>
      <Form
        submit={OFFER.submit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={<Release casus={casus} />}
      >
        {signing.analyse.status === 'stilgezet' && (
          <p className="soft">
            {OFFER.held(nameAtTable(casus, signing.analyse.by), momentText(signing.analyse.since))}
          </p>
        )}
        {signing.reportIn && (
          <div>
            <h3 className="nl-heading nl-heading--level-3">{OFFER.reportIn}</h3>
            <ReportIn reportIn={signing.reportIn} isPatient={isPatient} />
          </div>
        )}
        {asksReason && (
          <TextArea
            label={OFFER.reason}
            help={OFFER.reasonHelp(waiting.map(({ name }) => name))}
            error={isChecked ? error : null}
            value={reason}
            onChange={setReason}
          />
        )}
      </Form>
    </Sheet>
  )
}

function Release({ casus }: { casus: CasusView }) {
  const [, navigate] = useLocation()
  const say = useSay()
  const room = addressOf.room(casus.id, 'analyse')
  const { send, busy } = useCommand(casus.id, () => {
    say(OFFER.released, room)
    navigate(room)
  })
  if (!casus.mine.commands.includes('releaseAnalyse')) return null
  return (
    <Button look="secondary" busy={busy} onClick={() => send({ type: 'releaseAnalyse' })}>
      {OFFER.release}
    </Button>
  )
}

/** A screen reports in within a few counts; asking why not to wait comes only after that. */
const PATIENCE = 5_000

function usePatience(): boolean {
  const [isPatient, setPatient] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return isPatient
}
