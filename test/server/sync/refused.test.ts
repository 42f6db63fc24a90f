// Frames that are not kept, whoever sends them: each ends with a code, and reaches nobody.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type House, openHouse, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText, fragmentOf, sitDown, textOf, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
let bob: Writer
beforeEach(async () => {
  house = await openHouse()
  bob = sitDown(house, 'bob')
  await bob.synced()
  bob.write('blijft')
  await bob.allSaved()
})
afterEach(async () => {
  bob.leave()
  await tearDown(house)
})

/** After this, whatever was going to reach bob has reached him. */
async function afterwards(): Promise<string> {
  const charlie = sitDown(house, 'charlie')
  await charlie.synced()
  charlie.write('daarna')
  await until('bob to read on', () => bob.text().includes('daarna'))
  charlie.leave()
  return bob.text().replace('daarna', '').trim()
}

const word = (text: string) => (doc: Y.Doc) => firstText(doc).insert(0, text)

describe('[SY5] who may only read', () => {
  for (const way of ['sayUpdate', 'sayStep2'] as const) {
    test(`cannot add a word (${way})`, async () => {
      house.allow('alice', 'read')
      const alice = await callInWithDoc(house, 'alice')
      alice[way](alice.change(word('gesmokkeld')))
      expect([await alice.raw.closed(), await afterwards()]).toEqual([4422, 'blijft'])
    })

    test(`cannot take a word away, which no state vector shows (${way})`, async () => {
      house.allow('alice', 'read')
      const alice = await callInWithDoc(house, 'alice')
      alice[way](alice.change((doc) => firstText(doc).delete(0, 6)))
      expect([await alice.raw.closed(), await afterwards()]).toEqual([4422, 'blijft'])
    })

    test(`may say what is known (${way})`, async () => {
      house.allow('alice', 'read')
      const alice = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
      alice[way](Y.encodeStateAsUpdate(alice.doc))
      await until('the frame to be answered', () => alice.raw.heard.some((bytes) => bytes[0] === 4))
      expect(alice.raw.code).toBeNull()
    })
  }

  test('reads on what others write', async () => {
    house.allow('alice', 'read')
    const alice = sitDown(house, 'alice')
    await alice.synced()
    bob.write('nieuw')
    await until('alice to read it', () => alice.text().includes('nieuw'))
    alice.leave()
  })
})

describe('[SY6] a clientID', () => {
  test('of another cannot be written under, not even to erase what he has not sent yet', async () => {
    const alice = await callInWithDoc(house, 'alice')
    const clock = Y.getState(alice.doc.store, bob.doc.clientID)
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(alice.doc))
    forged.clientID = bob.doc.clientID
    firstText(forged).insert(0, 'vervalst')
    alice.sayUpdate(Y.encodeStateAsUpdate(forged, Y.encodeStateVector(alice.doc)))
    expect([await alice.raw.closed(), await afterwards(), clock > 0]).toEqual([4422, 'blijft', true])
  })

  test('of the server itself cannot be written under', async () => {
    const alice = await callInWithDoc(house, 'alice', { clientId: 1 })
    const before = Y.encodeStateVector(alice.doc)
    alice.doc.clientID = 1
    firstText(alice.doc).insert(0, 'als de server')
    alice.sayUpdate(Y.encodeStateAsUpdate(alice.doc, before))
    expect([await alice.raw.closed(), await afterwards()]).toEqual([4422, 'blijft'])
  })

  test('issued to another cannot be written under before he uses it', async () => {
    const entrance = (await (await house.fetch('/api/casussen/casus000000000000001/rooms/analyse/enter', 'bob', { method: 'POST' })).json()) as { clientId: number }
    const alice = await callInWithDoc(house, 'alice', { clientId: entrance.clientId })
    alice.sayUpdate(alice.change(word('onder bobs nummer')))
    expect([await alice.raw.closed(), await afterwards()]).toEqual([4422, 'blijft'])
  })

  test('stays a person’s over a restart, on every socket of his', async () => {
    const { clientID } = bob.doc
    bob.leave()
    await house.stop()
    house = await openHouse({ folder: house.folder })
    const alice = await callInWithDoc(house, 'alice', { clientId: clientID })
    alice.doc.clientID = clientID
    alice.sayUpdate(alice.change(word('vervalst')))
    expect(await alice.raw.closed()).toBe(4422)
    bob = sitDown(house, 'bob')
    await bob.synced()
    const tab = await callInWithDoc(house, 'bob')
    tab.doc.clientID = clientID
    tab.sayUpdate(tab.change(word('ander tabblad ')))
    await until('the word of the other tab', () => bob.text().includes('ander tabblad'))
    tab.raw.socket.terminate()
  })

  test('nobody brings more new ones than pages can have had', async () => {
    const alice = await callInWithDoc(house, 'alice')
    for (let at = 0; at < 65; at++) {
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(alice.doc))
      copy.clientID = 1_000_000 + at
      const before = Y.encodeStateVector(copy)
      firstText(copy).insert(0, 'x')
      alice.sayUpdate(Y.encodeStateAsUpdate(copy, before))
    }
    expect(await alice.raw.closed()).toBe(4429)
  })
})

