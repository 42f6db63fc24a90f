// What is agreed about the outbox of a browser: what was typed and is not saved lies there sealed, and no longer than this.
import type { PersonId } from '#shared/ids.ts'

export const OUTBOX_HOURS = 72
export const OUTBOX_KEY_PATH = '/api/outbox/key'

/** The answer of `POST /api/outbox/key {device}`. Never stored in the browser. */
export interface OutboxKeyView {
  readonly personId: PersonId
  /** 32 bytes, base64. */
  readonly key: string
}
