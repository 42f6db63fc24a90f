// Earlier states of a room: when they are kept, who may read them, and that they are readable.
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentSnapshot, logLine } from '#server/db/schema.ts'
import { seal, unseal } from '#server/keys/envelope.ts'
import type { RoomId } from '#shared/ids.ts'
import type { SnapshotRow, SnapshotView } from '#shared/protocol/texts.ts'
import { ANALYSE, CASUS, type House, type Name, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
beforeEach(async () => {
  house = await openHouse({ pace: { sweepMs: 20 } })
})
afterEach(async () => {
  await tearDown(house)
})

const PATH = `/api/casussen/${CASUS}/rooms/analyse/snapshots`
const list = async (as: Name = 'alice') => (await (await house.fetch(PATH, as)).json()) as SnapshotRow[]
const read = async (id: string, as: Name = 'alice') =>
  (await (await house.fetch(`${PATH}/${id}`, as)).json()) as SnapshotView
const count = (): number =>
  (house.db.$client.prepare('select count(*) as n from document_snapshot').get() as { n: number }).n

async function visit(name: Name, ...words: string[]): Promise<void> {
  const before = count()
  const writer = sitDown(house, name)
  await writer.synced()
  for (const word of words) writer.write(word)
  if (words.length > 0) await writer.allSaved()
  writer.leave()
  if (words.length > 0) await until('a snapshot', () => count() > before)
}

test('[SY23] a changed room that is left has a snapshot, readable, with who worked in it', async () => {
  await visit('alice', 'er', 'is', 'zorg')
  const [row] = await list()
  expect(row).toMatchObject({ kind: 'work', words: 3, workedIn: [{ id: personIdOf('alice') }] })
  const { content } = await read(row!.id)
  expect(content.sections.find(({ id }) => id === 'aanleiding')?.text[0]?.runs).toEqual([{ text: 'er is zorg ' }])
})

test('[SY23] a snapshot is packed, and one of before that was not is read as well', async () => {
  await visit('alice', ...Array.from({ length: 100 }, () => 'dezelfde woorden'))
  const { id, roomId, seq, sealed } = house.db.select().from(documentSnapshot).get()!
  const key = house.keys.roomKey(roomId as RoomId)
  const place = `document_snapshot/${roomId}/${id}/${seq}`
  const plain = inflateSync(unseal(key, place, sealed))
  expect(plain.length).toBeGreaterThan(4 * sealed.length)
  house.db
    .update(documentSnapshot)
    .set({ sealed: seal(key, place, plain) })
    .run()
  expect((await list())[0]?.words).toBe(200)
})

test('[SY23] a room that was only read has none', async () => {
  await visit('alice', 'tekst')
  await visit('bob')
  await until('bob to be gone', () => house.live.hereAt(CASUS).size === 0)
  expect((await list()).length).toBe(1)
})

test('[SY23] each names those who worked since the one before, newest first', async () => {
  await visit('alice', 'een')
  house.clock.forward(1000)
  await visit('bob', 'twee')
  expect((await list()).map(({ workedIn, words }) => [workedIn.map(({ id }) => id), words])).toEqual([
    [[personIdOf('bob')], 2],
    [[personIdOf('alice')], 1],
  ])
})

test('[SY23] while work goes on there is one every ten minutes', async () => {
  const alice = sitDown(house, 'alice')
  await alice.synced()
  for (let at = 0; at < 3; at++) {
    alice.write(`w${at}`)
    await alice.allSaved()
    house.clock.forward(5 * 60_000)
    await until('the sweep to have looked', () => alice.provider.synced)
  }
  await until('a snapshot', () => count() === 1)
  alice.leave()
})

test('[SY24] a formal moment has its snapshot, with what was still queued', async () => {
  const alice = sitDown(house, 'alice')
  await alice.synced()
  alice.write('vast')
  await alice.allSaved()
  house.db.$client.transaction(() => house.live.snapshot(ANALYSE, 'formal'))()
  const [row] = await list()
  expect([row?.kind, row?.words]).toEqual(['formal', 1])
  alice.leave()
})

test('[SY24] a formal moment of a room nobody opened has none', () => {
  house.live.snapshot(ANALYSE, 'formal')
  expect(count()).toBe(0)
})

test('[SY24] a formal moment that is undone leaves no snapshot', async () => {
  await visit('alice', 'een')
  const before = count()
  expect(() =>
    house.db.$client.transaction(() => {
      house.live.snapshot(ANALYSE, 'formal')
      throw new Error('undone')
    })(),
  ).toThrow('undone')
  expect(count()).toBe(before)
})

test('[SY23] who may not read the room reads no snapshot of it, and that is in the log', async () => {
  await visit('alice', 'geheim')
  const [row] = await list()
  house.allow('bob', 'none')
  const answers = await Promise.all([
    house.fetch(PATH, 'bob'),
    house.fetch(`${PATH}/${row!.id}`, 'bob'),
    house.fetch(PATH, null),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 401])
  const kinds = house.db
    .select()
    .from(logLine)
    .all()
    .map(({ line }) => (JSON.parse(line) as { kind: string }).kind)
  expect(kinds.filter((kind) => kind === 'room.refused').length).toBe(2)
})

test('[SY23] listing and reading are in the log; what is not there is not found', async () => {
  await visit('alice', 'een')
  const [row] = await list()
  await read(row!.id)
  const missing = await house.fetch(`${PATH}/00000000000000000000`, 'alice')
  const elsewhere = await house.fetch(`/api/casussen/${CASUS}/rooms/plan/snapshots/${row!.id}`, 'alice')
  expect([missing.status, elsewhere.status]).toEqual([404, 404])
  const kinds = house.db
    .select()
    .from(logLine)
    .all()
    .map(({ line }) => (JSON.parse(line) as { kind: string }).kind)
  expect([
    kinds.filter((kind) => kind === 'snapshot.listed').length,
    kinds.filter((kind) => kind === 'snapshot.read').length,
  ]).toEqual([1, 1])
})

test('[SY23] after a crash the next snapshot still names who worked', async () => {
  const alice = sitDown(house, 'alice')
  await alice.synced()
  alice.write('voor de klap')
  await alice.allSaved()
  const crashed = house
  // What another process would find: the files as they lie there.
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-crashed-'))
  cpSync(crashed.folder, folder, { recursive: true })
  house = await openHouse({ folder })
  alice.leave()
  await tearDown(crashed)
  await visit('bob', 'erna')
  const [row] = await list()
  expect(row?.workedIn.map(({ id }) => id)).toEqual([personIdOf('alice'), personIdOf('bob')])
})
