// Carries out what was decided to be destroyed. Each step can be done again, and the order is such that a process that dies
// between any two of them, or a backup that is put back after any of them, ends with the same:
//
//   decided ── in the register ── pages closed, rooms and keys out of memory ── keys and rows gone, certificate, line in the log
//      │            │                                                           │ one transaction: erased
//      │            └ from here on no backup brings it back                     └── file cleaned ── register: carried out ── done
//      └ committed with the decision: from here on the journal answers as if there were no such casus
import { count, eq } from 'drizzle-orm'
import type { Journal } from '#server/casus/journal.ts'
import type { Disk } from '#server/db/disk.ts'
import { type Db, inTransaction } from '#server/db/open.ts'
import { casus, room } from '#server/db/schema.ts'
import type { Renderings } from '#server/document/renderings.ts'
import type { Versions } from '#server/document/versions.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { Log } from '#server/log/record.ts'
import { defectFields, type Logger } from '#server/logger.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import type { CasusId, RoomId } from '#shared/ids.ts'
import { CERTIFICATE_COUNTS, type CertificateCount } from '#shared/protocol/vernietiging.ts'
import type { Decided, Register } from './register.ts'
import type { Row, VernietigingStore } from './store.ts'
import { type Doomed, ERASED } from './tables.ts'

export interface CarryOutPorts {
  readonly db: Db
  readonly keys: Pick<KeyStore, 'forget'>
  readonly store: VernietigingStore
  readonly register: Register
  readonly journal: Pick<Journal, 'load' | 'append' | 'forget'>
  readonly versions: Pick<Versions, 'redact'>
  readonly renderings: Pick<Renderings, 'redact'>
  readonly log: Log
  readonly clock: () => number
  readonly logger: Logger
  readonly disk: Pick<Disk, 'notice'>
  /** Closes every page of it and lets go of its rooms; nothing where nobody is served yet. */
  readonly close: (entry: Decided) => void
}

export interface CarryOut {
  /** All that was decided. What cannot be done now is tried again with the next call. */
  run(): void
  /** What the register knows and this database does not: it is of before. Returns how much that was. */
  takeFromRegister(): number
}

/** Where the journal has no person for it: the server itself carries out what two people decided. */
const RULE = 'vernietiging@1'

export function makeCarryOut(ports: CarryOutPorts): CarryOut {
  const { db, keys, store, register, log, clock, close, disk, logger } = ports

  function doomedBy({ casusId, deelnemerId }: Decided): Doomed {
    const all = db.select({ id: room.id, kind: room.kind }).from(room).where(eq(room.casusId, casusId)).all()
    const going = deelnemerId === null ? all : all.filter(({ kind }) => kind === verhaalOf(deelnemerId))
    return { casusId, rooms: going.map(({ id }) => id as RoomId) }
  }

  const isThere = (casusId: CasusId): boolean =>
    db.select({ id: casus.id }).from(casus).where(eq(casus.id, casusId)).get() !== undefined

  function erase({ entry }: Decidedly): Decided {
    return inTransaction(db, () => {
      const at = clock()
      const isWhole = entry.deelnemerId === null
      const doomed = doomedBy(entry)
      const counts = Object.fromEntries(CERTIFICATE_COUNTS.map((name) => [name, 0])) as Record<CertificateCount, number>
      for (const { table, goesWith, where, counts: as } of ERASED) {
        if (goesWith === 'casus' && !isWhole) continue
        const which = where(doomed, db)
        if (as) counts[as] += db.select({ rows: count() }).from(table).where(which).get()!.rows
        db.delete(table).where(which).run()
      }
      if (!isWhole && isThere(entry.casusId)) takeOut(entry, at)
      // Put back from a backup and destroyed again, it was carried out on the day that the register says.
      const done: Decided = { ...entry, carriedOut: entry.carriedOut ?? { at, counts } }
      store.decide(done, 'erased', at)
      log.record({
        kind: 'vernietiging.carried-out',
        action: 'D',
        outcome: 'done',
        personId: null,
        sessionRef: null,
        casusId: entry.casusId,
        rollen: [],
        object: { type: 'vernietiging', id: entry.id, details: { scope: isWhole ? 'casus' : 'verhaal', ...counts } },
        rule: RULE,
      })
      return done
    })
  }

  /** VN10: of a verhaal what stands elsewhere: in versions it was captured in, and in what people were given to read. */
  function takeOut({ casusId, deelnemerId, id, confirmedBy }: Decided, at: number): void {
    const told = verhaalOf(deelnemerId!)
    ports.versions.redact(casusId, told, at)
    ports.renderings.redact(casusId, told)
    const before = ports.journal.load(casusId)
    if (!before || before.destroyed.some((one) => one.vernietigingId === id)) return
    const event = { type: 'verhaal.destroyed', deelnemerId: deelnemerId!, vernietigingId: id } as const
    ports.journal.append(casusId, before, [event], confirmedBy.personId, at)
  }

  function carryOut(row: Decidedly): void {
    let { entry } = row
    if (row.kind === 'decided') {
      register.add(entry)
      close(entry)
      const { casusId, rooms } = doomedBy(entry)
      entry = erase(row)
      if (entry.deelnemerId === null) ports.journal.forget(casusId)
      keys.forget(entry.deelnemerId === null ? casusId : null, rooms)
    }
    cleanFile(db)
    register.add(entry)
    inTransaction(db, () => store.change(entry.id, 'done', clock()))
    logger('vernietiging.done', { rooms: entry.carriedOut?.counts.rooms ?? 0 })
  }

  return {
    run() {
      for (const row of store.list('decided', 'erased').filter(isDecided)) {
        try {
          carryOut(row)
        } catch (error) {
          // Nobody reads it meanwhile; the next minute, or the next start, goes on where this stopped.
          disk.notice(error)
          logger('vernietiging.not-yet', defectFields(error))
        }
      }
    },
    takeFromRegister() {
      const unknown = register.all().filter(({ id }) => !KNOWN.includes(store.get(id)?.kind ?? 'requested'))
      inTransaction(db, () => {
        for (const entry of unknown) store.decide(entry, 'decided', clock())
      })
      return unknown.length
    },
  }
}

type Decidedly = Row & { readonly entry: Decided }
const isDecided = (row: Row): row is Decidedly => row.entry !== null

const KNOWN: readonly Row['kind'][] = ['decided', 'erased', 'done']

/**
 * What is deleted is overwritten (`secure_delete`), but not the copies that SQLite left when it moved rows between pages: among them
 * a wrapped key, which opens everything. Only a file that is written anew has none. Then the write-ahead log is emptied into it.
 */
function cleanFile({ $client }: Db): void {
  $client.exec('VACUUM')
  const [said] = $client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (said?.busy !== 0) throw new Error('the write-ahead log could not be emptied')
}
