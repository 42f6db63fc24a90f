// Saying how one sees an afspraak otherwise, in one's own words; the chair can write it down for a family member.
import { useState } from 'react'
import { checkText, isComplete } from '#client/form/check.ts'
import { TextArea, TextField } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { Select } from '#client/form/select.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { AfspraakShown, MdoView } from '#shared/protocol/mdo.ts'
import type { Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { AFSPRAKEN } from '#shared/text/mdo.ts'

interface OtherViewDialogProps {
  readonly casusId: CasusId
  readonly mdo: MdoView
  readonly me: Pick<Me, 'id'>
  readonly afspraak: AfspraakShown
  readonly onClose: () => void
}

export function OtherViewDialog({ casusId, mdo, me, afspraak, onClose }: OtherViewDialogProps) {
  const speakers = speakersAt(mdo, me.id)
  const [whose, setWhose] = useState<PersonId>(speakers[0]?.value ?? me.id)
  const [words, setWords] = useState('')
  const [namens, setNamens] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { send, busy, refusal } = useCommand(casusId, onClose)
  const isForOther = whose !== me.id
  const errors = { words: checkText(words, 1000), namens: isForOther ? checkText(namens, 500) : null }
  const shown = isChecked ? errors : null
  const handleSubmit = () => {
    setChecked(true)
    if (!isComplete(errors)) return false
    send({
      type: 'seeDifferently',
      mdoId: mdo.id,
      afspraakId: afspraak.id,
      personId: whose,
      words,
      namens: isForOther ? namens : null,
    })
    return true
  }
  return (
    <Dialog title={AFSPRAKEN.differentlyTitle} onClose={onClose}>
      <Form
        submit={AFSPRAKEN.submit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p className="afspraak__text">{afspraak.text}</p>
        {speakers.length > 1 && (
          <Select
            label={AFSPRAKEN.whose}
            empty={AFSPRAKEN.whose}
            value={whose}
            onChange={setWhose}
            options={speakers}
          />
        )}
        <TextArea
          label={AFSPRAKEN.own}
          help={afspraak.audience === 'tafel' ? AFSPRAKEN.ownHelpTable : AFSPRAKEN.ownHelp}
          rows={3}
          error={shown?.words}
          value={words}
          onChange={setWords}
        />
        {isForOther && (
          <TextField
            label={AFSPRAKEN.namens}
            help={AFSPRAKEN.namensHelp}
            error={shown?.namens}
            value={namens}
            onChange={setNamens}
          />
        )}
      </Form>
    </Dialog>
  )
}

/** Oneself when one is there; for the chair the family members who are there too. */
function speakersAt({ people, mine }: MdoView, me: PersonId): { value: PersonId; label: string }[] {
  const self = mine.isPresent ? [{ value: me, label: AFSPRAKEN.myself }] : []
  const family = people.filter(({ isFamily, present, personId }) => isFamily && present && personId !== me)
  return [...self, ...(mine.isChair ? family.map(({ personId, name }) => ({ value: personId, label: name })) : [])]
}
