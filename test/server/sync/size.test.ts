// How large a room may grow, in memory, on disk and in sockets, and what its writers hear of it.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import { afterEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { openSnapshots } from '#server/document/snapshots.ts'
import { MAX_SOCKETS_PER_PERSON } from '#server/sync/pace.ts'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { ANALYSE, CASUS, type House, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callIn, callInWithDoc, type Raw } from '#test/support/live/raw.ts'
import { firstText, sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
let writers: Writer[] = []
afterEach(async () => {
  for (const writer of writers) writer.leave()
  writers = []
  await tearDown(house)
})

const count = (table: string): number =>
  (house.db.$client.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n

const letters = (some: number) => (doc: Y.Doc) => firstText(doc).insert(0, 'x'.repeat(some))

/** The percentages a socket was told. */
const toldTo = (raw: Raw): number[] =>
  raw.heard
    .filter((bytes) => bytes[0] === MESSAGE.fullness)
    .map((bytes) => {
      const decoder = decoding.createDecoder(bytes)
      decoding.readVarUint(decoder)
      return decoding.readVarUint(decoder)
    })

async function sit(name: 'alice' | 'bob'): Promise<Writer> {
  const writer = sitDown(house, name)
  writers.push(writer)
  await writer.synced()
  return writer
}

test('[SY59] a room in which people go on writing is folded before its log is long', async () => {
  house = await openHouse({ pace: { sweepMs: 10, foldRows: 20 } })
  const alice = await sit('alice')
  const bob = await sit('bob')
  let longest = 0
  for (let at = 0; at < 150; at++) {
    alice.write(`w${at}`)
    if (at % 3 === 0) await alice.allSaved()
    longest = Math.max(longest, count('document_update'))
  }
  await alice.allSaved()
  await until('the log to be short', () => count('document_update') < 20)
  expect(longest).toBeLessThan(60)
  expect(count('document_snapshot')).toBe(0)
  await until('bob to read it all', () => bob.text() === alice.text())
  const dora = await sit('bob')
  expect(dora.text()).toBe(alice.text())
})

test('[SY59] who worked in it is known after a crash, also of what was folded without a snapshot', async () => {
  house = await openHouse({ pace: { sweepMs: 10, foldRows: 1 } })
  const alice = await sit('alice')
  alice.write('gevouwen')
  await alice.allSaved()
  await until('the log to be folded', () => count('document_update') === 0)
  expect(count('document_snapshot')).toBe(0)
  alice.leave()
  // As a crash: what is in memory counts no more, the file is opened as it is.
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-crash-'))
  writeFileSync(join(folder, 'rondetafel.db'), house.db.$client.serialize())
  await tearDown(house)
  house = await openHouse({ folder })
  const bob = await sit('bob')
  bob.write('erna')
  await bob.allSaved()
  house.live.snapshot(ANALYSE, 'work')
  const snapshots = openSnapshots(house.db, house.keys)
  const [newest] = snapshots.list(snapshots.roomAt(ANALYSE)!)
  expect([...newest!.workedIn].sort()).toEqual([personIdOf('alice'), personIdOf('bob')])
})

test('[SY60] a text that is too large takes no more, keeps what it has, and can be made smaller', async () => {
  house = await openHouse({ pace: { sweepMs: 10, foldRows: 1, maxRoomBytes: 30_000 } })
  const alice = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
  const reader = await callInWithDoc(house, 'bob', { params: { saved: '1' } })
  alice.sayUpdate(alice.change(letters(22_000)))
  await until('the writers to hear that it is nearly full', () => toldTo(alice.raw).length > 0)
  expect(toldTo(alice.raw)[0]).toBeGreaterThanOrEqual(80)
  expect(toldTo(reader.raw)).toEqual(toldTo(alice.raw))

  alice.sayUpdate(alice.change(letters(6000)))
  await until('the writers to hear that it is full', () => (toldTo(alice.raw).at(-1) ?? 0) >= 100)
  alice.sayUpdate(alice.change(letters(1)))
  expect(await alice.raw.closed()).toBe(4413)
  expect(reader.raw.code).toBeNull()

  const late = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
  await until('who comes in to be told', () => toldTo(late.raw).length > 0)
  expect(firstText(late.doc).length).toBe(28_000)
  for (const some of [1, 27_000]) late.sayUpdate(late.change((doc) => firstText(doc).delete(0, some)))
  await until('room to be made', () => (toldTo(reader.raw).at(-1) ?? 100) < 80, 15_000)
  late.sayUpdate(late.change(letters(10)))
  await until('the words to be saved', () => house.live.capture(ANALYSE)!.seq >= 4)
  expect([late.raw.code, reader.raw.code]).toEqual([null, null])
})

test('[SY61] one person has forty pages open at most; the newest is turned away, and the others go on', async () => {
  house = await openHouse()
  const pages: Raw[] = []
  for (let at = 0; at < MAX_SOCKETS_PER_PERSON; at++) pages.push(await callIn(house, 'alice'))
  const other = await callIn(house, 'alice', { address: { casusId: CASUS, room: 'plan' } })
  expect(await other.closed()).toBe(4428)
  expect(other.heard).toEqual([])
  const bob = await callIn(house, 'bob')
  expect(pages.concat(bob).map(({ code }) => code)).toEqual(Array(MAX_SOCKETS_PER_PERSON + 1).fill(null))
  pages[0]!.socket.close()
  await pages[0]!.closed()
  await until('the place to be free', () => house.live.hereAt(CASUS).size === 2)
  const again = await callIn(house, 'alice')
  await until('the new page to be let in', () => again.heard.length > 0)
  expect(again.code).toBeNull()
})
