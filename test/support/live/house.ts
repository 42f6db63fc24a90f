// A small house around the live core: a real database in a folder of its own, a real server on a free port, people with cookies,
// and an access table that a test can change. Nothing here is mocked but who may do what.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { WebSocketServer } from 'ws'
import { watchDisk } from '#server/db/disk.ts'
import { type Db, openDb } from '#server/db/open.ts'
import { casus, installation } from '#server/db/schema.ts'
import { openSnapshots } from '#server/document/snapshots.ts'
import { answerThrown, noteInSocket } from '#server/http/defects.ts'
import { lateRoutes } from '#server/http/late-routes.ts'
import { liveRoutes } from '#server/http/live-routes.ts'
import { rescuedRoutes } from '#server/http/rescued-routes.ts'
import { snapshotRoutes } from '#server/http/snapshot-routes.ts'
import { keyFrom } from '#server/keys/envelope.ts'
import { type KeyStore, openKeyStore, wrapInstallationKeys } from '#server/keys/key-store.ts'
import { type Log, openLog } from '#server/log/record.ts'
import type { Logger } from '#server/logger.ts'
import { openLive } from '#server/sync/live.ts'
import { PACE, type Pace } from '#server/sync/pace.ts'
import type { Actor, Live, RoomAccess } from '#server/sync/ports.ts'
import type { RoomStorage } from '#server/sync/storage.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'

export const CASUS = 'casus000000000000001' as CasusId
export const OTHER_CASUS = 'casus000000000000002' as CasusId
export const ANALYSE: RoomAddress = { casusId: CASUS, room: 'analyse' }

export type Name = 'alice' | 'bob' | 'charlie' | 'dora'

export const personIdOf = (name: Name): PersonId => name.padEnd(20, '0') as PersonId

const COLOURS = { alice: '#7a2048', bob: '#1d4f91', charlie: '#2b6b3f', dora: '#6b4b1d' }

export interface HouseOptions {
  /** A folder that was served before. */
  readonly folder?: string
  readonly port?: number
  readonly pace?: Partial<Pace>
  readonly storage?: (db: Db, keys: KeyStore) => RoomStorage
}

export interface House {
  readonly folder: string
  readonly port: number
  readonly origin: string
  readonly db: Db
  readonly keys: KeyStore
  readonly log: Log
  readonly live: Live
  /** What happened operationally, by name. */
  readonly events: { readonly event: string; readonly fields: Record<string, string | number> }[]
  /** Who was at the casus each time that somebody came or went. */
  readonly seen: (readonly PersonId[])[]
  readonly access: Map<string, Partial<RoomAccess>>
  readonly clock: { forward(ms: number): void; now(): number }
  readonly sessionExpiry: Map<Name, number>
  actor(name: Name): Actor
  allow(name: Name, level: RoomAccess['level'], room?: RoomAddress['room']): void
  /** The most that any socket has waiting for a client that does not read. */
  unreadBytes(): number
  fetch(path: string, as: Name | null, init?: RequestInit): Promise<Response>
  /** Ends the process's part as SIGTERM would; the folder stays. */
  stop(): Promise<void>
}

const KEY = createHash('sha256').update('test').digest()
export const HOUSE_KEY = keyFrom(KEY)
const DAY = 86_400_000

export function openData(path: string): { db: Db; keys: KeyStore } {
  const db = openDb(path)
  const outside = HOUSE_KEY
  const isNew = !db.select().from(installation).get()
  if (isNew)
    db.insert(installation)
      .values({ id: 1, kind: 'demo', createdAt: 0, ...wrapInstallationKeys(outside) })
      .run()
  const keys = openKeyStore(db, outside)
  for (const id of isNew ? [CASUS, OTHER_CASUS] : []) insertCasus({ db, keys }, id)
  return { db, keys }
}

function insertCasus({ db, keys }: Pick<House, 'db' | 'keys'>, id: CasusId): void {
  db.insert(casus)
    .values({ id, phase: 'analyse', version: 1, sealedKey: keys.wrapForCasus(id), createdAt: 0, changedAt: 0 })
    .run()
}

