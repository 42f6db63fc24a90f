// The outbox over a real IndexedDB in memory, with real keys: what lies there, for whom, and for how long.
import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { browserLocks, type HeldLocks } from '#client/sync/outbox/held-locks.ts'
import { type Outbox, openOutbox, type RoomOutbox } from '#client/sync/outbox/outbox.ts'
import { outboxKey } from '#client/sync/outbox/outbox-key.ts'
import { type OutboxRow, openRows, type RowPlace } from '#client/sync/outbox/rows.ts'
import { tidy } from '#client/sync/outbox/tidy.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { idOf } from '#test/support/build.ts'

const ANNA = idOf<PersonId>('anna')
const BEN = idOf<PersonId>('ben')
const ANALYSE: RoomAddress = { casusId: idOf<CasusId>('loex'), room: 'analyse' }
const PLAN: RoomAddress = { ...ANALYSE, room: 'plan' }
const HOUR = 3_600_000
const SOON = { interval: 4, timeout: 4_000 }
const NAME = 'rondetafel-outbox'

let time: number
/** The server's side of it: a key per person; deleting one is signing out. */
let keys: Map<string, string>
let asked: number
let locks: HeldLocks & { crash(): void }
/** What the server says was taken from whoever asks. */
let gone: RoomAddress[]

beforeEach(() => {
  gone = []
  time = 1_800_000_000_000
  asked = 0
  keys = new Map()
  locks = pretendLocks()
})
afterEach(async () => {
  for (const close of tabs.splice(0)) close()
  await deleteDB(NAME)
  vi.restoreAllMocks()
})

/** As the browser's own: exclusive, in turn, let go all at once when a tab dies. */
function pretendLocks(): HeldLocks & { crash(): void } {
  const held = new Map<string, (() => void)[]>()
  const release = (name: string) => {
    const waiting = held.get(name)
    const next = waiting?.shift()
    if (next) next()
    else held.delete(name)
  }
  return {
    hold: (name) =>
      new Promise((resolve) => {
        const give = () => {
          let isHeld = true
          resolve(() => {
            if (isHeld) release(name)
            isHeld = false
          })
        }
        const waiting = held.get(name)
        if (waiting) waiting.push(give)
        else {
          held.set(name, [])
          give()
        }
      }),
    held: async () => new Set(held.keys()),
    crash: () => held.clear(),
  }
}

const tabs: (() => void)[] = []

/** A page that `person` has open on a room, and its Y.Doc. */
function visit(person: PersonId, address = ANALYSE, lineage = 'lineage-1', schema = 1) {
  const rows = openRows()
  const ask = async () => {
    asked += 1
    const key = keys.get(person) ?? btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    keys.set(person, key)
    return { personId: person, key }
  }
  const askGone = async () => ({ personId: person, gone })
  const outbox = openOutbox({ rows, key: outboxKey(rows.device, ask), locks, now: () => time, askGone })
  const doc = new Y.Doc()
  let n = 0
  const changed = vi.fn()
  const room = outbox.open({
    personId: person,
    address,
    lineage,
    schema,
    whole: () => Y.encodeStateAsUpdate(doc),
    changed,
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === null) room.wrote(++n, update)
  })
  tabs.push(() => room.close())
  return {
    rows,
    outbox,
    room,
    doc,
    changed,
    write: (word: string) => doc.getText('t').insert(doc.getText('t').length, word),
    last: () => n,
  }
}

const update = (() => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'woord')
  return Y.encodeStateAsUpdate(doc)
})()

function openAs(outbox: Outbox, personId: PersonId, changed: () => void = () => undefined, address = ANALYSE) {
  const room = outbox.open({ personId, address, lineage: 'lineage-1', schema: 1, whole: () => update, changed })
  tabs.push(() => room.close())
  return room
}

/** Until it says that it holds change `n`. */
const held = (room: RoomOutbox, n: number) => vi.waitFor(() => expect(room.holds(n)).toBe(true), SOON)

async function stored(): Promise<OutboxRow[]> {
  const db = await openDB(NAME)
  const rows = (await db.getAll('rows')) as OutboxRow[]
  db.close()
  return rows
}

async function leftWords(person: PersonId, address = ANALYSE, lineage = 'lineage-1', schema = 1) {
  const page = visit(person, address, lineage, schema)
  const former = (await page.room.former())!
  const doc = new Y.Doc()
  for (const { update } of former.toSend) Y.applyUpdate(doc, update)
  return {
    ...page,
    former,
    words: doc.getText('t').toString(),
    pages: new Set(former.toSend.map(({ row }) => row.writer)).size,
  }
}

