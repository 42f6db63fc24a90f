// Achtergebleven tekst over real sockets: left, kept apart, read by few, added once or left apart.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { logLine } from '#server/db/schema.ts'
import type { Entrance } from '#shared/protocol/live.ts'
import { LATE, type LateAnswer, MAX_FRAME_BYTES, MESSAGE } from '#shared/protocol/messages.ts'
import type { LateTextView } from '#shared/protocol/texts.ts'
import { ANALYSE, CASUS, type House, type Name, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callIn, callInWithDoc, lateText, type Raw } from '#test/support/live/raw.ts'
import { firstText, fragmentOf, SECTION, sitDown, writeWord } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

const LATE_PATH = `/api/casussen/${CASUS}/rooms/analyse/late`
let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => tearDown(house))

/** The room stands still: nobody writes, and these may leave what they had. */
function putStill(leaving: readonly Name[] = ['alice', 'bob', 'charlie']): void {
  for (const name of ['alice', 'bob', 'charlie', 'dora'] as const) {
    const rights = { leaves: leaving.includes(name), readsAll: name === 'charlie' }
    house.access.set(personIdOf(name), { level: 'read', readOnlyBecause: 'offered', late: rights })
  }
  house.live.accessChanged({ casusId: CASUS })
}

function openAgain(): void {
  house.access.clear()
  house.access.set(personIdOf('charlie'), { late: { leaves: false, readsAll: true } })
  house.live.accessChanged({ casusId: CASUS })
}

async function page(name: Name) {
  const entered = await house.fetch(`/api/casussen/${CASUS}/rooms/analyse/enter`, name, { method: 'POST' })
  const { clientId } = (await entered.json()) as Entrance
  const page = await callInWithDoc(house, name)
  page.doc.clientID = clientId
  return page
}

/** Writes without the line, while the room is put still. */
async function tooLate(name: Name, word: string): Promise<Uint8Array> {
  const { raw, change } = await page(name)
  raw.socket.terminate()
  const update = change((doc) => writeWord(doc, word))
  return update
}

const answerIn = (raw: Raw) =>
  until('an answer', () => {
    const found = raw.heard.find((bytes) => bytes[0] === MESSAGE.lateAnswer)
    return found && (Object.keys(LATE) as LateAnswer[])[found[1]!]
  })

async function leave(name: Name, update: Uint8Array): Promise<LateAnswer | number> {
  const raw = await callIn(house, name)
  raw.say(lateText(update))
  const answer = await Promise.race([answerIn(raw), raw.closed()])
  raw.socket.terminate()
  return answer
}

const list = async (name: Name): Promise<LateTextView[]> =>
  (await house.fetch(LATE_PATH, name)).json() as Promise<LateTextView[]>

const say = async (name: Name, id: string, add: boolean): Promise<number> =>
  (
    await house.fetch(`${LATE_PATH}/${id}`, name, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ add }),
    })
  ).status

const roomText = (): string =>
  house.live
    .capture(ANALYSE)!
    .content.sections.find(({ id }) => id === SECTION)!
    .text.flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('\n')

const kinds = () =>
  house.db
    .select()
    .from(logLine)
    .all()
    .map(({ line }) => (JSON.parse(line) as { kind: string }).kind)

