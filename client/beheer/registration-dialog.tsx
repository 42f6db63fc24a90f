// Writing down a registration that was looked up in its register.
import { useId, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkChoice, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField, Field, TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { REGISTERS } from '#shared/beheer/commands.ts'
import { NUMBER } from '#shared/beheer/names.ts'
import type { Registration } from '#shared/people.ts'
import type { AccountView } from '#shared/protocol/beheer.ts'
import { PROFESSIONS, REGISTRATION_FORM } from '#shared/text/beheer.ts'
import { FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { checkWorkName } from './account-draft.ts'
import { type BeheerRequest, useBeheer } from './use-beheer.ts'

const OPTIONS = REGISTERS.map((value) => ({ value, label: value }))

interface RegistrationDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

export default function RegistrationDialog({ account, onClose }: RegistrationDialogProps) {
  const today = dayOf(Date.now())
  const known = account.registrations[0]
  const [register, setRegister] = useState<Registration['register'] | null>(known?.register ?? null)
  const [profession, setProfession] = useState(known?.profession ?? '')
  const [number, setNumber] = useState(known?.number ?? '')
  const [validUntil, setValidUntil] = useState('')
  const [checkedOn, setCheckedOn] = useState(today)
  const professions = useId()
  const say = useSay()
  const asking = useBeheer(() => {
    say(REGISTRATION_FORM.done(account.name), addressOf.account(account.id))
    onClose()
  })
  const isRight = register !== null && NUMBER[register].test(number.trim())
  const errors = {
    register: checkChoice(register),
    profession: checkWorkName(profession, 100),
    number: number.trim() === '' ? FORM.fillIn : !register || isRight ? null : REGISTRATION_FORM.numberHelp[register],
    validUntil: validUntil === '' ? FORM.dateMissing : null,
    checkedOn: checkedOn === '' || checkedOn > today ? FORM.dateMissing : null,
  }
  const request = (): BeheerRequest | null =>
    !register || !isComplete(errors)
      ? null
      : {
          type: 'recordRegistration',
          personId: account.id,
          register,
          profession,
          number: number.trim(),
          validUntil,
          checkedOn,
        }
  return (
    <FormDialog
      title={REGISTRATION_FORM.title(account.name)}
      submit={REGISTRATION_FORM.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{REGISTRATION_FORM.body}</p>
          <OneOf
            label={REGISTRATION_FORM.register}
            layout="inline"
            error={isChecked ? errors.register : null}
            options={OPTIONS}
            value={register}
            onChange={setRegister}
          />
          <Field
            label={REGISTRATION_FORM.profession}
            help={REGISTRATION_FORM.professionHelp}
            error={isChecked ? errors.profession : null}
          >
            {(wiring) => (
              <>
                <input
                  {...wiring}
                  className="utrecht-textbox utrecht-textbox--html-input"
                  type="text"
                  autoComplete="off"
                  list={professions}
                  value={profession}
                  onChange={(event) => setProfession(event.target.value)}
                />
                <datalist id={professions}>
                  {PROFESSIONS.map((one) => (
                    <option key={one} value={one} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <TextField
            label={REGISTRATION_FORM.number}
            help={register ? REGISTRATION_FORM.numberHelp[register] : undefined}
            error={isChecked ? errors.number : null}
            value={number}
            onChange={setNumber}
          />
          <DateField
            label={REGISTRATION_FORM.validUntil}
            help={REGISTRATION_FORM.validUntilHelp}
            error={isChecked ? errors.validUntil : null}
            value={validUntil}
            onChange={setValidUntil}
          />
          <DateField
            label={REGISTRATION_FORM.checkedOn}
            max={today}
            error={isChecked ? errors.checkedOn : null}
            value={checkedOn}
            onChange={setCheckedOn}
          />
        </>
      )}
    </FormDialog>
  )
}
