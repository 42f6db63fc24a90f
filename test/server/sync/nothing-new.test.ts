// The guard's own reading of "says nothing new" against Yjs's: they must agree on every update, also on pure deletions.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rootsOf } from '#server/sync/content.ts'
import { judge } from '#server/sync/guard.ts'
import { VA_1 } from '#shared/document/template/va-1.ts'
import { personIdOf } from '#test/support/live/house.ts'
import { chance } from '#test/support/live/random.ts'

const roots = rootsOf(VA_1)

const verdictOn = (doc: Y.Doc, update: Uint8Array) =>
  judge(
    update,
    {
      doc: () => doc,
      clockOf: (client) => Y.getState(doc.store, client),
      structAt: () => undefined,
      mayWriteAs: () => true,
      roots,
      catchUp: () => true,
    },
    personIdOf('alice'),
  ).kind

test('[SY5] over 300 histories the guard and Y.snapshotContainsUpdate agree on what is news', () => {
  let news = 0
  for (let seed = 1; seed <= 300; seed++) {
    const random = chance(seed)
    const server = new Y.Doc()
    const clients = [new Y.Doc(), new Y.Doc()]
    const updates: Uint8Array[] = []
    for (const doc of clients) doc.on('update', (update) => updates.push(update))
    for (let step = 0; step < 20; step++) {
      const doc = random.of(clients)
      const fragment = doc.getXmlFragment('text/aanleiding')
      if (fragment.length === 0 || random() < 0.4)
        fragment.insert(random.below(fragment.length + 1), [new Y.XmlElement('block')])
      else if (random() < 0.7) fragment.delete(random.below(fragment.length), 1)
      else for (const other of clients) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
      const update = random() < 0.6 ? random.of(updates) : Y.encodeStateAsUpdate(doc)
      const verdict = verdictOn(server, update)
      if (verdict === 'gap') continue
      const isNews = !Y.snapshotContainsUpdate(Y.snapshot(server), update)
      expect(verdict, `seed ${seed}`).toBe(isNews ? 'news' : 'nothing-new')
      if (isNews) news++
      Y.applyUpdate(server, update)
      expect(server.store.pendingStructs ?? server.store.pendingDs, `seed ${seed}`).toBeNull()
    }
  }
  expect(news).toBeGreaterThan(1000)
})
