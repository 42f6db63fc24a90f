// The heads of the log: written by a served region, kept outside it, read back by whoever checks.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readManifest } from '#server/backup/manifest.ts'
import { restore } from '#server/backup/restore.ts'
import { manifestOf } from '#server/backup/shelf.ts'
import { personId } from '#server/demo/seed.ts'
import { type Installation, openInstallation } from '#server/installation.ts'
import { installationOf } from '#server/keys/signed-lines.ts'
import { readHeads } from '#server/log/heads.ts'
import { verifyLog } from '#server/log/verify-command.ts'
import { LOG_CHECK } from '#shared/text/log-check.ts'
import { emptyFolder, madeIn } from '#test/support/backup.ts'
import { openTestRegion, TEST_KEY, TODAY } from '#test/support/region.ts'

const MAIN = fileURLToPath(new URL('../../../server/log/main.ts', import.meta.url))
const HOUR = 3_600_000
const DAY = 24 * HOUR

let place: ReturnType<typeof emptyFolder>
let data: string
let file: string
let now: number
let told: string[]
let open: Installation | null
beforeEach(async () => {
  place = emptyFolder()
  data = join(place.path, 'region')
  file = join(place.path, 'log-heads.txt')
  const seeded = await openTestRegion()
  await seeded.installation.close()
  cpSync(seeded.folder, data, { recursive: true })
  await seeded.close()
  now = TODAY
  told = []
  open = null
})
afterEach(async () => {
  await open?.close()
  place.remove()
})

function start(folder = data, heads = file): Installation {
  open = openInstallation({
    kind: 'demo',
    folder,
    outsideKey: TEST_KEY,
    clock: () => now,
    logger: (event) => told.push(event),
    heads,
  })
  return open
}
async function stop(): Promise<void> {
  await open?.close()
  open = null
}
const act = (installation: Installation) => installation.sessions.start(personId('moeder'))
const heads = () => readHeads(file)!.heads
const check = (path = data) =>
  verifyLog({
    path,
    env: {},
    lastLineBeside: (database) =>
      existsSync(manifestOf(database)) ? readManifest(readFileSync(manifestOf(database), 'utf8'))!.manifest : null,
  })

function alter(sql: string, folder = data): void {
  const db = new Database(join(folder, 'rondetafel.sqlite'))
  db.exec(sql)
  db.close()
}

describe('[LG3] heads', () => {
  test('are written once a day, and at the stop, each naming the newest line', async () => {
    const region = start()
    act(region)
    region.heads!.look()
    expect(heads().map(({ day }) => day)).toEqual(['2026-11-21'])
    now += DAY
    act(region)
    region.heads!.look()
    region.heads!.look()
    act(region)
    await stop()
    expect(heads().map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-22', '2026-11-22'])
    const seqs = heads().map(({ seq }) => seq)
    expect(seqs.map((seq) => seq - seqs[0]!)).toEqual([0, 2, 3])
    expect(new Set(heads().map(({ installation }) => installation))).toEqual(
      new Set([installationOf(region.keys.signing)]),
    )
  })

  test('are added at the end: what stood there stays, byte for byte', async () => {
    start()
    await stop()
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, `${before}{"half":`)
    now += DAY
    act(start())
    await stop()
    expect(readFileSync(file, 'utf8').startsWith(`${before}{"half":\n{"head"`)).toBe(true)
    expect(readHeads(file)!.bad).toEqual([2])
    expect(told).toContain('log.heads-bad')
  })

  test('are not written where nothing happened since', async () => {
    start()
    await stop()
    now += 3 * DAY
    start()
    await stop()
    expect(heads()).toHaveLength(1)
  })

  test('stand outside the folder of the data', () => {
    expect(() => start(data, join(data, 'log-heads.txt'))).toThrow('outside')
  })

  test('that cannot be written keep nobody from working, and are tried again', async () => {
    mkdirSync(file)
    const region = start()
    act(region)
    expect(told).toEqual(['log.head-failed'])
    rmSync(file, { recursive: true })
    region.heads!.look()
    expect(heads()).toHaveLength(1)
  })

  test('tell at the start that the log is another than it was', async () => {
    start()
    await stop()
    alter('DELETE FROM log_line WHERE seq > 40')
    start()
    expect(told).toEqual(['log.not-as-it-was'])
  })
})

