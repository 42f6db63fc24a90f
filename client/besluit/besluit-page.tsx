// Recording the besluit of the intake. Only for who may, and only while the casus waits for it.
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { BesluitSheet } from '#client/casus/besluit-sheet.tsx'
import { SignaalSheet } from '#client/casus/signaal-sheet.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { Page } from '#client/ui/page.tsx'
import { Term } from '#client/ui/term.tsx'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { BESLUIT } from '#shared/text/besluit.ts'
import { COMMON } from '#shared/text/common.ts'
import { type BesluitDraft, checkBesluit, EMPTY_BESLUIT, outcomeOf } from './besluit-draft.ts'
import { BesluitFields } from './besluit-fields.tsx'
import '#client/casus/casus.css'

export default function BesluitPage({ casus }: { casus: CasusView; me: Me }) {
  const [path, navigate] = useLocation()
  const [draft, setDraft] = useState<BesluitDraft>(EMPTY_BESLUIT)
  const [isChecked, setChecked] = useState(false)
  // The casus as it was read when this form opened; it rises only where the reader was told.
  const [seenVersion, setSeenVersion] = useState(casus.version)
  const say = useSay()
  const back = addressOf.casus(casus.id)
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(draft.outcome === 'elders' ? BESLUIT.doneElders : BESLUIT.doneHsjMcp, back)
    // Somebody who went on to another page meanwhile stays there.
    if (window.location.pathname === path) navigate(back)
  })
  const wasChanged = refusal?.reason === 'changed-meanwhile'
  if (wasChanged && seenVersion !== casus.version) setSeenVersion(casus.version)
  if (!casus.mine.commands.includes('recordBesluit') && !refusal && !busy) return <NotFoundPage />

  const errors = checkBesluit(draft)
  const handleSubmit = () => {
    setChecked(true)
    const outcome = outcomeOf(draft)
    if (!outcome || errors.motivation) return false
    send({ type: 'recordBesluit', expectedVersion: seenVersion, motivation: draft.motivation, outcome })
    return true
  }
  return (
    <Page
      title={BESLUIT.title}
      back={
        <Link className="nl-link link-alone" href={back}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={
        <>
          <p>{BESLUIT.lead(casus.jeugdige.name)}</p>
          <Term of="hsjMcp" />
        </>
      }
      width="reading"
    >
      <div className="casus__sheets">
        <div className="sheet">
          <Form
            submit={BESLUIT.submit}
            busy={busy}
            refusal={refusal}
            onSubmit={handleSubmit}
            cancel={
              <Link className="nl-link link-alone" href={back}>
                {COMMON.cancel}
              </Link>
            }
          >
            <BesluitFields casus={casus} draft={draft} errors={isChecked ? errors : null} onChange={setDraft} />
            <p className="form-note">{BESLUIT.kind}</p>
          </Form>
        </div>
        {wasChanged && <p className="form-note">{BESLUIT.changed}</p>}
        {casus.besluit && <BesluitSheet casus={casus} besluit={casus.besluit} />}
        {casus.signaal && <SignaalSheet casus={casus} signaal={casus.signaal} />}
      </div>
    </Page>
  )
}
