// Who somebody is at work: the questions of a new account and of a changed one.
import { TextField } from '#client/form/field.tsx'
import { ACCOUNT_FORM } from '#shared/text/beheer.ts'
import type { ProfileDraft, ProfileErrors } from './account-draft.ts'

interface ProfileFieldsProps {
  readonly draft: ProfileDraft
  /** null until somebody tried to send. */
  readonly errors: ProfileErrors | null
  readonly onChange: (draft: ProfileDraft) => void
}

export function ProfileFields({ draft, errors, onChange }: ProfileFieldsProps) {
  const change = (part: Partial<ProfileDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <TextField
        label={ACCOUNT_FORM.name}
        error={errors?.name}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={ACCOUNT_FORM.functie}
        help={ACCOUNT_FORM.functieHelp}
        error={errors?.functie}
        value={draft.functie}
        onChange={(functie) => change({ functie })}
      />
      <TextField
        label={ACCOUNT_FORM.discipline}
        help={ACCOUNT_FORM.disciplineHelp}
        error={errors?.discipline}
        value={draft.discipline}
        onChange={(discipline) => change({ discipline })}
      />
      <TextField
        label={ACCOUNT_FORM.phone}
        help={ACCOUNT_FORM.phoneHelp}
        optional
        error={errors?.phone}
        value={draft.phone}
        onChange={(phone) => change({ phone })}
      />
    </>
  )
}
