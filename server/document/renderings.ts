// Renderings: what a family member was given to read of a version. Made once, when the analyse was presented to him or the plan
// published, and read as made.
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { documentRendering, documentVersion, room } from '#server/db/schema.ts'
import { plainBytes, seal, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { PresentedHow } from '#shared/casus/casus.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import {
  type Reader,
  type RenderedSection,
  readRendered,
  renderFor,
  type StoredSection,
} from '#shared/document/render.ts'
import { isLiveRoom, isOwnRoom, type LiveRoom } from '#shared/document/rooms.ts'
import { countIn, withoutWords } from '#shared/document/without-words.ts'
import { type CasusId, type DeelnemerId, type RoomId, randomId, type VersionId } from '#shared/ids.ts'
import { fingerprintNow } from './fingerprint-now.ts'
import type { Version } from './versions.ts'

export interface Rendering {
  readonly versionId: VersionId
  readonly deelnemerId: DeelnemerId
  readonly presentedAt: number
  /** How the analyse was presented; a plan is published, and has none. */
  readonly how: PresentedHow | null
  /** Of what this reader reads. */
  readonly fingerprint: string
  /** Of the version it was made from. */
  readonly versionFingerprint: string
  readonly sections: readonly RenderedSection[]
}

/** Of the analyse. */
export type PresentedRendering = Rendering & { readonly how: PresentedHow }

export type RenderingRef = Pick<Rendering, 'versionId' | 'deelnemerId' | 'presentedAt'>

type Sealed = Pick<Rendering, 'how' | 'fingerprint' | 'versionFingerprint'> & {
  readonly sections: readonly StoredSection[]
}

export interface Presenting {
  readonly deelnemerId: DeelnemerId
  /** Every place the reader has or had at the table. */
  readonly places: readonly DeelnemerId[]
  readonly how: PresentedHow | null
  readonly verhaal?: NonNullable<Reader['verhaal']>
}

export interface Renderings {
  /** Joins the open transaction. Presented again, a version stays as it was read the first time. */
  store(version: Version, presenting: Presenting, at: number): void
  /** Takes what was captured of this room out of every rendering that holds it, for ever. Joins the open transaction. */
  redact(casusId: CasusId, kind: LiveRoom): void
  /** The last one of the analyse that was made for one of these places in this casus. */
  latest(casusId: CasusId, places: readonly DeelnemerId[]): PresentedRendering | null
  /** Which one that is; tells nothing of what stands in it. */
  latestOf(casusId: CasusId, places: readonly DeelnemerId[]): RenderingRef | null
  /** Joins the open transaction: of what was made from this room, those that hold these words; kept again without them. */
  purge(casusId: CasusId, room: LiveRoom, words: string, isToBeKept: boolean): number
  /** Of this version, for one of these places. */
  of(casusId: CasusId, versionId: VersionId, places: readonly DeelnemerId[]): Rendering | null
}

type Row = typeof documentRendering.$inferSelect

const placeOf = ({ roomId, id, versionId, deelnemerId }: Omit<Row, 'at' | 'sealed'>): string =>
  `document_rendering/${roomId}/${id}/${versionId}/${deelnemerId}`

const refOf = ({ versionId, deelnemerId, at }: Row): RenderingRef => ({
  versionId: versionId as VersionId,
  deelnemerId: deelnemerId as DeelnemerId,
  presentedAt: at,
})