describe('[LG2] a head', () => {
  test('of which one character is another is none', async () => {
    start()
    await stop()
    const text = readFileSync(file, 'utf8')
    const kept: number[] = []
    for (let at = 0; at < text.length - 1; at++) {
      writeFileSync(file, text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1))
      if (readHeads(file)!.heads.length > 0) kept.push(at)
    }
    expect(kept).toEqual([])
  })

  test('of another installation is none of these', async () => {
    start()
    await stop()
    const other = join(place.path, 'other.txt')
    // The first that stands there is the one whose heads these are.
    const house = await openTestRegion()
    const stranger = openInstallation({
      kind: 'demo',
      folder: join(place.path, 'elsewhere'),
      outsideKey: TEST_KEY,
      clock: () => now,
      logger: () => undefined,
      heads: other,
    })
    act(house.installation)
    stranger.log.record({
      kind: 'werklijst.read',
      action: 'R',
      outcome: 'done',
      personId: null,
      sessionRef: null,
      object: { type: 'werklijst', id: 'x' },
      rule: 'test@1',
    })
    await stranger.close()
    await house.close()
    writeFileSync(file, readFileSync(file, 'utf8') + readFileSync(other, 'utf8'))
    expect(readHeads(file)).toMatchObject({ bad: [2] })
    expect(check().code).toBe(1)
  })
})

describe('[LG4] after a restore', () => {
  /** Kept after 2 lines more than the region has; then more happens, over two days. */
  async function backedUp() {
    const region = start()
    act(region)
    const { db, keys } = region
    mkdirSync(join(place.path, 'backups'))
    const { file: backup } = await madeIn(join(place.path, 'backups'), { db, keys, outside: TEST_KEY })
    for (let day = 0; day < 2; day++) {
      act(region)
      now += DAY
      region.heads!.look()
    }
    await stop()
    cpSync(data, join(place.path, 'aside'), { recursive: true })
    rmSync(data, { recursive: true })
    return backup
  }

  test('what it took back is told, and is no tampering', async () => {
    const backup = await backedUp()
    expect(await restore(backup, TEST_KEY, data, now, file)).toMatchObject({ ok: true })
    act(start())
    await stop()
    const { code, text } = check()
    expect([code, text.includes('teruggezet'), text.includes('gaan over regels')]).toEqual([0, true, true])
    expect(told).not.toContain('log.not-as-it-was')
  })

  test('what is changed later is found all the same', async () => {
    await restore(await backedUp(), TEST_KEY, data, now, file)
    act(start())
    await stop()
    alter(`UPDATE log_line SET line = replace(line, 'moeder', 'vader'), person_id = 'x' WHERE seq = 3`)
    expect(check().code).toBe(1)
  })

  test('a restore that wrote no head takes nothing back', async () => {
    await restore(await backedUp(), TEST_KEY, data, now)
    expect(check().code).toBe(1)
  })

  test('a restore that a later one undid takes its own heads along', async () => {
    const early = await backedUp()
    // Back to the early one, worked on, and then to one that was newer after all.
    cpSync(join(place.path, 'aside'), data, { recursive: true })
    const region = start()
    mkdirSync(join(place.path, 'late'))
    const { file: late } = await madeIn(join(place.path, 'late'), {
      db: region.db,
      keys: region.keys,
      outside: TEST_KEY,
    })
    await stop()
    rmSync(data, { recursive: true })
    expect(await restore(early, TEST_KEY, data, now, file)).toMatchObject({ ok: true })
    act(start())
    await stop()
    rmSync(data, { recursive: true })
    expect(await restore(late, TEST_KEY, data, now + HOUR, file)).toMatchObject({ ok: true })
    expect(check()).toMatchObject({ code: 0 })
  })

  test('the line of a restore that never was takes nothing back', async () => {
    const region = start()
    for (let line = 0; line < 5; line++) act(region)
    const { seq } = region.db.$client.prepare('SELECT max(seq) AS seq FROM log_line').get() as { seq: number }
    await stop()
    alter(`DELETE FROM log_line WHERE seq > ${seq - 3}`)
    const forger = start(data, join(place.path, 'his-own.txt'))
    forger.log.record({
      kind: 'backup.restored',
      action: 'U',
      outcome: 'done',
      personId: null,
      sessionRef: null,
      object: { type: 'backup', id: 'all', details: { madeAt: new Date(now).toISOString(), lastLine: seq - 3 } },
      rule: 'backup@1',
    })
    await stop()
    expect(check().code).toBe(1)
  })
})