describe('what lies in the browser', () => {
  test('is one row for each change, and can be read by nobody without the key', async () => {
    const page = visit(ANNA)
    page.write('Loex gaat ')
    page.write('niet meer naar school')
    await held(page.room, 2)
    const rows = await stored()
    expect(rows.map(({ n, personId, room }) => [n, personId, room])).toEqual([
      [1, ANNA, 'analyse'],
      [2, ANNA, 'analyse'],
    ])
    for (const { sealed } of rows) expect(Buffer.from(sealed).includes('school')).toBe(false)
    const key = (await outboxKey(page.rows.device, async () => ({ personId: ANNA, key: keys.get(ANNA)! })).get())!.key
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('not extractable')
  })

  test('goes once it is called saved, and not before', async () => {
    const page = visit(ANNA)
    for (const word of ['een ', 'twee ', 'drie']) page.write(word)
    await held(page.room, 3)
    page.room.saved(2)
    await vi.waitFor(async () => expect((await stored()).map(({ n }) => n)).toEqual([3]), SOON)
  })

  test('is not put there any more when it was saved meanwhile', async () => {
    const page = visit(ANNA)
    page.write('al bewaard')
    page.room.saved(1)
    page.write('nog niet')
    await held(page.room, 2)
    expect((await stored()).map(({ n }) => n)).toEqual([2])
  })

  test('stays 72 hours at most', async () => {
    const page = visit(ANNA)
    page.write('oud')
    await held(page.room, 1)
    time += 71 * HOUR
    page.write('jonger')
    await held(page.room, 2)
    await openRows().sweep(time)
    expect(await stored()).toHaveLength(2)
    time += HOUR + 1
    visit(BEN)
    await vi.waitFor(async () => expect((await stored()).map(({ n }) => n)).toEqual([2]), SOON)
  })

  test.each(['personId', 'casusId', 'room', 'lineage', 'schema', 'writer', 'n', 'at'] as const)(
    'does not open once its %s was changed',
    async (field) => {
      const page = visit(ANNA)
      page.write('van Anna')
      await held(page.room, 1)
      page.room.close()
      await page.rows.drop([(await stored())[0]!])
      const row = { ...(await sealedRow(page)), [field]: changedValue[field] } as OutboxRow
      await page.rows.put([row])
      const found = (await visit(
        row.personId as PersonId,
        { casusId: row.casusId as CasusId, room: row.room as 'plan' },
        row.lineage,
      ).room.former())!
      expect([found.toSend, found.apart]).toEqual([[], []])
      expect(await stored()).toEqual([])
    },
  )
})

const changedValue = {
  personId: BEN,
  casusId: idOf<CasusId>('anders'),
  room: 'plan',
  lineage: 'lineage-2',
  schema: 999,
  writer: 'iemand',
  n: 7,
  at: 1_800_000_000_001,
}

async function sealedRow(page: ReturnType<typeof visit>): Promise<OutboxRow> {
  const again = visit(ANNA)
  again.write('van Anna')
  await held(again.room, 1)
  const [row] = await stored()
  await page.rows.drop([row!])
  again.room.close()
  locks.crash()
  return row!
}

