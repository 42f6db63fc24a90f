// What is agreed about the outbox of a browser: what was typed and is not saved lies there sealed, and no longer than this.
import type { PersonId } from '#shared/ids.ts'
import type { RoomAddress } from './live.ts'

export const OUTBOX_HOURS = 72
export const OUTBOX_KEY_PATH = '/api/outbox/key'

/** The answer of `POST /api/outbox/key {device}`. Never stored in the browser. */
export interface OutboxKeyView {
  readonly personId: PersonId
  /** 32 bytes, base64. */
  readonly key: string
}

export const OUTBOX_ROOMS_PATH = '/api/outbox/rooms'

/** The answer of `POST /api/outbox/rooms {rooms}`: of which nothing of this person may lie in a browser any more. */
export interface OutboxRoomsView {
  readonly personId: PersonId
  readonly gone: readonly RoomAddress[]
}
