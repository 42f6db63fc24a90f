// A version: what was captured of one or more rooms at one moment, never changed after. Its fingerprint is that of its parts.

import type { RoomContent } from './room-doc.ts'
import type { LiveRoom } from './rooms.ts'
import type { TemplateId } from './template/template.ts'

export interface VersionPart {
  readonly room: LiveRoom
  readonly template: TemplateId
  readonly schema: number
  /** Of the content of this part alone. */
  readonly fingerprint: string
  /** Of what was shared, where words were taken out of it since: people know it by this one still. */
  readonly sharedAs?: string
  readonly content: RoomContent
}