describe('leaving', () => {
  test('[SY36] what came too late is kept apart, in words, and stands in no text', async () => {
    const update = await tooLate('alice', 'nakomertje')
    putStill()
    expect(await leave('alice', update)).toBe('kept')
    const [kept] = await list('alice')
    expect(kept).toMatchObject({ mine: true, status: 'waiting', canAdd: false, changes: [{ section: SECTION }] })
    expect(kept!.changes[0]!.parts.flat().map(({ text, op }) => [text.trim(), op])).toEqual([['nakomertje', 'added']])
    expect([roomText(), kinds().filter((kind) => kind === 'late.kept').length]).toEqual(['', 1])
    expect(JSON.stringify(house.db.$client.prepare('SELECT * FROM late_text').all())).not.toContain('nakomertje')
  })

  test('[SY36] who may only read, also when the room is open, leaves nothing', async () => {
    const update = await tooLate('dora', 'ingeslopen')
    putStill()
    expect([await leave('dora', update), await list('charlie')]).toEqual(['refused', []])
  })

  test('[SY36] while the room is open nothing is left: it can be sent', async () => {
    expect(await leave('alice', await tooLate('alice', 'gewoon'))).toBe('refused')
  })

  test('[SY36] not under the id of another, nor under one that is nobody’s yet', async () => {
    const bobs = await tooLate('bob', 'van bob')
    const stock = await callInWithDoc(house, 'alice', { clientId: 4_000_000 })
    const unbound = stock.change((doc) => writeWord(doc, 'van niemand'))
    stock.raw.socket.terminate()
    putStill()
    expect([await leave('alice', bobs), await leave('alice', unbound), await list('charlie')]).toEqual([4422, 4422, []])
  })

  test('[SY36] not outside the template, not malformed, not too large', async () => {
    const { change, raw } = await page('alice')
    raw.socket.terminate()
    const elsewhere = change((doc) => doc.getText('elders').insert(0, 'verborgen'))
    putStill()
    expect(await leave('alice', elsewhere)).toBe(4422)
    expect(await leave('alice', Uint8Array.of(9, 9, 9))).toBe(4422)
    expect(await leave('alice', new Uint8Array(MAX_FRAME_BYTES + 64))).toBe(1009)
    expect(await list('charlie')).toEqual([])
  })

  test('[SY36] with its past missing it stays with its writer', async () => {
    const { change, raw } = await page('alice')
    change((doc) => writeWord(doc, 'verloren'))
    const after = change((doc) => writeWord(doc, 'erna'))
    raw.socket.terminate()
    putStill()
    expect([await leave('alice', after), await list('alice')]).toEqual(['refused', []])
  })

  test('[SY36] of another lineage it does not even come in', async () => {
    const update = await tooLate('alice', 'oud')
    putStill()
    const raw = await callIn(house, 'alice', { params: { lineage: 'x'.repeat(20) } })
    raw.socket.on('open', () => raw.say(lateText(update)))
    expect([await raw.closed(), await list('charlie')]).toEqual([4410, []])
  })

  test('[SY36] whose place ended meanwhile is refused: his words stay on his page', async () => {
    const update = await tooLate('alice', 'vertrokken')
    putStill()
    house.allow('alice', 'none')
    house.live.accessChanged({ casusId: CASUS })
    const raw = await callIn(house, 'alice')
    expect([raw.status, await list('charlie')]).toEqual([404, []])
    expect(update.length).toBeGreaterThan(0)
  })

  test('[SY37] left twice it is kept once, and more of the same page takes its place', async () => {
    const { change, doc, raw } = await page('alice')
    raw.socket.terminate()
    const before = Y.encodeStateVector(doc)
    const first = change((text) => writeWord(text, 'eerst'))
    writeWord(doc, 'daarna')
    const both = Y.encodeStateAsUpdate(doc, before)
    putStill()
    expect([await leave('alice', first), await leave('alice', first)]).toEqual(['kept', 'kept'])
    expect(await list('alice')).toHaveLength(1)
    expect([await leave('alice', both), await leave('alice', first)]).toEqual(['kept', 'kept'])
    const [kept, ...more] = await list('alice')
    expect([more.length, JSON.stringify(kept!.changes)]).toEqual([0, expect.stringContaining('eerst daarna')])
  })

  test('[SY37] what had arrived after all is not kept', async () => {
    const { change, raw, sayUpdate } = await page('alice')
    const update = change((doc) => writeWord(doc, 'optijd'))
    sayUpdate(update)
    await until('it to arrive', () => roomText().includes('optijd'))
    raw.socket.terminate()
    putStill()
    expect([await leave('alice', update), await list('alice')]).toEqual(['nothingNew', []])
  })

  test('[SY37] no more than twenty pieces of one person wait', async () => {
    const updates: Uint8Array[] = []
    for (let at = 0; at < 21; at++) updates.push(await tooLate('alice', `stuk${at}`))
    putStill()
    const answers: (LateAnswer | number)[] = []
    for (const update of updates) answers.push(await leave('alice', update))
    expect(answers).toEqual([...Array<string>(20).fill('kept'), 'refused'])
    expect(await list('alice')).toHaveLength(20)
  })
})

