// What a page sends of what is not saved, held against what the other side makes of it.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Change, inOneMessage, merged, notYetKnown, piecesOf, restOf } from '#client/sync/pieces.ts'

/** Anna's page and the server, with the same two lines; what she writes after that is not sent. */
function table() {
  const server = new Y.Doc({ gc: false })
  server.clientID = 1
  server.getMap<Y.Text>('lines').set('een', new Y.Text('een'))
  server.getMap<Y.Text>('lines').set('twee', new Y.Text('twee'))
  const page = new Y.Doc()
  page.clientID = 2
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server))
  const changes: Change[] = []
  const notice = (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') changes.push({ n: changes.length + 1, update })
  }
  page.on('update', notice)
  const known = () => Y.decodeStateVector(Y.encodeStateVector(server))
  const line = (name: string) => page.getMap<Y.Text>('lines').get(name)!
  return { server, page, changes, known, line }
}

type Table = ReturnType<typeof table>

/** Ben takes a line away, and the page hears it before it has sent a thing. */
function takeAway({ server, page }: Table, name: string): void {
  server.getMap('lines').delete(name)
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server, Y.encodeStateVector(page)), 'server')
}

const says = (update: Uint8Array) => Y.decodeUpdate(update)
const wordsIn = (update: Uint8Array) =>
  says(update).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [struct.content.str] : [],
  )
const takesAway = (update: Uint8Array, client: number) =>
  (says(update).ds.clients.get(client) ?? []).reduce((sum, { len }) => sum + len, 0)

test('[SY70] words whose place was taken away meanwhile are in what is sent, and not as taken away by this page', () => {
  const of = table()
  of.line('een').insert(3, ' van anna')
  takeAway(of, 'een')
  expect(wordsIn(Y.encodeStateAsUpdate(of.page, Y.encodeStateVector(of.server)))).toEqual([])
  const sent = merged([...of.changes, { n: 1, update: restOf(of.page, of.known(), of.changes) }])
  expect(wordsIn(sent)).toEqual([' van anna'])
  expect(takesAway(sent, 2)).toBe(0)
  expect(takesAway(sent, 1)).toBeGreaterThan(0)
})

test('[SY70] what the page took away itself is, of its own words too', () => {
  const of = table()
  of.line('een').insert(3, ' van anna')
  of.line('een').delete(4, 4)
  of.line('twee').delete(0, 4)
  const sent = merged([...of.changes, { n: 3, update: restOf(of.page, of.known(), of.changes) }])
  Y.applyUpdate(of.server, sent)
  expect(of.server.getMap('lines').toJSON()).toEqual({ een: 'een anna', twee: '' })
})

test('[SY70] where the changes do not hold all that is missing, the text itself says the rest', () => {
  const of = table()
  for (const word of [' a', ' b', ' c']) of.line('een').insert(3, word)
  const left = of.changes.slice(2)
  Y.applyUpdate(of.server, merged([...left, { n: 3, update: restOf(of.page, of.known(), left) }]))
  expect(of.server.getMap('lines').toJSON()).toEqual({ een: 'een c b a', twee: 'twee' })
})

test('[SY70] where one change in the middle had arrived, nothing is left out of what is sent', () => {
  const of = table()
  for (const word of [' a', ' b', ' c']) of.line('een').insert(3, word)
  for (const { update } of of.changes.slice(0, 2)) Y.applyUpdate(of.server, update)
  const unsaved = [of.changes[0]!, of.changes[2]!]
  expect(says(merged(unsaved)).structs.some((struct) => struct instanceof Y.Skip)).toBe(true)
  const known = of.known()
  const sent = notYetKnown(unsaved, (client) => known.get(client) ?? 0)
  expect(sent).toEqual([of.changes[2]])
})

test('[SY71] pieces hold every change once, in order, and none is large but of one change that is', () => {
  const of = table()
  for (let at = 0; at < 30; at++) of.line('een').insert(3, `${at} `.repeat(at === 12 ? 20_000 : 2_000))
  const pieces = piecesOf(of.changes)
  expect(pieces.at(-1)!.upTo).toBe(30)
  expect(pieces.filter(({ update }) => update.length > 33_000)).toHaveLength(1)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(of.server))
  for (const { update } of pieces) Y.applyUpdate(copy, update)
  expect(copy.getMap('lines').toJSON()).toEqual(of.page.getMap('lines').toJSON())
  expect(copy.store.pendingStructs).toBeNull()
  expect(piecesOf([])).toEqual([])
})

test('[SY70] left in one message they are the changes themselves, and in fewer pieces where those are too many', () => {
  const of = table()
  of.line('twee').insert(4, ' weg')
  takeAway(of, 'twee')
  expect(wordsIn(inOneMessage(of.page, of.changes)!)).toEqual([' weg'])
  for (let at = 0; at < 500; at++) of.line('een').insert(3 + at, 'x')
  const shorter = inOneMessage(of.page, of.changes, 500)!
  expect(says(shorter).structs.length).toBeLessThan(10)
  Y.applyUpdate(of.server, shorter)
  expect(of.server.getMap('lines').toJSON()).toEqual({ een: `een${'x'.repeat(500)}` })
  of.line('een').insert(0, 'x'.repeat(1_100_000))
  expect(inOneMessage(of.page, of.changes)).toBeNull()
})