describe('what a page that is gone left', () => {
  async function crashAfter(person: PersonId, words: readonly string[], address = ANALYSE) {
    const page = visit(person, address)
    for (const word of words) page.write(word)
    await held(page.room, words.length)
    locks.crash()
  }

  test('comes back to the same person, whole', async () => {
    const words = Array.from({ length: 50 }, (_, at) => `w${at} `)
    await crashAfter(ANNA, words)
    const { words: found, former } = await leftWords(ANNA)
    expect([found, former.toSend.length]).toEqual([words.join(''), 50])
  })

  test('is nothing to another person in this browser, and stays', async () => {
    await crashAfter(ANNA, ['van Anna'])
    expect((await leftWords(BEN)).words).toBe('')
    expect((await leftWords(ANNA)).words).toBe('van Anna')
  })

  test('of another room comes with that room', async () => {
    await crashAfter(ANNA, ['in het plan'], PLAN)
    expect((await leftWords(ANNA)).words).toBe('')
    expect((await leftWords(ANNA, PLAN)).words).toBe('in het plan')
  })

  test('of a text that was replaced is apart, and is not sent', async () => {
    await crashAfter(ANNA, ['oude tekst'])
    const { former } = await leftWords(ANNA, ANALYSE, 'lineage-2')
    expect([former.toSend.length, former.apart.length]).toEqual([0, 1])
    // There is nothing to bring in twice: another page sees them too.
    expect((await leftWords(ANNA, ANALYSE, 'lineage-2')).former.apart).toHaveLength(1)
  })

  test('was written by an older Rondetafel is apart: what it means now nobody can say', async () => {
    await crashAfter(ANNA, ['oude vorm'])
    const { former } = await leftWords(ANNA, ANALYSE, 'lineage-1', 2)
    expect([former.toSend.length, former.apart.length]).toEqual([0, 1])
  })

  test('that the server refused is apart, and is not sent again', async () => {
    const page = visit(ANNA)
    page.write('geweigerd')
    await held(page.room, 1)
    page.room.refused()
    page.room.close()
    locks.crash()
    await vi.waitFor(async () => expect((await stored())[0]!.standing).toBe('refused'), SOON)
    const { former } = await leftWords(ANNA)
    expect([former.toSend.length, former.apart.length]).toEqual([0, 1])
  })

  test('of two pages comes from both, each in its own order', async () => {
    await crashAfter(ANNA, ['een ', 'twee '])
    time += 1
    await crashAfter(ANNA, ['drie ', 'vier '])
    const { pages, former } = await leftWords(ANNA)
    expect(pages).toBe(2)
    expect(former.toSend.map(({ row }) => row.n)).toEqual([1, 2, 1, 2])
  })

  test('is what a page that still lives has not: that one sends it itself', async () => {
    const page = visit(ANNA)
    page.write('leeft nog')
    await held(page.room, 1)
    expect((await leftWords(ANNA)).words).toBe('')
    expect(await stored()).toHaveLength(1)
  })

  test('is brought in by one tab at a time: the next one finds it gone', async () => {
    await crashAfter(ANNA, ['eenmaal'])
    const first = await leftWords(ANNA)
    const second = leftWords(ANNA)
    await first.former.drop(first.former.toSend)
    first.former.release()
    expect([first.words, (await second).words]).toEqual(['eenmaal', ''])
  })

  test('is for the next one where the tab that was bringing it in dies too', async () => {
    await crashAfter(ANNA, ['eenmaal'])
    await leftWords(ANNA)
    locks.crash()
    expect((await leftWords(ANNA)).words).toBe('eenmaal')
  })

  test('opens nowhere once its key was destroyed, and is thrown away', async () => {
    await crashAfter(ANNA, ['afgemeld'])
    keys.delete(ANNA)
    expect((await leftWords(ANNA)).words).toBe('')
    expect(await stored()).toEqual([])
  })

  test('cannot be read while there is no key, and stays', async () => {
    await crashAfter(ANNA, ['wacht'])
    const rows = openRows()
    const none = openOutbox({
      rows,
      key: outboxKey(rows.device, async () => null),
      locks,
      now: () => time,
      askGone: async () => null,
    }).open({
      personId: ANNA,
      address: ANALYSE,
      lineage: 'lineage-1',
      schema: 1,
      whole: () => new Uint8Array(),
      changed: () => undefined,
    })
    expect(await none.former()).toBeNull()
    expect(await stored()).toHaveLength(1)
    // Nor does that page keep others from it.
    expect((await leftWords(ANNA)).words).toBe('wacht')
  })
})

