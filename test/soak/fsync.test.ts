// How often the real server process makes its disk keep what it wrote: counted where the system is called, because the pragma lies.
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type PreparedFolder,
  prepareFolder,
  prepareServer,
  type ServerProcess,
  takePlace,
} from '#test/support/live/server-process.ts'
import type { Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'
import { amount } from './amount.ts'
import { buildShim, type Counts, type Shim } from './shim/shim.ts'

const COMMITS = amount(500)

let shim: Shim
let prepared: PreparedFolder
let server: ServerProcess
let writers: Writer[] = []
beforeEach(async () => {
  shim = buildShim()
  prepared = await prepareFolder()
  server = prepareServer(prepared.folder, { env: shim.env })
  const served = await server.open()
  writers = prepared.places.map((place) => takePlace(served, place))
  await Promise.all(writers.map((writer) => writer.synced()))
  // The lines of coming in and of beginning to write.
  for (const [index, writer] of writers.entries()) await write(writer, index)
})
afterEach(async () => {
  for (const writer of writers) writer.leave()
  await server.kill()
  prepared.remove()
  shim.remove()
})

async function write(writer: Writer, index: number): Promise<void> {
  writer.write(' woord', prepared.places[index]!.section)
  await writer.allSaved()
}

const since = (before: Counts): Counts => {
  const now = shim.counts()
  return Object.fromEntries(
    Object.entries(now).map(([name, count]) => [name, count - before[name as keyof Counts]]),
  ) as never
}

test('[SY27] a word is called saved only after an fsync of the log that holds it', async () => {
  const alice = writers[0]!
  const start = shim.counts()
  for (let at = 0; at < COMMITS; at++) {
    const before = shim.counts().walSyncs
    await write(alice, 0)
    expect(shim.counts().walSyncs).toBeGreaterThan(before)
  }
  const { walSyncs, otherSyncs, walWrites, walBytes } = since(start)
  console.info(
    `${COMMITS} words, each waited for: ${walSyncs} fsyncs of the WAL (${(walSyncs / COMMITS).toFixed(2)} per commit), ${otherSyncs} of the database, ` +
      `${walWrites} writes, ${Math.round(walBytes / COMMITS)} bytes per commit`,
  )
  // One for each commit, and one more where the log begins again after a checkpoint.
  expect(walSyncs).toBeGreaterThanOrEqual(COMMITS)
  expect(walSyncs).toBeLessThan(COMMITS * 1.1 + 5)
})

test('[SY1] what comes in at once shares one fsync', async () => {
  const start = shim.counts()
  const frames = writers.map(({ sent }) => sent)
  for (let at = 0; at < COMMITS; at++) {
    for (const [index, writer] of writers.entries()) writer.write(' woord', prepared.places[index]!.section)
    if (at % 10 === 9) await until('some to be saved', () => writers.every(({ sent, saved }) => sent - saved < 40))
  }
  await Promise.all(writers.map((writer) => writer.allSaved()))
  const sent = writers.reduce((sum, writer, index) => sum + writer.sent - frames[index]!, 0)
  const { walSyncs } = since(start)
  console.info(
    `${sent} frames of 4 writers in 2 rooms: ${walSyncs} fsyncs of the WAL, ${(sent / walSyncs).toFixed(1)} frames to a commit`,
  )
  expect(walSyncs).toBeLessThan(sent / 2)
})
