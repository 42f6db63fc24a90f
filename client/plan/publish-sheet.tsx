// The deed: what it still waits for, or the button; with a reason where no analyse was signed yet.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { PlanCandidateView, PlanningView } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { PUBLISH } from '#shared/text/plan.ts'

const MAX_REASON = 500

interface PublishSheetProps {
  readonly casus: CasusView
  readonly planning: PlanningView
  readonly candidate: PlanCandidateView
}

export function PublishSheet({ casus, planning, candidate }: PublishSheetProps) {
  const { readers, withoutHolder, mayPublish } = planning
  const waitsForLook = readers.some(({ seen }) => !seen)
  const waitsForHolder = candidate.scope === 'plan' && withoutHolder.length > 0
  return (
    <Sheet title={PUBLISH.publishTitle}>
      {mayPublish.ok ? (
        <PublishForm casus={casus} planning={planning} candidate={candidate} />
      ) : (
        <>
          {waitsForLook && <p>{PUBLISH.waitsForLook}</p>}
          {waitsForHolder && <p>{PUBLISH.waitsForHolder}</p>}
        </>
      )}
    </Sheet>
  )
}

function PublishForm({ casus, planning: { needsProvisional }, candidate }: PublishSheetProps) {
  const { versionId, fingerprint, scope } = candidate
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [, navigate] = useLocation()
  const say = useSay()
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(PUBLISH.done(scope), addressOf.casus(casus.id))
    navigate(addressOf.casus(casus.id))
  })
  const asksWhy = scope === 'plan' && needsProvisional
  const error = asksWhy ? checkText(reason, MAX_REASON) : null
  const handleSubmit = () => {
    setChecked(true)
    if (error) return false
    send(
      scope === 'plan'
        ? { type: 'publishPlan', versionId, fingerprint, provisional: asksWhy ? reason : null }
        : { type: 'publishCrisiskaart', versionId, fingerprint },
    )
    return true
  }
  return (
    <Form submit={PUBLISH.submit} busy={busy} refusal={refusal} onSubmit={handleSubmit} cancel={null}>
      <p>{PUBLISH.publishLead(scope)}</p>
      {asksWhy && (
        <TextArea
          label={PUBLISH.whyProvisional}
          help={PUBLISH.whyProvisionalHelp}
          error={isChecked ? error : null}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </Form>
  )
}
