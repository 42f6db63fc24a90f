// Who would read along, and in which of the texts of the whole table.
import { isFamily } from '#client/casus/seats.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TABLE_ROOMS, type TableRoom } from '#shared/document/rooms.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { FACTS } from '#shared/text/facts.ts'
import { placesWhere } from './places.ts'

export interface About {
  readonly deelnemerId: DeelnemerId | null
  readonly room: TableRoom | null
}

export const NOBODY_YET: About = { deelnemerId: null, room: null }

const ROOMS = TABLE_ROOMS.map((value) => ({ value, label: FACTS.rooms[value] }))

interface AboutFieldsProps {
  readonly casus: CasusView
  readonly label: string
  readonly about: About
  readonly errors: { readonly about: string | null; readonly room: string | null }
  readonly isChecked: boolean
  readonly onChange: (about: About) => void
}

export const AboutFields = ({ casus, label, about, errors, isChecked, onChange }: AboutFieldsProps) => (
  <>
    <OneOf
      label={label}
      error={isChecked ? errors.about : null}
      options={placesWhere(casus, (deelnemer) => !isFamily(deelnemer) || deelnemer.rol === 'pleegouder')}
      value={about.deelnemerId}
      onChange={(deelnemerId) => onChange({ ...about, deelnemerId })}
    />
    <OneOf
      label={FACTS.room}
      error={isChecked ? errors.room : null}
      layout="inline"
      options={ROOMS}
      value={about.room}
      onChange={(room) => onChange({ ...about, room })}
    />
  </>
)
