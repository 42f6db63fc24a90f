// Herstelde woorden over real sockets: what nobody took away knowingly comes back at its place, or lies in the tray.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { logLine } from '#server/db/schema.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { addItem, textOfItem } from '#shared/document/items.ts'
import { blockOf, itemsName } from '#shared/document/room-doc.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { RescuedWordsView } from '#shared/protocol/texts.ts'
import { type Fault, withFaults } from '#test/support/live/faulty-storage.ts'
import { ANALYSE, CASUS, type House, type Name, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { fragmentOf, SECTION, sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

const PLAN: RoomAddress = { casusId: CASUS, room: 'plan' }
const TRAY = `/api/casussen/${CASUS}/rooms/plan/rescued`
const GROUPED = { pace: { flushMs: 60 } }

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => tearDown(house))

const count = (table: string): number =>
  (house.db.$client.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n

const page = (name: Name, address: RoomAddress = ANALYSE) => callInWithDoc(house, name, { address })

const contentOf = (address: RoomAddress) => house.live.capture(address)!.content.sections

const blocks = (section = SECTION, address: RoomAddress = ANALYSE): string[] =>
  contentOf(address)
    .find(({ id }) => id === section)!
    .text.map(({ runs }) => runs.map(({ text }) => text).join(''))

const textIn = (doc: Y.Doc, block: number): Y.XmlText =>
  (fragmentOf(doc).get(block) as Y.XmlElement).get(0) as Y.XmlText

/** Three blocks, written by alice; everybody who sits down has them. */
async function threeBlocks(): Promise<void> {
  const alice = await page('alice')
  alice.sayUpdate(
    alice.change((doc) => {
      fragmentOf(doc).insert(0, ['een', 'twee', 'drie'].map(blockOf))
      fragmentOf(doc).delete(3, 1)
    }),
  )
  await until('the three blocks', () => blocks().length === 3)
  alice.raw.socket.terminate()
}

describe('what has a place', () => {
  test('[SY50] [SY51] a word written in a block that another deleted meanwhile comes back there, for everybody', async () => {
    await threeBlocks()
    const [alice, bob, charlie] = [await page('alice'), await page('bob'), sitDown(house, 'charlie')]
    await charlie.synced()
    const heardByBob = bob.raw.heard.length
    alice.sayUpdate(alice.change((doc) => fragmentOf(doc).delete(1, 1)))
    await until('the block to be gone', () => blocks().length === 2)
    bob.sayUpdate(bob.change((doc) => textIn(doc, 1).insert(4, ' van bob')))
    await until('the words to be back', () => charlie.text().includes('van bob'))
    expect(blocks()).toEqual(['een', 'van bob', 'drie'])
    // The deletion, and what was put back: his own words he has.
    await until('bob to be told', () => bob.raw.heard.length === heardByBob + 2)
    const stays = sitDown(house, 'dora')
    await stays.synced()
    expect(stays.text()).toBe(charlie.text())
    for (const one of [charlie, stays]) one.leave()
  })

  test('[SY51] also in a room that nobody read since it came into memory', async () => {
    await threeBlocks()
    await house.stop()
    house = await openHouse({ folder: house.folder })
    const [alice, bob, charlie] = [await page('alice'), await page('bob'), sitDown(house, 'charlie')]
    await charlie.synced()
    alice.sayUpdate(alice.change((doc) => fragmentOf(doc).delete(1, 1)))
    await until('the block to be gone', () => charlie.text() === 'een\ndrie')
    bob.sayUpdate(bob.change((doc) => textIn(doc, 1).insert(4, ' van bob')))
    await until('the words to be back', () => charlie.text().includes('van bob'))
    expect([charlie.text(), bob.raw.code, charlie.closes]).toEqual(['een\nvan bob\ndrie', null, []])
    charlie.leave()
  })

  test('[SY50] whichever comes first, also in one commit', async () => {
    await tearDown(house)
    house = await openHouse(GROUPED)
    await threeBlocks()
    const [alice, bob, charlie] = [await page('alice'), await page('bob'), sitDown(house, 'charlie')]
    await charlie.synced()
    const writing = bob.change((doc) => textIn(doc, 0).insert(0, 'bob '))
    const letters = [...'los'].map((letter, at) => bob.change((doc) => textIn(doc, 1).insert(at, letter)))
    for (const frame of [writing, ...letters]) bob.sayUpdate(frame)
    alice.sayUpdate(alice.change((doc) => fragmentOf(doc).delete(0, 2)))
    await until('both to be heard', () => charlie.text().includes('drie') && !charlie.text().includes('een'))
    expect(charlie.text()).toBe('bob\nlos\ndrie')
    charlie.leave()
  })

  test('[SY50] what a page sends again as it wrote it is not taken back by the whole text that comes after it', async () => {
    await tearDown(house)
    house = await openHouse(GROUPED)
    await threeBlocks()
    const [alice, bob] = [await page('alice'), await page('bob')]
    const deletion = alice.change((doc) => fragmentOf(doc).delete(1, 1))
    alice.sayUpdate(deletion)
    await until('the block to be gone', () => blocks().length === 2)
    const writing = bob.change((doc) => textIn(doc, 1).insert(4, ' van bob'))
    Y.applyUpdate(bob.doc, deletion)
    bob.sayUpdate(writing)
    bob.sayStep2(Y.encodeStateAsUpdate(bob.doc))
    bob.sayUpdate(bob.change((doc) => textIn(doc, 0).insert(3, '!')))
    await until('bob to be heard', () => blocks()[0] === 'een!')
    expect(blocks()).toEqual(['een!', 'van bob', 'drie'])
  })

  test('[SY50] what its author deletes, or another who saw it, stays away', async () => {
    await tearDown(house)
    house = await openHouse(GROUPED)
    await threeBlocks()
    const [alice, bob] = [await page('alice'), await page('bob')]
    alice.sayUpdate(alice.change((doc) => fragmentOf(doc).delete(1, 1)))
    await until('the block to be gone', () => blocks().length === 2)
    bob.sayUpdate(bob.change((doc) => textIn(doc, 1).insert(4, ' toch niet')))
    bob.sayUpdate(bob.change((doc) => textIn(doc, 1).delete(4, 10)))
    bob.sayUpdate(bob.change((doc) => textIn(doc, 0).insert(3, '!')))
    await until('bob to be heard', () => blocks()[0] === 'een!')
    expect(blocks()).toEqual(['een!', 'drie'])
  })

  test('[SY51] the place is known after the room was put away, and after a restart', async () => {
    await threeBlocks()
    const [bob, charlie] = [await page('bob'), await page('charlie')]
    for (const one of [bob, charlie]) one.raw.socket.terminate()
    const alice = await page('alice')
    alice.sayUpdate(alice.change((doc) => fragmentOf(doc).delete(1, 1)))
    await until('the block to be gone', () => blocks().length === 2)
    alice.raw.socket.terminate()
    await house.stop()
    house = await openHouse({ folder: house.folder })
    for (const [name, one, word] of [
      ['bob', bob, 'laat'],
      ['charlie', charlie, 'later'],
    ] as const) {
      const back = await page(name)
      back.sayUpdate(one.change((doc) => textIn(doc, 1).insert(0, word)))
      await until('the word to be back', () => blocks().includes(word))
    }
    expect(blocks()).toEqual(['een', 'later', 'laat', 'drie'])
  })
})

describe('the tray', () => {
  const acties = () => contentOf(PLAN).find(({ id }) => id === 'acties')!.items

  /** bob writes in an actie that alice takes out of the room, as no page of ours does. Answers with how he writes on in it. */
  async function collide(words: string): Promise<(words: string) => void> {
    const alice = await page('alice', PLAN)
    const made = alice.change((doc) => void addItem(doc, 'acties', 'actie', { text: 'Oma ' }))
    alice.sayUpdate(made)
    await until('the actie', () => acties().length === 1)
    const bob = await page('bob', PLAN)
    const [id] = [...bob.doc.getMap(itemsName('acties')).keys()] as [string]
    alice.sayUpdate(alice.change((doc) => doc.getMap(itemsName('acties')).delete(id)))
    await until('the actie to be gone', () => acties().length === 0)
    const write = (more: string) => {
      const text = textOfItem(bob.doc, 'acties', id, 'text')!
      bob.sayUpdate(bob.change(() => text.insert(text.length, more)))
    }
    write(words)
    return write
  }

  const inTray = (): number => count('rescued_words')

  const list = async (name: Name): Promise<RescuedWordsView[]> =>
    (await house.fetch(TRAY, name)).json() as Promise<RescuedWordsView[]>

  const words = async (name: Name) => (await list(name)).map(({ text }) => text)

  const rescued = async (text: string): Promise<RescuedWordsView> => {
    await collide(text)
    await until('the words in the tray', () => inTray() > 0)
    return (await list('alice'))[0]!
  }

  const say = async (name: Name, id: string, putBack: boolean): Promise<number> =>
    (
      await house.fetch(`${TRAY}/${id}`, name, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ putBack }),
      })
    ).status

  const kinds = () =>
    house.db
      .select()
      .from(logLine)
      .all()
      .map(({ line }) => (JSON.parse(line) as { kind: string }).kind)
      .filter((kind) => kind.startsWith('rescued.'))

  test('[SY52] what has no place is kept, sealed, by whose it is and where it stood', async () => {
    const kept = await rescued('bellen over zaterdag')
    expect(kept).toMatchObject({
      by: { id: personIdOf('bob') },
      mine: false,
      status: 'waiting',
      section: 'acties',
      text: 'bellen over zaterdag',
      canAnswer: true,
    })
    const rows = house.db.$client.prepare('SELECT * FROM rescued_words').all() as { sealed: Buffer }[]
    expect(rows.map(({ sealed }) => sealed.includes('zaterdag'))).toEqual([false])
    expect(kinds()).toEqual(['rescued.kept', 'rescued.read'])
  })

  test('[SY52] in one transaction with what destroyed it: where that fails neither is there, and sent again it is there once', async () => {
    await tearDown(house)
    let fault: Fault = null
    house = await openHouse({ storage: (db, keys) => withFaults(openSqliteStorage(db, keys), () => fault) })
    const alice = await page('alice', PLAN)
    alice.sayUpdate(alice.change((doc) => void addItem(doc, 'acties', 'actie', { text: 'Oma' })))
    await until('the actie', () => acties().length === 1)
    const bob = await page('bob', PLAN)
    const [id] = [...bob.doc.getMap(itemsName('acties')).keys()] as [string]
    const late = bob.change((doc) => textOfItem(doc, 'acties', id, 'text')!.insert(3, ' bellen'))
    alice.sayUpdate(alice.change((doc) => doc.getMap(itemsName('acties')).delete(id)))
    await until('the actie to be gone', () => acties().length === 0)
    fault = 'at-commit'
    bob.sayUpdate(late)
    await bob.raw.closed()
    expect(count('rescued_words')).toBe(0)
    fault = null
    const again = await page('bob', PLAN)
    again.sayUpdate(late)
    again.sayUpdate(late)
    await until('the words in the tray', () => inTray() > 0)
    expect(await words('bob')).toEqual(['bellen'])
  })

  test('[SY68] what is typed on behind lost words is one piece with them, and another once they were answered or a minute went by', async () => {
    const write = await collide('b')
    const kept = () => kinds().filter((kind) => kind === 'rescued.kept').length
    await until('the first letter', () => kept() === 1)
    for (const [at, letter] of [...'el ', 'oma'].entries()) {
      write(letter)
      if (letter !== ' ') await until(`letter ${at}`, async () => (await words('bob'))[0]!.endsWith(letter))
    }
    const [one, ...others] = await list('bob')
    expect([one!.text, others]).toEqual(['bel oma', []])
    expect(await say('bob', one!.id, false)).toBe(204)
    write('nog')
    await until('a second piece', () => inTray() === 2)
    house.clock.forward(61_000)
    write('later')
    await until('a third piece', () => inTray() === 3)
    expect((await words('bob')).toSorted()).toEqual(['bel oma', 'later', 'nog'])
  })

  test('[SY68] a piece grows to a page or two, then there is another, and no word is left out', async () => {
    const write = await collide('x'.repeat(3_990))
    await until('the first piece', () => inTray() === 1)
    write('y'.repeat(20))
    await until('a second piece', () => inTray() === 2)
    expect((await words('bob')).map(({ length }) => length).toSorted()).toEqual([20, 3_990])
  })

  test('[SY53] is read by whose words they are and by who writes there; every reading is logged', async () => {
    house.allow('bob', 'write')
    await rescued('van bob')
    house.allow('bob', 'read')
    house.allow('dora', 'read')
    expect([await words('bob'), await words('charlie'), await words('dora')]).toEqual([['van bob'], ['van bob'], []])
    house.allow('bob', 'none')
    const refused = await house.fetch(TRAY, 'bob')
    expect([refused.status, (await house.fetch(TRAY, null)).status]).toEqual([404, 401])
    expect(kinds().filter((kind) => kind === 'rescued.read').length).toBeGreaterThanOrEqual(3)
    const elsewhere = await house.fetch(TRAY.replace('plan', 'analyse'), 'alice')
    expect(await elsewhere.json()).toEqual([])
  })

  test('[SY55] put back, it stands at the end of its section, once, and is told to everybody there', async () => {
    const { id } = await rescued('bellen')
    const dora = sitDown(house, 'dora', { address: PLAN })
    await dora.synced()
    expect([await say('charlie', id, true), await say('alice', id, true)]).toEqual([204, 204])
    await until('dora to read it', () => dora.text('acties').includes('bellen'))
    expect([blocks('acties', PLAN).at(-1), await list('alice')]).toEqual(['bellen', []])
    expect(kinds().at(-1)).toBe('rescued.answered')
    dora.leave()
  })

  test('[SY55] not needed: it stays apart, and can still be put back', async () => {
    const { id } = await rescued('bellen')
    expect([await say('bob', id, false), (await list('bob')).map(({ status }) => status)]).toEqual([204, ['declined']])
    expect([await say('alice', id, true), blocks('acties', PLAN).at(-1)]).toEqual([204, 'bellen'])
    expect(await say('alice', id, false)).toBe(409)
  })

  test('[SY55] who may not write puts nothing back; who may not see it finds nothing', async () => {
    const { id } = await rescued('bellen')
    house.allow('bob', 'read')
    house.allow('dora', 'read')
    house.allow('charlie', 'none')
    expect([
      await say('bob', id, true),
      await say('dora', id, true),
      await say('charlie', id, true),
      await say('alice', 'x'.repeat(20), true),
    ]).toEqual([409, 404, 404, 404])
    expect(blocks('acties', PLAN).join('')).toBe('')
  })

  test('[SY55] where the log cannot be written nothing is put back, and nothing is lost', async () => {
    const { id } = await rescued('bellen')
    house.db.$client.exec(`CREATE TRIGGER no_log BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`)
    expect(await say('alice', id, true)).toBe(500)
    house.db.$client.exec('DROP TRIGGER no_log')
    expect([blocks('acties', PLAN).join(''), await words('alice')]).toEqual(['', ['bellen']])
    expect([await say('alice', id, true), blocks('acties', PLAN).at(-1)]).toEqual([204, 'bellen'])
  })
})

