// Rooms in memory, for tests that need no disk and for the contract that both storages keep.

import type { Append, RoomRow, RoomState, RoomStorage } from '#server/sync/storage.ts'
import type { PersonId, RoomId } from '#shared/ids.ts'

interface Stored {
  readonly row: RoomRow
  readonly state: RoomState
  readonly appends: readonly Append[]
  readonly owners: ReadonlyMap<number, PersonId>
  readonly nextClientId: number
}

export function openMemoryStorage(): RoomStorage {
  let rooms: ReadonlyMap<RoomId, Stored> = new Map()
  let isOpen = false

  const of = (id: RoomId): Stored => {
    const stored = rooms.get(id)
    if (!stored) throw new Error('no such room')
    return stored
  }
  const put = (id: RoomId, stored: Stored) => {
    rooms = new Map(rooms).set(id, stored)
  }
  const claim = (stored: Stored, clientId: number, personId: PersonId): ReadonlyMap<number, PersonId> => {
    if (stored.owners.has(clientId)) throw new Error('bound to another')
    return new Map(stored.owners).set(clientId, personId)
  }
  function inTransaction<T>(work: () => T): T {
    if (isOpen) return work()
    const before = rooms
    isOpen = true
    try {
      return work()
    } catch (error) {
      rooms = before
      throw error
    } finally {
      isOpen = false
    }
  }

  return {
    find: ({ casusId, room }) =>
      [...rooms.values()].find(({ row }) => row.address.casusId === casusId && row.address.room === room)?.row ?? null,
    create(row, state, nextClientId) {
      const { casusId, room } = row.address
      if ([...rooms.values()].some(({ row: { address } }) => address.casusId === casusId && address.room === room))
        throw new Error('exists')
      put(row.id, { row, state, appends: [], owners: new Map(), nextClientId })
    },
    load: (id) => of(id),
    bytesOf: (id) =>
      of(id)
        .appends.flatMap(({ updates }) => updates)
        .reduce((sum, { update }) => sum + update.length, of(id).state.update.length),
    issueClientId(id, personId) {
      let { nextClientId: clientId } = of(id)
      while (of(id).owners.has(clientId)) clientId++
      put(id, { ...of(id), owners: claim(of(id), clientId, personId), nextClientId: clientId + 1 })
      return clientId
    },
    append: (batch) =>
      inTransaction(() => {
        for (const append of batch) {
          const stored = of(append.roomId)
          let { owners } = stored
          for (const [clientId, personId] of append.claims) owners = claim({ ...stored, owners }, clientId, personId)
          put(append.roomId, { ...stored, owners, appends: [...stored.appends, append] })
        }
      }),
    holds: (id, seq) => of(id).state.seq >= seq || of(id).appends.some((append) => append.seq === seq),
    compact: (id, state) => put(id, { ...of(id), state, appends: of(id).appends.filter(({ seq }) => seq > state.seq) }),
    inTransaction,
    isInTransaction: () => isOpen,
    tidy() {},
  }
}
