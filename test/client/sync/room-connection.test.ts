// @vitest-environment jsdom
// What the page says of its line and of what is saved, against a server that does what real ones do.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { connectRoom, type RoomConnection } from '#client/sync/room-connection.ts'
import { isOpen, type OpenRoomState } from '#client/sync/room-state.ts'
import type { CasusId } from '#shared/ids.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { PretendServer } from './support/pretend-server.ts'

const open: RoomConnection[] = []

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const room of open.splice(0)) room.close()
  vi.useRealTimers()
})

function visit(server: PretendServer): RoomConnection {
  const room = connectRoom(
    { casusId: 'c'.repeat(20) as CasusId, room: 'analyse' },
    {
      enter: server.enter,
      isSignedOut: async () => server.signedOut,
      liveUrl: 'ws://test/live',
      Socket: server.Socket,
      now: Date.now,
      chance: () => 0.5,
    },
  )
  open.push(room)
  return room
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const opened = (room: RoomConnection): OpenRoomState => {
  const state = room.getState()
  if (!isOpen(state)) throw new Error(`not open: ${state.status}`)
  return state
}
const write = (room: RoomConnection, word: string) => opened(room).doc.getArray<string>('words').push([word])
const onDisk = (server: PretendServer) => server.disk.getArray<string>('words').toArray()

async function liveRoom(server = new PretendServer()) {
  const room = visit(server)
  await pass(200)
  expect(room.getState().status).toBe('live')
  return { server, room, doc: opened(room).doc }
}

test('a room opens under the id that the server gave, and says when it was saved', async () => {
  const { room, doc } = await liveRoom()
  expect(doc.clientID).toBe(10)
  expect(opened(room)).toMatchObject({ status: 'live', access: 'write', unsaved: 0, template: 'va-1' })
  expect(opened(room).savedAt).not.toBeNull()
})

test('a change is unsaved until the server says it is on disk', async () => {
  const { room, server } = await liveRoom()
  server.keeps = false
  write(room, 'een')
  write(room, 'twee')
  await pass(1_000)
  expect(opened(room).unsaved).toBe(2)
  server.keep()
  await pass(100)
  expect(opened(room).unsaved).toBe(0)
  expect(onDisk(server)).toEqual(['een', 'twee'])
})

test('a pure deletion counts as a change too', async () => {
  const { room, server } = await liveRoom()
  write(room, 'weg')
  await pass(100)
  server.keeps = false
  opened(room).doc.getArray('words').delete(0, 1)
  await pass(100)
  expect(opened(room).unsaved).toBe(1)
  server.keep()
  await pass(100)
  expect(opened(room).unsaved).toBe(0)
})

test('a dead line is noticed within ten seconds, and what was typed is sent on return', async () => {
  const { room, server, doc } = await liveRoom()
  server.silent = true
  write(room, 'onderweg')
  await pass(10_000)
  expect(opened(room)).toMatchObject({ status: 'waiting', unsaved: 1 })
  write(room, 'later')
  server.silent = false
  await pass(12_000)
  expect(opened(room)).toMatchObject({ status: 'live', unsaved: 0 })
  expect(opened(room).doc).toBe(doc)
  expect(doc.clientID).toBe(10)
  expect(onDisk(server)).toEqual(['onderweg', 'later'])
})

test('a quiet line that answers stays open', async () => {
  const { room, server } = await liveRoom()
  await pass(120_000)
  expect(opened(room).status).toBe('live')
  expect(server.entered).toBe(1)
})

test('a restart loses nothing that was typed', async () => {
  const { room, server } = await liveRoom()
  server.keeps = false
  write(room, 'bijna')
  await pass(100)
  server.keeps = true
  server.crash()
  await pass(10_000)
  expect(opened(room)).toMatchObject({ status: 'live', unsaved: 0 })
  expect(onDisk(server)).toEqual(['bijna'])
})

test('a stopping server is told of as such, and the page waits its own share of the spread', async () => {
  const { room, server } = await liveRoom()
  server.silent = true
  server.closeAll(CLOSE.restart, '20000')
  await pass(0)
  expect(opened(room)).toMatchObject({ status: 'waiting', restarting: true })
  write(room, 'tijdens')
  await pass(9_000)
  expect(server.entered).toBe(1)
  await pass(2_000)
  expect(server.entered).toBe(2)
  // Not there yet: nor is everybody to come back at the moment that it is.
  server.silent = false
  await pass(9_000)
  expect(server.entered).toBe(2)
  await pass(2_000)
  expect(opened(room)).toMatchObject({ status: 'live', unsaved: 0 })
  expect(onDisk(server)).toEqual(['tijdens'])
  server.closeAll(1006)
  await pass(1_000)
  expect(opened(room).status).toBe('live')
})

test('how full the text is, is known while the line is there', async () => {
  const { room, server } = await liveRoom()
  expect(opened(room).percentFull).toBe(0)
  server.tellFullness(91)
  await pass(100)
  expect(opened(room).percentFull).toBe(91)
})

test('who has too many pages open is told so, and does not knock for ever', async () => {
  const server = new PretendServer()
  const room = visit(server)
  await pass(30)
  server.closeAll(CLOSE.tooManyPages)
  await pass(20_000)
  expect(room.getState()).toEqual({ status: 'refused', reason: 'too-many-pages' })
  expect(server.entered).toBe(1)
})

test('a change of access is taken over at the gate, with the same text', async () => {
  const { room, server, doc } = await liveRoom()
  server.access = 'read'
  server.closeAll(CLOSE.accessChanged)
  await pass(500)
  expect(opened(room)).toMatchObject({ status: 'live', access: 'read', readOnlyBecause: 'invited-to-read' })
  expect(opened(room).doc).toBe(doc)
})

test('who may only read now keeps the unsent words on the page, and is not thrown out for them', async () => {
  const { room, server } = await liveRoom()
  server.silent = true
  write(room, 'te laat')
  server.access = 'read'
  await pass(10_000)
  server.silent = false
  await pass(12_000)
  expect(opened(room)).toMatchObject({ status: 'live', access: 'read', unsaved: 1 })
  expect(opened(room).doc.getArray('words').toArray()).toEqual(['te laat'])
})

test.each([
  [CLOSE.signedOut, 'signed-out'],
  [CLOSE.otherSchema, 'other-schema'],
  [CLOSE.otherLineage, 'other-lineage'],
  [CLOSE.refusedFrame, 'refused-frame'],
  [CLOSE.tooMuch, 'too-much'],
  [CLOSE.full, 'full'],
  [CLOSE.tooManyPages, 'too-many-pages'],
] as const)('close %i is final, and the text stays to be read and copied', async (code, reason) => {
  const { room, server, doc } = await liveRoom()
  server.closeAll(code)
  await pass(30_000)
  expect(room.getState()).toMatchObject({ status: 'stopped', reason })
  expect(opened(room).doc).toBe(doc)
  expect(server.entered).toBe(1)
})

test('a text that was replaced is not merged into', async () => {
  const { room, server } = await liveRoom()
  server.lineage = 'lineage-2'
  server.closeAll(CLOSE.reload)
  await pass(3_000)
  expect(room.getState()).toMatchObject({ status: 'stopped', reason: 'other-lineage' })
  expect(server.connected).toBe(0)
})

test('who may not come in is told why', async () => {
  const server = new PretendServer()
  server.answer = { kind: 'refused', reason: 'no-access' }
  const room = visit(server)
  await pass(100)
  expect(room.getState()).toEqual({ status: 'refused', reason: 'no-access' })
})

test('who is put out of the room keeps nothing of it but words that nobody has', async () => {
  const first = await liveRoom()
  first.server.answer = { kind: 'refused', reason: 'no-access' }
  first.server.closeAll(CLOSE.accessChanged)
  await pass(500)
  expect(first.room.getState()).toEqual({ status: 'refused', reason: 'no-access' })

  const second = await liveRoom()
  second.server.keeps = false
  write(second.room, 'van mij')
  second.server.answer = { kind: 'refused', reason: 'no-access' }
  second.server.closeAll(CLOSE.accessChanged)
  await pass(500)
  expect(second.room.getState()).toMatchObject({ status: 'stopped', reason: 'no-access', unsaved: 1 })
})

test('a session that ended is told from an outage when the socket says nothing', async () => {
  const { room, server } = await liveRoom()
  server.letsIn = false
  server.closeAll(1006)
  await pass(3_000)
  expect(opened(room).status).toBe('waiting')
  server.signedOut = true
  await pass(10_000)
  expect(room.getState()).toMatchObject({ status: 'stopped', reason: 'signed-out' })
})

test('an id that turns out to be used by another is given up once all is saved', async () => {
  const { room, server, doc } = await liveRoom()
  const stranger = new Y.Doc()
  stranger.clientID = doc.clientID
  stranger.getArray('words').push(['van een ander'])
  server.write(Y.encodeStateAsUpdate(stranger))
  await pass(1_000)
  expect(opened(room).doc).not.toBe(doc)
  expect(opened(room)).toMatchObject({ status: 'live', unsaved: 0 })
  expect(opened(room).doc.clientID).toBe(11)
})

test('a text that is put still takes no more words at once, and its page reports after its last ones', async () => {
  const { room, server } = await liveRoom()
  server.keeps = false
  write(room, 'laatste')
  server.hold()
  await pass(20)
  expect(opened(room)).toMatchObject({ access: 'read', readOnlyBecause: 'offered', held: true, unsaved: 1 })
  write(room, 'sluiting')
  await pass(200)
  const seen = new Y.Doc()
  Y.applyUpdate(seen, server.stills[0]!)
  expect(seen.getArray('words').toArray()).toEqual(['laatste', 'sluiting'])
})

test('what comes after the report is not sent, and is called unsaved until the text may be written in again', async () => {
  const { room, server } = await liveRoom()
  server.hold()
  await pass(200)
  write(room, 'te laat')
  await pass(200)
  expect(onDisk(server)).toEqual([])
  server.access = 'read'
  server.closeAll(CLOSE.accessChanged)
  await pass(500)
  expect(opened(room)).toMatchObject({ status: 'live', access: 'read', held: false, unsaved: 1 })
  server.access = 'write'
  server.closeAll(CLOSE.accessChanged)
  await pass(500)
  expect(opened(room)).toMatchObject({ access: 'write', held: false, unsaved: 0 })
  expect(onDisk(server)).toEqual(['te laat'])
})

/** Words typed without a line, while the text was put still for everybody. */
async function comesBackTooLate(answer: PretendServer['lateAnswer']) {
  const { room, server, doc } = await liveRoom()
  write(room, 'op tijd')
  await pass(100)
  server.silent = true
  await pass(10_000)
  write(room, 'te laat')
  Object.assign(server, { silent: false, access: 'read', takesLate: true, lateAnswer: answer })
  await pass(12_000)
  return { room, server, doc }
}

test('what comes back too late is kept apart, with its own words alone, and the page goes on with what was offered', async () => {
  const { room, server, doc } = await comesBackTooLate('kept')
  expect(opened(room)).toMatchObject({ status: 'live', access: 'read', unsaved: 0, keptApart: true, late: 'none' })
  expect(opened(room).doc).not.toBe(doc)
  expect(opened(room).doc.getArray('words').toArray()).toEqual(['op tijd'])
  expect([onDisk(server), server.left.length]).toEqual([['op tijd'], 1])
  const whole = new Y.Doc()
  Y.applyUpdate(whole, Y.encodeStateAsUpdate(server.disk))
  Y.applyUpdate(whole, server.left[0]!)
  expect(whole.getArray('words').toArray()).toEqual(['op tijd', 'te laat'])
})

test('until it is said to be kept, it is on its way and not red; refused, it stays on the page and is not asked again', async () => {
  const { room, server } = await comesBackTooLate(null)
  expect(opened(room)).toMatchObject({ unsaved: 1, late: 'on-its-way', keptApart: false })
  server.lateAnswer = 'refused'
  server.closeAll(1006)
  await pass(12_000)
  expect(opened(room)).toMatchObject({ unsaved: 1, late: 'refused', keptApart: false })
  const asked = server.left.length
  server.closeAll(1006)
  await pass(12_000)
  expect([server.left.length - asked, opened(room).unsaved]).toEqual([0, 1])
})

test('who may not leave anything keeps his words on his page, and can send them once he may write again', async () => {
  const { room, server } = await liveRoom()
  server.silent = true
  await pass(10_000)
  write(room, 'blijft hier')
  Object.assign(server, { silent: false, access: 'read' })
  await pass(12_000)
  expect([server.left, opened(room).unsaved, opened(room).late]).toEqual([[], 1, 'none'])
  server.access = 'write'
  server.closeAll(CLOSE.accessChanged)
  await pass(1_000)
  expect([onDisk(server), opened(room).unsaved]).toEqual([['blijft hier'], 0])
})

test('who leaves in the moment that the text is put still reports before the line closes', async () => {
  const { room, server } = await liveRoom()
  write(room, 'klaar')
  await pass(100)
  server.hold()
  await pass(20)
  room.close()
  await pass(20)
  expect(server.stills).toHaveLength(1)
})

test('[SY41] on a full disk the page reads only, keeps what was typed, and is not taken for stuck', async () => {
  const { room, server } = await liveRoom()
  server.keeps = false
  write(room, 'onderweg')
  server.fillDisk(true)
  await pass(60_000)
  expect(opened(room)).toMatchObject({ status: 'live', access: 'read', diskFull: true, unsaved: 1 })
  expect(server.entered).toBe(1)
  server.keeps = true
  server.fillDisk(false)
  await pass(500)
  expect(opened(room)).toMatchObject({ status: 'live', access: 'write', diskFull: false, unsaved: 0 })
  expect(onDisk(server)).toEqual(['onderweg'])
  expect(server.entered).toBe(1)
})

test('words that fell on their own page before they were kept go out as they were written', async () => {
  const { room, server, doc } = await liveRoom()
  server.isFull = true
  const block = doc.getXmlFragment('text/een').get(0) as Y.XmlElement
  block.insert(0, [new Y.XmlText('onderweg')])
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(server.disk))
  other.getXmlFragment('text/een').delete(0, 1)
  server.write(Y.encodeStateAsUpdate(other))
  await pass(200)
  expect(doc.getXmlFragment('text/een').length).toBe(0)
  server.fillDisk(false)
  await pass(500)
  expect(opened(room).unsaved).toBe(0)
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(server.disk))
  expect(structs.flatMap((struct) => ('content' in struct ? struct.content.getContent().join('') : []))).toContain(
    'onderweg',
  )
})