describe('wiping', () => {
  test('at signing out takes all of that person, and nothing of another', async () => {
    for (const person of [ANNA, BEN]) {
      const page = visit(person)
      page.write('woord')
      await held(page.room, 1)
    }
    await openRows().wipe({ personId: ANNA })
    expect((await stored()).map(({ personId }) => personId)).toEqual([BEN])
  })

  test('[SY74] of a room that was taken from this person takes that room alone, and nothing is put there again', async () => {
    const [analyse, plan] = [visit(ANNA), visit(ANNA, PLAN)]
    for (const page of [analyse, plan]) {
      page.write('woord')
      await held(page.room, 1)
    }
    gone = [ANALYSE]
    analyse.room.turnedAway()
    analyse.write('nog een')
    await vi.waitFor(async () => expect((await stored()).map(({ room }) => room)).toEqual(['plan']), SOON)
    expect(await analyse.room.former()).not.toBeNull()
    expect((await stored()).map(({ room }) => room)).toEqual(['plan'])
    expect(analyse.room.holds(2)).toBe(false)
  })

  test('[SY74] takes nothing where the server does not say so', async () => {
    const page = visit(ANNA)
    page.write('woord')
    await held(page.room, 1)
    page.room.turnedAway()
    page.room.close()
    await page.outbox.turnedAway()
    expect((await leftWords(ANNA)).words).toBe('woord')
  })

  test('[SY74] at the start of a page takes what was taken from this person, and only on word of his own session', async () => {
    for (const [person, address] of [
      [ANNA, ANALYSE],
      [ANNA, PLAN],
      [BEN, ANALYSE],
    ] as const) {
      const page = visit(person, address)
      page.write('woord')
      await held(page.room, 1)
    }
    const left = async () => (await stored()).map(({ personId, room }) => `${personId.slice(0, 3)} ${room}`).sort()
    const asked: string[] = []
    const answer = async (places: readonly RowPlace[]) => {
      asked.push(...places.map(({ room }) => room))
      return { personId: BEN, gone: [ANALYSE] }
    }
    await tidy(openRows(), ANNA, time, answer)
    await tidy(openRows(), ANNA, time, async () => null)
    expect(asked.sort()).toEqual(['analyse', 'plan'])
    expect(await left()).toEqual(['ann analyse', 'ann plan', 'ben analyse'])
    await tidy(openRows(), ANNA, time, async () => ({ personId: ANNA, gone: [ANALYSE] }))
    expect(await left()).toEqual(['ann plan', 'ben analyse'])
  })

  test('[VN15] of a text that was destroyed without asking, and nothing is put there again', async () => {
    const [analyse, plan] = [visit(ANNA), visit(ANNA, PLAN)]
    for (const page of [analyse, plan]) {
      page.write('woord')
      await held(page.room, 1)
    }
    analyse.room.destroyed()
    analyse.write('nog een')
    await vi.waitFor(async () => expect((await stored()).map(({ room }) => room)).toEqual(['plan']), SOON)
    expect(await analyse.room.former()).not.toBeNull()
    expect((await stored()).map(({ room }) => room)).toEqual(['plan'])
  })

  test('happens too where the room was not open yet', async () => {
    const page = visit(ANNA)
    page.write('woord')
    await held(page.room, 1)
    gone = [ANALYSE]
    visit(ANNA).outbox.turnedAway()
    await vi.waitFor(async () => expect(await stored()).toEqual([]), SOON)
  })
})

describe('a browser that keeps nothing', () => {
  test('is said so: private mode, or no IndexedDB at all', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'InvalidStateError')
    })
    const page = visit(ANNA)
    page.write('gewoon doorschrijven')
    await vi.waitFor(() => expect(page.changed).toHaveBeenCalled(), SOON)
    expect(page.room.holds(1)).toBe(false)
    expect([await page.rows.count(ANNA), await page.rows.device(), (await page.room.former())?.toSend]).toEqual([
      { toSend: 0, apart: 0 },
      null,
      [],
    ])
  })

  test('because its disk is full holds all again once there is room, without a hole', async () => {
    const page = visit(ANNA)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    put.mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await page.rows.device()
    page.write('een ')
    page.write('twee ')
    await vi.waitFor(() => expect(page.changed).toHaveBeenCalled(), SOON)
    expect(page.room.holds(2)).toBe(false)
    put.mockRestore()
    page.write('drie')
    await held(page.room, 3)
    locks.crash()
    expect((await leftWords(ANNA)).words).toBe('een twee drie')
  })

  test('has no Web Locks: every other page counts as gone, and nothing is waited for', async () => {
    const none = browserLocks(null)
    const release = await none.hold('a')
    await none.hold('a')
    release()
    expect(await none.held()).toEqual(new Set())
  })
})

