// What may be seen live is a set of rooms, never sections: a client that syncs a room has all of it.
import type { DeelnemerId, MdoId } from '#shared/ids.ts'
import type { TemplateId } from './template/template.ts'

export const ROOM_KINDS = ['analyse', 'plan', 'verhaal', 'inbreng', 'afgeschermd', 'mdo'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** The rooms of the whole table, one each per casus: the only ones an invitation names. */
export const TABLE_ROOMS = ['analyse', 'plan'] as const
export type TableRoom = (typeof TABLE_ROOMS)[number]

/** The rooms of one person: what he tells or brings in, shared by version and never as it is being written. */
export const OWN_KINDS = ['verhaal', 'inbreng'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

export type OwnRoom<Kind extends OwnKind = OwnKind> = `${Kind}/${DeelnemerId}`
export type MdoRoom = `mdo/${MdoId}`

export type LiveRoom = TableRoom | 'afgeschermd' | OwnRoom | MdoRoom

export const isTableRoom = (value: string): value is TableRoom => (TABLE_ROOMS as readonly string[]).includes(value)

/** Strict: what is not exactly the name of a room is no room. */
export const isLiveRoom = (value: string): value is LiveRoom =>
  isTableRoom(value) || value === 'afgeschermd' || /^(?:verhaal|inbreng|mdo)\/[0-9a-z]{20}$/.test(value)

export const ownRoomOf = <Kind extends OwnKind>(kind: Kind, owner: DeelnemerId): OwnRoom<Kind> => `${kind}/${owner}`
export const verhaalOf = (owner: DeelnemerId): OwnRoom<'verhaal'> => ownRoomOf('verhaal', owner)
export const mdoRoomOf = (mdoId: MdoId): MdoRoom => `mdo/${mdoId}`

export const isOwnRoom = (value: string): value is OwnRoom =>
  (OWN_KINDS as readonly string[]).includes(value.split('/')[0]!)

export const roomKindOf = (room: LiveRoom): RoomKind => room.split('/')[0] as RoomKind

/** Whether the table may see who has it open: that somebody tells, or writes what is afgeschermd, is nobody’s to know. */
export const showsWhoIsHere = (room: LiveRoom): boolean => {
  const kind = roomKindOf(room)
  return isTableRoom(kind) || kind === 'mdo'
}

/** WR15: of what the table writes together words can be kept elsewhere. What is one's own is nobody else's to keep. */
export const canBeMovedFrom = (room: LiveRoom): boolean => isTableRoom(room) || roomKindOf(room) === 'mdo'

/** The id of the place or the MDO that the room belongs to; null for a room of the whole table. */
export const ownerOf = (room: LiveRoom): DeelnemerId | MdoId | null =>
  (room.split('/')[1] as DeelnemerId | MdoId | undefined) ?? null

export const TEMPLATE_OF: Readonly<Record<RoomKind, TemplateId>> = {
  analyse: 'va-1',
  plan: 'plan-1',
  verhaal: 'verhaal-1',
  inbreng: 'inbreng-1',
  afgeschermd: 'afgeschermd-1',
  mdo: 'mdo-kladblok-1',
}

export const templateOf = (room: LiveRoom): TemplateId => TEMPLATE_OF[roomKindOf(room)]
