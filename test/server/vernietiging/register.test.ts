// The register outside the database: what was destroyed stays so, also where a backup of before is put back.
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restoreCommand } from '#server/backup/commands.ts'
import { restore } from '#server/backup/restore.ts'
import { personId } from '#server/demo/seed.ts'
import { type Installation, openInstallation } from '#server/installation.ts'
import { firstBrokenLine } from '#server/log/verify.ts'
import { registerBeside, registerIn } from '#server/vernietiging/register.ts'
import { emptyFolder, madeIn } from '#test/support/backup.ts'
import { openTestRegion, TEST_KEY, TODAY } from '#test/support/region.ts'
import { LOEX, sign } from '#test/support/signing.ts'
import { destroy, findIn, sealedOf } from '#test/support/vernietiging.ts'

let place: ReturnType<typeof emptyFolder>
let data: string
let backups: string
let backup: string
let opened: Installation[]
beforeEach(async () => {
  opened = []
  place = emptyFolder()
  data = join(place.path, 'region')
  backups = join(place.path, 'backups')
  const seeded = await openTestRegion()
  sign(seeded.installation)
  await seeded.installation.close()
  cpSync(seeded.folder, data, { recursive: true })
  await seeded.close()
})
afterEach(async () => {
  for (const installation of opened) if (installation.db.$client.open) await installation.close()
  place.remove()
})

function open(folder = data): Installation {
  const installation = openInstallation({
    kind: 'demo',
    folder,
    outsideKey: TEST_KEY,
    clock: () => TODAY,
    logger: () => undefined,
    backups: { folder: backups },
    register: registerBeside(folder),
  })
  opened.push(installation)
  return installation
}

/** A backup of when all was there, then the destruction. Returns the sealed bytes of before. */
async function destroyAfterBackup() {
  const installation = open()
  const { db, keys } = installation
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(data, join(place.path, 'aside'), { recursive: true })
  const shelf = join(place.path, 'shelf')
  mkdirSync(shelf)
  ;({ file: backup } = await madeIn(shelf, { db, keys, outside: TEST_KEY }))
  const sealed = sealedOf(db)
  const id = destroy(installation, 'loex', 'casus')
  await installation.close()
  return { sealed, id }
}

test('[VN14] it stands beside the data and beside the backups, and tells of nobody by name', async () => {
  await destroyAfterBackup()
  const texts = [registerBeside(data), registerIn(backups)].map((file) => readFileSync(file, 'utf8'))
  expect(texts[0]).toBe(texts[1])
  expect(texts[0]?.trim().split('\n')).toHaveLength(2)
  expect(texts[0]).toContain(LOEX)
  expect(texts[0]).not.toMatch(/Loex|Grasdijk|Aawolde|Hanneke/)
})

test('[VN14] a restore of before destroys again before anybody is served', async () => {
  const { sealed, id } = await destroyAfterBackup()
  const anew = join(place.path, 'anew')
  const done = await restore(backup, TEST_KEY, anew, TODAY + 1000, null, [registerBeside(data)])
  expect(done).toMatchObject({ ok: true, destroyed: 1 })
  expect(findIn(anew, sealed)).toEqual([])
  const again = open(anew)
  expect(again.journal.load(LOEX)).toBe(null)
  expect(firstBrokenLine(again.db)).toBe(null)
  const loex = again.sessions.start(personId('loex')).session
  // Carried out on the day that it was.
  expect(again.vernietigingen.views.certificate(loex, id)).toMatchObject({ carriedOutAt: TODAY })
})

test('[VN14] the command finds it beside the data that were put aside, and says how much it was', async () => {
  await destroyAfterBackup()
  const said = await restoreCommand(backup, join(place.path, 'anew'), keyIn(place.path), () => TODAY)
  expect(said).toMatchObject({ ok: true })
  expect(said.text).toMatch(/opnieuw vernietigd waar het register dat zegt \(1\)/)
})

test('[VN14] data that were put back by hand are destroyed at the start', async () => {
  const { sealed } = await destroyAfterBackup()
  rmSync(data, { recursive: true })
  cpSync(join(place.path, 'aside'), data, { recursive: true })
  expect(findIn(data, sealed)).not.toEqual([])
  const again = open()
  expect(findIn(data, sealed)).toEqual([])
  expect(again.journal.load(LOEX)).toBe(null)
})

test('[VN14] what nobody of this installation signed destroys nothing', async () => {
  const { id } = await destroyAfterBackup()
  const lines = readFileSync(registerBeside(data), 'utf8').trim().split('\n')
  const forged = lines.map((line) => line.replaceAll(id, '0'.repeat(20)))
  const other = JSON.parse(lines[1]!) as { key: string }
  const ofOthers = lines.map((line) => line.replace(other.key, 'A'.repeat(other.key.length)))
  for (const file of [registerBeside(data), registerIn(backups)]) {
    rmSync(file)
    writeFileSync(file, `${[...forged, ...ofOthers, 'geen regel'].join('\n')}\n{"vernieti`)
  }
  rmSync(data, { recursive: true })
  cpSync(join(place.path, 'aside'), data, { recursive: true })
  expect(open().journal.load(LOEX)).not.toBe(null)
})

test('[VN14] a torn line at its end hides none that comes after', async () => {
  appendFileSync(registerBeside(data), '{"vernietiging":{"casusId"')
  const { id } = await destroyAfterBackup()
  rmSync(data, { recursive: true })
  cpSync(join(place.path, 'aside'), data, { recursive: true })
  rmSync(registerIn(backups))
  const again = open()
  expect(again.journal.load(LOEX)).toBe(null)
  expect(existsSync(registerIn(backups))).toBe(true)
  const loex = again.sessions.start(personId('loex')).session
  expect(again.vernietigingen.views.certificate(loex, id)).not.toBe(null)
})

function keyIn(folder: string): NodeJS.ProcessEnv {
  const file = join(folder, 'outside.key')
  writeFileSync(file, TEST_KEY.export())
  return { RONDETAFEL_KEY: file, RONDETAFEL_LOG_HEADS: join(folder, 'log-heads.txt') }
}
