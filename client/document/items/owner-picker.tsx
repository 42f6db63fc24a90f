// Who does it, or whose doel it is: somebody at this table, the family as a whole, or a name from the network.
import { isItemId } from '#shared/document/items.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { isProfessionalRol } from '#shared/people.ts'
import type { DeelnemerView } from '#shared/protocol/views.ts'
import { OWNER } from '#shared/text/items.ts'
import { ItemChoice } from './item-choice.tsx'

type Owner = DeelnemerId | 'gezin' | 'other' | null

interface OwnerPickerProps {
  readonly label: string
  readonly owner: Owner
  /** The name of somebody else; null where it is somebody of the table. */
  readonly said: string | null
  readonly deelnemers: readonly DeelnemerView[]
  /** What stands beside the people: the family as a whole, or somebody else. */
  readonly besides: 'gezin' | 'other'
  readonly editable: boolean
  readonly onChoose: (owner: Owner) => void
}

export function OwnerPicker({ label, owner, said, deelnemers, besides, editable, onChoose }: OwnerPickerProps) {
  const here = deelnemers.filter(({ endedAt }) => endedAt === null)
  const family = here.filter(({ rol }) => !isProfessionalRol(rol))
  const others = here.filter(({ rol }) => isProfessionalRol(rol))
  const isGone = isItemId(owner) && !here.some(({ id }) => id === owner)
  const name = nameOfOwner(owner, deelnemers)
  return (
    <ItemChoice
      label={label}
      value={owner ?? ''}
      said={said ?? name ?? OWNER.nobody}
      editable={editable}
      onChoose={(value) => onChoose(value === '' ? null : (value as Owner))}
    >
      <option value="">{OWNER.nobody}</option>
      {besides === 'gezin' && <option value="gezin">{OWNER.gezin}</option>}
      <optgroup label={OWNER.family}>{family.map(optionOf)}</optgroup>
      <optgroup label={OWNER.professionals}>{others.map(optionOf)}</optgroup>
      {besides === 'other' && <option value="other">{OWNER.other}</option>}
      {isGone && <option value={owner}>{name}</option>}
    </ItemChoice>
  )
}

const optionOf = ({ id, person }: DeelnemerView) => (
  <option key={id} value={id}>
    {person.name} ({person.functie})
  </option>
)

function nameOfOwner(owner: Owner, deelnemers: readonly DeelnemerView[]): string | null {
  if (owner === null || owner === 'other') return null
  if (owner === 'gezin') return OWNER.gezin
  return deelnemers.find(({ id }) => id === owner)?.person.name ?? OWNER.gone
}
