// Opening a shielded value again: who reads it then, what it takes the place of, and why.
import { firstNameOf } from '#client/ui/person-look.ts'
import type { AfgeschermdView } from '#shared/protocol/gegevens.ts'
import { FIELD, GEGEVENS } from '#shared/text/gegevens.ts'
import type { GegevenDialogProps } from './dialog-props.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type UnshieldDialogProps = GegevenDialogProps & { readonly of: AfgeschermdView }

export default function UnshieldDialog({ casus, person, field, open, of, onClose }: UnshieldDialogProps) {
  const { about } = person
  const label = FIELD[field]
  const name = firstNameOf(person.name)
  return (
    <ReasonDialog
      casusId={casus.id}
      title={GEGEVENS.unshieldTitle(label, name)}
      submit={GEGEVENS.unshieldSubmit}
      why={GEGEVENS.unshieldReason}
      done={GEGEVENS.unshieldDone(label, name)}
      asked={(reason) => ({ type: 'unshieldField', about, field, seq: of.seq, reason })}
      onClose={onClose}
    >
      <p className="gegevens__words">{of.value}</p>
      <p>
        {GEGEVENS.unshieldMeans} {(about === 'jeugdige' ? GEGEVENS.openOfJeugdige : GEGEVENS.openOfOther)(name)}
      </p>
      {open && <p>{GEGEVENS.unshieldReplaces(open.value)}</p>}
    </ReasonDialog>
  )
}
