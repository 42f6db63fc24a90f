// Versions: what was captured to be read and confirmed. A row is written once, and written again only where words that should never
// have stood there are taken out of it; what is said of it later (its seal) has a row of its own.
import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { documentVersion, room, versionSeal } from '#server/db/schema.ts'
import { plainBytes, seal, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import { isOwnRoom, type LiveRoom } from '#shared/document/rooms.ts'
import type { VersionPart } from '#shared/document/version.ts'
import { countIn, withoutWords } from '#shared/document/without-words.ts'
import { type CasusId, type RoomId, randomId, type VersionId } from '#shared/ids.ts'
import { fingerprintNow } from './fingerprint-now.ts'
import type { Seal } from './seal.ts'

/** A room as it reads now, and up to which append. */
export interface Capture {
  readonly roomId: RoomId
  readonly seq: number
  readonly content: RoomContent
}

/** What would be stored; `roomId` holds the key that seals it. */
export interface Candidate {
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly roomId: RoomId
  readonly seq: number
  readonly parts: readonly VersionPart[]
}

export interface Version {
  readonly id: VersionId
  readonly at: number
  readonly fingerprint: string
  readonly parts: readonly VersionPart[]
  /** When a part of it was destroyed; the fingerprint is that of the whole, as it was. */
  readonly redactedAt: number | null
  readonly seal: Seal | null
}

export interface Versions {
  /** Joins the open transaction. */
  store(candidate: Candidate, at: number): void
  /** null for one that is not of this casus. Throws where what is stored does not have its fingerprint any more. */
  read(casusId: CasusId, id: VersionId): Version | null
  /** Takes what was captured of this room out of every version that holds it, for ever. Joins the open transaction. */
  redact(casusId: CasusId, kind: LiveRoom, at: number): void
  /** Those that hold these words of this room. */
  holding(
    casusId: CasusId,
    room: LiveRoom,
    words: string,
  ): { readonly id: VersionId; readonly isSigned: boolean; readonly places: number }[]
  /** Joins the open transaction: kept again without these words. It goes on under the fingerprint that people know it by. */
  purge(casusId: CasusId, id: VersionId, room: LiveRoom, words: string): void
  /** Joins the open transaction; a version is sealed once. */
  addSeal(casusId: CasusId, id: VersionId, seal: Seal, at: number): void
}

export function partOf(kind: LiveRoom, content: RoomContent): VersionPart {
  const { template, schema } = content
  return { room: kind, template, schema, fingerprint: fingerprintNow(content), content }
}

/** The fingerprint under which what is one's own was shared: that of a version of this part alone. */
export const sharedAs = (part: VersionPart): string => part.sharedAs ?? fingerprintNow([part])

/** `first`: parts that were captured before and stand before it. */
export function candidateFrom(
  { roomId, seq, content }: Capture,
  kind: LiveRoom,
  first: readonly VersionPart[] = [],
): Candidate {
  const parts = [...first, partOf(kind, content)]
  return { versionId: randomId(), fingerprint: fingerprintNow(parts), roomId, seq, parts }
}

const placeOf = (roomId: string, id: string, seq: number): string => `document_version/${roomId}/${id}/${seq}`
const sealPlaceOf = (id: string): string => `version_seal/${id}`

interface Sealed {
  readonly fingerprint: string
  readonly parts: readonly VersionPart[]
  /** Absent while it is whole. */
  readonly redactedAt?: number
  /** Words that should never have stood there were taken out of it. */
  readonly isPurged?: true
}

type Row = typeof documentVersion.$inferSelect

/** VN10: of what was taken out nothing can be reckoned any more; what is left is held to its own fingerprints. */
const isAsItWas = ({ fingerprint, parts, redactedAt, isPurged }: Sealed): boolean =>
  redactedAt === undefined && !isPurged
    ? fingerprintNow(parts) === fingerprint
    : parts.every((part) => fingerprintNow(part.content) === part.fingerprint)

export function openVersions(db: Db, keys: KeyStore): Versions {
  function rowOf(casusId: CasusId, id: VersionId) {
    const row = db
      .select({ version: documentVersion, casusId: room.casusId })
      .from(documentVersion)
      .innerJoin(room, eq(room.id, documentVersion.roomId))
      .where(eq(documentVersion.id, id))
      .get()
    return row?.casusId === casusId ? row.version : null
  }

  function sealOf(roomId: RoomId, id: VersionId): Seal | null {
    const row = db.select().from(versionSeal).where(eq(versionSeal.versionId, id)).get()
    return row ? unsealJson<Seal>(keys.roomKey(roomId), sealPlaceOf(id), row.sealed) : null
  }

  const rowsOf = (casusId: CasusId): Row[] =>
    db
      .select({ version: documentVersion })
      .from(documentVersion)
      .innerJoin(room, eq(room.id, documentVersion.roomId))
      .where(eq(room.casusId, casusId))
      .all()
      .map(({ version }) => version)

  const sealedIn = ({ roomId, id, seq }: Pick<Row, 'roomId' | 'id' | 'seq'>, inside: Sealed): Buffer =>
    seal(keys.roomKey(roomId as RoomId), placeOf(roomId, id, seq), plainBytes(canonicalJson(inside)))

  const insideOf = ({ roomId, id, seq, sealed }: Row): Sealed =>
    unsealJson<Sealed>(keys.roomKey(roomId as RoomId), placeOf(roomId, id, seq), sealed)

  const keepAgain = (row: Row, inside: Sealed): void =>
    void db
      .update(documentVersion)
      .set({ sealed: sealedIn(row, inside) })
      .where(eq(documentVersion.id, row.id))
      .run()

  function read(casusId: CasusId, id: VersionId): Version | null {
    const row = rowOf(casusId, id)
    if (!row) return null
    const inside = insideOf(row)
    if (!isAsItWas(inside)) throw new Error('a stored version is not what it was')
    const { fingerprint, parts, redactedAt = null } = inside
    return { id, at: row.at, fingerprint, parts, redactedAt, seal: sealOf(row.roomId as RoomId, id) }
  }

  return {
    store({ versionId: id, fingerprint, roomId, seq, parts }, at) {
      const sealed = sealedIn({ roomId, id, seq }, { fingerprint, parts })
      db.insert(documentVersion).values({ id, roomId, seq, at, sealed }).run()
    },
    read,
    redact(casusId, kind, at) {
      for (const row of rowsOf(casusId)) {
        const inside = insideOf(row)
        const parts = inside.parts.filter((part) => part.room !== kind)
        if (parts.length < inside.parts.length) keepAgain(row, { ...inside, parts, redactedAt: at })
      }
    },
    holding: (casusId, kind, words) =>
      rowsOf(casusId)
        .map((row) => read(casusId, row.id as VersionId)!)
        .map(({ id, parts, seal: made }) => ({
          id,
          isSigned: made !== null,
          places: parts
            .filter((part) => part.room === kind)
            .reduce((sum, part) => sum + countIn(part.content, words), 0),
        }))
        .filter(({ places }) => places > 0),
    purge(casusId, id, kind, words) {
      const row = rowOf(casusId, id)!
      const inside = insideOf(row)
      const parts = inside.parts.map((part): VersionPart => {
        if (part.room !== kind) return part
        const content = withoutWords(part.content, words)
        const known = isOwnRoom(kind) ? { sharedAs: sharedAs(part) } : {}
        return { ...part, ...known, content, fingerprint: fingerprintNow(content) }
      })
      keepAgain(row, { ...inside, parts, isPurged: true })
    },
    addSeal(casusId, id, made, at) {
      const row = rowOf(casusId, id)
      if (!row) throw new Error('no version to seal')
      const inside = plainBytes(canonicalJson(made))
      const sealed = seal(keys.roomKey(row.roomId as RoomId), sealPlaceOf(id), inside)
      db.insert(versionSeal).values({ versionId: id, at, sealed }).run()
    },
  }
}
