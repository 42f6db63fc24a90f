// What may be seen live is a set of rooms, never sections: a client that syncs a room has all of it.
import type { DeelnemerId, MdoId } from '#shared/ids.ts'
import type { TemplateId } from './template/template.ts'

export const ROOM_KINDS = ['analyse', 'plan', 'verhaal', 'inbreng', 'afgeschermd', 'mdo'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** The rooms of the whole table, one each per casus: the only ones an invitation names. */
export const TABLE_ROOMS = ['analyse', 'plan'] as const
export type TableRoom = (typeof TABLE_ROOMS)[number]

export type VerhaalRoom = `verhaal/${DeelnemerId}`
export type MdoRoom = `mdo/${MdoId}`

/** The rooms that can be entered today; the others have their place in the access table and open in later work. */
export type LiveRoom = TableRoom | VerhaalRoom | MdoRoom
export type LiveKind = Extract<RoomKind, TableRoom | 'verhaal' | 'mdo'>

export const isTableRoom = (value: string): value is TableRoom => (TABLE_ROOMS as readonly string[]).includes(value)

/** Strict: what is not exactly the name of a room is no room. */
export const isLiveRoom = (value: string): value is LiveRoom =>
  isTableRoom(value) || /^(?:verhaal|mdo)\/[0-9a-z]{20}$/.test(value)

export const verhaalOf = (owner: DeelnemerId): VerhaalRoom => `verhaal/${owner}`
export const mdoRoomOf = (mdoId: MdoId): MdoRoom => `mdo/${mdoId}`

export const roomKindOf = (room: LiveRoom): LiveKind => room.split('/')[0] as LiveKind

/** The id of the place or the MDO that the room belongs to; null for a room of the whole table. */
export const ownerOf = (room: LiveRoom): DeelnemerId | MdoId | null =>
  (room.split('/')[1] as DeelnemerId | MdoId | undefined) ?? null

export const TEMPLATE_OF: Readonly<Record<LiveKind, TemplateId>> = {
  analyse: 'va-1',
  plan: 'plan-1',
  verhaal: 'verhaal-1',
  mdo: 'mdo-kladblok-1',
}

export const templateOf = (room: LiveRoom): TemplateId => TEMPLATE_OF[roomKindOf(room)]