test('[SY41] a page that cannot come in because the disk is full says so, and opens by itself', async () => {
  const server = new PretendServer()
  server.answer = { kind: 'disk-full' }
  const room = visit(server)
  await pass(3_000)
  expect(room.getState()).toMatchObject({ status: 'connecting', diskFull: true })
  server.answer = null
  await pass(10_000)
  expect(opened(room)).toMatchObject({ status: 'live', diskFull: false })
})

test('[SY41] a page that lost its line meanwhile still says why it cannot come back', async () => {
  const { room, server } = await liveRoom()
  server.answer = { kind: 'disk-full' }
  server.closeAll(1006)
  await pass(3_000)
  expect(opened(room)).toMatchObject({ status: 'waiting', diskFull: true, access: 'read' })
})

test('a slow line that comes back after a long while gets the time to have it all saved', async () => {
  const { room, server } = await liveRoom()
  server.silent = true
  write(room, 'onderweg')
  await pass(60_000)
  Object.assign(server, { silent: false, keeps: false })
  await pass(10_000)
  const entered = server.entered
  await pass(3_000)
  server.keep()
  await pass(100)
  expect([opened(room).unsaved, server.entered]).toEqual([0, entered])
})

test('[SY67] a disk that fails on every word is tried less and less often, and the word is saved once it does not', async () => {
  const { room, server } = await liveRoom()
  server.failsToKeep = true
  write(room, 'woord')
  await pass(60_000)
  expect(server.entered).toBeLessThan(20)
  expect(opened(room).unsaved).toBe(1)
  server.failsToKeep = false
  await pass(8_000)
  expect(opened(room)).toMatchObject({ status: 'live', unsaved: 0 })
  const { entered } = server
  server.closeAll(CLOSE.reload)
  await pass(400)
  expect(server.entered).toBe(entered + 1)
})

test('[SY67] who only reads waits longer with each close, and comes back at once after a calm while', async () => {
  const { room, server } = await liveRoom()
  const closeAndPass = async (ms: number) => {
    const { entered } = server
    server.closeAll(CLOSE.reload)
    await pass(ms)
    return server.entered - entered
  }
  for (let times = 0; times < 4; times++) await closeAndPass(4_000)
  expect(await closeAndPass(1_000)).toBe(0)
  await pass(15_000)
  expect(opened(room).status).toBe('live')
  expect(await closeAndPass(400)).toBe(1)
})
