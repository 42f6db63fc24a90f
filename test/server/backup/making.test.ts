// Making backups: while people write, day after day, when it goes wrong, and when the process is killed in its middle.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { restoreAndCheck } from '#server/backup/check.ts'
import { copyInUse } from '#server/backup/copy.ts'
import { type Inspect, inspectApart, inspectHere } from '#server/backup/inspect.ts'
import { type BackupJob, startBackups } from '#server/backup/job.ts'
import { makeBackup } from '#server/backup/make.ts'
import { restore } from '#server/backup/restore.ts'
import { shelf } from '#server/backup/shelf.ts'
import { CASUSSEN } from '#server/demo/content/casussen.ts'
import { PEOPLE } from '#server/demo/content/people.ts'
import { emptyFolder } from '#test/support/backup.ts'
import { HOUSE_KEY, openHouse, tearDown } from '#test/support/live/house.ts'
import { sitDown, textOf } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'
import { openTestRegion, type Region, TEST_KEY, TODAY } from '#test/support/region.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** For who has to wait for a process of its own on a busy machine. */
const SLOW = 60_000
const MAIN = fileURLToPath(new URL('../../../server/backup/main.ts', import.meta.url))

// Each of the stock providers listens to the end of the process.
process.setMaxListeners(50)

let folder: ReturnType<typeof emptyFolder>
beforeEach(() => {
  folder = emptyFolder()
})
afterEach(() => folder.remove())

const names = () => readdirSync(folder.path).toSorted()

describe('while people write', () => {
  test('[BK1] [BK2] every word that was saved before the backup began is in it, and what was kept meanwhile', {
    timeout: SLOW,
  }, async () => {
    const house = await openHouse()
    const writers = Array.from({ length: 25 }, (_, seat) =>
      sitDown(house, (['alice', 'bob', 'charlie', 'dora'] as const)[seat % 4]!),
    )
    await Promise.all(writers.map((writer) => writer.synced()))
    let words = 0
    const write = () => {
      for (const [seat, writer] of writers.entries()) writer.write(`w${seat}x${words++}`)
    }
    write()
    await Promise.all(writers.map((writer) => writer.allSaved()))
    const before = textOf(writers[0]!.doc).split(/\s+/).filter(Boolean)
    const typing = setInterval(write, 5)
    const made = await makeBackup({
      db: house.db,
      keys: house.keys,
      outside: HOUSE_KEY,
      folder: folder.path,
      clock: Date.now,
      inspect: inspectApart,
    })
    clearInterval(typing)
    for (const writer of writers) writer.leave()
    if (made.kind !== 'good') throw new Error(`the backup is ${made.kind}`)
    const data = join(folder.path, 'data')
    expect(await restore(made.file, HOUSE_KEY, data, Date.now())).toMatchObject({ ok: true })
    await tearDown(house)

    const text = await textIn(data)
    const counted = Map.groupBy(text.split(/\s+/), (word) => word)
    expect(before.length).toBe(25)
    expect(before.filter((word) => counted.get(word)?.length !== 1)).toEqual([])
  })

  test('[BK2] the server has its turn after every few pages, and what it writes is in the copy', async () => {
    const house = await openHouse()
    const { $client } = house.db
    $client.exec('CREATE TABLE ballast (id INTEGER PRIMARY KEY, value BLOB)')
    const add = $client.prepare('INSERT INTO ballast (value) VALUES (zeroblob(?))')
    for (let mebibytes = 0; mebibytes < 24; mebibytes++) add.run(1 << 20)
    let turns = 0
    let isDone = false
    const turn = () => {
      if (isDone) return
      turns++
      add.run(10)
      setImmediate(turn)
    }
    setImmediate(turn)
    const file = join(folder.path, 'rondetafel.sqlite')
    const facts = await copyInUse(house.db, file, Date.now)
    isDone = true
    const pages = 24 * 256
    expect(turns).toBeGreaterThan(pages / 100)
    expect(facts.counts.ballast).toBeGreaterThan(24 + pages / 100)
    await tearDown(house)
  })
})

