// Versions: what was captured to be read and confirmed. A row is written once and never changed; what is said of it later
// (its seal) has a row of its own.
import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { documentVersion, room, versionSeal } from '#server/db/schema.ts'
import { seal, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { VersionPart } from '#shared/document/version.ts'
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
  /** Joins the open transaction; a version is sealed once. */
  addSeal(casusId: CasusId, id: VersionId, seal: Seal, at: number): void
}

export function partOf(kind: LiveRoom, content: RoomContent): VersionPart {
  const { template, schema } = content
  return { room: kind, template, schema, fingerprint: fingerprintNow(content), content }
}

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
}

/** VN10: of what was taken out nothing can be reckoned any more; what is left is held to its own fingerprints. */
const isAsItWas = ({ fingerprint, parts, redactedAt }: Sealed): boolean =>
  redactedAt === undefined
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

  return {
    store({ versionId: id, fingerprint, roomId, seq, parts }, at) {
      const inside = Buffer.from(canonicalJson({ fingerprint, parts }))
      const sealed = seal(keys.roomKey(roomId), placeOf(roomId, id, seq), inside)
      db.insert(documentVersion).values({ id, roomId, seq, at, sealed }).run()
    },
    read(casusId, id) {
      const row = rowOf(casusId, id)
      if (!row) return null
      const roomId = row.roomId as RoomId
      const inside = unsealJson<Sealed>(keys.roomKey(roomId), placeOf(roomId, id, row.seq), row.sealed)
      if (!isAsItWas(inside)) throw new Error('a stored version is not what it was')
      const { fingerprint, parts, redactedAt = null } = inside
      return { id, at: row.at, fingerprint, parts, redactedAt, seal: sealOf(roomId, id) }
    },
    redact(casusId, kind, at) {
      const rows = db
        .select({ version: documentVersion })
        .from(documentVersion)
        .innerJoin(room, eq(room.id, documentVersion.roomId))
        .where(eq(room.casusId, casusId))
        .all()
      for (const { version } of rows) {
        const { id, seq } = version
        const roomId = version.roomId as RoomId
        const [key, place] = [keys.roomKey(roomId), placeOf(roomId, id, seq)]
        const inside = unsealJson<Sealed>(key, place, version.sealed)
        const parts = inside.parts.filter((part) => part.room !== kind)
        if (parts.length === inside.parts.length) continue
        const left: Sealed = { ...inside, parts, redactedAt: at }
        const sealed = seal(key, place, Buffer.from(canonicalJson(left)))
        db.update(documentVersion).set({ sealed }).where(eq(documentVersion.id, id)).run()
      }
    },
    addSeal(casusId, id, made, at) {
      const row = rowOf(casusId, id)
      if (!row) throw new Error('no version to seal')
      const inside = Buffer.from(canonicalJson(made))
      const sealed = seal(keys.roomKey(row.roomId as RoomId), sealPlaceOf(id), inside)
      db.insert(versionSeal).values({ versionId: id, at, sealed }).run()
    },
  }
}
