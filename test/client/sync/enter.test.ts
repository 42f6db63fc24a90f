// What a page makes of the answers it gets when it asks to come in: only the server itself turns anybody away.
import { afterEach, expect, test, vi } from 'vitest'
import { enterRoom, isSignedOut } from '#client/sync/enter.ts'
import type { CasusId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { idOf } from '#test/support/build.ts'

const ANALYSE: RoomAddress = { casusId: idOf<CasusId>('loex'), room: 'analyse' }

afterEach(() => vi.unstubAllGlobals())

const answering = (status: number, body: string) => vi.stubGlobal('fetch', async () => new Response(body, { status }))
const refusing = (status: number, reason: string) => answering(status, JSON.stringify({ refusal: { reason } }))

test.each(['signed-out', 'not-found'])('[SY74] turned away is who hears of the server: %s', async (reason) => {
  refusing(reason === 'signed-out' ? 401 : 404, reason)
  expect(await enterRoom(ANALYSE)).toEqual({ kind: 'refused', reason })
})

test.each([
  [403, 'foreign-origin'],
  [400, 'bad-input'],
  [413, 'too-large'],
  [500, 'defect'],
])('[SY74] a %i that says %s turns nobody away', async (status, reason) => {
  refusing(status, reason)
  expect(await enterRoom(ANALYSE)).toEqual({ kind: 'away' })
})

test.each([401, 403, 404, 409, 502])('[SY74] nor does a %i of what stands between', async (status) => {
  answering(status, '<h1>Proxy</h1>')
  expect(await enterRoom(ANALYSE)).toEqual({ kind: 'away' })
  answering(status, 'null')
  expect(await enterRoom(ANALYSE)).toEqual({ kind: 'away' })
  expect(await isSignedOut()).toBe(false)
})

test('a full disk is told from a line that is away', async () => {
  refusing(507, 'disk-full')
  expect(await enterRoom(ANALYSE)).toEqual({ kind: 'disk-full' })
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')))
  expect([await enterRoom(ANALYSE), await isSignedOut()]).toEqual([{ kind: 'away' }, false])
})

test('who has no session any more is told so', async () => {
  refusing(401, 'signed-out')
  expect(await isSignedOut()).toBe(true)
  answering(200, '{}')
  expect(await isSignedOut()).toBe(false)
})
