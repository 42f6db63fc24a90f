import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { casus, installation, room } from '#server/db/schema.ts'
import { keyFrom, newKeyBytes, seal, unseal } from '#server/keys/envelope.ts'
import { openKeyStore } from '#server/keys/key-store.ts'
import type { CasusId, RoomId } from '#shared/ids.ts'
import { idOf } from '#test/support/build.ts'
import { addCasus, addRoom, type Opened, OUTSIDE, openEmpty } from '#test/support/database.ts'

const ONE = idOf<CasusId>('one')
const OTHER = idOf<CasusId>('other')
const ANALYSE = idOf<RoomId>('analyse')
const PLAN = idOf<RoomId>('plan')
const words = Buffer.from('Loex gaat niet meer naar school')

let opened: Opened
beforeEach(() => {
  opened = openEmpty()
  addCasus(opened, ONE)
  addCasus(opened, OTHER)
  addRoom(opened, ONE, ANALYSE)
  addRoom(opened, ONE, PLAN, 'plan')
})

/** As after a restart: nothing remembered. */
const reopened = (outside = OUTSIDE) => openKeyStore(opened.db, outside)

describe('a key per room, per casus, from outside', () => {
  test('the same key is there after a restart', () => {
    const sealed = seal(opened.keys.roomKey(ANALYSE), 'x', words)
    expect(unseal(reopened().roomKey(ANALYSE), 'x', sealed)).toEqual(words)
  })

  test('no two are one', () => {
    const { keys } = opened
    const all = [keys.people, keys.casusKey(ONE), keys.casusKey(OTHER), keys.roomKey(ANALYSE), keys.roomKey(PLAN)]
    expect(new Set(all.map((key) => key.export().toString('hex'))).size).toBe(5)
  })

  test('what one room sealed no other opens', () => {
    const sealed = seal(opened.keys.roomKey(ANALYSE), 'x', words)
    expect(() => unseal(opened.keys.roomKey(PLAN), 'x', sealed)).toThrow()
  })

  test('another key from outside opens nothing', () => {
    expect(() => reopened(keyFrom(newKeyBytes()))).toThrow()
  })

  test('a database without its installation row opens nothing', () => {
    opened.db.delete(installation).run()
    expect(() => reopened()).toThrow('no installation')
  })

  test('what is not there has no key', () => {
    expect(() => opened.keys.casusKey(idOf('nobody'))).toThrow('no key')
    expect(() => opened.keys.roomKey(idOf('nobody'))).toThrow('no key')
  })

  test('a wrapped key moved to another row does not open', () => {
    const { sealedKey } = opened.db.select().from(room).where(eq(room.id, ANALYSE)).get() ?? {}
    opened.db.update(room).set({ sealedKey }).where(eq(room.id, PLAN)).run()
    expect(() => reopened().roomKey(PLAN)).toThrow()
  })

  test('a room moved to another casus does not open', () => {
    opened.db.update(room).set({ casusId: OTHER }).where(eq(room.id, ANALYSE)).run()
    expect(() => reopened().roomKey(ANALYSE)).toThrow()
  })
})

describe('destroyed', () => {
  test('with the key of its casus every room is unreadable', () => {
    opened.db
      .update(casus)
      .set({ sealedKey: Buffer.alloc(60) })
      .where(eq(casus.id, ONE))
      .run()
    expect(() => reopened().roomKey(ANALYSE)).toThrow()
    expect(() => reopened().roomKey(PLAN)).toThrow()
  })

  test('with its own key one room is, and the others are not', () => {
    opened.db
      .update(room)
      .set({ sealedKey: Buffer.alloc(60) })
      .where(eq(room.id, ANALYSE))
      .run()
    const keys = reopened()
    expect(() => keys.roomKey(ANALYSE)).toThrow()
    expect(keys.roomKey(PLAN).symmetricKeySize).toBe(32)
  })
})
