// Taking words out of a room and of all that was kept of it, and what whoever does so is told beforehand: where they stand, who may
// have read them, and where they stay.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { MdoRecords } from '#server/document/mdo-records.ts'
import type { Renderings } from '#server/document/renderings.ts'
import type { Snapshots } from '#server/document/snapshots.ts'
import type { Versions } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { LinesAbout } from '#server/log/read.ts'
import type { Log, LogLine } from '#server/log/record.ts'
import { type Casus, rollenOf } from '#shared/casus/casus.ts'
import type { CommandOf } from '#shared/casus/commands.ts'
import { purgesIn } from '#shared/casus/decide-afgeschermd.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import { countIn } from '#shared/document/without-words.ts'
import type { PersonId, VersionId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { PurgeView } from '#shared/protocol/texts.ts'
import type { Person } from '#shared/protocol/views.ts'
import type { Journal } from './journal.ts'

export interface PurgingPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly clock: () => number
  readonly linesAbout: LinesAbout
  readonly snapshots: Snapshots
  readonly versions: Versions
  readonly renderings: Renderings
  readonly mdoRecords: MdoRecords
  /** Of the text itself, and what lies apart of it. */
  readonly text: {
    count(address: RoomAddress, words: string): { readonly places: number; readonly unfolded: boolean }
    /** Both join the open transaction. */
    purge(by: Session, address: RoomAddress, words: string): void
    layIn(to: RoomAddress, by: Session, from: RoomAddress, words: string): void
  }
}

export interface Purging {
  /** null for who may not take words out of this room, as where there is none. */
  look(reader: Session, address: RoomAddress, words: string): PurgeView | null
  /** In how many places they stand; what was written since the room was last folded counts as one. */
  count(address: RoomAddress, words: string): number
  /** Joins the open transaction. */
  carryOut(casus: Casus, by: Session, asked: CommandOf<'purgeText'>): void
}

export function makePurging(ports: PurgingPorts): Purging {
  const { db, journal, accounts, log, clock, linesAbout, snapshots, versions, renderings, mdoRecords, text } = ports

  /** WR6: a signature is over every word. WR18: and what lies there to be signed is not another text for who is asked about it. */
  function versionsHolding({ casusId, room }: RoomAddress, words: string) {
    const all = versions.holding(casusId, room, words)
    const offered = offeredIn(journal.load(casusId))
    const stays = ({ id, isSigned }: (typeof all)[number]) => isSigned || id === offered
    return { staying: all.filter(stays), others: all.filter((one) => !stays(one)) }
  }

  function snapshotsHolding(address: RoomAddress, words: string) {
    const roomId = snapshots.roomAt(address)
    const all = roomId ? snapshots.list(roomId) : []
    return { all, holding: all.filter(({ content }) => countIn(content, words) > 0) }
  }

  function placesOf(address: RoomAddress, words: string) {
    const { casusId, room } = address
    const now = text.count(address, words)
    const { others, staying } = versionsHolding(address, words)
    const kept =
      snapshotsHolding(address, words).holding.length +
      others.length +
      renderings.purge(casusId, room, words, false) +
      mdoRecords.purge(casusId, room, words, false)
    return { ...now, kept, staying: staying.length }
  }

  /** WR5: from the last snapshot that does not hold them; of what is in none yet, from the last one. */
  function since(address: RoomAddress, words: string): number {
    const { all, holding } = snapshotsHolding(address, words)
    const first = holding.at(-1)
    if (!first) return all[0]?.at ?? 0
    return all[all.indexOf(first) + 1]?.at ?? 0
  }

  function readersSince({ casusId, room }: RoomAddress, from: number, self: PersonId): Person[] {
    const isReading = ({ kind, action, outcome, object }: LogLine) =>
      outcome === 'done' &&
      ((object.id === `${casusId}/${room}` && READING_ROOM.includes(kind) && action !== 'C') ||
        READING_MADE[room]?.includes(kind))
    const people = linesAbout(casusId, from - STILL_READING_MS).filter(isReading)
    const ids = new Set(people.flatMap(({ personId }) => (personId && personId !== self ? [personId] : [])))
    return [...ids].flatMap((id) => accounts.personOf(id) ?? [])
  }

  return {
    look: (reader, address, words) =>
      inTransaction(db, () => {
        const at = clock()
        const { personId } = reader
        const { casusId, room } = address
        const casus = journal.load(casusId)
        const isAllowed = casus !== null && purgesIn(casus, personId, room, at)
        log.record({
          kind: isAllowed ? 'room.searched' : 'room.refused',
          action: 'R',
          outcome: isAllowed ? 'done' : 'refused',
          personId,
          sessionRef: reader.ref,
          casusId,
          rollen: casus ? rollenOf(casus, personId, at) : [],
          object: { type: 'room', id: `${casusId}/${room}` },
          rule: `rules@${RULES_VERSION} purgeText`,
          ...(isAllowed ? {} : { reason: 'no-access' }),
        })
        if (!isAllowed) return null
        const { places, kept, unfolded, staying } = placesOf(address, words)
        return {
          places: places + kept,
          unfolded,
          staying,
          readers: readersSince(address, since(address, words), personId),
        }
      }),
    count(address, words) {
      const { places, kept, unfolded } = placesOf(address, words)
      return places + kept + (unfolded ? 1 : 0)
    },
    carryOut(casus, by, { room, words, to }) {
      const casusId = casus.id
      const address = { casusId, room }
      const { places, kept } = placesOf(address, words)
      text.purge(by, address, words)
      if (to) text.layIn({ casusId, room: to }, by, address, words)
      const roomId = snapshots.roomAt(address)
      if (roomId) snapshots.purge(roomId, words)
      for (const { id } of versionsHolding(address, words).others) versions.purge(casusId, id, room, words)
      renderings.purge(casusId, room, words, true)
      mdoRecords.purge(casusId, room, words, true)
      log.record({
        kind: 'room.purged',
        action: 'D',
        outcome: 'done',
        personId: by.personId,
        sessionRef: by.ref,
        casusId,
        rollen: rollenOf(casus, by.personId, clock()),
        object: { type: 'room', id: `${casusId}/${room}`, details: { places, kept, ...(to && { to }) } },
        rule: `rules@${RULES_VERSION} purgeText`,
      })
    },
  }
}

const offeredIn = (casus: Casus | null): VersionId | null =>
  casus && 'analyse' in casus && casus.analyse.status === 'aangeboden' ? casus.analyse.versionId : null

/** Who has a room open says so each quarter of an hour. */
const STILL_READING_MS = 15 * 60_000

/** That a room was made is no reading: who moves words there does not come in. */
const READING_ROOM: readonly string[] = [
  'room.entered',
  'room.read',
  'room.changed',
  'snapshot.read',
  'late.read',
  'rescued.read',
]

/** What was made of it, and read elsewhere. */
const READING_MADE: Readonly<Record<string, readonly string[]>> = {
  analyse: ['signing.read', 'version.read', 'version.exported', 'rendering.read'],
  plan: ['planning.read', 'plan.read'],
}
