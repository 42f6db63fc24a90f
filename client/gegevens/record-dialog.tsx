// Writing down one field of one person: what, and who may read it. Of a value that is there already the second is not asked.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkChoice, isComplete } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea, TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { LONGEST_GEGEVEN } from '#shared/casus/gegevens.ts'
import type { AfgeschermdView } from '#shared/protocol/gegevens.ts'
import { FORM } from '#shared/text/common.ts'
import { FIELD, GEGEVENS } from '#shared/text/gegevens.ts'
import type { GegevenDialogProps } from './dialog-props.ts'

type Layer = 'open' | 'afgeschermd'

interface RecordDialogProps extends GegevenDialogProps {
  /** The shielded value that this is instead of. */
  readonly instead: AfgeschermdView | null
}

export default function RecordDialog({ casus, person, field, open, instead, onClose }: RecordDialogProps) {
  const [before] = useState(instead ?? open)
  const [typed, setTyped] = useState(before?.value ?? '')
  const [layer, setLayer] = useState<Layer | null>(instead ? 'afgeschermd' : before ? 'open' : null)
  const label = FIELD[field]
  const name = firstNameOf(person.name)
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say((layer === 'afgeschermd' ? GEGEVENS.doneAfgeschermd : GEGEVENS.done)(label, name), addressOf.casus(casus.id))
    onClose()
  })
  const value = typed.trim()
  const errors = {
    value:
      value === '' && !before
        ? FORM.fillIn
        : value.length > LONGEST_GEGEVEN[field]
          ? FORM.tooLong(LONGEST_GEGEVEN[field])
          : null,
    layer: checkChoice(layer),
  }
  const request = (): CasusRequest | null =>
    isComplete(errors)
      ? {
          type: 'recordGegeven',
          about: person.about,
          field,
          value: value === '' ? null : value,
          afgeschermd: layer === 'afgeschermd' ? { instead: instead?.seq ?? null } : null,
        }
      : null
  const isOfJeugdige = person.about === 'jeugdige'
  return (
    <FormDialog
      title={GEGEVENS.recordTitle(label, name)}
      submit={GEGEVENS.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => {
        const words = {
          label: GEGEVENS.value(label),
          help: before ? `${GEGEVENS.help[field]} ${GEGEVENS.empty}` : GEGEVENS.help[field],
          error: isChecked ? errors.value : null,
          value: typed,
          onChange: setTyped,
        }
        return (
          <>
            {field === 'telefoon' ? (
              <TextField {...words} />
            ) : (
              <TextArea {...words} rows={field === 'rooster' ? 6 : 3} />
            )}
            {before ? (
              <p className="soft">
                {instead
                  ? GEGEVENS.afgeschermdStays
                  : `${GEGEVENS.open}. ${(isOfJeugdige ? GEGEVENS.openOfJeugdige : GEGEVENS.openOfOther)(name)}`}
              </p>
            ) : (
              <OneOf<Layer>
                label={GEGEVENS.readers}
                error={isChecked ? errors.layer : null}
                options={[
                  {
                    value: 'open',
                    label: GEGEVENS.open,
                    what: (isOfJeugdige ? GEGEVENS.openOfJeugdige : GEGEVENS.openOfOther)(name),
                  },
                  { value: 'afgeschermd', label: GEGEVENS.afgeschermd, what: GEGEVENS.afgeschermdWhat },
                ]}
                value={layer}
                onChange={setLayer}
              />
            )}
          </>
        )
      }}
    </FormDialog>
  )
}
