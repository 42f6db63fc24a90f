// What is kept of an MDO beside its events: how the texts stood when it opened, and the report of its closing. Written once.
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { mdoRecord } from '#server/db/schema.ts'
import { plainBytes, seal, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import { isTableRoom, type LiveRoom, mdoRoomOf, type TableRoom } from '#shared/document/rooms.ts'
import { countIn, withoutWords } from '#shared/document/without-words.ts'
import { type CasusId, type MdoId, randomId, type VersionId } from '#shared/ids.ts'
import type { MdoReport } from '#shared/protocol/mdo.ts'
import { fingerprintNow } from './fingerprint-now.ts'

/** null for a room nobody opened yet. */
export type MdoOpening = Readonly<Record<TableRoom, RoomContent | null>>

export interface MdoRecords {
  /** Both join the open transaction. */
  storeOpening(casusId: CasusId, mdoId: MdoId, opening: MdoOpening, at: number): void
  storeReport(casusId: CasusId, mdoId: MdoId, id: VersionId, report: MdoReport, at: number): void
  /** Of the first opening: what changed since then is what the MDO changed. */
  opening(casusId: CasusId, mdoId: MdoId): MdoOpening | null
  report(casusId: CasusId, id: VersionId): { readonly report: MdoReport; readonly fingerprint: string } | null
  /** Joins the open transaction: those that hold these words of this room; kept again without them. */
  purge(casusId: CasusId, room: LiveRoom, words: string, isToBeKept: boolean): number
  /** Throws where it is not what was kept; false where there is none. */
  isReadable(id: string): boolean
}

type Row = typeof mdoRecord.$inferSelect
type Sealed<T> = { readonly fingerprint: string; readonly content: T }

const placeOf = ({ casusId, mdoId, kind, id }: Omit<Row, 'at' | 'sealed'>): string =>
  `mdo_record/${casusId}/${mdoId}/${kind}/${id}`

/** What was taken over of the room; afspraken are said at the table and stay as they were said. */
function cleanedRecord(row: Pick<Row, 'kind' | 'mdoId'>, content: object, kind: LiveRoom, words: string): object {
  const [isTable, isOwn] = [isTableRoom(kind), kind === mdoRoomOf(row.mdoId as MdoId)]
  const clean = (member: string, isIt: boolean) => {
    const value = (content as Record<string, unknown>)[member]
    return isIt && value !== undefined ? { [member]: withoutWords(value, words) } : {}
  }
  if (row.kind === 'opening') return { ...content, ...clean(kind, isTable) }
  const { changes } = content as MdoReport
  const cleaned = changes.map((change) => (change.room === kind ? withoutWords(change, words) : change))
  return { ...content, changes: cleaned, ...clean('acties', kind === 'plan'), ...clean('kladblok', isOwn) }
}

export function openMdoRecords(db: Db, keys: KeyStore): MdoRecords {
  function store<T>(row: Omit<Row, 'at' | 'sealed'>, content: T, at: number): void {
    const inside: Sealed<T> = { fingerprint: fingerprintNow(content), content }
    const sealed = seal(keys.casusKey(row.casusId as CasusId), placeOf(row), plainBytes(canonicalJson(inside)))
    db.insert(mdoRecord)
      .values({ ...row, at, sealed })
      .run()
  }

  function open<T>(row: Row | undefined): Sealed<T> | null {
    if (!row) return null
    const inside = unsealJson<Sealed<T>>(keys.casusKey(row.casusId as CasusId), placeOf(row), row.sealed)
    if (fingerprintNow(inside.content) !== inside.fingerprint) throw new Error('a record of an MDO is not what it was')
    return inside
  }

  return {
    storeOpening: (casusId, mdoId, opening, at) =>
      store({ id: randomId(), casusId, mdoId, kind: 'opening' }, opening, at),
    storeReport: (casusId, mdoId, id, report, at) => store({ id, casusId, mdoId, kind: 'report' }, report, at),
    opening(casusId, mdoId) {
      const isIt = and(eq(mdoRecord.casusId, casusId), eq(mdoRecord.mdoId, mdoId), eq(mdoRecord.kind, 'opening'))
      return open<MdoOpening>(db.select().from(mdoRecord).where(isIt).orderBy(mdoRecord.at).get())?.content ?? null
    },
    report(casusId, id) {
      const isIt = and(eq(mdoRecord.id, id), eq(mdoRecord.casusId, casusId), eq(mdoRecord.kind, 'report'))
      const found = open<MdoReport>(db.select().from(mdoRecord).where(isIt).orderBy(desc(mdoRecord.at)).get())
      return found && { report: found.content, fingerprint: found.fingerprint }
    },
    purge(casusId, kind, words, isToBeKept) {
      const rows = db.select().from(mdoRecord).where(eq(mdoRecord.casusId, casusId)).all()
      return rows.reduce((sum, row) => {
        const { content } = open<object>(row)!
        const cleaned = cleanedRecord(row, content, kind, words)
        const places = countIn(content, words) - countIn(cleaned, words)
        if (places === 0 || !isToBeKept) return sum + places
        const inside = plainBytes(canonicalJson({ fingerprint: fingerprintNow(cleaned), content: cleaned }))
        const sealed = seal(keys.casusKey(casusId), placeOf(row), inside)
        db.update(mdoRecord).set({ sealed }).where(eq(mdoRecord.id, row.id)).run()
        return sum + places
      }, 0)
    },
    isReadable: (id) => open<unknown>(db.select().from(mdoRecord).where(eq(mdoRecord.id, id)).get()) !== null,
  }
}
