// @vitest-environment jsdom
// Words that a page could not send before it died, and what the next page does with them.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { connectRoom, type RoomConnection } from '#client/sync/room-connection.ts'
import { isOpen, type OpenRoomState } from '#client/sync/room-state.ts'
import type { CasusId } from '#shared/ids.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { PretendBrowser } from './support/pretend-outbox.ts'
import { PretendServer } from './support/pretend-server.ts'

const open: RoomConnection[] = []
let server: PretendServer
let browser: PretendBrowser

beforeEach(() => {
  vi.useFakeTimers()
  server = new PretendServer()
  browser = new PretendBrowser()
})
afterEach(() => {
  for (const room of open.splice(0)) room.close()
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

async function visit(): Promise<RoomConnection> {
  const room = connectRoom(
    { casusId: 'c'.repeat(20) as CasusId, room: 'analyse' },
    {
      enter: server.enter,
      isSignedOut: async () => server.signedOut,
      liveUrl: 'ws://test/live',
      Socket: server.Socket,
      now: Date.now,
      chance: () => 0.5,
      outbox: browser.outbox,
    },
  )
  open.push(room)
  await pass(300)
  return room
}

const opened = (room: RoomConnection): OpenRoomState => {
  const state = room.getState()
  if (!isOpen(state)) throw new Error(`not open: ${state.status}`)
  return state
}
const write = (room: RoomConnection, word: string) =>
  opened(room).doc.getText('words').insert(opened(room).doc.getText('words').length, word)
const onDisk = () => server.disk.getText('words').toString()

/** A page writes into a line that is dead, and dies. */
async function crashWith(...words: string[]): Promise<void> {
  const room = await visit()
  server.silent = true
  for (const word of words) write(room, word)
  await pass(500)
  browser.crash()
  room.close()
  await pass(500)
  server.silent = false
}

test('fifty words of a page that died are on disk exactly once, and the next page says so', async () => {
  const words = Array.from({ length: 50 }, (_, at) => `w${at} `)
  await crashWith(...words)
  expect([onDisk(), browser.lying.length]).toEqual(['', 50])
  const room = await visit()
  expect([onDisk(), browser.lying]).toEqual([words.join(''), []])
  expect(opened(room)).toMatchObject({ brought: 'saved', unsaved: 0, apart: null })
})

test('of a page that died also those go out whose place was taken away meanwhile', async () => {
  const dying = await visit()
  server.silent = true
  const block = opened(dying).doc.getXmlFragment('text/een').get(0) as Y.XmlElement
  block.insert(0, [new Y.XmlText('nog niet weg')])
  await pass(500)
  browser.crash()
  dying.close()
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(server.disk))
  other.getXmlFragment('text/een').delete(0, 1)
  server.write(Y.encodeStateAsUpdate(other))
  server.silent = false
  await visit()
  await pass(1_000)
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(server.disk))
  expect(structs.flatMap((struct) => ('content' in struct ? struct.content.getContent().join('') : []))).toContain(
    'nog niet weg',
  )
  expect(browser.lying).toEqual([])
})

test('they lie in the browser until they are on disk, and are called unsaved until then', async () => {
  await crashWith('bijna')
  server.keeps = false
  const room = await visit()
  await pass(1_000)
  expect([browser.lying.length, opened(room).brought, opened(room).unsaved]).toEqual([1, 'on-its-way', 1])
  expect(browser.bringing).toBe(1)
  server.keep()
  await pass(100)
  expect([browser.lying, opened(room).brought, opened(room).unsaved]).toEqual([[], 'saved', 0])
  expect(browser.bringing).toBe(0)
})

test('a page that dies while it brings them in leaves them for the next one', async () => {
  await crashWith('tweemaal ')
  server.keeps = false
  const second = await visit()
  write(second, 'verder')
  await pass(100)
  browser.crash()
  second.close()
  server.keeps = true
  server.crash()
  const third = await visit()
  expect([onDisk(), opened(third).brought, browser.lying]).toEqual(['tweemaal verder', 'saved', []])
})

