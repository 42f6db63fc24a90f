// The server of a simulation: the real live core over a real database, in this process, that can be told to fail, to crash with all
// that it has in memory, and to come back from what was committed. Beside it stands what is on disk, for the oracle to read.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import type { Db } from '#server/db/open.ts'
import { casus } from '#server/db/schema.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import { openLog } from '#server/log/record.ts'
import { openLive } from '#server/sync/live.ts'
import { PACE } from '#server/sync/pace.ts'
import type { Actor, Live, RoomAccess } from '#server/sync/ports.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import type { RoomStorage } from '#server/sync/storage.ts'
import { leaveFormatting } from '#shared/document/formatting.ts'
import { type CasusId, type PersonId, randomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { type Fault, withFaults } from './faulty-storage.ts'
import { type Name, openData, personIdOf } from './house.ts'
import { openMemoryStorage } from './memory-storage.ts'

const DAY = 86_400_000

/** One file for all seeds of a run, a casus to each: making one costs more than playing a seed. */
export interface Files {
  readonly folder: string
  db: Db
  keys: KeyStore
}

export function openFiles(): Files {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-simulation-'))
  const data = openData(join(folder, 'rondetafel.db'))
  // Here processes end, and the power stays on: what a disk does is proven elsewhere.
  data.db.$client.pragma('synchronous = OFF')
  return { folder, ...data }
}

export function closeFiles({ folder, db }: Files): void {
  db.$client.close()
  rmSync(folder, { recursive: true, force: true })
}

export interface Rights {
  level: RoomAccess['level']
  sessionExpiresAt: number
}

export class SimulatedHouse {
  live: Live | null = null
  fault: () => Fault = () => null
  isHeld = false
  readonly events: string[] = []
  readonly address: RoomAddress
  /** What a restart would find, kept beside it from the same commits. */
  readonly onDisk = new Y.Doc()
  private readonly rights = new Map<PersonId, Rights>()
  private brought: Uint8Array[] = []
  commits = 0
  private readonly files: Files
  /** Only this outlives a crash where rooms are kept in memory. */
  private readonly memory: RoomStorage | null
  private end: (() => void) | null = null

  constructor(files: Files, room: RoomAddress['room'], isInMemory: boolean) {
    this.files = files
    leaveFormatting(this.onDisk)
    this.address = { casusId: randomId<CasusId>(), room }
    files.db
      .insert(casus)
      .values({
        id: this.address.casusId,
        phase: 'analyse',
        version: 1,
        sealedKey: files.keys.wrapForCasus(this.address.casusId),
        createdAt: 0,
        changedAt: 0,
      })
      .run()
    this.memory = isInMemory ? openMemoryStorage() : null
    this.start()
  }

  start(): void {
    const { db, keys } = this.files
    let isDead = false
    const alive = mortal(this.recorded(this.memory ?? openSqliteStorage(db, keys)), () => isDead)
    const live = openLive(
      {
        db,
        keys,
        log: openLog(db, Date.now, { site: 'test', system: 'test', type: '4' }),
        clock: Date.now,
        accessOf: (personId) => this.accessOf(personId),
        logger: (event) => void this.events.push(event),
        storage: withFaults(alive, () => this.fault()),
      },
      PACE,
    )
    this.live = live
    this.end = () => {
      isDead = true
      // Its clocks stop too; whatever it still tries, it finds no disk.
      live.close().catch(() => {})
    }
  }

  /** The process is gone, between one turn and the next. */
  crash(): void {
    this.end?.()
    this.live = null
    // What the dying process still asked of its disk is no news.
    this.events.length = 0
  }

  /** As for SIGTERM: it takes a moment. */
  stop(): void {
    const { live } = this
    this.live = null
    void live?.close()
  }

  rightsOf(name: Name): Rights {
    const id = personIdOf(name)
    const known = this.rights.get(id) ?? { level: 'write', sessionExpiresAt: Date.now() + DAY }
    this.rights.set(id, known)
    return known
  }

  /** null where nobody is signed in. */
  actor(name: Name): Actor | null {
    const { sessionExpiresAt } = this.rightsOf(name)
    if (sessionExpiresAt <= Date.now()) return null
    const personId = personIdOf(name)
    return { personId, sessionRef: `session-of-${name}`, sessionExpiresAt, name, discipline: 'GGZ', colour: '#7a2048' }
  }

  /** Who is who may have changed: his sockets come in again. */
  tellOf(name: Name): void {
    this.live?.accessChanged({ ...this.address, personId: personIdOf(name) })
  }

  /** Something formal happens in a transaction of its own, which may yet be undone. */
  formalMoment(isUndone: boolean): void {
    if (this.memory || !this.live) return
    const { live, address } = this
    this.brought = []
    try {
      this.files.db.$client.transaction(() => {
        live.snapshot(address, 'formal')
        if (isUndone) throw new Error('undone')
      })()
    } catch {
      return
    }
    this.committed()
  }

  private committed(): void {
    this.commits++
    for (const update of this.brought.splice(0)) Y.applyUpdate(this.onDisk, update)
  }

  /** Has all that stands apart of this person added; `moves` hears its words. */
  addLate(name: Name, moves: (words: string) => void): void {
    const actor = this.actor(name)
    const { live, address } = this
    for (const { id, changes, canAdd } of (actor && live?.late.list(actor, address)) ?? []) {
      if (!canAdd || !actor || !live) continue
      moves(JSON.stringify(changes))
      try {
        live.late.answer(actor, address, id, true)
      } catch {
        // Its commit failed: it still stands apart.
      }
    }
  }

  /** The text as a process that starts now would find it. */
  read(): Y.Doc {
    const storage = this.memory ?? openSqliteStorage(this.files.db, this.files.keys)
    const { state, appends } = storage.load(storage.find(this.address)!.id)
    const doc = new Y.Doc()
    leaveFormatting(doc)
    Y.applyUpdate(doc, state.update)
    for (const { updates } of appends) for (const { update } of updates) Y.applyUpdate(doc, update)
    return doc
  }

  /** What stands apart of this person, in words. */
  apart(name: Name): string {
    const actor = this.actor(name)
    return JSON.stringify((actor && this.live?.late.list(actor, this.address)) ?? [])
  }

  private accessOf(personId: PersonId): RoomAccess {
    const { level } = this.rights.get(personId) ?? { level: 'write' }
    const isStill = this.isHeld && level === 'write'
    return {
      level: isStill ? 'read' : level,
      rule: 'test@1 everyone',
      readOnlyBecause: isStill ? 'offered' : level === 'read' ? 'invited-to-read' : null,
      rollen: ['behandelaar'],
      changesAt: null,
      // Late text hangs on the row of its room, which rooms in memory have not.
      late: { leaves: isStill && this.memory === null, readsAll: false },
    }
  }

  /** Notes what a commit brought, once it is committed. */
  private recorded(storage: RoomStorage): RoomStorage {
    const note = (...updates: Uint8Array[]) => {
      this.brought.push(...updates)
      if (!storage.isInTransaction()) this.committed()
    }
    return {
      ...storage,
      create(row, state, nextClientId) {
        storage.create(row, state, nextClientId)
        note(state.update)
      },
      append(batch) {
        storage.append(batch)
        for (const { updates } of batch) note(...updates.map(({ update }) => update))
      },
      inTransaction: (work) => {
        if (storage.isInTransaction()) return work()
        this.brought = []
        const done = storage.inTransaction(work)
        this.committed()
        return done
      },
    }
  }
}

function mortal(storage: RoomStorage, isDead: () => boolean): RoomStorage {
  const guarded =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (isDead()) throw new Error('this process has ended')
      return act(...args)
    }
  return {
    find: guarded(storage.find),
    create: guarded(storage.create),
    load: guarded(storage.load),
    bytesOf: guarded(storage.bytesOf),
    issueClientId: guarded(storage.issueClientId),
    append: guarded(storage.append),
    holds: guarded(storage.holds),
    compact: guarded(storage.compact),
    inTransaction: (work) => guarded(() => storage.inTransaction(work))(),
    isInTransaction: () => storage.isInTransaction(),
    tidy: () => {},
  }
}
