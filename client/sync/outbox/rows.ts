// What lies in this browser: sealed rows in IndexedDB and nothing else of a document. Where the browser keeps nothing (private mode,
// a full disk), this says so and nobody waits for it.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { randomId } from '#shared/ids.ts'
import { OUTBOX_HOURS } from '#shared/protocol/outbox.ts'

/**
 * `apart`: a page showed it beside the text, for now it has no place in it. `refused`: the server would not take it, and it is not
 * sent again by itself.
 */
export type RowStanding = 'to-send' | 'apart' | 'refused'

export interface OutboxRow {
  /** The Y.Doc that wrote it, and which of its changes it is. */
  readonly writer: string
  readonly n: number
  readonly personId: string
  readonly casusId: string
  readonly room: string
  readonly lineage: string
  readonly schema: number
  readonly at: number
  readonly standing: RowStanding
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
}

export type RowPlace = Pick<OutboxRow, 'personId' | 'casusId' | 'room'>
type RowKey = Pick<OutboxRow, 'writer' | 'n'>

export interface RowCount {
  readonly toSend: number
  readonly apart: number
}

export interface OutboxRows {
  /** How this browser calls itself; null where nothing can be kept. */
  device(): Promise<string | null>
  /** All of them, or false. */
  put(rows: readonly OutboxRow[]): Promise<boolean>
  of(place: RowPlace): Promise<OutboxRow[]>
  /** How much of this person lies here, and how much of it waiting does not help. */
  count(personId: string): Promise<RowCount>
  /** Of which rooms this person has something here. */
  places(personId: string): Promise<RowPlace[]>
  /** Those of them that are still here. */
  mark(rows: readonly RowKey[], standing: RowStanding): Promise<void>
  drop(rows: readonly RowKey[]): Promise<void>
  dropUpTo(writer: string, n: number): Promise<void>
  /** All of one person, or only of one room. */
  wipe(of: Pick<RowPlace, 'personId'> | RowPlace): Promise<void>
  /** What is older than it may be, of anybody. */
  sweep(now: number): Promise<void>
}

interface Schema extends DBSchema {
  rows: {
    key: [string, number]
    value: OutboxRow
    indexes: { person: string; place: [string, string, string]; at: number }
  }
  device: { key: string; value: string }
}

const KEPT_FOR = OUTBOX_HOURS * 60 * 60 * 1000
const THIS = 'this'

export function openRows(name = 'rondetafel-outbox'): OutboxRows {
  let opening: Promise<IDBPDatabase<Schema>> | null = null

  function open(): Promise<IDBPDatabase<Schema>> {
    if (opening) return opening
    const db = openDB<Schema>(name, 1, {
      upgrade(db) {
        const rows = db.createObjectStore('rows', { keyPath: ['writer', 'n'] })
        rows.createIndex('person', 'personId')
        rows.createIndex('place', ['personId', 'casusId', 'room'])
        rows.createIndex('at', 'at')
        db.createObjectStore('device')
      },
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
      terminated: () => {
        opening = null
      },
    })
    opening = db
    db.catch(() => {
      opening = null
    })
    return db
  }

  /** `otherwise` where the browser does not let us. After a database that was closed under us, the next one opens it anew. */
  async function tried<T>(otherwise: T, act: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await act(await open())
    } catch (error) {
      if (error instanceof DOMException && error.name === 'InvalidStateError') opening = null
      return otherwise
    }
  }

  const changed = (act: (db: IDBPDatabase<Schema>) => Promise<unknown>) =>
    tried(false, async (db) => {
      await act(db)
      return true
    })

  return {
    device: () =>
      tried(null, async (db) => {
        const change = db.transaction('device', 'readwrite')
        const known = await change.store.get(THIS)
        const device = known ?? randomId()
        if (!known) await change.store.put(device, THIS)
        await change.done
        return device
      }),
    put: (rows) =>
      changed(async (db) => {
        const change = db.transaction('rows', 'readwrite', { durability: 'relaxed' })
        await Promise.all([...rows.map((row) => change.store.put(row)), change.done])
      }),
    of: ({ personId, casusId, room }) =>
      tried<OutboxRow[]>([], (db) => db.getAllFromIndex('rows', 'place', [personId, casusId, room])),
    count: (personId) =>
      tried({ toSend: 0, apart: 0 }, async (db) => {
        const all = await db.getAllFromIndex('rows', 'person', personId)
        const apart = all.filter(({ standing }) => standing !== 'to-send').length
        return { toSend: all.length - apart, apart }
      }),
    places: (personId) =>
      tried<RowPlace[]>([], async (db) => {
        const rows = await db.getAllFromIndex('rows', 'person', personId)
        return [
          ...new Map(rows.map(({ casusId, room }) => [`${casusId}/${room}`, { personId, casusId, room }])).values(),
        ]
      }),
    mark: async (rows, standing) =>
      void (await changed(async (db) => {
        const change = db.transaction('rows', 'readwrite')
        for (const { writer, n } of rows) {
          const row = await change.store.get([writer, n])
          if (row) await change.store.put({ ...row, standing })
        }
        await change.done
      })),
    drop: async (rows) =>
      void (await changed(async (db) => {
        const change = db.transaction('rows', 'readwrite')
        await Promise.all([...rows.map(({ writer, n }) => change.store.delete([writer, n])), change.done])
      })),
    dropUpTo: async (writer, n) =>
      void (await changed((db) => db.delete('rows', IDBKeyRange.bound([writer, 0], [writer, n])))),
    wipe: async (of) =>
      void (await changed(async (db) => {
        const change = db.transaction('rows', 'readwrite')
        const keys =
          'room' in of
            ? await change.store.index('place').getAllKeys([of.personId, of.casusId, of.room])
            : await change.store.index('person').getAllKeys(of.personId)
        await Promise.all([...keys.map((key) => change.store.delete(key)), change.done])
      })),
    sweep: async (now) =>
      void (await changed(async (db) => {
        const change = db.transaction('rows', 'readwrite')
        const keys = await change.store.index('at').getAllKeys(IDBKeyRange.upperBound(now - KEPT_FOR, true))
        await Promise.all([...keys.map((key) => change.store.delete(key)), change.done])
      })),
  }
}