test('a page that is closed while it brings them in lets another one do so', async () => {
  await crashWith('bijna')
  server.keeps = false
  const room = await visit()
  expect(browser.bringing).toBe(1)
  room.close()
  expect(browser.bringing).toBe(0)
})

test('what had arrived after all is thrown away in silence', async () => {
  const room = await visit()
  server.keeps = false
  write(room, 'toch wel')
  await pass(100)
  browser.crash()
  server.keep()
  room.close()
  const next = await visit()
  expect([onDisk(), browser.lying, opened(next).brought]).toEqual(['toch wel', [], 'none'])
})

test('another person in this browser brings in nothing of them', async () => {
  await crashWith('van Anna')
  server.personId = 'ben'
  expect(opened(await visit())).toMatchObject({ brought: 'none', apart: null })
  expect([onDisk(), browser.lying.length]).toEqual(['', 1])
})

test('of a text that was replaced they are shown apart, never merged, and go when they are not needed', async () => {
  await crashWith('in de ', 'oude tekst')
  server.lineage = 'lineage-2'
  const room = await visit()
  expect(opened(room)).toMatchObject({ brought: 'none', apart: 'in de oude tekst', unsaved: 0 })
  expect([onDisk(), browser.lying.length]).toEqual(['', 2])
  room.throwApartAway()
  await pass(10)
  expect([opened(room).apart, browser.lying]).toEqual([null, []])
})

test('of which something is missing they are shown apart: nothing waits inside Yjs', async () => {
  await crashWith('eerst ', 'daarna')
  browser.lying = browser.lying.slice(1)
  const room = await visit()
  expect(opened(room)).toMatchObject({ brought: 'none', apart: 'daarna', unsaved: 0 })
  expect(opened(room).doc.store.pendingStructs).toBeNull()
})

test('where the text stands still they are left as late text, under the name of the page that wrote them', async () => {
  await crashWith('te laat')
  Object.assign(server, { access: 'read', takesLate: true })
  const room = await visit()
  expect(server.left).toHaveLength(1)
  const whole = new Y.Doc()
  Y.applyUpdate(whole, Y.encodeStateAsUpdate(server.disk))
  Y.applyUpdate(whole, server.left[0]!)
  expect([whole.getText('words').toString(), onDisk()]).toEqual(['te laat', ''])
  await pass(500)
  expect(opened(room)).toMatchObject({ keptApart: true, unsaved: 0, brought: 'none', apart: null })
  expect(browser.lying).toEqual([])
})

test('what this page itself could not send goes from the browser once it is kept apart', async () => {
  const room = await visit()
  server.silent = true
  write(room, 'te laat')
  await pass(10_000)
  expect(browser.lying).toHaveLength(1)
  Object.assign(server, { silent: false, access: 'read', takesLate: true })
  await pass(12_000)
  expect([server.left.length, opened(room).keptApart, browser.lying]).toEqual([1, true, []])
})

test('where this person may only read now they are shown, kept, and sent once he may write', async () => {
  await crashWith('mag niet meer')
  server.access = 'read'
  const room = await visit()
  expect(opened(room)).toMatchObject({ apart: 'mag niet meer', unsaved: 0 })
  expect(browser.lying.map(({ row }) => row.standing)).toEqual(['apart'])
  expect(server.left).toEqual([])
  server.access = 'write'
  server.closeAll(CLOSE.accessChanged)
  await pass(1_000)
  expect([onDisk(), opened(room).apart, opened(room).brought]).toEqual(['mag niet meer', null, 'saved'])
})

test('thrown away, they come back neither over a next line nor once writing is allowed', async () => {
  await crashWith('weg ermee')
  server.access = 'read'
  const room = await visit()
  room.throwApartAway()
  await pass(10)
  expect([opened(room).apart, browser.lying]).toEqual([null, []])
  server.closeAll(1006)
  await pass(3_000)
  expect(opened(room)).toMatchObject({ status: 'live', apart: null })
  server.access = 'write'
  server.closeAll(CLOSE.accessChanged)
  await pass(1_000)
  expect([onDisk(), opened(room).apart, opened(room).brought]).toEqual(['', null, 'none'])
})