describe('[SY9] a frame', () => {
  test('of encoding V2 is refused', async () => {
    const alice = await callInWithDoc(house, 'alice')
    const v1 = alice.change(word('in V2'))
    alice.sayUpdate(Y.convertUpdateFormatV1ToV2(v1))
    expect([await alice.raw.closed(), await afterwards()]).toEqual([4422, 'blijft'])
  })

  test('of more than 1 MiB ends the connection', async () => {
    const alice = await callInWithDoc(house, 'alice')
    alice.sayUpdate(alice.change(word('x'.repeat(1024 * 1024))))
    expect([await alice.raw.closed(), await afterwards()]).toEqual([1009, 'blijft'])
  })

  test('of nearly 1 MiB is kept', async () => {
    const alice = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
    alice.sayUpdate(alice.change(word('x'.repeat(1024 * 1024 - 500))))
    await until('it to be saved', () => alice.raw.heard.some((bytes) => bytes[0] === 4))
    await until('bob to have it', () => bob.text().length > 1_000_000)
    alice.raw.socket.terminate()
  })

  test('with bytes after the message is refused', async () => {
    const alice = await callInWithDoc(house, 'alice')
    alice.raw.say(Buffer.from([0, 2, 2, 0, 0, 7]))
    expect(await alice.raw.closed()).toBe(4422)
  })

  test('of text is refused', async () => {
    const alice = await callInWithDoc(house, 'alice')
    alice.raw.socket.send('hallo')
    expect(await alice.raw.closed()).toBe(4422)
  })
})

