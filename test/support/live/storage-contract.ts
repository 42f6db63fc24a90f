// What every storage of rooms must do; each storage runs the whole of it.
import { describe, expect, test } from 'vitest'
import type { Append, RoomRow, RoomState, RoomStorage } from '#server/sync/storage.ts'
import type { PersonId, RoomId } from '#shared/ids.ts'
import { ANALYSE, CASUS, personIdOf } from './house.ts'

const ROOM = 'room0000000000000001' as RoomId
const PLAN = 'room0000000000000002' as RoomId
const alice = personIdOf('alice')
const bob = personIdOf('bob')

const row: RoomRow = { id: ROOM, address: ANALYSE, lineage: 'lineage0000000000001', schema: 1, tombstoned: false }
const planRow: RoomRow = { ...row, id: PLAN, address: { casusId: CASUS, room: 'plan' } }

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const stateWith = (word: string, seq = 0): RoomState => ({
  seq,
  at: seq,
  vector: bytes(`vector of ${word}`),
  update: bytes(word),
  workers: [],
})

const textOf = (stored: Uint8Array): string => new TextDecoder().decode(stored)

const append = (seq: number, text: string, more: Partial<Append> = {}): Append => ({
  roomId: ROOM,
  seq,
  at: seq,
  updates: [{ personId: alice, sessionRef: 'session', update: bytes(text) }],
  claims: new Map<number, PersonId>(),
  ...more,
})

const textsIn = (storage: RoomStorage, id = ROOM): string[] =>
  storage.load(id).appends.flatMap(({ updates }) => updates.map(({ update }) => textOf(update)))

/** `reopen` gives the same storage as after a restart, where it can; the one before it is closed then. */
export function storageContract(name: string, open: () => { storage: RoomStorage; reopen: () => RoomStorage }): void {
  describe(name, () => {
    const withRoom = () => {
      const { storage, reopen } = open()
      storage.create(row, stateWith('seed'), 2)
      return { storage, reopen }
    }

    test('[SY20] a room that was created is found and loaded with its state', () => {
      const { storage } = withRoom()
      expect(storage.find(ANALYSE)).toEqual(row)
      const { state, appends, owners } = storage.load(ROOM)
      expect([state.seq, textOf(state.vector), textOf(state.update), appends.length, owners.size]).toEqual([
        0,
        'vector of seed',
        'seed',
        0,
        0,
      ])
    })

    test('[SY20] a room that was never created is not found', () => {
      const { storage } = withRoom()
      expect(storage.find(planRow.address)).toBeNull()
    })

    test('[SY3] a casus has one room of a kind', () => {
      const { storage } = withRoom()
      expect(() => storage.create({ ...row, id: PLAN }, stateWith('x'), 2)).toThrow()
    })

    test('[SY1] appends come back in order, each with whose it is', () => {
      const { storage, reopen } = withRoom()
      storage.append([append(1, 'een')])
      storage.append([append(2, 'twee', { updates: [{ personId: bob, sessionRef: 'b', update: bytes('twee') }] })])
      expect(textsIn(storage)).toEqual(['een', 'twee'])
      const { appends } = reopen().load(ROOM)
      expect(appends.map(({ seq, updates }) => [seq, updates[0]!.personId, updates[0]!.sessionRef])).toEqual([
        [1, alice, 'session'],
        [2, bob, 'b'],
      ])
    })

    test('[SY1] rooms of one batch do not mix', () => {
      const { storage, reopen } = withRoom()
      storage.create(planRow, stateWith('plan'), 2)
      storage.append([append(1, 'analyse'), append(1, 'plan', { roomId: PLAN })])
      expect([textsIn(reopen()), textsIn(reopen(), PLAN)]).toEqual([['analyse'], ['plan']])
    })

    test('[SY2] a transaction that throws leaves nothing behind', () => {
      const { storage } = withRoom()
      expect(() =>
        storage.inTransaction(() => {
          storage.append([append(1, 'weg', { claims: new Map([[77, alice]]) })])
          throw new Error('no')
        }),
      ).toThrow('no')
      expect([textsIn(storage), storage.holds(ROOM, 1), storage.load(ROOM).owners.size]).toEqual([[], false, 0])
    })

    test('[SY2] what comes after a transaction that threw is kept, and only that', () => {
      const { storage, reopen } = withRoom()
      storage.create(planRow, stateWith('plan'), 2)
      expect(() =>
        storage.inTransaction(() => {
          storage.append([append(1, 'weg')])
          throw new Error('no')
        }),
      ).toThrow()
      // SQLite gives the same row id out again: it now belongs to the other room.
      storage.append([append(1, 'plan', { roomId: PLAN })])
      storage.inTransaction(() => storage.compact(ROOM, stateWith('seed', 5)))
      expect([textsIn(storage), textsIn(storage, PLAN), textsIn(reopen(), PLAN)]).toEqual([[], ['plan'], ['plan']])
    })

    test('[SY6] a clientID is bound with the append that first uses it', () => {
      const { storage, reopen } = withRoom()
      storage.append([append(1, 'een', { claims: new Map([[77, alice]]) })])
      expect(reopen().load(ROOM).owners.get(77)).toBe(alice)
    })

    test('[SY6] a batch that binds the clientID of another is refused whole', () => {
      const { storage } = withRoom()
      storage.append([append(1, 'een', { claims: new Map([[77, alice]]) })])
      expect(() =>
        storage.inTransaction(() => storage.append([append(2, 'twee', { claims: new Map([[77, bob]]) })])),
      ).toThrow()
      expect([textsIn(storage), storage.load(ROOM).owners.get(77)]).toEqual([['een'], alice])
    })

    test('[SY28] issued clientIDs are fresh, also where one was taken before', () => {
      const { storage } = withRoom()
      storage.append([append(1, 'een', { claims: new Map([[3, alice]]) })])
      const issued = [
        storage.issueClientId(ROOM, alice),
        storage.issueClientId(ROOM, bob),
        storage.issueClientId(ROOM, bob),
      ]
      expect(issued).toEqual([2, 4, 5])
      expect(storage.load(ROOM).owners.get(4)).toBe(bob)
    })

    test('[SY20] a compacted state takes the place of the appends up to it', () => {
      const { storage, reopen } = withRoom()
      storage.append([append(1, 'een')])
      storage.append([append(2, 'twee')])
      storage.inTransaction(() => storage.compact(ROOM, stateWith('een', 1)))
      expect(textsIn(storage)).toEqual(['twee'])
      expect(reopen().load(ROOM).state.seq).toBe(1)
    })

    test('[SY20] a compaction that is undone leaves every append where it was', () => {
      const { storage, reopen } = withRoom()
      storage.append([append(1, 'een')])
      expect(() =>
        storage.inTransaction(() => {
          storage.compact(ROOM, stateWith('een', 1))
          throw new Error('no')
        }),
      ).toThrow()
      expect([textsIn(storage), textsIn(reopen())]).toEqual([['een'], ['een']])
    })

    test('[SY72] it knows how much that is: the state, and what came after it', () => {
      const { storage, reopen } = withRoom()
      const empty = storage.bytesOf(ROOM)
      expect(empty).toBeGreaterThan(0)
      storage.append([append(1, 'woord '.repeat(1_000))])
      expect(reopen().bytesOf(ROOM) - empty).toBeGreaterThan(5_900)
    })

    test('[SY2] it knows what it holds', () => {
      const { storage } = withRoom()
      storage.append([append(1, 'een')])
      expect([storage.holds(ROOM, 1), storage.holds(ROOM, 2)]).toEqual([true, false])
    })
  })
}
