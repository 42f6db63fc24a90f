// A disk without room: everybody stays and reads, nobody's words are lost, and when there is room again they come by themselves.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTransaction } from '#server/db/open.ts'
import { blockOf } from '#shared/document/room-doc.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { ANALYSE, CASUS, type House, OTHER_CASUS, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc, lateText } from '#test/support/live/raw.ts'
import { firstText, fragmentOf, sitDown, type Writer, type WriterOptions } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
let writers: Writer[] = []
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  for (const writer of writers) writer.leave()
  writers = []
  await tearDown(house)
})

/** More than is free in the pages that the file has. */
const LONG = 'x'.repeat(100_000)

/** What a command writes after it asked for the text. */
const ACT = {
  kind: 'casus.changed',
  action: 'U',
  outcome: 'done',
  object: { type: 'casus', id: 'aangeboden' },
  rule: 'r',
} as const

const pragma = (text: string) => house.db.$client.pragma(text, { simple: true }) as number
const fillDisk = () => pragma(`max_page_count = ${pragma('page_count')}`)
const makeRoom = () => pragma('max_page_count = 1073741823')
const happened = (name: string) => house.events.filter(({ event }) => event === name).length

async function arrive(name: Parameters<typeof sitDown>[1], options?: WriterOptions): Promise<Writer> {
  const writer = sitDown(house, name, options)
  writers.push(writer)
  await writer.synced()
  return writer
}

async function writeKept(writer: Writer, word: string): Promise<void> {
  writer.write(word)
  await writer.allSaved()
}

test('[SY41] on a full disk all who are in a room are told at once and stay, and nothing is called saved or told', async () => {
  const alice = await arrive('alice')
  const bob = await arrive('bob')
  const elsewhere = await arrive('charlie', { address: { casusId: CASUS, room: 'plan' as LiveRoom } })
  await writeKept(alice, 'voor')
  fillDisk()
  const savedBefore = alice.saved
  const started = performance.now()
  alice.write(LONG)
  await until('all to be told', () => [alice, bob, elsewhere].every(({ diskFull }) => diskFull))
  expect(performance.now() - started).toBeLessThan(2000)
  expect(alice.saved).toBe(savedBefore)
  expect(bob.text()).toBe('voor ')
  expect([...alice.closes, ...bob.closes, ...elsewhere.closes]).toEqual([])
})

test('[SY41] words that did not fit, and those typed meanwhile, arrive by themselves when there is room again', async () => {
  const alice = await arrive('alice')
  const bob = await arrive('bob')
  await writeKept(alice, 'voor')
  fillDisk()
  alice.write(LONG)
  await until('bob to be told', () => bob.diskFull)
  alice.write('tijdens')
  bob.write('ondertussen')
  makeRoom()
  await until('both to be told', () => !alice.diskFull && !bob.diskFull)
  await Promise.all([alice.allSaved(), bob.allSaved()])
  await until('both to read the same', () => alice.text() === bob.text())
  const words = alice.text().trim().split(' ')
  expect(words.toSorted()).toEqual(['ondertussen', 'tijdens', 'voor', LONG])
  expect([...alice.closes, ...bob.closes]).toEqual([])
})

test('[SY41] words that are being judged when the disk turns out to be full are asked for again, and send nobody away', async () => {
  await tearDown(house)
  house = await openHouse({ pace: { flushMs: 60 } })
  const alice = await arrive('alice')
  await writeKept(alice, 'voor')
  fillDisk()
  alice.write(LONG)
  // A block of its own is looked at beside the words before it, which are kept for that.
  fragmentOf(alice.doc).insert(1, [blockOf('nieuw')])
  await until('alice to be told', () => alice.diskFull)
  makeRoom()
  await alice.allSaved()
  expect(alice.closes).toEqual([])
  expect(alice.text()).toContain('nieuw')
})

test('[SY41] a stock client, which asks for none of this, survives it too', async () => {
  const alice = await arrive('alice')
  const stock = await arrive('bob', { params: { saved: '0' } })
  fillDisk()
  stock.write(LONG)
  await until('alice to be told', () => alice.diskFull)
  expect(stock.diskFull).toBe(false)
  makeRoom()
  await until('alice to read it', () => alice.text() === `${LONG} `)
  expect(stock.closes).toEqual([])
})

test('[SY41] who comes in while it is full is told, reads what is on disk, and writes when there is room', async () => {
  const alice = await arrive('alice')
  await writeKept(alice, 'voor')
  fillDisk()
  alice.write(LONG)
  await until('alice to be told', () => alice.diskFull)
  const bob = await arrive('alice')
  await until('the newcomer to be told', () => bob.diskFull)
  expect(bob.text()).toBe('voor ')
  bob.write('later')
  makeRoom()
  await bob.allSaved()
  expect(bob.text()).toContain('later')
})

