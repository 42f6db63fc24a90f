// Changing who somebody is at work; how it was before stays with the account.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { isComplete } from '#client/form/check.ts'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { AccountView } from '#shared/protocol/beheer.ts'
import { ACCOUNT_FORM } from '#shared/text/beheer.ts'
import { checkProfile, type ProfileDraft, profileOf } from './account-draft.ts'
import { ProfileFields } from './profile-fields.tsx'
import { type BeheerRequest, useBeheer } from './use-beheer.ts'

interface ChangeAccountDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

export default function ChangeAccountDialog({ account, onClose }: ChangeAccountDialogProps) {
  const { id, name, functie, discipline, phone } = account
  const [draft, setDraft] = useState<ProfileDraft>({ name, functie, discipline, phone: phone ?? '' })
  const say = useSay()
  const asking = useBeheer(() => {
    say(ACCOUNT_FORM.changed(draft.name.trim()), addressOf.account(id))
    onClose()
  })
  const errors = checkProfile(draft)
  const request = (): BeheerRequest | null =>
    isComplete(errors) ? { type: 'changeAccount', personId: id, ...profileOf(draft) } : null
  return (
    <FormDialog
      title={ACCOUNT_FORM.changeTitle(name)}
      submit={ACCOUNT_FORM.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => <ProfileFields draft={draft} errors={isChecked ? errors : null} onChange={setDraft} />}
    </FormDialog>
  )
}