describe('[LG5] verify-log', () => {
  test('says that all is in order, of data and of a backup', async () => {
    const region = start()
    const { file: backup } = await madeIn(place.path, { db: region.db, keys: region.keys, outside: TEST_KEY })
    act(region)
    await stop()
    expect([check(), check(join(data, 'rondetafel.sqlite'))].map(({ code }) => code)).toEqual([0, 0])
    const ofBackup = check(backup)
    expect([ofBackup.code, ofBackup.text.includes('In orde')]).toEqual([0, true])
  })

  const last = '(SELECT max(seq) FROM log_line)'
  test.each([
    ['UPDATE log_line SET at = at + 1 WHERE seq = 4', 'Bij regel 4 staat een andere persoon, casus of tijd'],
    [
      `UPDATE log_line SET line = replace(line, '"done"', '"refused"') WHERE seq = 4`,
      'Regel 4 past niet op de regel ervoor',
    ],
    ['DELETE FROM log_line WHERE seq BETWEEN 4 AND 6', 'Regel 4 tot en met 6 ontbreken'],
    ['DELETE FROM log_line WHERE seq = 9', 'Regel 9 ontbreekt.'],
    [`UPDATE log_line SET line = 'x' WHERE seq = 9`, 'Regel 9 is geen regel van een logboek meer'],
    [`DELETE FROM log_line WHERE seq = ${last}`, 'van het einde weggehaald: op 21 november 2026 was die er nog'],
    ['DELETE FROM log_line', 'Regel 1 tot en met'],
  ])('%s: one sentence, and 1', async (sql, sentence) => {
    start()
    await stop()
    alter(sql)
    const { code, text } = check()
    const found = text.split('\n').filter((line) => line.startsWith('- '))
    expect([code, found.length, found[0]]).toEqual([1, 1, expect.stringContaining(sentence)])
  })

  test('of what is not there, or is in use, says so, and 2', async () => {
    expect(check(join(place.path, 'nowhere')).code).toBe(2)
    start()
    expect(check().code).toBe(2)
    await stop()
    expect(verifyLog({ path: data, heads: join(place.path, 'none'), env: {}, lastLineBeside: () => null }).code).toBe(2)
  })

  test('without heads says what cannot be seen', async () => {
    await stop()
    const { code, text } = check()
    expect([code, text.includes(LOG_CHECK.withoutHeads)]).toEqual([0, true])
  })

  test('of a file that is no database says so, and 1', () => {
    writeFileSync(join(data, 'rondetafel.sqlite'), 'iets anders, en lang genoeg om gelezen te worden'.repeat(100))
    expect(check()).toEqual({ code: 1, text: LOG_CHECK.noDatabase })
  })

  test('changes nothing', async () => {
    start()
    await stop()
    const before = readFileSync(join(data, 'rondetafel.sqlite'))
    check()
    expect(readFileSync(join(data, 'rondetafel.sqlite')).equals(before)).toBe(true)
  })
})

test('[LG5] the command ends with 1 or 2, and says why where errors are read', async () => {
  start()
  await stop()
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' })
    return { status, said: stdout !== '', complained: stderr !== '' }
  }
  alter('DELETE FROM log_line WHERE seq = 9')
  expect(run(data, '--head', file)).toEqual({ status: 1, said: false, complained: true })
  expect(run(data, '--heads')).toEqual({ status: 2, said: false, complained: true })
})
