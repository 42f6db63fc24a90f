// @vitest-environment jsdom
// The rooms of a page in the browser they are made for: its sockets, its requests and its clock.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isOpen } from '#client/sync/room-state.ts'
import { holdRoom, roomState } from '#client/sync/room-store.ts'
import type { CasusId } from '#shared/ids.ts'
import { PretendServer } from './support/pretend-server.ts'

const ROOM = { casusId: 'c'.repeat(20) as CasusId, room: 'analyse' } as const
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

let server: PretendServer

beforeEach(() => {
  vi.useFakeTimers()
  server = new PretendServer()
  vi.stubGlobal('WebSocket', server.Socket)
  vi.stubGlobal('fetch', async () => {
    const answer = await server.enter()
    return answer.kind === 'entrance' ? Response.json(answer.entrance) : Response.error()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('[SY73] a clock that is put back an hour hides no dead line and no word that is not saved', async () => {
  const letGo = holdRoom(ROOM, () => undefined)
  await pass(500)
  const state = roomState(ROOM)
  if (!isOpen(state)) throw new Error(`not open: ${state.status}`)
  vi.setSystemTime(Date.now() - 3_600_000)
  server.silent = true
  const from = performance.now()
  state.doc.getArray('words').push(['onderweg'])
  await pass(10_000)
  const now = roomState(ROOM)
  expect(now).toMatchObject({ status: 'waiting', unsaved: 1 })
  expect(isOpen(now) && now.unsavedSince).toBe(from)
  letGo()
})
