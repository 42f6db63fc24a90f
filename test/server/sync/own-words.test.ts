// Words of a page that hears, before it could send them, that others took away the block they stand in: its own text no longer has them
// then. Real server, our page; the block goes as our editor does it (hidden, cleaned an hour later) and as any other would.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { connectRoom } from '#client/sync/room-connection.ts'
import { isOpen, type OpenRoomState } from '#client/sync/room-state.ts'
import { blockOf } from '#shared/document/room-doc.ts'
import type { Entrance } from '#shared/protocol/live.ts'
import { PretendBrowser } from '#test/client/sync/support/pretend-outbox.ts'
import { ANALYSE, type House, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { fragmentOf, SECTION } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

Object.assign(globalThis, { document: { visibilityState: 'hidden' } })

let house: House
let browser: PretendBrowser
let hasLine: boolean
const sockets = new Set<WebSocket>()
const leaving: (() => void)[] = []

beforeEach(async () => {
  house = await openHouse()
  browser = new PretendBrowser()
  hasLine = true
})
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave()
  sockets.clear()
  await tearDown(house)
})

function bobsPage() {
  const headers = { cookie: 'person=bob', origin: house.origin }
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url, { headers })
      sockets.add(this)
    }
  }
  const room = connectRoom(ANALYSE, {
    enter: async ({ casusId, room: name }) => {
      if (!hasLine) return { kind: 'away' }
      const path = `${house.origin}/api/casussen/${casusId}/rooms/${name}/enter`
      const response = await fetch(path, { method: 'POST', headers })
      return { kind: 'entrance', entrance: (await response.json()) as Entrance }
    },
    isSignedOut: async () => false,
    liveUrl: `${house.origin.replace('http', 'ws')}/live`,
    Socket: Socket as unknown as typeof globalThis.WebSocket,
    now: () => performance.now(),
    chance: () => 0.5,
    outbox: browser.outbox,
  })
  leaving.push(() => room.close())
  const state = (): OpenRoomState | null => {
    const now = room.getState()
    return isOpen(now) ? now : null
  }
  return { room, state }
}

const shown = (): string[] =>
  house.live
    .capture(ANALYSE)!
    .content.sections.find(({ id }) => id === SECTION)!
    .text.map(({ runs }) => runs.map(({ text }) => text).join(''))
const blockIn = (doc: Y.Doc, at: number): Y.XmlElement => fragmentOf(doc).get(at) as Y.XmlElement
const textIn = (doc: Y.Doc, at: number): Y.XmlText => blockIn(doc, at).get(0) as Y.XmlText

/** Alice's three lines; bob loses his line and writes in the second. */
async function bobWritesWithoutALine() {
  const alice = await callInWithDoc(house, 'alice')
  alice.sayUpdate(
    alice.change((doc) => {
      fragmentOf(doc).insert(
        0,
        ['een', 'twee', 'drie'].map((text) => blockOf(text)),
      )
      fragmentOf(doc).delete(3, 1)
    }),
  )
  await until('three lines', () => shown().length === 3)
  const bob = bobsPage()
  await until('bob is in', () => bob.state()?.status === 'live')
  hasLine = false
  for (const socket of sockets) socket.terminate()
  await until('bob lost his line', () => bob.state()?.status === 'waiting')
  textIn(bob.state()!.doc, 1).insert(4, ' van bob')
  expect([bob.state()!.unsaved, browser.lying.length]).toEqual([1, 1])
  return { alice, bob }
}

function bobsTabCrashes(bob: ReturnType<typeof bobsPage>) {
  browser.crash()
  bob.room.close()
}

const takesAway = (alice: Awaited<ReturnType<typeof callInWithDoc>>) => {
  alice.sayUpdate(alice.change((doc) => fragmentOf(doc).delete(1, 1)))
  return until('the second line is gone', () => shown().length === 2)
}

const lateText = () => house.live.late.list(house.actor('bob'), ANALYSE)

test('[SY70] the same page brings them', async () => {
  const { alice, bob } = await bobWritesWithoutALine()
  await takesAway(alice)
  hasLine = true
  bob.room.tryNow()
  await until('his words are back', () => shown().includes('van bob'))
  await until('and on his page', () => bob.state()?.unsaved === 0)
  expect(shown()).toEqual(['een', 'van bob', 'drie'])
})

test('[SY50] [SY70] what another wrote meanwhile in a block that the page took away without a line comes back', async () => {
  const { alice, bob } = await bobWritesWithoutALine()
  fragmentOf(bob.state()!.doc).delete(1, 1)
  alice.sayUpdate(alice.change((doc) => textIn(doc, 1).insert(4, ' van alice')))
  await until('her words are there', () => shown().includes('twee van alice'))
  // For a moment he may only read: his page hears all of it before it is asked.
  const { clientID } = alice.doc
  house.access.set(personIdOf('bob'), { level: 'read' })
  hasLine = true
  bob.room.tryNow()
  await until(
    'he heard of her words',
    () => Y.getState(bob.state()!.doc.store, clientID) === Y.getState(alice.doc.store, clientID),
  )
  house.access.delete(personIdOf('bob'))
  house.live.accessChanged({ personId: personIdOf('bob') })
  await until('all is saved', () => bob.state()?.unsaved === 0)
  expect(shown()).toEqual(['een', 'van alice', 'drie'])
})

test('[SY51] [SY70] the next page brings them, also where the block was hidden and then cleaned', async () => {
  const { alice, bob } = await bobWritesWithoutALine()
  bobsTabCrashes(bob)
  alice.sayUpdate(
    alice.change((doc) => {
      textIn(doc, 1).delete(0, 4)
      blockIn(doc, 1).setAttribute('gone', true as unknown as string)
    }),
  )
  await until('hidden', () => shown().length === 2)
  alice.raw.socket.terminate()
  const logged = () => house.db.$client.prepare('select count(*) from document_update').pluck().get()
  await until('put away', () => logged() === 0)
  house.clock.forward(3_600_000)
  const state = () => house.db.$client.prepare('select hex(sealed) from document_state').pluck().get()
  const before = state()
  shown()
  await until('cleaned', () => state() !== before)
  hasLine = true
  const next = bobsPage()
  await until('brought and saved', () => next.state()?.brought === 'saved')
  expect([shown(), browser.lying]).toEqual([['een', 'van bob', 'drie'], []])
})

test.each(['the same page', 'the next page'])(
  '[SY70] as late text %s leaves them too, and they are read as what they were',
  async (which) => {
    const { alice, bob } = await bobWritesWithoutALine()
    if (which === 'the next page') bobsTabCrashes(bob)
    await takesAway(alice)
    const late = { leaves: true, readsAll: false }
    house.access.set(personIdOf('bob'), { level: 'read', readOnlyBecause: 'offered', late })
    hasLine = true
    if (which === 'the next page') bobsPage()
    else bob.room.tryNow()
    await until('kept apart', () => lateText()?.length === 1)
    expect(JSON.stringify(lateText())).toContain('van bob')
    expect(shown()).toEqual(['een', 'drie'])
  },
)
