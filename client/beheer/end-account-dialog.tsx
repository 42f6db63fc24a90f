// Ending an account: at once or after a last day, and why. Says what it means beforehand, and what remains afterwards.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField, TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { AccountRemains, AccountView } from '#shared/protocol/beheer.ts'
import { END_ACCOUNT } from '#shared/text/beheer.ts'
import { FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { type BeheerRequest, useBeheer } from './use-beheer.ts'

const WHEN = [
  { value: 'now', label: END_ACCOUNT.now, what: END_ACCOUNT.nowWhat },
  { value: 'later', label: END_ACCOUNT.later, what: END_ACCOUNT.laterWhat },
] as const
const MAX_REASON = 300

interface EndAccountDialogProps {
  readonly account: AccountView
  readonly onEnded: (remains: AccountRemains) => void
  readonly onClose: () => void
}

export default function EndAccountDialog({ account: { id, name }, onEnded, onClose }: EndAccountDialogProps) {
  const [when, setWhen] = useState<'now' | 'later' | null>(null)
  const [lastDay, setLastDay] = useState('')
  const [reason, setReason] = useState('')
  const say = useSay()
  const asking = useBeheer(({ remains }) => {
    say(when === 'now' ? END_ACCOUNT.doneNow(name) : END_ACCOUNT.doneLater(name, lastDay), addressOf.account(id))
    if (remains && when === 'now') onEnded(remains)
    onClose()
  })
  const errors = {
    when: checkChoice(when),
    lastDay: when === 'later' && lastDay === '' ? FORM.dateMissing : null,
    reason: checkText(reason, MAX_REASON),
  }
  const request = (): BeheerRequest | null =>
    isComplete(errors) ? { type: 'endAccount', personId: id, lastDay: when === 'now' ? null : lastDay, reason } : null
  return (
    <FormDialog
      title={END_ACCOUNT.title(name)}
      submit={END_ACCOUNT.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{END_ACCOUNT.body(name)}</p>
          <OneOf
            label={END_ACCOUNT.when}
            error={isChecked ? errors.when : null}
            options={WHEN}
            value={when}
            onChange={setWhen}
          />
          {when === 'later' && (
            <DateField
              label={END_ACCOUNT.lastDay}
              min={dayOf(Date.now())}
              error={isChecked ? errors.lastDay : null}
              value={lastDay}
              onChange={setLastDay}
            />
          )}
          <TextArea
            label={END_ACCOUNT.reason}
            help={END_ACCOUNT.reasonHelp}
            rows={2}
            error={isChecked ? errors.reason : null}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  )
}
