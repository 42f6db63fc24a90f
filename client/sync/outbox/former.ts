// Finds what pages that are gone left of a room: what can be sent, and what can only be read, as it belongs to another text.
import { type HeldLocks, writerLock } from './held-locks.ts'
import type { HeldKey } from './outbox-key.ts'
import type { OutboxRow, OutboxRows, RowPlace, RowStanding } from './rows.ts'
import { openRow } from './seal-row.ts'

export interface FormerChange {
  readonly row: OutboxRow
  readonly update: Uint8Array
}

export interface Former {
  /** In the order in which each page wrote them. */
  readonly toSend: readonly FormerChange[]
  /** Of a text that was replaced, of an older Rondetafel, or refused by the server. */
  readonly apart: readonly FormerChange[]
  drop(changes: readonly FormerChange[]): Promise<void>
  mark(changes: readonly FormerChange[], standing: RowStanding): Promise<void>
  /** Another tab may look now. */
  release(): void
}

interface Looking {
  readonly place: RowPlace
  readonly lineage: string
  readonly schema: number
  readonly writer: string
  readonly mine: () => Promise<HeldKey | null>
}

interface Parts {
  readonly rows: OutboxRows
  readonly locks: HeldLocks
}

/** Null: what is here cannot be opened now. One tab at a time, and only what no living page has: two tabs neither bring in the same words nor throw away each other's. */
export async function findFormer(
  { rows, locks }: Parts,
  { place, lineage, schema, writer, mine }: Looking,
): Promise<Former | null> {
  const release = await locks.hold(`rondetafel-former/${place.personId}/${place.casusId}/${place.room}`)
  const alive = await locks.held()
  const left = (await rows.of(place)).filter((row) => row.writer !== writer && !alive.has(writerLock(row.writer)))
  const held = left.length > 0 ? await mine() : null
  if (left.length > 0 && !held) {
    release()
    return null
  }
  const changes: FormerChange[] = []
  const unreadable: OutboxRow[] = []
  for (const row of inOrder(left)) {
    const update = await openRow(held!.key, row)
    if (update) changes.push({ row, update })
    else unreadable.push(row)
  }
  // Their key was destroyed: nobody can read them any more.
  if (unreadable.length > 0) await rows.drop(unreadable)
  const fits = ({ row }: FormerChange) => row.lineage === lineage && row.schema === schema && row.standing !== 'refused'
  const found: Former = {
    toSend: changes.filter(fits),
    apart: changes.filter((change) => !fits(change)),
    drop: (dropped) => rows.drop(dropped.map(({ row }) => row)),
    mark: (taken, standing) =>
      rows.mark(
        taken.map(({ row }) => row),
        standing,
      ),
    release,
  }
  if (found.toSend.length === 0) release()
  return found
}

/** Page after page, and of each page as it wrote them. */
function inOrder(rows: readonly OutboxRow[]): OutboxRow[] {
  const since = new Map<string, number>()
  for (const { writer, at } of rows) since.set(writer, Math.min(at, since.get(writer) ?? at))
  return rows.toSorted((a, b) => (a.writer === b.writer ? a.n - b.n : since.get(a.writer)! - since.get(b.writer)!))
}
