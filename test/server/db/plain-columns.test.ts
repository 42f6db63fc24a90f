// Whoever holds a copy of the database may know that something happened, never to whom or what: every column is sealed,
// or on this list.
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import * as schema from '#server/db/schema.ts'

/** What a plain column may hold, by its name in the database. */
const PLAIN = {
  'a random id': [
    'id',
    'casus_id',
    'command_id',
    'deelnemer_id',
    'lineage',
    'mdo_id',
    'organisatie_id',
    'person_id',
    'ref',
    'room_id',
    'version_id',
  ],
  'the hash of a random id': ['id_hash'],
  'a place in a sequence': ['seq', 'version', 'client_id', 'next_client_id', 'last_step'],
  'a time': ['at', 'begins_at', 'created_at', 'changed_at', 'ended_at', 'expires_at', 'tombstoned_at'],
  'a schema number': ['schema'],
  'one of a few words of the program': ['kind', 'phase', 'type'],
}

/** The log must be readable without the keys of a casus that was destroyed. Its lines hold ids, never content. */
const EXCEPTIONS = ['log_line.line', 'log_line.hash']

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable))
const columns = tables.flatMap((table) => {
  const { name, columns: found } = getTableConfig(table as SQLiteTable)
  return found.map((column) => ({ place: `${name}.${column.name}`, name: column.name, column }))
})
const isSealed = (type: string) => type === 'SQLiteBlobBuffer'

test('the schema was read', () => {
  expect([tables.length > 10, columns.length > 50]).toEqual([true, true])
})

describe.each(columns)('$place', ({ place, name, column }) => {
  test('is sealed, or holds nothing of a person', () => {
    const isListed = Object.values(PLAIN).flat().includes(name) || EXCEPTIONS.includes(place)
    expect(isSealed(column.columnType) ? name.startsWith('sealed') : isListed).toBe(true)
  })

  test('holds a number where it is a time or a sequence', () => {
    const isNumber = [...PLAIN['a time'], ...PLAIN['a place in a sequence'], 'schema'].includes(name)
    if (isNumber) expect(column.columnType).toBe('SQLiteInteger')
  })
})

test('every name on the list is in use, so that none lies ready for something else', () => {
  const used = new Set(columns.map(({ name }) => name))
  expect(
    Object.values(PLAIN)
      .flat()
      .filter((name) => !used.has(name)),
  ).toEqual([])
})