describe('a region', () => {
  let region: Region
  let job: BackupJob
  let now = TODAY
  let events: string[]
  beforeEach(async () => {
    region = await openTestRegion()
    now = TODAY
    events = []
    job = startJob()
  })
  afterEach(async () => {
    await job.stop()
    await region.close()
  })

  const startJob = (place = folder.path, inspect: Inspect = inspectHere) => {
    const { db, keys, log } = region.installation
    const logger = (event: string) => void events.push(event)
    return startBackups(
      { folder: place, keepDays: 28 },
      { db, keys, outside: TEST_KEY, log, clock: () => now, logger, inspect },
    )
  }
  const lastLine = () =>
    JSON.parse(
      region.installation.db.$client.prepare('SELECT line FROM log_line ORDER BY seq DESC').pluck().get() as string,
    ) as object

  test('[BK6] has one a day, kept for four weeks; none of its words can be read in it', async () => {
    for (const ago of [3, 27, 28.5, 40]) {
      const time = new Date(TODAY - ago * DAY).toISOString().replace(/[-:]|\.\d+/g, '')
      writeFileSync(join(folder.path, `rondetafel-${time}.sqlite`), '')
      writeFileSync(join(folder.path, `rondetafel-${time}.json`), '')
    }
    expect((await job.look())?.kind).toBe('good')
    expect(shelf(folder.path).map(({ madeAt }) => Math.round((TODAY - madeAt) / DAY))).toEqual([0, 3, 27])
    expect(names().length).toBe(6)
    now += 23 * HOUR
    expect(await job.look()).toBe(null)
    expect(events).toEqual(['backup.cleared', 'backup.good'])
    expect(lastLine()).toMatchObject({ kind: 'backup.checked', outcome: 'done' })

    const bytes = readFileSync(shelf(folder.path)[0]!.file).toString('latin1')
    const spoken = [...CASUSSEN.map(({ jeugdige }) => jeugdige.name), ...PEOPLE.map(({ name }) => name)]
    const readable = spoken.filter((name) => bytes.includes(Buffer.from(name).toString('latin1')))
    expect([spoken.length > 15, readable]).toEqual([true, []])
    expect(bytes.includes(TEST_KEY.export().toString('latin1'))).toBe(false)
  })

  test('[BK5] a backup that is not good is set apart and said, and the one before it stays', async () => {
    expect((await job.look())?.kind).toBe('good')
    now += DAY
    region.installation.db.$client.exec('UPDATE document_state SET sealed = zeroblob(100) WHERE rowid = 1')
    expect(await job.look()).toMatchObject({ kind: 'failed', checked: { why: 'rooms' } })
    expect(shelf(folder.path).map(({ isFailed }) => isFailed)).toEqual([true, false])
    expect(events).toEqual(['backup.good', 'backup.failed'])
    expect(lastLine()).toMatchObject({ kind: 'backup.checked', outcome: 'refused', reason: 'rooms' })
    now += HOUR
    await job.look()
    expect(shelf(folder.path).map(({ isFailed }) => isFailed)).toEqual([true, false])
    expect(events.filter((event) => event === 'backup.cleared').length).toBe(1)
    const [, before] = shelf(folder.path)
    const checked = await restoreAndCheck(before!.file, TEST_KEY, join(folder.path, 'proef.sqlite'))
    expect(checked.ok).toBe(true)
  })

  test('[BK6] where it cannot be written, the server goes on and tries again in an hour', async () => {
    const file = join(folder.path, 'geen-map')
    writeFileSync(file, '')
    const hopeless = startJob(file)
    const tries: number[] = []
    for (let minutes = 0; minutes < 150; minutes += 10) {
      now = TODAY + minutes * 60_000
      await hopeless.look()
      if (events.length > tries.length) tries.push(minutes)
    }
    await hopeless.stop()
    expect([tries, new Set(events)]).toEqual([[0, 60, 120], new Set(['backup.failed'])])
  })

  test('[BK5] a server that stops leaves nothing half-made', { timeout: SLOW }, async () => {
    const apart = startJob(folder.path, inspectApart)
    const under = apart.look()
    const manifest = join(folder.path, `.bezig-${process.pid}`, 'rondetafel.json')
    await until('the checking to begin', () => existsSync(manifest), SLOW)
    await apart.stop()
    expect([await under, names(), events]).toEqual([{ kind: 'stopped' }, [], []])
  })

  test('[BK5] one that cannot be checked at all is set apart and said, and the server goes on', async () => {
    const noAnswer: Inspect = () => ({ checked: Promise.resolve({ ok: false, why: 'unfinished', at: '' }), stop() {} })
    const job = startJob(folder.path, noAnswer)
    expect(await job.look()).toMatchObject({ kind: 'failed' })
    await job.stop()
    expect([names().length, lastLine()]).toMatchObject([1, { kind: 'backup.checked', reason: 'unfinished' }])

    const node = vi.spyOn(process, 'execPath', 'get').mockReturnValue(join(folder.path, 'geen-node'))
    const apart = startJob(folder.path, inspectApart)
    expect(await apart.look()).toMatchObject({ kind: 'failed', checked: { why: 'unfinished' } })
    node.mockRestore()
    await apart.stop()
  })

  test('[BK6] a backup of a clock that was wrong, or without its manifest, does not stand for one of today', async () => {
    const later = new Date(TODAY + 40 * DAY).toISOString().replace(/[-:]|\.\d+/g, '')
    writeFileSync(join(folder.path, `rondetafel-${later}.sqlite`), '')
    writeFileSync(join(folder.path, `rondetafel-${later}.json`), '')
    const noManifest = new Date(TODAY - HOUR).toISOString().replace(/[-:]|\.\d+/g, '')
    writeFileSync(join(folder.path, `rondetafel-${noManifest}.sqlite`), '')
    expect((await job.look())?.kind).toBe('good')
  })

  test('[BK5] a server that stops while the copy is finished begins no check', async () => {
    let began = false
    const inspect: Inspect = (made) => {
      began = true
      return inspectHere(made)
    }
    let stopping: Promise<void> | null = null
    const { db, keys, log } = region.installation
    let asked = 0
    const clock = () => {
      // The second time is the moment that the copy is named after.
      if (++asked === 2) stopping = late.stop()
      return now
    }
    const late = startBackups(
      { folder: folder.path },
      { db, keys, outside: TEST_KEY, log, clock, logger: () => undefined, inspect },
    )
    expect(await late.look()).toEqual({ kind: 'stopped' })
    await stopping
    expect([began, names()]).toEqual([false, []])
  })

  test('[BK5] kept longer than thirty days is a mistake', () => {
    const { db, keys, log } = region.installation
    const needs = { db, keys, outside: TEST_KEY, log, clock: () => now, logger: () => undefined }
    expect(() => startBackups({ folder: folder.path, keepDays: 31 }, needs)).toThrow('30')
  })
})

