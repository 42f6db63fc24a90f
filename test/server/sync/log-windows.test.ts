// Windows of writing that a crash, a failed commit or folding would leave without their range, and rooms that stay open.
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { documentUpdate, logLine } from '#server/db/schema.ts'
import type { LogLine } from '#server/log/record.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { type Fault, withFaults } from '#test/support/live/faulty-storage.ts'
import { CASUS, type House, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

const houses: House[] = []
let writers: Writer[] = []
afterEach(async () => {
  for (const writer of writers) writer.leave()
  writers = []
  for (const house of houses.splice(0)) await tearDown(house)
})

async function open(options: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  const house = await openHouse({ ...options, pace: { sweepMs: 20, ...options.pace } })
  houses.push(house)
  return house
}

async function seat(house: House, name: 'alice' | 'bob'): Promise<Writer> {
  const writer = sitDown(house, name)
  writers.push(writer)
  await writer.synced()
  return writer
}

const linesOf = (house: House, kind: string): LogLine[] =>
  house.db
    .select()
    .from(logLine)
    .orderBy(logLine.seq)
    .all()
    .map(({ line }) => JSON.parse(line) as LogLine)
    .filter((line) => line.kind === kind)

const ranges = (house: House) =>
  linesOf(house, 'room.changed').flatMap(({ action, personId, object: { details } }) =>
    action === 'U' && details?.to !== undefined ? [[personId, details]] : [],
  )

/** As the disk is at this moment: what a process that is killed now leaves behind. */
function diskNow(house: House): string {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-crash-'))
  cpSync(house.folder, folder, { recursive: true })
  return folder
}

async function write(writer: Writer, ...words: string[]): Promise<void> {
  for (const word of words) {
    writer.write(word)
    await writer.allSaved()
  }
}

test('[SY22] after a crash every window has its line with its range, made from the appends', async () => {
  const house = await open()
  const [alice, bob] = [await seat(house, 'alice'), await seat(house, 'bob')]
  await write(alice, 'een', 'twee')
  await write(bob, 'drie')
  await write(alice, 'vier')
  const again = await open({ folder: diskNow(house) })
  await until('the ranges to be there', () => ranges(again).length === 2)
  expect(ranges(again)).toEqual([
    [personIdOf('alice'), { from: 1, to: 4, updates: 3, rebuilt: 1 }],
    [personIdOf('bob'), { from: 3, to: 3, updates: 1, rebuilt: 1 }],
  ])
  const [made] = linesOf(again, 'room.changed').slice(-2)
  expect([made?.rollen, made?.rule, made?.sessionRef]).toEqual([['behandelaar'], 'test@1 everyone', 'session-of-alice'])
})

test('[SY22] what has its range already gets no second one, after a crash or a stop', async () => {
  const house = await open()
  await write(await seat(house, 'alice'), 'een')
  house.clock.forward(61_000)
  await until('the window to be closed', () => ranges(house).length === 1)
  const again = await open({ folder: diskNow(house) })
  await write(await seat(again, 'bob'), 'twee')
  again.clock.forward(61_000)
  await until('the next window to be closed', () => ranges(again).length >= 2)
  expect(ranges(again)).toEqual([
    [personIdOf('alice'), { from: 1, to: 1, updates: 1 }],
    [personIdOf('bob'), { from: 2, to: 2, updates: 1 }],
  ])
})

test('[SY22] a room that was thrown away after a failed commit leaves no window without its range', async () => {
  let fault: Fault = null
  const house = await open({
    storage: (db, keys) =>
      withFaults(openSqliteStorage(db, keys), () => {
        const now = fault
        fault = null
        return now
      }),
  })
  const alice = await seat(house, 'alice')
  await write(alice, 'een', 'twee')
  fault = 'after-append'
  await write(alice, 'drie')
  house.clock.forward(61_000)
  await until('both windows to be closed', () => ranges(house).length === 2)
  expect(ranges(house).map(([, details]) => details)).toEqual([
    { from: 1, to: 2, updates: 2, rebuilt: 1 },
    { from: 3, to: 3, updates: 1 },
  ])
})

test('[SY22] folding a room closes the windows of what it takes away', async () => {
  const house = await open({ pace: { foldRows: 3 } })
  const alice = await seat(house, 'alice')
  await write(alice, 'een', 'twee', 'drie')
  await until('the room to be folded', () => ranges(house).length === 1)
  await write(alice, 'vier')
  const again = await open({ folder: diskNow(house) })
  await until('the last window to be closed', () => ranges(again).length === 2)
  expect(ranges(again).map(([, details]) => details)).toEqual([
    { from: 1, to: 3, updates: 3 },
    { from: 4, to: 4, updates: 1, rebuilt: 1 },
  ])
})

test('[SY22] a window that a crash left gets its range before its room is put away', async () => {
  const house = await open()
  await write(await seat(house, 'alice'), 'een', 'twee')
  const again = await open({ folder: diskNow(house), pace: { evictAfterMs: 20, sweepMs: 60_000 } })
  const bob = await seat(again, 'bob')
  bob.leave()
  await until('the window to be closed', () => ranges(again).length > 0)
  expect(ranges(again)).toEqual([[personIdOf('alice'), { from: 1, to: 2, updates: 2, rebuilt: 1 }]])
})

test('[SY22] a window whose appends are gone is closed once, without a range', async () => {
  const house = await open()
  await write(await seat(house, 'alice'), 'een')
  const folder = diskNow(house)
  for (let time = 0; time < 3; time++) {
    const again = await open({ folder, pace: { sweepMs: 60_000 } })
    again.db.delete(documentUpdate).run()
    await again.stop()
  }
  const last = await open({ folder, pace: { sweepMs: 60_000 } })
  const madeUp = linesOf(last, 'room.changed').flatMap(({ object: { details } }) => (details?.rebuilt ? [details] : []))
  expect(madeUp).toEqual([{ from: 1, rebuilt: 1 }])
})

test('[SY22] a room that stays open is a reading each quarter of an hour, once for two pages of one person', async () => {
  const house = await open()
  await seat(house, 'alice')
  await seat(house, 'alice')
  const reads = () => linesOf(house, 'room.read')
  house.clock.forward(14 * 60_000)
  await house.fetch(`/api/casussen/${CASUS}/rooms/analyse/enter`, 'bob', { method: 'POST' })
  house.clock.forward(61_000)
  await until('it to be written', () => reads().length > 0)
  house.clock.forward(15 * 60_000)
  await until('it to be written again', () => reads().length > 1)
  expect(reads().map(({ personId, object, rollen }) => [personId, object.id, rollen])).toEqual(
    Array(2).fill([personIdOf('alice'), `${CASUS}/analyse`, ['behandelaar']]),
  )
  expect(linesOf(house, 'room.entered').map(({ personId }) => personId)).toEqual([
    personIdOf('alice'),
    personIdOf('bob'),
  ])
})