describe('reading', () => {
  test('[SY38] is for its author and whom the table names, and is logged', async () => {
    const update = await tooLate('alice', 'vertrouwelijk')
    putStill()
    await leave('alice', update)
    expect((await list('alice')).map(({ mine }) => mine)).toEqual([true])
    expect((await list('charlie')).map(({ mine }) => mine)).toEqual([false])
    expect([await list('bob'), await list('dora')]).toEqual([[], []])
    expect(kinds().filter((kind) => kind === 'late.read')).toHaveLength(2)
    house.allow('alice', 'none')
    expect((await house.fetch(LATE_PATH, 'alice')).status).toBe(404)
    expect((await house.fetch(LATE_PATH, null)).status).toBe(401)
  })

  test('[SY38] what its page sent itself in the end is no longer apart', async () => {
    const update = await tooLate('alice', 'zelfgestuurd')
    putStill()
    await leave('alice', update)
    openAgain()
    const alice = await callInWithDoc(house, 'alice')
    alice.sayUpdate(update)
    await until('it to arrive', () => roomText().includes('zelfgestuurd'))
    expect(await list('alice')).toEqual([])
    alice.raw.socket.terminate()
  })
})

describe('answering', () => {
  async function leftBy(name: Name, word: string): Promise<string> {
    const update = await tooLate(name, word)
    putStill()
    await leave(name, update)
    return (await list(name))[0]!.id
  }

  test('[SY39] yes: it stands in the room once, as his, and everybody there is told', async () => {
    const id = await leftBy('alice', 'alsnog')
    openAgain()
    const bob = sitDown(house, 'bob')
    await bob.synced()
    expect([await say('alice', id, true), await say('alice', id, true)]).toEqual([204, 204])
    await until('bob to read it', () => bob.text().includes('alsnog'))
    expect([roomText().split('alsnog').length - 1, await list('alice')]).toEqual([1, []])
    bob.leave()
    await house.stop()
    house = await openHouse({ folder: house.folder })
    expect(roomText()).toContain('alsnog')
  })

  test('[SY39] no: it stays apart, marked, and can still be added', async () => {
    const id = await leftBy('alice', 'bewaard')
    openAgain()
    expect(await say('alice', id, false)).toBe(204)
    expect([(await list('alice')).map(({ status }) => status), roomText()]).toEqual([['declined'], ''])
    expect((await list('bob')).length).toBe(0)
    expect([await say('alice', id, true), roomText().includes('bewaard')]).toEqual([204, true])
  })

  test('[SY39] only its author, and only once he may write again', async () => {
    const id = await leftBy('alice', 'nog niet')
    expect(await say('alice', id, true)).toBe(409)
    openAgain()
    expect([
      await say('charlie', id, true),
      await say('bob', id, true),
      await say('alice', 'x'.repeat(20), true),
    ]).toEqual([404, 404, 404])
    expect(roomText()).toBe('')
  })

  test('[SY39] where its place was taken away, the words come back there, once', async () => {
    const update = await tooLate('alice', 'thuisloos')
    putStill()
    await leave('alice', update)
    const [{ id }] = (await list('alice')) as [LateTextView]
    openAgain()
    const bob = await page('bob')
    bob.sayUpdate(
      bob.change((doc) => {
        const fragment = fragmentOf(doc)
        fragment.insert(1, [(fragment.get(0) as Y.XmlElement).clone() as Y.XmlElement])
        fragment.delete(0, 1)
        firstText(doc).insert(0, 'anders')
      }),
    )
    await until('bob to be heard', () => roomText().includes('anders'))
    expect([await say('alice', id, true), roomText()]).toEqual([204, 'thuisloos\nanders'])
    bob.raw.socket.terminate()
  })

  test('[SY39] where the log cannot be written nothing is added, and nothing is lost', async () => {
    const id = await leftBy('alice', 'standvastig')
    openAgain()
    house.db.$client.exec(`CREATE TRIGGER no_log BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`)
    expect(await say('alice', id, true)).toBe(500)
    house.db.$client.exec('DROP TRIGGER no_log')
    expect([roomText(), (await list('alice')).map(({ status }) => status)]).toEqual(['', ['waiting']])
    expect([await say('alice', id, true), roomText().includes('standvastig')]).toEqual([204, true])
  })
})
