// A store that throws, at each place where something of a room is written: that room alone is thrown away, everybody else goes on,
// and what was called saved is on disk. And a store that is slow, or goes on failing: work does not pile up before it.
import { afterEach, expect, test } from 'vitest'
import { MAX_QUEUED_BYTES } from '#server/sync/pace.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import type { RoomStorage } from '#server/sync/storage.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import { MAX_FRAME_BYTES } from '#shared/protocol/messages.ts'
import { ANALYSE, CASUS, type House, openHouse, tearDown } from '#test/support/live/house.ts'
import { sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

const PLAN = { casusId: CASUS, room: 'plan' as LiveRoom }
const PLAN_SECTION = 'toekomst'

let house: House
let writers: Writer[] = []
afterEach(async () => {
  for (const writer of writers) writer.leave()
  writers = []
  await tearDown(house)
})

async function arrive(...args: Parameters<typeof sitDown> extends [unknown, ...infer Rest] ? Rest : never) {
  const writer = sitDown(house, ...args)
  writers.push(writer)
  await writer.synced()
  return writer
}

const exec = (text: string) => house.db.$client.exec(text)
const roomIdOf = (kind: string) =>
  (house.db.$client.prepare('select id from room where kind = ?').get(kind) as { id: string }).id
const happened = (name: string) => house.events.filter(({ event }) => event === name)

for (const table of ['document_update', 'room_client'] as const) {
  test(`[SY43] a room whose ${table} cannot be written is thrown away alone, also in the commit of others`, async () => {
    house = await openHouse({ pace: { flushMs: 60 } })
    const alice = await arrive('alice')
    const charlie = await arrive('charlie', { address: PLAN })
    exec(`create trigger no_rows before insert on ${table} when new.room_id = '${roomIdOf('analyse')}'
          begin select raise(abort, 'no'); end`)
    // Within one window after a flush, so that both are in the next.
    charlie.write('eerst', PLAN_SECTION)
    await charlie.allSaved()
    alice.write('analyse')
    charlie.write('plan', PLAN_SECTION)
    await until('alice to be told to come back', () => alice.closes.includes(4206))
    await charlie.allSaved()
    expect(happened('room.commit-failed')[0]?.fields.rooms).toBe(2)
    expect(charlie.closes).toEqual([])
    exec('drop trigger no_rows')
    await alice.allSaved()
    const dora = await arrive('dora')
    expect(dora.text()).toBe('analyse ')
  })
}

test('[SY43] a room that cannot be made is not half there, and coming in again makes it', async () => {
  house = await openHouse()
  const count = () => house.db.$client.prepare('select count(*) as n from room').get()
  for (const table of ['room', 'document_state', 'room_client', 'log_line']) {
    exec(`create trigger no_rows before insert on ${table} begin select raise(abort, 'no'); end`)
    expect((await house.fetch(`/api/casussen/${CASUS}/rooms/analyse/enter`, 'alice', { method: 'POST' })).status).toBe(
      500,
    )
    exec('drop trigger no_rows')
    expect(count()).toEqual({ n: 0 })
  }
  expect((await house.fetch(`/api/casussen/${CASUS}/rooms/analyse/enter`, 'alice', { method: 'POST' })).status).toBe(
    200,
  )
  const alice = await arrive('alice')
  expect(alice.doc.getXmlFragment('text/aanleiding').length).toBe(1)
})

for (const table of ['document_snapshot', 'document_state', 'log_line']) {
  test(`[SY43] a room that is left while its ${table} cannot be written keeps its log, and is read from it`, async () => {
    house = await openHouse({ pace: { evictAfterMs: 10 } })
    const alice = await arrive('alice')
    alice.write('blijft')
    await alice.allSaved()
    for (const moment of ['insert', 'update'])
      exec(`create trigger no_${moment} before ${moment} on ${table} begin select raise(abort, 'no'); end`)
    alice.leave()
    await until('the room to be left', () => happened('room.not-compacted').length > 0)
    for (const moment of ['insert', 'update']) exec(`drop trigger no_${moment}`)
    const bob = await arrive('bob')
    expect(bob.text()).toBe('blijft ')
  })
}

test('[SY43] where space cannot be given back, a room that was left is put away all the same', async () => {
  const tidy = () => {
    throw new Error('no')
  }
  house = await openHouse({
    pace: { evictAfterMs: 10 },
    storage: (db, keys) => ({ ...openSqliteStorage(db, keys), tidy }),
  })
  const alice = await arrive('alice')
  alice.write('blijft')
  await alice.allSaved()
  alice.leave()
  await until('the room to be put away', () => happened('room.not-tidied').length > 0)
  const bob = await arrive('bob')
  expect(bob.text()).toBe('blijft ')
})

/** What each commit was given, with `before` each of them. */
function watched(storage: RoomStorage, before: () => void, batches: number[]): RoomStorage {
  return {
    ...storage,
    append(batch) {
      batches.push(batch.flatMap(({ updates }) => updates).reduce((sum, { update }) => sum + update.length, 0))
      before()
      storage.append(batch)
    },
  }
}

function busyFor(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('[SY44] a slow store gets more in one commit, never more than its bound, and everything arrives', async () => {
  const batches: number[] = []
  house = await openHouse({ storage: (db, keys) => watched(openSqliteStorage(db, keys), () => busyFor(20), batches) })
  const alice = await arrive('alice')
  const bob = await arrive('bob')
  for (let at = 0; at < 300; at++) {
    alice.write(`a${at}${'x'.repeat(2000)}`)
    bob.write(`b${at}${'x'.repeat(1000)}`)
  }
  await Promise.all([alice.allSaved(), bob.allSaved()])
  // What is saved is told to the other in the same turn, and still has to arrive there.
  await until('both to read all', () => [alice, bob].every((writer) => writer.text().split(' ').length === 601))
  expect(batches.length).toBeLessThan(100)
  expect(Math.max(...batches)).toBeLessThan(MAX_QUEUED_BYTES + MAX_FRAME_BYTES)
  expect(new Set(alice.text().split(' ')).size).toBe(601)
  expect(alice.text()).toBe(bob.text())
})

test('[SY44] a store that goes on failing is tried once for each time that somebody comes back', async () => {
  const batches: number[] = []
  let fails = true
  const storage = (...args: Parameters<typeof openSqliteStorage>) =>
    watched(
      openSqliteStorage(...args),
      () => {
        if (fails) throw new Error('no')
      },
      batches,
    )
  house = await openHouse({ storage })
  const alice = await arrive('alice')
  for (let at = 0; at < 200; at++) alice.write(`w${at}`)
  await until('alice to have come back twice', () => alice.closes.length > 2)
  expect(batches.length).toBeLessThanOrEqual(alice.closes.length + 2)
  expect(house.live.capture(ANALYSE)?.seq).toBe(0)
  fails = false
  await alice.allSaved()
  expect(alice.text().trim().split(' ').length).toBe(200)
})
