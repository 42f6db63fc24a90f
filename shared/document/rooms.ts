// What may be seen live is a set of rooms, never sections: a client that syncs a room has all of it.
import type { TemplateId } from './template/template.ts'

export const ROOM_KINDS = ['analyse', 'plan', 'verhaal', 'inbreng', 'afgeschermd', 'mdo'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

/** The rooms that can be entered today; the others have their place in the access table and open in later work. */
export const LIVE_ROOMS = ['analyse', 'plan'] as const
export type LiveRoom = (typeof LIVE_ROOMS)[number]

export const isLiveRoom = (value: string): value is LiveRoom => (LIVE_ROOMS as readonly string[]).includes(value)

export const TEMPLATE_OF: Readonly<Record<LiveRoom, TemplateId>> = { analyse: 'va-1', plan: 'plan-1' }