describe('hidden blocks', () => {
  const HOUR = 60 * 60_000
  const gone = (doc: Y.Doc): unknown[] =>
    fragmentOf(doc)
      .toArray()
      .map((block) => (block as Y.XmlElement).getAttribute('gone'))

  /** alice joins the second block to the first, as a page does: it stays, empty and hidden. */
  async function hideSecond(): Promise<void> {
    const alice = await page('alice')
    alice.sayUpdate(
      alice.change((doc) => {
        textIn(doc, 0).insert(3, 'twee')
        textIn(doc, 1).delete(0, 4)
        ;(fragmentOf(doc).get(1) as Y.XmlElement).setAttribute('gone', true as unknown as string)
      }),
    )
    await until('the blocks to be joined', () => blocks().length === 2)
    alice.raw.socket.terminate()
  }

  const isPutAway = () => until('the room to be put away', () => count('document_update') === 0)

  const stateNow = (): string =>
    String(house.db.$client.prepare('SELECT hex(sealed) AS s FROM document_state').pluck().get())

  test('[SY54] are taken away once the room was idle for an hour and nobody is in it; not before', async () => {
    await threeBlocks()
    await hideSecond()
    await isPutAway()
    const bob = await page('bob')
    expect(gone(bob.doc)).toEqual([false, true, false])
    bob.raw.socket.terminate()
    const before = stateNow()
    house.clock.forward(HOUR)
    expect(blocks()).toEqual(['eentwee', 'drie'])
    await until('the room to be folded again', () => stateNow() !== before)
    expect(gone((await page('charlie')).doc)).toEqual([false, false])
    expect(blocks()).toEqual(['eentwee', 'drie'])
  })

  test('[SY54] a word written in one meanwhile, without a line, is put back at its place', async () => {
    await threeBlocks()
    await hideSecond()
    const away = await page('bob')
    away.raw.socket.terminate()
    await isPutAway()
    const before = stateNow()
    house.clock.forward(HOUR)
    expect(blocks().length).toBe(2)
    await until('the room to be folded again', () => stateNow() !== before)
    const back = await page('bob')
    back.sayStep2(away.change((doc) => textIn(doc, 1).insert(0, 'onderweg')))
    await until('the word', () => blocks().includes('onderweg'))
    expect(blocks()).toEqual(['eentwee', 'onderweg', 'drie'])
  })

  test('[SY54] where nothing else is left they stay', async () => {
    const alice = await page('alice')
    alice.sayUpdate(
      alice.change((doc) => (fragmentOf(doc).get(0) as Y.XmlElement).setAttribute('gone', true as unknown as string)),
    )
    await until('the block to be hidden', () => blocks().length === 0)
    alice.raw.socket.terminate()
    await isPutAway()
    house.clock.forward(HOUR)
    const before = stateNow()
    house.live.capture(ANALYSE)
    await house.stop()
    house = await openHouse({ folder: house.folder })
    expect([stateNow(), gone((await page('bob')).doc)]).toEqual([before, [true]])
  })
})
