import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction, openDb } from '#server/db/open.ts'
import * as schema from '#server/db/schema.ts'
import { StartRefused } from '#server/start-refused.ts'
import type { CasusId, RoomId } from '#shared/ids.ts'
import { idOf } from '#test/support/build.ts'
import { addCasus, addRoom, openEmpty } from '#test/support/database.ts'

const CASUS = idOf<CasusId>('casus')
const ROOM = idOf<RoomId>('room')

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rondetafel-db-'))
  file = join(folder, 'test.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('an opened database', () => {
  // `synchronous` must be set after WAL: better-sqlite3 is compiled to lower it there.
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['secure_delete', 1],
    ['foreign_keys', 1],
    ['locking_mode', 'exclusive'],
  ])('has %s = %s', (pragma, value) => {
    expect(openDb(file).$client.pragma(pragma, { simple: true })).toBe(value)
  })

  test('belongs to one process: a second opening is refused and leaves the first as it was', () => {
    const first = openDb(file)
    expect(() => openDb(file)).toThrow(StartRefused)
    expect(first.$client.prepare('SELECT count(*) AS n FROM casus').get()).toEqual({ n: 0 })
  })

  test('is the same when it is opened again', () => {
    const tables = () => {
      const db = openDb(file)
      const found = db.$client.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all()
      db.$client.close()
      return found
    }
    expect(tables()).toEqual(tables())
  })

  test('keeps what was in it', () => {
    const opened = openEmpty(file)
    addCasus(opened, CASUS)
    opened.db.$client.close()
    expect(openDb(file).select().from(schema.casus).all().length).toBe(1)
  })

  test('takes no row that points nowhere', () => {
    const opened = openEmpty(file)
    addCasus(opened, CASUS)
    addRoom(opened, CASUS, ROOM)
    expect(() => opened.db.delete(schema.casus).run()).toThrow()
  })

  test('is refused when rows in it point nowhere', () => {
    const opened = openEmpty(file)
    addCasus(opened, CASUS)
    addRoom(opened, CASUS, ROOM)
    opened.db.$client.pragma('foreign_keys = OFF')
    opened.db.delete(schema.casus).run()
    opened.db.$client.close()
    expect(() => openDb(file)).toThrow('point nowhere')
  })
})

describe('a transaction', () => {
  test('undoes all when any of it fails', () => {
    const opened = openEmpty()
    expect(() =>
      inTransaction(opened.db, () => {
        addCasus(opened, CASUS)
        addRoom(opened, CASUS, ROOM)
        addRoom(opened, CASUS, ROOM)
      }),
    ).toThrow()
    expect(opened.db.select().from(schema.casus).all()).toEqual([])
  })

  test('inside another is part of it', () => {
    const opened = openEmpty()
    expect(() =>
      inTransaction(opened.db, () => {
        inTransaction(opened.db, () => addCasus(opened, CASUS))
        throw new Error('afterwards')
      }),
    ).toThrow('afterwards')
    expect(opened.db.select().from(schema.casus).all()).toEqual([])
  })

  test('gives back what its work gave', () => {
    expect(inTransaction(openEmpty().db, () => 7)).toBe(7)
  })

  test('cannot wait for a promise', () => {
    const opened = openEmpty()
    // @ts-expect-error the type says it too
    expect(() => inTransaction(opened.db, async () => addCasus(opened, CASUS))).toThrow('promise')
    expect(opened.db.select().from(schema.casus).all()).toEqual([])
  })
})