/** A page with a word that nobody has is told that there is no such room for this person. */
async function turnAwayWith(word: string): Promise<RoomConnection> {
  const room = await visit()
  server.silent = true
  write(room, word)
  await pass(10_000)
  expect(browser.lying).toHaveLength(1)
  server.silent = false
  server.answer = { kind: 'refused', reason: 'not-found' }
  await pass(12_000)
  expect(room.getState()).toMatchObject({ status: 'stopped', reason: 'no-access', unsaved: 1 })
  return room
}

test('[SY74] where a room was taken from this person nothing of it stays', async () => {
  browser.taken.push('analyse')
  const room = await turnAwayWith('geheim')
  expect(browser.lying).toEqual([])
  expect(room.ownWords()).toBe('geheim')
})

test('[SY74] where the server only does not let him in they stay: after a restore he may be let in again', async () => {
  const room = await turnAwayWith('bijna weg')
  expect(browser.lying).toHaveLength(1)
  browser.crash()
  room.close()
  server.answer = null
  expect(opened(await visit()).brought).toBe('saved')
  expect([onDisk(), browser.lying]).toEqual(['bijna weg', []])
})

test('[SY74] what lies here of a room that was not open yet goes too', async () => {
  await crashWith('geheim')
  browser.taken.push('analyse')
  server.answer = { kind: 'refused', reason: 'not-found' }
  await visit()
  expect(browser.lying).toEqual([])
})

test('of what is in the text, one takes along only what he wrote himself and nobody has', async () => {
  const ben = new Y.Doc()
  ben.getText('words').insert(0, 'van Ben')
  server.write(Y.encodeStateAsUpdate(ben))
  const room = await visit()
  write(room, ', bewaard')
  await pass(100)
  expect([onDisk(), room.ownWords()]).toEqual(['van Ben, bewaard', ''])
  server.silent = true
  write(room, ' van Anna')
  expect(room.ownWords()).toBe('van Anna')
})

test('words that the server will not take are not sent again by the next page, and can be read there', async () => {
  const room = await visit()
  server.refuses = true
  write(room, 'geweigerd')
  await pass(500)
  expect(room.getState()).toMatchObject({ status: 'stopped', reason: 'refused-frame' })
  browser.crash()
  const next = await visit()
  expect(opened(next)).toMatchObject({ status: 'live', apart: 'geweigerd', unsaved: 0 })
  await pass(1_000)
  browser.crash()
  expect(opened(await visit()).apart).toBe('geweigerd')
})

test('words that the server will not take from the page that brings them in are not sent a second time either', async () => {
  await crashWith('gif')
  server.refuses = true
  expect((await visit()).getState()).toMatchObject({ status: 'stopped', reason: 'refused-frame' })
  browser.crash()
  expect(opened(await visit())).toMatchObject({ status: 'live', apart: 'gif' })
})

test('[SY71] words that no message can hold are read apart by the next page, which opens', async () => {
  const room = await visit()
  write(room, `begin ${'x'.repeat(1_100_000)}`)
  await pass(500)
  expect(room.getState()).toMatchObject({ status: 'stopped', reason: 'too-large' })
  browser.crash()
  const next = await visit()
  expect(opened(next)).toMatchObject({ status: 'live', unsaved: 0 })
  expect(opened(next).apart?.slice(0, 6)).toBe('begin ')
})

test('while the line is lost the page says whether the words outlive it', async () => {
  const room = await visit()
  server.silent = true
  write(room, 'veilig')
  await pass(10_000)
  expect(opened(room)).toMatchObject({ status: 'waiting', unsaved: 1, keptHere: true })
  browser.keeps = false
  write(room, ' onveilig')
  await pass(10)
  expect(opened(room).keptHere).toBe(false)
})

