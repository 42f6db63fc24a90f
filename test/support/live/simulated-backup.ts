// A backup of one room as the database has it, and what `server/backup/restore.ts` does with one: all of it as it was, under a lineage
// of its own.
import type { Db } from '#server/db/open.ts'
import { type RoomId, randomId } from '#shared/ids.ts'

const TABLES = ['room_client', 'document_state', 'document_update', 'document_snapshot', 'late_text', 'rescued_words']

type Row = Readonly<Record<string, unknown>>

/** The answer puts it back. */
export function backUp({ $client }: Db, id: RoomId): () => void {
  const kept = TABLES.map((table) => ({
    table,
    rows: $client.prepare<[string], Row>(`SELECT * FROM ${table} WHERE room_id = ?`).all(id),
  }))
  const next = $client.prepare('SELECT next_client_id FROM room WHERE id = ?').pluck().get(id)
  return $client.transaction(() => {
    for (const { table, rows } of kept) {
      $client.prepare(`DELETE FROM ${table} WHERE room_id = ?`).run(id)
      for (const row of rows) {
        const names = Object.keys(row)
        const places = names.map((name) => `@${name}`)
        $client.prepare(`INSERT INTO ${table} (${names}) VALUES (${places})`).run(row)
      }
    }
    $client.prepare('UPDATE room SET lineage = ?, next_client_id = ? WHERE id = ?').run(randomId(), next, id)
  })
}
