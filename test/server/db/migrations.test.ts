// Migrations run on files that people rely on: what was in them is in them after, and a released one is never edited.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDb } from '#server/db/open.ts'
import * as schema from '#server/db/schema.ts'

const MIGRATIONS = 'server/db/migrations'

/** SHA-256 of every released file: drizzle runs an edited one nowhere it ran before, and says nothing. */
const RELEASED: Readonly<Record<string, string>> = {
  '0000_first': '37ffd217d1256f907398e62eab713b90ea2439f51846deddf37c3345fc3edc2b',
  '0001_late_text_and_mdo': '705c1146ee4e25670e75955ded31bba804338abc91f2a2a66515e3b7de4921e4',
  '0002_outbox_key': 'b0d8d3a16b90c26abc1ac910b39ac95d46320ec4adef82b179705c211c159961',
  '0003_rescued_words': 'd026cb4d519fa1988e32ad93eab69385344a4347e78109932e04ee7da5f4bea0',
  '0004_log_by_day': '706de1fb390d0ca1789427553edeebf14704a65fb0faed483bbe07927c6e331c',
  '0005_beheer': '081b107dc4f16344615219a2553d74325aa202345c3d9a21e113bc1d97c13f9d',
  '0006_vernietiging': '85db5a316ffababfa64eb5d691ff33758d1db0916603cf766bdd5ee7e0247c12',
}

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[]
}
interface Column {
  readonly name: string
  readonly type: string
}

const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as Journal

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rondetafel-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a released migration stays as it was released', () => {
  const hashes = Object.keys(RELEASED).map((tag) => {
    const sql = readFileSync(join(MIGRATIONS, `${tag}.sql`))
    return [tag, createHash('sha256').update(sql).digest('hex')]
  })
  expect(Object.fromEntries(hashes)).toEqual(RELEASED)
})

// Only the newest time is compared: one of a late branch, with an earlier time, would never run.
test('each migration is later than the one before', () => {
  const times = journal.entries.map(({ when }) => when)
  expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
})

test('the migrations are the files in the folder, in order', () => {
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'))
  expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.toSorted())
  expect(journal.entries.map(({ idx }) => idx)).toEqual(journal.entries.map((_, index) => index))
})

test('the migrations leave nothing of the schema to generate', async () => {
  const newest = `${String(journal.entries.length - 1).padStart(4, '0')}_snapshot.json`
  const stored = JSON.parse(readFileSync(`${MIGRATIONS}/meta/${newest}`, 'utf8'))
  const { id: _, ...now } = await generateSQLiteDrizzleJson(schema)
  expect(await generateSQLiteMigration(stored, { ...now, id: 'now' })).toEqual([])
})

describe.each(journal.entries.map(({ tag }, index) => [tag, index + 1] as const))(
  'a file of the age of %s',
  (_tag, count) => {
    test('keeps every row on its way to now, and becomes what a new file is', () => {
      const path = join(folder, 'old.sqlite')
      const before = makeOld(path, count)

      const { $client: client } = openDb(path)
      const after = Object.fromEntries(
        Object.entries(before).map(([table, [row]]) => {
          const columns = Object.keys(row ?? {}).map((name) => `"${name}"`)
          return [table, client.prepare(`SELECT ${columns.join(', ')} FROM "${table}"`).all()]
        }),
      )
      expect(after).toEqual(before)
      expect(client.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(shapeOf(client)).toEqual(shapeOf(openDb(join(folder, 'new.sqlite')).$client))
      client.close()
    })
  },
)

/** Makes a file with the first `count` migrations and one row in every table; returns these rows by table. */
function makeOld(path: string, count: number): Record<string, unknown[]> {
  const migrationsFolder = join(folder, 'migrations')
  cpSync(MIGRATIONS, migrationsFolder, { recursive: true })
  const cut = { ...journal, entries: journal.entries.slice(0, count) }
  writeFileSync(join(migrationsFolder, 'meta/_journal.json'), JSON.stringify(cut))
  const client = new Database(path)
  migrate(drizzle(client), { migrationsFolder })
  // Tables come in the order of their names; that every row points somewhere is looked at when the file is opened.
  client.pragma('foreign_keys = OFF')
  // One value everywhere, so that every row points at the one row of its parent.
  const rows = tablesOf(client).map((table) => {
    const columns = client.pragma(`table_info("${table}")`) as Column[]
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const values = columns.map(({ type }) => ({ TEXT: 'een', INTEGER: 1, BLOB: Buffer.of(1) })[type.toUpperCase()])
    client.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`).run(values)
    return [table, client.prepare(`SELECT * FROM "${table}"`).all()] as const
  })
  client.close()
  return Object.fromEntries(rows)
}

const tablesOf = (client: Database.Database): string[] =>
  client
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[]

/** Columns and indexes by name; added columns stand elsewhere in the text of a table than in a new one. */
function shapeOf(client: Database.Database): unknown {
  return tablesOf(client).map((table) => {
    const columns = client.pragma(`table_info("${table}")`) as (Column & { notnull: number; pk: number })[]
    const indexes = client.pragma(`index_list("${table}")`) as { name: string; unique: number }[]
    return {
      table,
      columns: columns.map(({ name, type, notnull, pk }) => ({ name, type, notnull, pk })).sort(byName),
      indexes: indexes.map(({ name, unique }) => ({ name, unique })).sort(byName),
    }
  })
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
