// Which documents the invited person may read or write, as far as the rol permits: asked per document.
import { OneOf } from '#client/form/choice.tsx'
import { entryOf } from '#shared/casus/entry.ts'
import { TABLE_ROOMS, type TableRoom } from '#shared/document/rooms.ts'
import type { Rol } from '#shared/people.ts'
import { DOCUMENT } from '#shared/text/casus.ts'
import { INVITE } from '#shared/text/deelnemers.ts'
import { type InviteDraft, levelOf, levelsFor } from './invite-draft.ts'

interface RoomFieldsProps {
  readonly draft: InviteDraft
  readonly onChange: (part: Partial<InviteDraft>) => void
}

export function RoomFields({ draft, onChange }: RoomFieldsProps) {
  const { rol } = draft
  return (
    <fieldset className="form-group">
      <legend className="utrecht-form-label">{INVITE.rooms}</legend>
      {rol === null ? (
        <p className="soft">{INVITE.roomsNeedRol}</p>
      ) : (
        TABLE_ROOMS.map((room) => <RoomField key={room} room={room} rol={rol} draft={draft} onChange={onChange} />)
      )}
    </fieldset>
  )
}

function RoomField({ room, rol, draft, onChange }: RoomFieldsProps & { room: TableRoom; rol: Rol }) {
  const levels = levelsFor(room, rol)
  if (levels.length === 0) {
    return (
      <p>
        {DOCUMENT[room]}: <span className="soft">{INVITE.roomNever}</span>
      </p>
    )
  }
  return (
    <OneOf
      label={DOCUMENT[room]}
      help={entryOf(room, rol) === 'default' ? INVITE.roomDefault : INVITE.roomInvited}
      layout="inline"
      options={levels.map((value) => ({ value, label: INVITE.level[value] }))}
      value={levelOf(draft, room, rol)}
      onChange={(level) => onChange({ rooms: { ...draft.rooms, [room]: level } })}
    />
  )
}
