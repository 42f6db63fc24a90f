// Opens the one database file. Everything is synchronous: no await can land between the lines of a transaction.
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { StartRefused } from '#server/start-refused.ts'
import { START } from '#shared/text/start.ts'
import * as schema from './schema.ts'

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database }

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** Opens or creates the file, brings it to the newest migration, and throws where its rows contradict each other. */
export function openDb(path: string): Db {
  const db = openAsItIs(path)
  bringUpToDate(db)
  return db
}

/** Without migrating: for who first wants to know what it is that he opens. */
export function openAsItIs(path: string): Db {
  const client = new Database(path, { timeout: 1000 })
  takeOwnership(client)
  // better-sqlite3 is compiled with NORMAL for WAL, under which a power cut takes acknowledged commits away.
  client.pragma('synchronous = FULL')
  client.pragma('secure_delete = ON')
  return drizzle(client, { schema })
}

/** Changes nothing: for who looks whether somebody did. Refused while it is served. */
export function openToRead(path: string): Db {
  const client = new Database(path, { readonly: true, fileMustExist: true, timeout: 1000 })
  try {
    client.pragma('query_only = ON')
    client.prepare('SELECT count(*) FROM sqlite_master').get()
    return drizzle(client, { schema })
  } catch (error) {
    client.close()
    throw inUseOr(error)
  }
}

export function bringUpToDate(db: Db): void {
  // Off during migration: a table rebuild would empty the child tables through the cascade.
  db.$client.pragma('foreign_keys = OFF')
  migrate(db, { migrationsFolder: MIGRATIONS })
  const broken = db.$client.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`the database has ${broken.length} rows that point nowhere`)
  db.$client.pragma('foreign_keys = ON')
}

/** Made by a program that is newer than this one: what its migrations did is not known here. */
export function isFromLater(db: Db): boolean {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS }).at(-1)?.folderMillis ?? 0
  const newest = db.$client.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get()
  return typeof newest !== 'number' || newest > known
}

/** One process owns the file: a second one that opens it is refused here, and not half-way into somebody's work. */
function takeOwnership(client: Database.Database): void {
  try {
    client.pragma('locking_mode = EXCLUSIVE')
    // Of a new file: so that what was folded can be given back. One of before keeps its free pages and fills them again.
    client.pragma('auto_vacuum = INCREMENTAL')
    client.pragma('journal_mode = WAL')
    client.exec('BEGIN IMMEDIATE; COMMIT')
  } catch (error) {
    client.close()
    throw inUseOr(error)
  }
}

const inUseOr = (error: unknown): unknown =>
  (error as { code?: string }).code === 'SQLITE_BUSY' ? new StartRefused(START.inUse) : error

/** Runs `work` in one transaction, or inside the one already open. A promise would outlive it, hence the type. */
export function inTransaction<T>(db: Db, work: () => T extends Promise<unknown> ? never : T): T {
  if (db.$client.inTransaction) return work()
  return db.$client.transaction(work).immediate() as T
}
