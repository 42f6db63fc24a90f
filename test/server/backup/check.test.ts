// A backup that is not what was written is never called good: every byte, every sealed column, every number.
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreAndCheck, type WhyNot } from '#server/backup/check.ts'
import { manifestOf } from '#server/backup/shelf.ts'
import type { Db } from '#server/db/open.ts'
import * as schema from '#server/db/schema.ts'
import { openLateTexts } from '#server/document/late-texts.ts'
import { openTray } from '#server/document/rescued-words.ts'
import { keyFrom, newKeyBytes } from '#server/keys/envelope.ts'
import { emptyFolder, madeIn, type Source, withByteChanged } from '#test/support/backup.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { chance } from '#test/support/live/random.ts'
import { writeWord } from '#test/support/live/table.ts'
import { openTestRegion, type Region, TEST_KEY } from '#test/support/region.ts'
import { bring, LOEX, loex, MARIT, placeOf, sessionOf } from '#test/support/signing.ts'
import { destroy } from '#test/support/vernietiging.ts'

const FLIPS = 40
const PLAN = { casusId: LOEX, room: 'plan' } as const

let region: Region
let source: Source
let folder: ReturnType<typeof emptyFolder>
let file: string

beforeAll(async () => {
  region = await openTestRegion()
  fill(region)
  const { db, keys } = region.installation
  source = { db, keys, outside: TEST_KEY }
  folder = emptyFolder()
  ;({ file } = await madeIn(folder.path, source))
})
afterAll(async () => {
  folder.remove()
  await region.close()
})

/** Something in every table that holds sealed values. */
function fill({ installation }: Region): void {
  const { db, keys, live, versions, renderings, snapshots, outboxKeys } = installation
  destroy(installation, 'vader', 'verhaal')
  bring(region, 'ondertekend')
  const { versionId } = loex(installation).signed.at(-1)!
  const deelnemerId = placeOf(installation, 'moeder')
  const version = versions.read(LOEX, versionId)!
  renderings.store(version, { deelnemerId, places: [deelnemerId], how: null }, 1)
  const { personId, ref: sessionRef } = sessionOf(MARIT)
  outboxKeys.handOut({ personId, ref: sessionRef }, 'a-laptop')
  const late = { personId, at: 1, update: new Uint8Array([0, 0]), changes: [] }
  openLateTexts(db, keys).store(snapshots.roomAt(PLAN)!, late)
  openTray(db, keys).store(snapshots.roomAt(PLAN)!, { personId, at: 1, root: null, text: 'woorden' })
  const actor = { personId, sessionRef, sessionExpiresAt: Number.MAX_SAFE_INTEGER }
  const writer = new PretendWriter(live, { ...actor, name: '', discipline: '', colour: '#000000' }, PLAN)
  writer.connect()
  writer.deliverAll()
  writeWord(writer.doc, 'backup', 'kern')
  writer.deliverAll()
  // What is queued is flushed before anything else is read.
  live.capture(PLAN)
}

test('[BK3] what was made is restored and read whole', async () => {
  const place = emptyFolder()
  const checked = await restoreAndCheck(file, TEST_KEY, join(place.path, 'rondetafel.sqlite'))
  place.remove()
  expect(checked).toMatchObject({ ok: true, manifest: { kind: 'demo', bytes: statSync(file).size } })
})

describe('[BK4] of a backup', () => {
  const random = chance(4)

  test(`a changed byte of the database is found, at ${FLIPS} places`, async () => {
    const { size } = statSync(file)
    const places = [0, 18, size - 1, ...Array.from({ length: FLIPS - 3 }, () => random.below(size))]
    const found = await Promise.all(places.map((at) => withByteChanged(file, 'database', at, TEST_KEY)))
    expect(new Set(found)).toEqual(new Set(['damaged']))
  })

  test(`a changed byte of the manifest is found, at ${FLIPS} places`, async () => {
    const { size } = statSync(manifestOf(file))
    const places = Array.from({ length: FLIPS }, (_, index) => Math.floor((index / FLIPS) * size))
    const found: string[] = []
    for (const at of places) found.push(await withByteChanged(file, 'manifest', at, TEST_KEY))
    expect(found.filter((why) => why === 'good')).toEqual([])
    // Not all by the first look: a number, a moment or the signature itself is found further on.
    expect(new Set(found).size).toBeGreaterThan(2)
  })

  test('another moment, with all else as it was, is found by the signature', async () => {
    const at = readFileSync(manifestOf(file), 'utf8').indexOf('"madeAt":"2026') + '"madeAt":"202'.length
    expect(await withByteChanged(file, 'manifest', at, TEST_KEY)).toBe('signature')
  })

  test('another key is told from a damaged file', async () => {
    const place = emptyFolder()
    const checked = await restoreAndCheck(file, keyFrom(newKeyBytes()), join(place.path, 'rondetafel.sqlite'))
    place.remove()
    expect(checked).toMatchObject({ ok: false, why: 'key' })
  })
})

