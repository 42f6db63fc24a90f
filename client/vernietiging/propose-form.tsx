// The dossierhouder proposes: destroy, or not and why. Two equal choices, none made beforehand.
import { useState } from 'react'
import { checkChoice, checkText } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import { VERNIETIGING_OUTCOMES, type VernietigingOutcome } from '#shared/casus/vernietiging.ts'
import type { VernietigingView } from '#shared/protocol/vernietiging.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'
import { useDecision } from './use-decision.ts'

const MAX_REASON = 4000
const OPTIONS = VERNIETIGING_OUTCOMES.map((value) => ({ value, label: VERNIETIGINGEN.outcomes[value] }))

export function ProposeForm({ asked }: { asked: VernietigingView }) {
  const [outcome, setOutcome] = useState<VernietigingOutcome | null>(null)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { send, busy, refusal } = useDecision(asked, () => undefined)
  const errors = { outcome: checkChoice(outcome), reason: outcome === 'refuse' ? checkText(reason, MAX_REASON) : null }
  function submit(): boolean {
    setChecked(true)
    if (outcome === null || errors.reason) return false
    const decision =
      outcome === 'refuse' ? ({ kind: 'propose', outcome, reason } as const) : ({ kind: 'propose', outcome } as const)
    send({ type: 'decideVernietiging', vernietigingId: asked.id, decision } satisfies CasusRequest)
    return true
  }
  return (
    <Form submit={VERNIETIGINGEN.propose} busy={busy} refusal={refusal} onSubmit={submit}>
      <OneOf
        label={VERNIETIGINGEN.decide}
        error={isChecked ? errors.outcome : null}
        options={OPTIONS}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'refuse' && (
        <TextArea
          label={VERNIETIGINGEN.reason}
          help={VERNIETIGINGEN.reasonHelp}
          error={isChecked ? errors.reason : null}
          value={reason}
          onChange={setReason}
        />
      )}
    </Form>
  )
}