describe('[SY10] content', () => {
  const cases: Record<string, (doc: Y.Doc) => void> = {
    'under a name no section has': (doc) => doc.getText('kladblok').insert(0, 'verstopt'),
    'in a section that is filled from elsewhere': (doc) => doc.getXmlFragment('text/verhalen').insert(0, [new Y.XmlText('x')]),
    'as a map where a list belongs': (doc) => doc.getMap('text/aanleiding').set('a', 'x'),
    'as a list where a map belongs': (doc) => doc.getArray('audience').insert(0, ['tafel']),
    'under a key that JavaScript gives a meaning': (doc) => doc.getMap('audience').set('__proto__', 'tafel'),
    'with such a key inside a value': (doc) => doc.getMap('audience').set('advies', JSON.parse('{"__proto__":{"x":1}}')),
    'as a document in the document': (doc) => doc.getMap('audience').set('advies', new Y.Doc()),
    'nested without end': (doc) => {
      let element = fragmentOf(doc).get(0) as Y.XmlElement
      for (let depth = 0; depth < 50; depth++) {
        const child = new Y.XmlElement('block')
        element.insert(0, [child])
        element = child
      }
    },
  }
  for (const [what, change] of Object.entries(cases)) {
    test(`${what} is refused`, async () => {
      const alice = await callInWithDoc(house, 'alice')
      // A root of this client only: its kind is not that of the room.
      const loose = new Y.Doc()
      Y.applyUpdate(loose, Y.encodeStateAsUpdate(alice.doc))
      const before = Y.encodeStateVector(loose)
      loose.transact(() => change(loose))
      alice.sayUpdate(Y.encodeStateAsUpdate(loose, before))
      expect([await alice.raw.closed(), await afterwards()]).toEqual([4422, 'blijft'])
    })
  }

  test('nested a level at a time is refused as well', async () => {
    const alice = await callInWithDoc(house, 'alice')
    let element = fragmentOf(alice.doc).get(0) as Y.XmlElement
    for (let depth = 0; depth < 50; depth++) {
      const child = new Y.XmlElement('block')
      alice.sayUpdate(alice.change(() => element.insert(0, [child])))
      element = child
    }
    expect(await alice.raw.closed()).toBe(4422)
  })

  test('of items, audience and blocks is kept', async () => {
    const alice = sitDown(house, 'alice')
    await alice.synced()
    alice.doc.transact(() => {
      const factor = new Y.Map([['title', 'slaapt slecht'], ['sure', false]])
      alice.doc.getMap('items/factoren').set('factor1', factor)
      alice.doc.getMap('audience').set('advies', 'professionals')
      const block = new Y.XmlElement('block')
      block.insert(0, [new Y.XmlText('tweede alinea')])
      fragmentOf(alice.doc).insert(1, [block])
    })
    await alice.allSaved()
    await until('bob to have it', () => textOf(bob.doc).includes('tweede alinea') && bob.doc.getMap('items/factoren').size === 1)
    alice.leave()
  })
})

describe('[SY12] a first frame that empties the room', () => {
  const emptied = (doc: Y.Doc) => firstText(doc).delete(0, firstText(doc).length)

  test('is refused where much is written', async () => {
    bob.write('lang '.repeat(600))
    await bob.allSaved()
    const alice = await callInWithDoc(house, 'alice')
    alice.sayUpdate(alice.change(emptied))
    expect(await alice.raw.closed()).toBe(4422)
    expect((await afterwards()).length).toBeGreaterThan(2900)
  })

  test('is kept once its sender has written something', async () => {
    bob.write('lang '.repeat(600))
    await bob.allSaved()
    const alice = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
    alice.sayUpdate(alice.change(word('ik ruim op')))
    alice.sayUpdate(alice.change(emptied))
    await until('bob to see it empty', () => bob.text() === '')
    alice.raw.socket.terminate()
  })

  test('is kept in a short text', async () => {
    const alice = await callInWithDoc(house, 'alice')
    alice.sayUpdate(alice.change(emptied))
    await until('bob to see it empty', () => bob.text() === '')
    alice.raw.socket.terminate()
  })
})

test('[SY11] another text under an id that is known reaches nobody, now or later', async () => {
  const alice = await callInWithDoc(house, 'alice')
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(alice.doc))
  forged.clientID = alice.doc.clientID
  const before = Y.encodeStateVector(forged)
  alice.sayUpdate(alice.change(word('echt ')))
  await until('bob to read it', () => bob.text().includes('echt'))
  // The same clocks with other letters, and letters more, so that it is news.
  firstText(forged).insert(0, 'valselijk')
  alice.sayUpdate(Y.encodeStateAsUpdate(forged, before))
  await afterwards()
  const texts = [bob.text()]
  bob.leave()
  await house.stop()
  house = await openHouse({ folder: house.folder })
  bob = sitDown(house, 'bob')
  await bob.synced()
  texts.push(bob.text())
  expect(texts.map((text) => [text.includes('echt'), text.includes('valse')])).toEqual([[true, false], [true, false]])
})