export function openRenderings(db: Db, keys: KeyStore): Renderings {
  function latestRow(
    casusId: CasusId,
    places: readonly DeelnemerId[],
    where: { readonly kind: LiveRoom } | { readonly versionId: VersionId },
  ): Row | null {
    const isIt = 'kind' in where ? eq(room.kind, where.kind) : eq(documentRendering.versionId, where.versionId)
    const isTheirs = and(eq(room.casusId, casusId), isIt, inArray(documentRendering.deelnemerId, [...places]))
    const found = db
      .select({ rendering: documentRendering })
      .from(documentRendering)
      .innerJoin(room, eq(room.id, documentRendering.roomId))
      .where(isTheirs)
      .orderBy(desc(documentRendering.at), desc(sql`document_rendering.rowid`))
      .limit(1)
      .get()
    return found?.rendering ?? null
  }

  function open(row: Row): Rendering {
    const inside = unsealJson<Sealed>(keys.roomKey(row.roomId as RoomId), placeOf(row), row.sealed)
    if (fingerprintNow(inside.sections) !== inside.fingerprint) throw new Error('a stored rendering is not what it was')
    return { ...refOf(row), ...inside, sections: readRendered(inside.sections) }
  }

  return {
    store({ id: versionId, fingerprint: versionFingerprint, parts }, { deelnemerId, how, ...reader }, at) {
      const isSame = and(eq(documentRendering.versionId, versionId), eq(documentRendering.deelnemerId, deelnemerId))
      if (db.select({ id: documentRendering.id }).from(documentRendering).where(isSame).get()) return
      const version = db
        .select({ roomId: documentVersion.roomId })
        .from(documentVersion)
        .where(eq(documentVersion.id, versionId))
        .get()
      if (!version) throw new Error('no version to render')
      const sections = renderFor(parts, reader)
      const inside: Sealed = { how, fingerprint: fingerprintNow(sections), versionFingerprint, sections }
      const row = { id: randomId(), versionId, roomId: version.roomId, deelnemerId }
      const key = keys.roomKey(version.roomId as RoomId)
      const sealed = seal(key, placeOf(row), plainBytes(canonicalJson(inside)))
      db.insert(documentRendering)
        .values({ ...row, at, sealed })
        .run()
    },
    redact(casusId, kind) {
      const rows = db
        .select({ rendering: documentRendering })
        .from(documentRendering)
        .innerJoin(room, eq(room.id, documentRendering.roomId))
        .where(eq(room.casusId, casusId))
        .all()
      for (const { rendering } of rows) {
        const key = keys.roomKey(rendering.roomId as RoomId)
        const inside = unsealJson<Sealed>(key, placeOf(rendering), rendering.sealed)
        // A verhaal stands in it under the name of its room.
        const sections = inside.sections.filter(({ id }) => id !== kind)
        if (sections.length === inside.sections.length) continue
        const left: Sealed = { ...inside, sections, fingerprint: fingerprintNow(sections) }
        const sealed = seal(key, placeOf(rendering), plainBytes(canonicalJson(left)))
        db.update(documentRendering).set({ sealed }).where(eq(documentRendering.id, rendering.id)).run()
      }
    },
    latest(casusId, places) {
      const row = latestRow(casusId, places, { kind: 'analyse' })
      if (!row) return null
      const { how, ...found } = open(row)
      if (how === null) throw new Error('a rendering of the analyse that nobody presented')
      return { ...found, how }
    },
    latestOf(casusId, places) {
      const row = latestRow(casusId, places, { kind: 'analyse' })
      return row && refOf(row)
    },
    purge(casusId, kind, words, isToBeKept) {
      const rows = db
        .select({ row: documentRendering })
        .from(documentRendering)
        .innerJoin(room, eq(room.id, documentRendering.roomId))
        .where(and(eq(room.casusId, casusId), eq(room.kind, isOwnRoom(kind) ? 'analyse' : kind)))
        .all()
      // A verhaal stands in a rendering of the analyse under the name of its own room.
      const isOf = ({ id }: { readonly id: string }) => (isOwnRoom(kind) ? id === kind : !isLiveRoom(id))
      return rows.reduce((sum, { row }) => {
        const { how, versionFingerprint, sections } = open(row)
        const places = sections.filter(isOf).reduce((count, section) => count + countIn(section, words), 0)
        if (places === 0 || !isToBeKept) return sum + places
        const cleaned = sections.map((section) => (isOf(section) ? withoutWords(section, words) : section))
        const inside: Sealed = { how, fingerprint: fingerprintNow(cleaned), versionFingerprint, sections: cleaned }
        const key = keys.roomKey(row.roomId as RoomId)
        const sealed = seal(key, placeOf(row), plainBytes(canonicalJson(inside)))
        db.update(documentRendering).set({ sealed }).where(eq(documentRendering.id, row.id)).run()
        return sum + places
      }, 0)
    },
    of(casusId, versionId, places) {
      const row = latestRow(casusId, places, { versionId })
      return row && open(row)
    },
  }
}