test('a session that expires mid-word keeps the words, here and on the page, and sends them after signing in', async () => {
  const room = await visit()
  server.keeps = false
  write(room, 'halverw')
  await pass(10)
  server.crash()
  Object.assign(server, {
    keeps: true,
    answer: { kind: 'refused', reason: 'signed-out' },
    letsIn: false,
    signedOut: true,
  })
  await pass(3_000)
  // It lies here; whether it opens again nobody knows, for he may have signed out in another tab.
  expect(room.getState()).toMatchObject({
    status: 'stopped',
    reason: 'signed-out',
    unsaved: 1,
    sealedHere: true,
    keptHere: false,
  })
  expect([browser.lying.length, browser.keyForgotten]).toEqual([1, 1])
  Object.assign(server, { answer: null, letsIn: true, signedOut: false })
  room.tryNow()
  await pass(1_000)
  expect([onDisk(), opened(room).unsaved, browser.lying]).toEqual(['halverw', 0, []])
})

test('words of one person are not sent in the session of another who signed in since', async () => {
  const room = await visit()
  server.silent = true
  write(room, 'van Anna')
  await pass(10_000)
  Object.assign(server, { silent: false, personId: 'ben' })
  await pass(12_000)
  expect(room.getState()).toMatchObject({ status: 'stopped', reason: 'signed-out', unsaved: 1 })
  expect([onDisk(), browser.lying.length]).toEqual(['', 1])
  server.personId = 'anna'
  room.tryNow()
  await pass(1_000)
  expect([onDisk(), opened(room).unsaved]).toEqual(['van Anna', 0])
})

test('a line that swallows everything for fifteen minutes loses nothing of what is typed meanwhile', async () => {
  const room = await visit()
  server.silent = true
  const words = Array.from({ length: 90 }, (_, at) => `m${at} `)
  let noticed = 0
  for (const [at, word] of words.entries()) {
    write(room, word)
    await pass(10_000)
    if (opened(room).status === 'waiting') noticed ||= (at + 1) * 10
  }
  expect([noticed, opened(room).unsaved, opened(room).keptHere, browser.lying.length]).toEqual([10, 90, true, 90])
  server.silent = false
  await pass(12_000)
  expect([onDisk(), opened(room).unsaved, browser.lying]).toEqual([words.join(''), 0, []])
})

test('a laptop that slept for an hour brings in what was typed before, on the same page', async () => {
  const room = await visit()
  server.silent = true
  write(room, 'dichtgeklapt')
  // The clock goes on while no timer runs, and the line does not come back to life.
  vi.setSystemTime(Date.now() + 3_600_000)
  expect(opened(room).unsaved).toBe(1)
  await pass(5_000)
  expect(opened(room).status).toBe('waiting')
  server.silent = false
  await pass(12_000)
  expect([onDisk(), opened(room).unsaved, browser.lying]).toEqual(['dichtgeklapt', 0, []])
})

test('a change of another that gets lost on the way is asked for again', async () => {
  const room = await visit()
  const ben = new Y.Doc()
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(server.disk))
  const changes: Uint8Array[] = []
  ben.on('update', (update: Uint8Array) => changes.push(update))
  ben.getText('words').insert(0, 'een ')
  ben.getText('words').insert(4, 'twee')
  server.write(changes[0]!, 'lost')
  server.write(changes[1]!)
  await pass(100)
  const { doc } = opened(room)
  expect([doc.store.pendingStructs === null, doc.getText('words').toString()]).toEqual([false, ''])
  await pass(6_000)
  expect([doc.store.pendingStructs, doc.getText('words').toString()]).toEqual([null, 'een twee'])
  expect(opened(room).status).toBe('live')
})

test('[VN15] of a text that was destroyed the page keeps nothing, and what was not saved of it is out of the browser', async () => {
  const room = await visit()
  server.silent = true
  write(room, 'hommel')
  await pass(100)
  expect(browser.lying).toHaveLength(1)
  const { doc } = opened(room)
  server.closeAll(CLOSE.destroyed)
  await pass(30_000)
  expect(room.getState()).toEqual({ status: 'refused', reason: 'destroyed' })
  expect(browser.lying).toEqual([])
  expect(doc.isDestroyed).toBe(true)
  expect(server.entered).toBe(1)
})
