// Putting a backup back: into an empty folder, whole or not at all, so that nothing of before lives on in it.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backupCommand, restoreCommand, verifyCommand } from '#server/backup/commands.ts'
import { restore } from '#server/backup/restore.ts'
import { shelf } from '#server/backup/shelf.ts'
import { openAsItIs, openDb } from '#server/db/open.ts'
import { installation as installationTable, room } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import { newKeyBytes } from '#server/keys/envelope.ts'
import { openKeyStore, wrapInstallationKeys } from '#server/keys/key-store.ts'
import { firstBrokenLine } from '#server/log/verify.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { emptyFolder, madeIn } from '#test/support/backup.ts'
import { ANALYSE, HOUSE_KEY, openHouse, tearDown } from '#test/support/live/house.ts'
import { callIn } from '#test/support/live/raw.ts'
import { openTestRegion, TEST_KEY, TODAY } from '#test/support/region.ts'

const DAY = 86_400_000
const SERVER = fileURLToPath(new URL('../../../server', import.meta.url))

/** Of a region where somebody is signed in. */
let backup: string
let secret: string
let lineages: string[]
const made = emptyFolder()
beforeAll(async () => {
  const region = await openTestRegion()
  const { db, keys, sessions } = region.installation
  ;({ secret } = sessions.start(personId('moeder')))
  lineages = db
    .select()
    .from(room)
    .all()
    .map(({ lineage }) => lineage)
  ;({ file: backup } = await madeIn(made.path, { db, keys, outside: TEST_KEY }))
  await region.close()
})
afterAll(() => made.remove())

let folder: ReturnType<typeof emptyFolder>
let data: string
beforeEach(() => {
  folder = emptyFolder()
  data = join(folder.path, 'region')
})
afterEach(() => folder.remove())

describe('[BK8] a restored region', () => {
  test('has another lineage in every room, no session of before, and the restore in its log', async () => {
    const done = await restore(backup, TEST_KEY, data, TODAY + 1000)
    expect(done).toMatchObject({ ok: true, rooms: lineages.length, sessions: 1 })
    const region = await openTestRegion(data)
    const { db, sessions } = region.installation
    const now = db
      .select()
      .from(room)
      .all()
      .map(({ lineage }) => lineage)
    expect([now.length, now.filter((lineage) => lineages.includes(lineage))]).toEqual([lineages.length, []])
    expect(new Set(now).size).toBe(now.length)
    expect(sessions.find(secret)).toBe(null)
    const line = db.$client.prepare('SELECT line FROM log_line ORDER BY seq DESC').pluck().get() as string
    expect(JSON.parse(line)).toMatchObject({ kind: 'backup.restored', object: { details: { sessions: 1 } } })
    expect(firstBrokenLine(db)).toBe(null)
    await region.close()
  })

  test('turns a page of before away (4410), and lets one in that enters anew', async () => {
    const house = await openHouse()
    const entered = house.live.enter(house.actor('alice'), ANALYSE)
    if (!entered.ok) throw new Error('may not enter')
    const place = emptyFolder()
    const { file } = await madeIn(place.path, { db: house.db, keys: house.keys, outside: HOUSE_KEY })
    await tearDown(house)
    expect(await restore(file, HOUSE_KEY, data, TODAY)).toMatchObject({ ok: true })
    cpSync(join(data, 'rondetafel.sqlite'), join(data, 'rondetafel.db'))
    const again = await openHouse({ folder: data })
    const before = await callIn(again, 'alice', { params: { lineage: entered.value.lineage } })
    expect(await before.closed()).toBe(CLOSE.otherLineage)
    expect(before.heard).toEqual([])
    const anew = again.live.enter(again.actor('alice'), ANALYSE)
    if (!anew.ok) throw new Error('may not enter')
    const now = await callIn(again, 'alice', { params: { lineage: anew.value.lineage } })
    expect(now.code).toBe(null)
    now.socket.terminate()
    await again.stop()
    place.remove()
  })
})

