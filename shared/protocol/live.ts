// What a client gets before it opens a room, and where it then connects.
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { TemplateId } from '#shared/document/template/template.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'

/** The answer of `POST /api/casussen/:casusId/rooms/:room/enter`. */
export interface Entrance {
  /** Who came in: another person may have signed in, in another tab. */
  readonly personId: PersonId
  /** For `new WebsocketProvider('/live', path, doc, {params})`: `<casusId>/<room>`. */
  readonly path: string
  /** For this Y.Doc instance only, set before anything else touches it: an id used twice makes copies diverge. */
  readonly clientId: number
  readonly lineage: string
  readonly schema: number
  readonly template: TemplateId
  readonly access: 'read' | 'write'
  /** Why reading only, as a key of the Dutch sentences; null when writing is allowed. */
  readonly readOnlyBecause: ReadOnlyReason | null
  /** About how much comes over the line before the text is there. */
  readonly bytes: number
  /** What was not sent before the text was put still can be left, to be kept apart. */
  readonly takesLate: boolean
}

export type ReadOnlyReason = 'invited-to-read' | 'offered' | 'signed' | 'flowed-out' | 'elders' | 'mdo-closed'

export interface RoomAddress {
  readonly casusId: CasusId
  readonly room: LiveRoom
}