describe('[SY75] what is said to lie there', () => {
  test('does not leave with words that were saved: neither while a key is fetched, nor what was typed since', async () => {
    const page = visit(ANNA)
    page.write('een ')
    await held(page.room, 1)
    page.outbox.forgetKey()
    keys.delete(ANNA)
    page.room.sealAnew()
    await Promise.resolve()
    page.write('twee ')
    await held(page.room, 2)
    page.room.saved(1)
    await vi.waitFor(async () => expect((await stored()).map(({ n }) => n)).toEqual([2]), SOON)
    locks.crash()
    expect((await leftWords(ANNA)).words).toContain('twee')
  })

  test('lies there too when the line is lost before the first word', async () => {
    const rows = openRows()
    let hasLine = true
    const ask = async () => {
      asked += 1
      return hasLine ? { personId: ANNA, key: btoa('k'.repeat(32)) } : null
    }
    const key = outboxKey(rows.device, ask)
    const outbox = openOutbox({ rows, key, locks, now: () => time, askGone: async () => null })
    const room = openAs(outbox, ANNA)
    await vi.waitFor(() => expect(asked).toBe(1), SOON)
    hasLine = false
    room.wrote(1, update)
    await held(room, 1)
    expect(await stored()).toHaveLength(1)
  })

  test('is not sure any more once the session ended, for it may have been thrown away in another tab, until it is sealed anew', async () => {
    const page = visit(ANNA)
    page.write('een ')
    await held(page.room, 1)
    expect(page.room.isSure(1)).toBe(true)
    await openRows().wipe({ personId: ANNA })
    keys.delete(ANNA)
    page.outbox.forgetKey()
    expect([page.room.isSure(1), await stored()]).toEqual([false, []])
    page.room.sealAnew()
    await vi.waitFor(() => expect(page.room.isSure(1)).toBe(true), SOON)
    locks.crash()
    expect((await leftWords(ANNA)).words).toBe('een ')
  })

  test('is never sealed with the key of somebody else who signed in since', async () => {
    const rows = openRows()
    const key = outboxKey(rows.device, async () => ({ personId: BEN, key: btoa('k'.repeat(32)) }))
    const changed = vi.fn()
    const outbox = openOutbox({ rows, key, locks, now: () => time, askGone: async () => null })
    const room = openAs(outbox, ANNA, changed)
    room.wrote(1, update)
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON)
    expect([room.holds(1), await stored()]).toEqual([false, []])
  })

  test('is sealed with the key of this session, also on a page that was loaded in an earlier one', async () => {
    const page = visit(ANNA)
    page.write('een ')
    await held(page.room, 1)
    page.room.close()
    keys.delete(ANNA)
    const next = openAs(page.outbox, ANNA, () => undefined, PLAN)
    next.wrote(1, update)
    await held(next, 1)
    locks.crash()
    expect((await leftWords(ANNA, PLAN)).former.toSend).toHaveLength(1)
  })

  test('goes on being kept after something went wrong once', async () => {
    const page = visit(ANNA)
    page.changed.mockImplementationOnce(() => {
      throw new Error('a screen that broke')
    })
    vi.spyOn(crypto.subtle, 'encrypt').mockRejectedValueOnce(new Error('not now'))
    page.write('een ')
    await vi.waitFor(() => expect(page.changed).toHaveBeenCalled(), SOON)
    expect(page.room.holds(1)).toBe(false)
    page.write('twee')
    await held(page.room, 2)
    page.room.close()
    await vi.waitFor(async () => expect((await leftWords(ANNA)).words).toBe('een twee'), SOON)
  })

  test('a key that cannot be read is asked for again', async () => {
    const answers = ['not base64!', btoa('k'.repeat(32))]
    const key = outboxKey(openRows().device, async () => ({ personId: ANNA, key: answers.shift()! }))
    expect(await key.get()).toBeNull()
    expect((await key.get())?.personId).toBe(ANNA)
  })
})

test('what waiting does not help is counted by itself: what the server refused, and what a page showed apart', async () => {
  const page = visit(ANNA)
  for (const word of ['een ', 'twee ', 'drie ']) page.write(word)
  await held(page.room, 3)
  const [first, second] = await stored()
  await page.rows.mark([first!], 'refused')
  await page.rows.mark([second!], 'apart')
  expect([await page.rows.count(ANNA), await page.rows.count(BEN)]).toEqual([
    { toSend: 1, apart: 2 },
    { toSend: 0, apart: 0 },
  ])
  locks.crash()
  const { former } = await leftWords(ANNA)
  // What a page showed apart may have its place now.
  expect([former.toSend.length, former.apart.length]).toEqual([2, 1])
})

test('what was thrown away meanwhile is not put back by marking it', async () => {
  const page = visit(ANNA)
  page.write('weg')
  await held(page.room, 1)
  const rows = await stored()
  await page.rows.drop(rows)
  await page.rows.mark(rows, 'apart')
  expect(await stored()).toEqual([])
})

test('after signing in anew, what was not saved lies there under the new key', async () => {
  const page = visit(ANNA)
  page.write('voor het afmelden ')
  await held(page.room, 1)
  page.outbox.forgetKey()
  keys.delete(ANNA)
  await page.rows.wipe({ personId: ANNA })
  page.room.sealAnew()
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), SOON)
  locks.crash()
  expect((await leftWords(ANNA)).words).toBe('voor het afmelden ')
})

test('the same key is not asked for and not sealed with again while a session lasts', async () => {
  const page = visit(ANNA)
  page.write('een')
  await held(page.room, 1)
  page.room.sealAnew()
  page.write('twee')
  await held(page.room, 2)
  expect([asked, (await stored()).length]).toEqual([1, 2])
})
