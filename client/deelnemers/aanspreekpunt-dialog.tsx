// Writing down whom a family member chose to call: he chooses himself; who notes it says how he knows.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { isActive, onePerPerson } from '#client/casus/seats.ts'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { Select } from '#client/form/select.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { AANSPREEKPUNT } from '#shared/text/deelnemers.ts'

interface AanspreekpuntDialogProps {
  readonly casus: CasusView
  readonly chooser: DeelnemerView
  readonly onClose: () => void
}

const MAX_NAMENS = 500

export default function AanspreekpuntDialog({ casus, chooser, onClose }: AanspreekpuntDialogProps) {
  const name = firstNameOf(chooser.person.name)
  const [personId, setPersonId] = useState<PersonId | ''>('')
  const [namens, setNamens] = useState('')
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(
      AANSPREEKPUNT.done(chooser.person.name, (personId && nameAtTable(casus, personId)) ?? ''),
      addressOf.casus(casus.id),
    )
    onClose()
  })
  const errors = { personId: checkChoice(personId), namens: checkText(namens, MAX_NAMENS) }
  const request = (): CasusRequest | null =>
    personId === '' || !isComplete(errors) ? null : { type: 'appointAanspreekpunt', for: chooser.id, personId, namens }
  return (
    <FormDialog
      title={AANSPREEKPUNT.title(name)}
      submit={AANSPREEKPUNT.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{AANSPREEKPUNT.body(name)}</p>
          <Select
            label={AANSPREEKPUNT.person(name)}
            empty={AANSPREEKPUNT.pick}
            error={isChecked ? errors.personId : null}
            value={personId}
            onChange={setPersonId}
            options={callableFor(casus, chooser)}
          />
          <TextField
            label={AANSPREEKPUNT.namens}
            help={AANSPREEKPUNT.namensHelp(name)}
            error={isChecked ? errors.namens : null}
            value={namens}
            onChange={setNamens}
          />
        </>
      )}
    </FormDialog>
  )
}

/** Whom he can have chosen: not himself, and not a child. */
const callableFor = (casus: CasusView, chooser: DeelnemerView) =>
  onePerPerson(casus.deelnemers.filter((deelnemer) => isActive(deelnemer, Date.now())))
    .filter(({ person, rol }) => person.id !== chooser.person.id && rol !== 'jeugdige')
    .map(({ person: { id, name, functie } }) => ({ value: id, label: `${name}, ${functie}` }))