describe('[BK3] a copy in which', () => {
  async function whyNot(alter: (copy: Db) => void): Promise<string> {
    const place = emptyFolder()
    const { checked } = await madeIn(place.path, source, alter)
    place.remove()
    return checked.ok ? 'good' : checked.why
  }
  const run = (sql: string) => (copy: Db) => {
    copy.$client.pragma('foreign_keys = OFF')
    expect(copy.$client.prepare(sql).run().changes).toBeGreaterThan(0)
  }

  test('nothing was changed is good', async () => {
    expect(await whyNot(() => undefined)).toBe('good')
  })

  /** By which check a changed bit of each sealed column is found. A new column needs a reader in check-contents.ts, and a line here. */
  const FOUND_BY: Readonly<Record<string, WhyNot>> = {
    'installation.sealed_people_key': 'key',
    'installation.sealed_signing_key': 'key',
    'organisatie.sealed_profile': 'people',
    'account.sealed_profile': 'people',
    'account_fact.sealed': 'people',
    'second_factor.sealed_secret': 'people',
    'outbox_key.sealed_key': 'people',
    'casus.sealed_key': 'casussen',
    'casus_event.sealed_payload': 'casussen',
    'room.sealed_key': 'rooms',
    'document_update.sealed': 'rooms',
    'document_state.sealed': 'rooms',
    'document_version.sealed': 'versions',
    'version_seal.sealed': 'versions',
    'document_snapshot.sealed': 'kept',
    'document_rendering.sealed': 'kept',
    'late_text.sealed': 'kept',
    'rescued_words.sealed': 'kept',
    'mdo_record.sealed': 'mdo',
    'vernietiging.sealed_entry': 'vernietigingen',
  }
  const sealed = Object.values(schema)
    .filter((value) => is(value, SQLiteTable))
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table as SQLiteTable)
      return columns.filter(({ name: column }) => column.startsWith('sealed')).map((column) => `${name}.${column.name}`)
    })

  test('every sealed column is among these', () => {
    expect(sealed.toSorted()).toEqual(Object.keys(FOUND_BY).toSorted())
  })

  test.each(Object.entries(FOUND_BY))('a bit of %s was changed is found: %s', async (place, why) => {
    const [table, column] = place.split('.')
    const found = await whyNot(({ $client }) => {
      const rows = $client.prepare(`SELECT rowid AS id, "${column}" AS value FROM "${table}"`).all()
      const { id, value } = rows.at(-1) as { id: number; value: Buffer }
      value[value.length >> 1]! ^= 1
      $client.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(value, id)
    })
    expect(found).toBe(why)
  })

  test.each<[string, WhyNot, (copy: Db) => void]>([
    ['a line of the log was changed', 'log', run(`UPDATE log_line SET line = replace(line, 'R', 'U') WHERE seq = 3`)],
    [
      'the last line of the log is gone',
      'counts',
      run('DELETE FROM log_line WHERE seq = (SELECT max(seq) FROM log_line)'),
    ],
    ['an event is gone', 'counts', run('DELETE FROM casus_event WHERE seq = 2')],
    ['a snapshot is gone', 'counts', run('DELETE FROM document_snapshot WHERE rowid = 1')],
    [
      'an update is gone',
      'counts',
      run('DELETE FROM document_update WHERE id = (SELECT max(id) FROM document_update)'),
    ],
    ['rows point nowhere', 'rows', run(`UPDATE casus_event SET casus_id = 'nergens' WHERE rowid = 1`)],
    ['a newer program wrote', 'later', run('UPDATE __drizzle_migrations SET created_at = created_at + 1e13')],
  ])('%s is found: %s', async (_, why, alter) => {
    expect(await whyNot(alter)).toBe(why)
  })
})

test('[BK9] without the file beside it, or without itself, it is no backup', async () => {
  const place = emptyFolder()
  const { file: made } = await madeIn(place.path, source)
  const check = async () => {
    const checked = await restoreAndCheck(made, TEST_KEY, join(place.path, 'hersteld.sqlite'))
    return checked.ok ? 'good' : checked.why
  }
  rmSync(manifestOf(made))
  const without = await check()
  rmSync(made)
  expect([without, await check()]).toEqual(['unfinished', 'absent'])
  place.remove()
})
