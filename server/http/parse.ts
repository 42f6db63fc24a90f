// Parsing at the edge. What does not parse gets 400 without an echo of what was sent.
import { sValidator } from '@hono/standard-validator'
import type { Context } from 'hono'
import * as v from 'valibot'
import { isLiveRoom } from '#shared/document/rooms.ts'
import { CasusId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { badInput } from './refusal-status.ts'

/** The hook matters: without it the library's answer repeats the input. */
export const jsonBody = <Schema extends v.GenericSchema>(schema: Schema) =>
  sValidator('json', schema, (result, c) => (result.success ? undefined : badInput(c)))

/** null for what cannot be an id; callers answer that as a casus that is not there. */
export function casusIdOf(c: Context): CasusId | null {
  const parsed = v.safeParse(CasusId, c.req.param('casusId'))
  return parsed.success ? parsed.output : null
}

/** A room of one person or of an MDO has its owner in its name; what exactly is a name, `isLiveRoom` says. */
export const ROOM = ':room{[a-z]+(?:/[0-9a-z]+)?}'

/** null for what names no room that can be entered. */
export function addressOf(c: Context): RoomAddress | null {
  const casusId = casusIdOf(c)
  const room = c.req.param('room') ?? ''
  return casusId && isLiveRoom(room) ? { casusId, room } : null
}
