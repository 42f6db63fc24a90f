// What the log says of rooms. Lines are read as rows; never their wording.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logLine } from '#server/db/schema.ts'
import type { LogLine } from '#server/log/record.ts'
import { CASUS, type House, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callIn } from '#test/support/live/raw.ts'
import { sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
beforeEach(async () => {
  house = await openHouse({ pace: { sweepMs: 20 } })
})
afterEach(async () => {
  await tearDown(house)
})

const lines = (kind: string): LogLine[] =>
  house.db
    .select()
    .from(logLine)
    .all()
    .map(({ line }) => JSON.parse(line) as LogLine)
    .filter((line) => line.kind === kind)

test('[SY22] one reading per person, room and session, however often he comes in', async () => {
  for (let at = 0; at < 3; at++) {
    await house.fetch(`/api/casussen/${CASUS}/rooms/analyse/enter`, 'alice', { method: 'POST' })
    const alice = sitDown(house, 'alice')
    await alice.synced()
    alice.leave()
  }
  const bob = sitDown(house, 'bob')
  await bob.synced()
  bob.leave()
  const entered = lines('room.entered')
  expect(
    entered.map(({ personId, sessionRef, action, rollen, rule, object }) => [
      personId,
      sessionRef,
      action,
      rollen,
      rule,
      object.id,
    ]),
  ).toEqual(
    (['alice', 'bob'] as const).map((name) => [
      personIdOf(name),
      `session-of-${name}`,
      'R',
      ['behandelaar'],
      'test@1 everyone',
      `${CASUS}/analyse`,
    ]),
  )
})

test('[SY22] a refusal is in the log, at the socket and at entering', async () => {
  house.allow('alice', 'none')
  await callIn(house, 'alice')
  await house.fetch(`/api/casussen/${CASUS}/rooms/analyse/enter`, 'alice', { method: 'POST' })
  expect(lines('room.refused').map(({ outcome, reason, personId }) => [outcome, reason, personId])).toEqual(
    Array(2).fill(['refused', 'no-access', personIdOf('alice')]),
  )
  expect(lines('room.entered')).toEqual([])
})

test('[SY22] writing opens one line per person and minute, and closes it with its range', async () => {
  const alice = sitDown(house, 'alice')
  const bob = sitDown(house, 'bob')
  await Promise.all([alice.synced(), bob.synced()])
  for (const word of ['een', 'twee', 'drie']) {
    alice.write(word)
    await alice.allSaved()
  }
  bob.write('vier')
  await bob.allSaved()
  const opened = () => lines('room.changed').filter(({ action }) => action === 'U')
  expect(opened().map(({ personId, object }) => [personId, object.details])).toEqual([
    [personIdOf('alice'), { from: 1 }],
    [personIdOf('bob'), { from: 4 }],
  ])
  house.clock.forward(61_000)
  await until('both to be closed', () => opened().length === 4)
  expect(
    opened()
      .slice(2)
      .map(({ personId, object }) => [personId, object.details]),
  ).toEqual([
    [personIdOf('alice'), { from: 1, to: 3, updates: 3 }],
    [personIdOf('bob'), { from: 4, to: 4, updates: 1 }],
  ])
  alice.write('vijf')
  await alice.allSaved()
  expect(opened().at(-1)?.object.details).toEqual({ from: 5 })
  alice.leave()
  bob.leave()
})

test('[SY22] a line holds no word of what was written', async () => {
  const alice = sitDown(house, 'alice')
  await alice.synced()
  alice.write('kanarievogel')
  await alice.allSaved()
  const all = house.db.select().from(logLine).all()
  expect(all.some(({ line }) => line.includes('kanarievogel'))).toBe(false)
  alice.leave()
})