describe('[BK7] restoring', () => {
  test('is refused into a folder where anything is, and leaves that as it was', async () => {
    mkdirSync(data)
    writeFileSync(join(data, 'iets'), 'van iemand')
    expect(await restore(backup, TEST_KEY, data, TODAY)).toEqual({ ok: false, why: 'not-empty' })
    expect(readdirSync(data)).toEqual(['iets'])
  })

  test('goes on where one was killed before', async () => {
    mkdirSync(join(data, '.wordt-hersteld'), { recursive: true })
    writeFileSync(join(data, '.wordt-hersteld', 'rondetafel.sqlite'), 'half')
    expect(await restore(backup, TEST_KEY, data, TODAY)).toMatchObject({ ok: true })
    expect(readdirSync(data)).toEqual(['rondetafel.sqlite'])
  })

  test('of a damaged backup leaves nothing behind', async () => {
    const bad = join(folder.path, 'bad.sqlite')
    const bytes = readFileSync(backup)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(bad, bytes)
    cpSync(backup.replace('.sqlite', '.json'), join(folder.path, 'bad.json'))
    expect(await restore(bad, TEST_KEY, data, TODAY)).toMatchObject({ ok: false, why: 'damaged' })
    expect(readdirSync(folder.path).toSorted()).toEqual(['bad.json', 'bad.sqlite'])
  })

  test('brings an older backup to the newest migration', async () => {
    const old = oldDatabase(join(folder.path, 'old.sqlite'))
    const { file } = await madeIn(folder.path, { db: old, keys: openKeyStore(old, TEST_KEY), outside: TEST_KEY })
    old.$client.close()
    expect(await restore(file, TEST_KEY, data, TODAY)).toMatchObject({ ok: true })
    const restored = tablesOf(openDb(join(data, 'rondetafel.sqlite')))
    expect(restored).toEqual(tablesOf(openDb(join(folder.path, 'new.sqlite'))))
  })

  const tablesOf = ({ $client }: ReturnType<typeof openDb>): unknown => {
    const names = $client.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).pluck().all()
    $client.close()
    return names
  }

  /** Of the age of the first migration, with its keys. */
  function oldDatabase(path: string) {
    const migrationsFolder = mkdtempSync(join(tmpdir(), 'rondetafel-migrations-'))
    cpSync('server/db/migrations', migrationsFolder, { recursive: true })
    const journal = join(migrationsFolder, 'meta/_journal.json')
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: object[] }
    writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }))
    const client = new Database(path)
    migrate(drizzle(client), { migrationsFolder })
    client.close()
    rmSync(migrationsFolder, { recursive: true })
    const db = openAsItIs(path)
    db.insert(installationTable)
      .values({ id: 1, kind: 'demo', createdAt: 0, ...wrapInstallationKeys(TEST_KEY) })
      .run()
    return db
  }
})

describe('[BK9] the commands', () => {
  const env = () => ({ RONDETAFEL_KEY: join(folder.path, 'the.key') })
  beforeEach(() => writeFileSync(join(folder.path, 'the.key'), TEST_KEY.export()))

  test('put back, make and look, and say until when, what is not in it and what to check', async () => {
    const restored = await restoreCommand(backup, data, env(), () => TODAY)
    expect(restored.ok).toBe(true)
    for (const said of ['zaterdag 21 november 2026', '12:00', 'staat er niet in', 'vernietig', 'geen plek'])
      expect(restored.text).toContain(said)
    const to = join(folder.path, 'backups')
    expect((await backupCommand(data, to, env(), () => TODAY)).ok).toBe(true)
    const looked = await verifyCommand(shelf(to)[0]!.file, env())
    expect([looked.ok, looked.text.includes('4 casussen')]).toEqual([true, true])
  })

  test('[BK6] clear what is older than thirty days from the folder they write to, and say so', async () => {
    await restoreCommand(backup, data, env(), () => TODAY)
    const to = join(folder.path, 'backups')
    const made = (days: number) => backupCommand(data, to, env(), () => TODAY + days * DAY)
    await made(0)
    expect((await made(30)).text).not.toContain('weggegooid')
    expect([shelf(to).length, (await made(31)).text.includes('weggegooid')]).toEqual([2, true])
    expect(shelf(to).map(({ madeAt }) => Math.round((madeAt - TODAY) / DAY))).toEqual([31, 30])
    expect(readdirSync(to).filter((name) => name.startsWith('rondetafel-'))).toHaveLength(4)
  })

  test('say in one sentence that the key is another, or that there is none', async () => {
    writeFileSync(join(folder.path, 'the.key'), newKeyBytes())
    expect(await restoreCommand(backup, data, env(), () => TODAY)).toMatchObject({
      ok: false,
      text: expect.stringContaining('niet de sleutel van deze back-up'),
    })
    await expect(restoreCommand(backup, data, {}, () => TODAY)).rejects.toThrow('De sleutel is er niet')
  })

  test('end with 0, 1 or 2', { timeout: 60_000 }, async () => {
    const run = (script: string, ...args: string[]) =>
      new Promise((resolve) => {
        const ended = (error: { code?: unknown } | null, stdout: string, stderr: string) =>
          resolve([error?.code ?? 0, (stdout + stderr).split('\n')[0]])
        execFile(process.execPath, [join(SERVER, script), ...args], { env: { ...process.env, ...env() } }, ended)
      })
    const ran = await Promise.all([
      run('verify/main.ts', backup),
      run('backup/main.ts', 'restore', join(folder.path, 'niets.sqlite'), data),
      run('backup/main.ts', 'restore'),
    ])
    expect(ran).toEqual([
      [0, expect.stringContaining('In orde')],
      [1, 'Deze back-up is er niet.'],
      [2, expect.stringContaining('Gebruik: npm run restore')],
    ])
  })
})