test('[SY41] while it is full nothing is tried for each frame: one commit fails, and one small try a second', async () => {
  const alice = await arrive('alice')
  fillDisk()
  alice.write(LONG)
  await until('alice to be told', () => alice.diskFull)
  for (let at = 0; at < 500; at++) alice.write('steeds')
  const bob = await callInWithDoc(house, 'bob')
  expect(happened('room.commit-failed')).toBe(1)
  makeRoom()
  await alice.allSaved()
  expect([happened('disk.full'), happened('disk.writable'), happened('room.commit-failed')]).toEqual([1, 1, 1])
  expect(bob.raw.heard.some((bytes) => bytes[0] === MESSAGE.disk)).toBe(false)
  bob.raw.socket.terminate()
})

test('[SY41] what is kept after it is there after a restart, and what tried the disk left nothing behind', async () => {
  const alice = await arrive('alice')
  fillDisk()
  alice.write(LONG)
  await until('alice to be told', () => alice.diskFull)
  makeRoom()
  await alice.allSaved()
  alice.leave()
  await house.stop()
  house = await openHouse({ folder: house.folder })
  const bob = await arrive('bob')
  expect(firstText(bob.doc).toString()).toBe(`${LONG} `)
  const tables = house.db.$client.prepare("select count(*) as n from sqlite_master where name = 'disk_probe'").get()
  expect(tables).toEqual({ n: 0 })
})

test('[SY41] late text that is left meanwhile is not answered, and its page is asked to come in again when there is room', async () => {
  const alice = await arrive('alice', { address: { casusId: CASUS, room: 'plan' as LiveRoom } })
  house.access.set(personIdOf('bob'), { level: 'read', late: { leaves: true, readsAll: false } })
  const bob = await callInWithDoc(house, 'bob')
  fillDisk()
  alice.write(LONG, 'toekomst')
  await until('alice to be told', () => alice.diskFull)
  bob.raw.say(lateText(bob.change((doc) => firstText(doc).insert(0, 'te laat'))))
  makeRoom()
  expect(await bob.raw.closed()).toBe(4206)
  expect(bob.raw.heard.some((bytes) => bytes[0] === MESSAGE.lateAnswer)).toBe(false)
})

test('[SY41] a formal act while words elsewhere do not fit is undone whole, and nobody elsewhere is sent away', async () => {
  await tearDown(house)
  house = await openHouse({ pace: { flushMs: 200 } })
  const alice = await arrive('alice')
  const bob = await arrive('bob', { address: { casusId: OTHER_CASUS, room: 'analyse' as LiveRoom } })
  await writeKept(alice, 'voor')
  fillDisk()
  bob.write(LONG)
  // Undone each time, until it meets his words.
  await until('the act to meet his words', () => {
    try {
      inTransaction(house.db, () => {
        house.live.capture(ANALYSE)
        house.log.record({ ...ACT, personId: null, sessionRef: null })
        throw new Error('undone')
      })
    } catch (error) {
      return (error as Error).message !== 'undone'
    }
  })
  expect(happened('room.commit-failed')).toBe(1)
  expect(house.db.$client.prepare("select count(*) as n from log_line where line like '%aangeboden%'").get()).toEqual({
    n: 0,
  })
  await until('bob to be told', () => bob.diskFull)
  makeRoom()
  await bob.allSaved()
  expect([bob.closes, alice.closes]).toEqual([[], []])
})

test.each(['the last of them leaves', 'the server stops'])(
  '[SY41] a disk that is too full to tidy up when %s ends nothing',
  async (moment) => {
    const alice = await arrive('alice')
    await writeKept(alice, 'voor')
    const real = house.db.$client.pragma.bind(house.db.$client)
    const pragmas = vi.spyOn(house.db.$client, 'pragma').mockImplementation((text, options) => {
      if (text.startsWith('wal_checkpoint'))
        throw Object.assign(new Error('full'), { name: 'SqliteError', code: 'SQLITE_FULL' })
      return real(text, options)
    })
    if (moment === 'the last of them leaves') {
      alice.leave()
      await until('the tidying to be tried', () => happened('disk.full') === 1)
      await until('there to be room', () => happened('disk.writable') === 1)
    } else {
      await house.stop()
      expect(happened('disk.full')).toBe(1)
      house = await openHouse({ folder: house.folder })
    }
    pragmas.mockRestore()
    const bob = await arrive('bob')
    expect(bob.text()).toBe('voor ')
  },
)