export function addCasus(house: House, number: number): CasusId {
  const id = `more${String(number).padStart(16, '0')}` as CasusId
  insertCasus(house, id)
  return id
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'rondetafel-live-'))
  const { db, keys } = openData(join(folder, 'rondetafel.db'))
  let ahead = 0
  const now = () => Date.now() + ahead
  const log = openLog(db, now, { site: 'test', system: 'test', type: '4' })
  const access = new Map<string, Partial<RoomAccess>>()
  const sessionExpiry = new Map<Name, number>()
  const seen: PersonId[][] = []
  const events: { event: string; fields: Record<string, string | number> }[] = []

  const accessOf = (personId: PersonId, { room }: RoomAddress): RoomAccess => ({
    level: 'write',
    rule: 'test@1 everyone',
    readOnlyBecause: null,
    rollen: ['behandelaar'],
    changesAt: null,
    late: { leaves: false, readsAll: false },
    ...(access.get(`${personId} ${room}`) ?? access.get(personId)),
  })
  const actor = (name: Name): Actor => ({
    personId: personIdOf(name),
    sessionRef: `session-of-${name}`,
    sessionExpiresAt: sessionExpiry.get(name) ?? now() + DAY,
    name: `${name} van Test`,
    discipline: 'GGZ',
    colour: COLOURS[name],
  })

  const logger: Logger = (event, fields = {}) => void events.push({ event, fields })
  const disk = watchDisk({ db, logger, tryAgainMs: 100 })
  const storage = options.storage?.(db, keys)
  const live = openLive(
    {
      db,
      keys,
      log,
      clock: now,
      accessOf,
      logger,
      disk,
      hereChanged: (casusId) => void seen.push([...live.hereAt(casusId)]),
      ...(storage ? { storage } : {}),
    },
    { ...PACE, ...options.pace },
  )
  const actorOf: Parameters<typeof liveRoutes>[0]['actorOf'] = (c) => {
    const name = getCookie(c, 'person') as Name | undefined
    return name ? actor(name) : null
  }
  const { app, sockets } = liveRoutes({
    live,
    actorOf,
    origins: ['https://tafel.example'],
    thrown: noteInSocket({ disk, logger }),
  })
  const personOf = (id: PersonId) => ({
    id,
    name: id,
    functie: '',
    discipline: '',
    organisatie: null,
    colour: '#000000',
  })
  const routes = new Hono()
    .route('/', app)
    .route('/', rescuedRoutes({ live, actorOf, personOf }))
    .route('/', lateRoutes({ live, actorOf, personOf }))
    .route('/', snapshotRoutes({ snapshots: openSnapshots(db, keys), log, actorOf, accessOf, personOf }))
    .onError(answerThrown({ disk, logger }))
  const server = await new Promise<ServerType>((resolve) => {
    const listening: ServerType = serve(
      { fetch: routes.fetch, port: options.port ?? 0, hostname: '127.0.0.1', websocket: { server: sockets } },
      () => resolve(listening),
    )
  })
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  let isStopped = false

  return {
    folder,
    port,
    origin,
    db,
    keys,
    log,
    live,
    events,
    seen,
    access,
    sessionExpiry,
    clock: {
      now,
      forward(ms) {
        ahead += ms
      },
    },
    actor,
    allow: (name, level, room) => void access.set(room ? `${personIdOf(name)} ${room}` : personIdOf(name), { level }),
    unreadBytes: () => {
      const { clients } = sockets as unknown as WebSocketServer
      return Math.max(0, ...[...clients].map(({ bufferedAmount }) => bufferedAmount))
    },
    fetch: (path, as, init) =>
      fetch(origin + path, { ...init, headers: { ...(as ? { cookie: `person=${as}` } : {}), ...init?.headers } }),
    async stop() {
      if (isStopped) return
      isStopped = true
      await live.close()
      const closed = new Promise((resolve) => server.close(resolve))
      ;(server as { closeAllConnections?: () => void }).closeAllConnections?.()
      await closed
      db.$client.close()
    },
  }
}

/** Stops the house and takes its folder away. */
export async function tearDown(house: House): Promise<void> {
  await house.stop()
  rmSync(house.folder, { recursive: true, force: true })
}