test('[BK5] killed in its middle, it leaves the earlier one usable and nothing that looks like another', {
  timeout: SLOW,
}, async () => {
  const region = await openTestRegion()
  const data = join(folder.path, 'data')
  const to = join(folder.path, 'backups')
  const { db, keys } = region.installation
  const needs = { db, keys, outside: TEST_KEY, folder: to, inspect: inspectHere }
  const first = await makeBackup({ ...needs, clock: () => TODAY })
  if (first.kind !== 'good') throw new Error(`the backup is ${first.kind}`)
  expect(await restore(first.file, TEST_KEY, data, TODAY)).toMatchObject({ ok: true })
  const key = join(folder.path, 'outside.key')
  writeFileSync(key, TEST_KEY.export())

  const child = spawn(process.execPath, [MAIN, 'backup', data, to], { env: { ...process.env, RONDETAFEL_KEY: key } })
  await until('the copying to begin', () => readdirSync(to).length > 2, SLOW)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))

  expect(shelf(to).map(({ file }) => file)).toEqual([first.file])
  expect(readdirSync(to).some((name) => name.startsWith('.bezig-'))).toBe(true)
  expect((await restoreAndCheck(first.file, TEST_KEY, join(folder.path, 'proef.sqlite'))).ok).toBe(true)
  expect((await makeBackup({ ...needs, clock: () => TODAY + DAY })).kind).toBe('good')
  expect(readdirSync(to).filter((name) => name.startsWith('.bezig-'))).toEqual([])
  expect(existsSync(first.file)).toBe(true)
  await region.close()
})

/** The text of the analyse as it is in these data, read by the program. */
async function textIn(data: string): Promise<string> {
  renameSync(join(data, 'rondetafel.sqlite'), join(data, 'rondetafel.db'))
  const house = await openHouse({ folder: data })
  const reader = sitDown(house, 'alice')
  await reader.synced()
  const text = reader.text()
  reader.leave()
  await house.stop()
  return text
}
