// Writing down what somebody of the family asked without Rondetafel: whose wish it is, what is to go, and how that is known.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { isActive, isFamily } from '#client/casus/seats.ts'
import { checkChoice, checkText } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import { VERNIETIGING_SCOPES, type VernietigingScope } from '#shared/casus/vernietiging.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { ROL } from '#shared/text/people.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'

const MAX_HOW = 500
const SCOPES = VERNIETIGING_SCOPES.map((value) => ({ value, label: VERNIETIGINGEN.noteScopes[value] }))

export function NoteDialog({ casus, onClose }: { casus: CasusView; onClose: () => void }) {
  const [who, setWho] = useState<DeelnemerId | null>(null)
  const [scope, setScope] = useState<VernietigingScope | null>(null)
  const [how, setHow] = useState('')
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(VERNIETIGINGEN.noteDone, addressOf.whoSees(casus.id))
    onClose()
  })
  const now = Date.now()
  const family = casus.deelnemers.filter((deelnemer) => isActive(deelnemer, now) && isFamily(deelnemer))
  const errors = { who: checkChoice(who), scope: checkChoice(scope), how: checkText(how, MAX_HOW) }
  const request = (): CasusRequest | null =>
    who && scope && !errors.how ? { type: 'requestVernietiging', scope, for: who, namens: how, words: '' } : null
  return (
    <FormDialog
      title={VERNIETIGINGEN.noteTitle}
      submit={VERNIETIGINGEN.noteSubmit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{VERNIETIGINGEN.noteBody}</p>
          <OneOf
            label={VERNIETIGINGEN.noteWho}
            error={isChecked ? errors.who : null}
            options={family.map(({ id, person, rol }) => ({ value: id, label: `${person.name}, ${ROL[rol]}` }))}
            value={who}
            onChange={setWho}
          />
          <OneOf
            label={VERNIETIGINGEN.noteWhat}
            error={isChecked ? errors.scope : null}
            options={SCOPES}
            value={scope}
            onChange={setScope}
          />
          <TextArea
            label={VERNIETIGINGEN.noteHow}
            help={VERNIETIGINGEN.noteHowHelp}
            error={isChecked ? errors.how : null}
            rows={3}
            value={how}
            onChange={setHow}
          />
        </>
      )}
    </FormDialog>
  )
}
