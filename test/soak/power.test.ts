// A power cut, played from what the process asked of its disk: what was synced is there, of what was not each write is kept, torn or
// lost as chance will have it. Whatever the cut, the files open, and every word that was called saved before it is there.
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { casusId } from '#server/demo/seed.ts'
import { openInstallation } from '#server/installation.ts'
import { type Chance, chance } from '#test/support/live/random.ts'
import { prepareFolder, prepareServer, takePlace } from '#test/support/live/server-process.ts'
import { until } from '#test/support/live/until.ts'
import { TEST_KEY, TODAY } from '#test/support/region.ts'
import { amount, firstSeed } from './amount.ts'
import { buildShim } from './shim/shim.ts'

const CUTS = amount(1000)
const CUTS_PER_RUN = 100
const COMMITS_PER_RUN = 1500
const DATABASE = 'rondetafel.sqlite'
const SECTOR = 512

test(`[SY27] [SY45] after a power cut at any of ${CUTS} moments every word that was called saved is there`, async () => {
  let words = 0
  let lost = 0
  for (let seed = firstSeed(1), left = CUTS; left > 0; seed++, left -= CUTS_PER_RUN) {
    const run = await record(seed)
    try {
      for (let cut = 0; cut < Math.min(CUTS_PER_RUN, left); cut++) {
        const random = chance(seed * 1000 + cut)
        const at = random.below(run.records.length)
        const { missing, checked, dropped } = await play(run, at, random)
        expect(missing, `seed ${seed}, cut ${cut} at record ${at}`).toEqual([])
        words += checked
        lost += dropped
      }
    } finally {
      run.remove()
    }
  }
  console.info(
    `${CUTS} power cuts: ${lost} unsynced writes lost or torn, ${words} times a word that was called saved looked for and found`,
  )
})

interface DiskRecord {
  readonly isWal: boolean
  readonly operation: 'write' | 'sync' | 'truncate'
  readonly offset: number
  readonly bytes: Buffer
  /** Of the log, up to and with this record. */
  readonly end: number
}

type Run = Awaited<ReturnType<typeof record>>

/** A server on the shim, people who write, and when which word was called saved: by the size of the log of the disk at that moment. */
async function record(seed: number) {
  const shim = buildShim({ writesLog: true })
  const prepared = await prepareFolder()
  const before = mkdtempSync(join(tmpdir(), 'rondetafel-power-'))
  cpSync(prepared.folder, before, { recursive: true })
  const server = prepareServer(prepared.folder, { env: shim.env })
  const saved: { readonly word: string; readonly room: string; readonly at: number }[] = []
  try {
    const served = await server.open()
    const writers = prepared.places.map((place) => ({
      place,
      writer: takePlace(served, place),
      waiting: [] as [string, number][],
    }))
    await Promise.all(writers.map(({ writer }) => writer.synced()))
    let words = 0
    const look = () => {
      const at = shim.logSize()
      for (const { place, writer, waiting } of writers) {
        while (waiting[0] && waiting[0][1] <= writer.saved)
          saved.push({ word: waiting.shift()![0], room: place.address.room, at })
      }
    }
    await until(
      'enough to be written',
      () => {
        look()
        for (const { place, writer, waiting } of writers) {
          if (waiting.length > 20) continue
          const word = `p${seed}x${words++}`
          writer.write(` ${word}`, place.section)
          waiting.push([word, writer.sent])
        }
        return shim.counts().walSyncs > COMMITS_PER_RUN
      },
      600_000,
    )
    for (const { writer } of writers) writer.leave()
  } finally {
    await server.kill()
    prepared.remove()
  }
  const records = readRecords(readFileSync(shim.logFile))
  shim.remove()
  return { before, records, saved, remove: () => rmSync(before, { recursive: true, force: true }) }
}

function readRecords(log: Buffer): DiskRecord[] {
  const records: DiskRecord[] = []
  for (let at = 0; at < log.length; ) {
    const [kind, operation, offset, length] = [0, 8, 16, 24].map((place) =>
      Number(log.readBigUInt64LE(at + place)),
    ) as [number, number, number, number]
    const end = at + 32 + length
    records.push({
      isWal: kind === 2,
      operation: (['write', 'sync', 'truncate'] as const)[operation]!,
      offset,
      bytes: log.subarray(at + 32, end),
      end,
    })
    at = end
  }
  return records
}

/** The files as they may be after the power went right after record `at`, opened as the server opens them. */
async function play({ before, records, saved }: Run, at: number, random: Chance) {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-cut-'))
  try {
    cpSync(before, folder, { recursive: true })
    let dropped = 0
    for (const isWal of [false, true]) {
      const own = records.slice(0, at + 1).filter((one) => one.isWal === isWal)
      const lastSync = own.findLastIndex(({ operation }) => operation === 'sync')
      const loose = shuffled(own.slice(lastSync + 1), random)
      const kept = loose.flatMap((one) => {
        const fate = random()
        if (fate < 0.4) return [one]
        dropped++
        return fate < 0.6 && one.operation === 'write' ? [torn(one, random)] : []
      })
      apply(join(folder, isWal ? `${DATABASE}-wal` : DATABASE), [...own.slice(0, lastSync + 1), ...kept])
    }
    const promised = saved.filter((one) => one.at <= records[at]!.end)
    const missing = await missingFrom(folder, promised)
    return { missing, checked: promised.length, dropped }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const shuffled = <T>(all: readonly T[], random: Chance): T[] =>
  all
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)

/** Some of its sectors reached the disk. */
const torn = (one: DiskRecord, random: Chance): DiskRecord => ({
  ...one,
  bytes: one.bytes.subarray(0, random.below(Math.ceil(one.bytes.length / SECTOR)) * SECTOR),
})

function apply(file: string, records: readonly DiskRecord[]): void {
  let bytes = readOrEmpty(file)
  let size = bytes.length
  for (const { operation, offset, bytes: written } of records) {
    if (operation === 'truncate') size = offset
    if (operation !== 'write') continue
    const end = offset + written.length
    if (end > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(end, bytes.length * 2) - bytes.length)])
    written.copy(bytes, offset)
    size = Math.max(size, end)
  }
  if (size === 0 && file.endsWith('-wal')) return
  writeFileSync(file, bytes)
  truncateSync(file, size)
}

function readOrEmpty(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

async function missingFrom(folder: string, promised: readonly { readonly word: string; readonly room: string }[]) {
  const installation = openInstallation({
    kind: 'demo',
    folder,
    outsideKey: TEST_KEY,
    clock: () => TODAY,
    logger: () => undefined,
  })
  try {
    const words = new Map<string, Set<string>>()
    for (const room of ['analyse', 'plan'] as const) {
      const { content } = installation.live.capture({ casusId: casusId('loex'), room })!
      const text = content.sections.flatMap(({ text }) => text).flatMap(({ runs }) => runs.map((run) => run.text))
      words.set(room, new Set(text.join(' ').split(/\s+/)))
    }
    return promised.filter(({ word, room }) => !words.get(room)!.has(word)).map(({ word }) => word)
  } finally {
    await installation.close()
  }
}
