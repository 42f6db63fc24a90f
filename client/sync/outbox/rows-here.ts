// The rows of this browser, opened once per page; light enough for the frame of every page.
import { type OutboxRows, openRows } from './rows.ts'

let rows: OutboxRows | null = null

export function rowsHere(): OutboxRows {
  rows ??= openRows()
  return rows
}
