// The server of a simulation: the real live core over a real database, in this process, that can be told to fail, to crash with all
// that it has in memory, and to come back from what was committed. Beside it stands what is on disk, for the oracle to read.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { type Disk, watchDisk } from '#server/db/disk.ts'
import type { Db } from '#server/db/open.ts'
import { casus, logLine } from '#server/db/schema.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import { openLog } from '#server/log/record.ts'
import { openLive } from '#server/sync/live.ts'
import { PACE } from '#server/sync/pace.ts'
import type { Actor, Live, RoomAccess } from '#server/sync/ports.ts'
import { SERVER_CLIENT_ID } from '#server/sync/room.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import type { RoomStorage } from '#server/sync/storage.ts'
import { leaveFormatting } from '#shared/document/formatting.ts'
import { type CasusId, type PersonId, randomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { type Fault, withFaults } from './faulty-storage.ts'
import { type Name, openData, personIdOf } from './house.ts'
import { openMemoryStorage } from './memory-storage.ts'
import { backUp } from './simulated-backup.ts'
import { fillable, mortal } from './simulated-disk.ts'
import { wordsApart, wordsBroughtBy } from './simulated-words.ts'
import type { WordLedger } from './word-ledger.ts'

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
  isDiskFull = false
  /** Since when the server knows it. */
  fullSince: number | null = null
  /** Rises with every restore. */
  era = 0
  readonly events: string[] = []
  readonly address: RoomAddress
  /** What a restart would find, kept beside it from the same commits. */
  onDisk = new Y.Doc()
  private readonly rights = new Map<PersonId, Rights>()
  private brought: Uint8Array[] = []
  commits = 0
  private readonly files: Files
  /** Only this outlives a crash where rooms are kept in memory. */
  private readonly memory: RoomStorage | null
  private end: (() => void) | null = null
  private disk: Disk | null = null
  private putBack: (() => void) | null = null
  /** Hears the words of each commit. */
  private readonly arrived: WordLedger['arrived']

  constructor(files: Files, room: RoomAddress['room'], isInMemory: boolean, arrived: WordLedger['arrived']) {
    this.arrived = arrived
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
    // The clock stands at the same hour in every history: what an earlier one wrote would be of this hour.
    files.db.delete(logLine).run()
    this.memory = isInMemory ? openMemoryStorage() : null
    this.start()
  }

  start(): void {
    const { db, keys } = this.files
    let isDead = false
    const alive = mortal(this.recorded(this.memory ?? openSqliteStorage(db, keys)), () => isDead)
    const logger = (event: string) => {
      this.events.push(event)
      if (isDead) return
      if (event === 'disk.full') this.fullSince = performance.now()
      if (event === 'disk.writable') this.fullSince = null
    }
    this.fullSince = null
    const disk = watchDisk({ db: fillable(db, () => this.isDiskFull), logger })
    this.disk = disk
    const live = openLive(
      {
        db,
        keys,
        log: openLog(db, Date.now, { site: 'test', system: 'test', type: '4' }),
        clock: Date.now,
        accessOf: (personId) => this.accessOf(personId),
        logger,
        disk,
        storage: withFaults(
          alive,
          () => this.fault(),
          () => this.isDiskFull,
        ),
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
        if (isUndone || this.isDiskFull) throw new Error('undone')
      })()
    } catch {
      return
    }
    this.committed()
  }

  private committed(): void {
    this.commits++
    for (const update of this.brought.splice(0)) {
      for (const { id, words } of wordsBroughtBy(update)) this.arrived(words, id.client === SERVER_CLIENT_ID)
      Y.applyUpdate(this.onDisk, update)
    }
  }

  /** Has all that stands apart of this person added; `moves` hears its words. */
  addLate(name: Name, moves: (words: string) => void): void {
    const actor = this.actor(name)
    const { live, address } = this
    for (const { id, changes, canAdd } of (actor && this.asked(() => live?.late.list(actor, address))) ?? []) {
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

  /** Has all that lies in the tray put back; `moves` hears its words. */
  putBackRescued(name: Name, moves: (words: string) => void): void {
    const actor = this.actor(name)
    const { live, address } = this
    for (const { id, text, status, canAnswer } of (actor && this.asked(() => live?.rescue.list(actor, address))) ??
      []) {
      if (!canAnswer || status === 'put-back' || !actor || !live) continue
      moves(text)
      try {
        live.rescue.answer(actor, address, id, true)
      } catch {
        // Its commit failed: it still lies there.
      }
    }
  }

  /** The words that stand apart or lie in the tray, as the tables have them. */
  apart(): Set<string> {
    const { db, keys } = this.files
    const id = this.memory ? null : openSqliteStorage(db, keys).find(this.address)?.id
    return new Set(id ? wordsApart(db, keys, id) : [])
  }

  /** As a route does: null where the disk is full. */
  asked<T>(act: () => T): T | null {
    try {
      return act()
    } catch (error) {
      if (this.disk?.notice(error) !== 'full') throw error
      return null
    }
  }

  backUp(): void {
    const { db, keys } = this.files
    const row = this.memory ? null : openSqliteStorage(db, keys).find(this.address)
    if (row) this.putBack = backUp(db, row.id)
  }

  hasBackup = (): boolean => this.putBack !== null

  /** Of a house that is down: the last backup, and nobody is signed in any more. */
  restore(): void {
    this.putBack?.()
    this.era++
    this.commits++
    this.onDisk = this.read()
    for (const rights of this.rights.values()) rights.sessionExpiresAt = Date.now()
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
