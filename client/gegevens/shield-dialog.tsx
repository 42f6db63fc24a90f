// Shielding what is open: says beforehand what that means, who read it already, and asks why.
import { useQuery } from '@tanstack/react-query'
import { seenByQuery } from '#client/queries.ts'
import { firstNameOf } from '#client/ui/person-look.ts'
import type { GegevenView } from '#shared/protocol/gegevens.ts'
import { FIELD, GEGEVENS } from '#shared/text/gegevens.ts'
import type { GegevenDialogProps } from './dialog-props.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type ShieldDialogProps = GegevenDialogProps & { readonly open: GegevenView }

export default function ShieldDialog({ casus, person, field, open, onClose }: ShieldDialogProps) {
  const seenBy = useQuery(seenByQuery(casus.id, person.about, field)).data
  const label = FIELD[field]
  const name = firstNameOf(person.name)
  return (
    <ReasonDialog
      casusId={casus.id}
      title={GEGEVENS.shieldTitle(label, name)}
      submit={GEGEVENS.shieldSubmit}
      why={GEGEVENS.shieldReason}
      done={GEGEVENS.shieldDone(label, name)}
      asked={(reason) => ({ type: 'shieldField', about: person.about, field, reason })}
      onClose={onClose}
    >
      <p className="gegevens__words">{GEGEVENS.shieldBody(open.value)}</p>
      <p>{GEGEVENS.shieldMeans}</p>
      <p>{GEGEVENS.shieldAlso}</p>
      {casus.afgeschermd === undefined && <p>{GEGEVENS.shieldSelf}</p>}
      {seenBy && <p>{seenBy.length > 0 ? GEGEVENS.seenBy(seenBy.map((one) => one.name)) : GEGEVENS.seenByNobody}</p>}
    </ReasonDialog>
  )
}
