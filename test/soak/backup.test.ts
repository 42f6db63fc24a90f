// A database of a gigabyte (SOAK=200 for that many MiB) is backed up while people write: how long it takes, and what they notice.
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspectApart } from '#server/backup/inspect.ts'
import { makeBackup } from '#server/backup/make.ts'
import { restore } from '#server/backup/restore.ts'
import { inTransaction } from '#server/db/open.ts'
import { openSnapshots } from '#server/document/snapshots.ts'
import { seedRoom } from '#shared/document/room-doc.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { emptyFolder } from '#test/support/backup.ts'
import { ANALYSE, addCasus, HOUSE_KEY, type House, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { sitDown, textOf, writeWord } from '#test/support/live/table.ts'
import { amount } from './amount.ts'

const MEBIBYTES = amount(1024)
const LOG_LINES = 100_000
const ROOMS = 50
const TEXT_BYTES = 200_000
const FIFTEEN_MINUTES = 15 * 60_000

test(`[BK2] [BK3] a backup of ${MEBIBYTES} MiB is made and read whole while four people write`, async () => {
  const house = await openHouse()
  const folder = emptyFolder()
  fill(house)
  const writers = (['alice', 'bob', 'charlie', 'dora'] as const).map((name) => sitDown(house, name))
  await Promise.all(writers.map((writer) => writer.synced()))
  let words = 0
  const typing = setInterval(() => {
    for (const writer of writers) writer.write(`w${words++}`)
  }, 50)
  const quiet = await delayDuring(() => new Promise((done) => setTimeout(done, 5000)))
  await Promise.all(writers.map((writer) => writer.allSaved()))
  const saved = textOf(writers[0]!.doc).split(/\s+/).filter(Boolean)

  const marks: Record<string, number> = {}
  const began = performance.now()
  const since = () => Math.round(performance.now() - began)
  const copying = Promise.withResolvers<void>()
  const during = { copy: delayDuring(() => copying.promise) }
  const made = await makeBackup({
    db: house.db,
    keys: house.keys,
    outside: HOUSE_KEY,
    folder: folder.path,
    keepDays: 28,
    clock: Date.now,
    inspect: inspectApart,
    inspecting: (inspection) => {
      marks.copied = since()
      copying.resolve()
      const check = delayDuring(() => inspection.checked)
      Object.assign(during, { check })
    },
  })
  marks.checked = since()
  clearInterval(typing)
  for (const writer of writers) writer.leave()
  if (made.kind !== 'good') throw new Error(`the backup is ${made.kind}`)
  const { size } = statSync(made.file)
  await tearDown(house)
  const restoring = performance.now()
  const data = join(folder.path, 'data')
  expect(await restore(made.file, HOUSE_KEY, data, Date.now())).toMatchObject({ ok: true })
  marks.restored = Math.round(performance.now() - restoring)
  const delays = Object.fromEntries(
    await Promise.all(Object.entries({ quiet: Promise.resolve(quiet), ...during }).map(async ([k, v]) => [k, await v])),
  )
  console.log(JSON.stringify({ MiB: Math.round(size / (1 << 20)), words: saved.length, ms: marks, delays }, null, 2))

  expect(size).toBeGreaterThan(MEBIBYTES * (1 << 20) * 0.9)
  expect(marks.checked).toBeLessThan(FIFTEEN_MINUTES)
  expect(marks.restored).toBeLessThan(FIFTEEN_MINUTES)
  for (const { p99, max } of Object.values(delays) as { p99: number; max: number }[]) {
    expect(p99).toBeLessThan(50)
    expect(max).toBeLessThan(500)
  }
  rmSync(folder.path, { recursive: true, force: true })
})

/** Rooms with many moments of a long text, as the years make them, and a long log. */
function fill(house: House): void {
  const { db, keys, live, log } = house
  const snapshots = openSnapshots(db, keys)
  const long = (doc: Y.Doc) => writeWord(doc, 'Verzonnen '.repeat(TEXT_BYTES / 10))
  const template = TEMPLATES['va-1']
  const doc = new Y.Doc()
  seedRoom(doc, template)
  long(doc)
  const by = personIdOf('alice')
  const roomIds = Array.from({ length: ROOMS }, (_, index) => {
    const address = { ...ANALYSE, casusId: addCasus(house, index) }
    live.fill(address, long, by)
    return snapshots.roomAt(address)!
  })
  const perRoom = Math.ceil((MEBIBYTES * (1 << 20)) / TEXT_BYTES / ROOMS)
  for (const roomId of roomIds) {
    inTransaction(db, () => {
      for (let seq = 1; seq <= perRoom; seq++)
        snapshots.store({ roomId, seq, at: seq, kind: 'work', doc, template, workedIn: [by] })
    })
  }
  const object = { type: 'room', id: roomIds[0]! }
  inTransaction(db, () => {
    for (let line = 0; line < LOG_LINES; line++)
      log.record({
        kind: 'room.entered',
        action: 'R',
        outcome: 'done',
        personId: by,
        sessionRef: null,
        object,
        rule: 'soak@1',
      })
  })
}

async function delayDuring(work: () => Promise<unknown>): Promise<{ p50: number; p99: number; max: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await work()
  delay.disable()
  const ms = (nanoseconds: number) => Math.round(nanoseconds / 10_000) / 100
  return { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) }
}
