// Giving an account of beheer, audit or region another rol of the three.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkChoice } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import { INSTALLATION_ROLLEN, type InstallationRol } from '#shared/beheer/commands.ts'
import type { AccountView } from '#shared/protocol/beheer.ts'
import { CHANGE_ROL, WORK_KIND } from '#shared/text/beheer.ts'
import { type BeheerRequest, useBeheer } from './use-beheer.ts'

interface ChangeRolDialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

export default function ChangeRolDialog({ account: { id, name, kind }, onClose }: ChangeRolDialogProps) {
  const [rol, setRol] = useState<InstallationRol | null>(null)
  const say = useSay()
  const asking = useBeheer(() => {
    if (rol) say(CHANGE_ROL.done(name, rol), addressOf.account(id))
    onClose()
  })
  const error = checkChoice(rol)
  const request = (): BeheerRequest | null => (rol ? { type: 'changeRol', personId: id, rol } : null)
  const options = INSTALLATION_ROLLEN.filter((one) => one !== kind).map((value) => ({ value, ...WORK_KIND[value] }))
  return (
    <FormDialog
      title={CHANGE_ROL.title(name)}
      submit={CHANGE_ROL.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{CHANGE_ROL.body(name)}</p>
          <OneOf
            label={CHANGE_ROL.rol}
            error={isChecked ? error : null}
            options={options}
            value={rol}
            onChange={setRol}
          />
        </>
      )}
    </FormDialog>
  )
}
