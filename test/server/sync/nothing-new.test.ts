// The guard's own reading of "says nothing new" against Yjs's: they must agree on every update, also on pure deletions.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rootsOf } from '#server/sync/content.ts'
import { judge } from '#server/sync/guard.ts'
import { openUpdate } from '#server/sync/update.ts'
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
  )

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
      const verdict = verdictOn(server, update).kind
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

test('[SY11] [SY66] over 60 histories what is kept of an update has the same effect, and says no deletion again', () => {
  let saidAgain = 0
  for (let seed = 1; seed <= 60; seed++) {
    const random = chance(seed)
    const server = new Y.Doc()
    const whole = new Y.Doc()
    const clients = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    for (let step = 0; step < 30; step++) {
      const doc = random.of(clients)
      const fragment = doc.getXmlFragment('text/aanleiding')
      if (fragment.length === 0 || random() < 0.4)
        fragment.insert(random.below(fragment.length + 1), [new Y.XmlElement('block')])
      else if (random() < 0.6) fragment.delete(random.below(fragment.length), 1)
      else for (const other of clients) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
      // As who comes back says it: the new words, and all that was ever deleted.
      const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))
      const verdict = verdictOn(server, update)
      Y.applyUpdate(whole, update)
      if (verdict.kind !== 'news') continue
      for (const { client, clock, length } of verdict.news.deletes)
        expect(isDeleted(server, client, clock, length), `seed ${seed}`).toBe(false)
      saidAgain += deletesIn(update) - deletesIn(verdict.news.update)
      Y.applyUpdate(server, verdict.news.update)
      expect(Y.encodeStateAsUpdate(server), `seed ${seed}`).toEqual(Y.encodeStateAsUpdate(whole))
    }
  }
  expect(saidAgain).toBeGreaterThan(500)
})

function deletesIn(update: Uint8Array): number {
  const opened = openUpdate(update)
  return opened.kind === 'opened' ? opened.deletes.length : Number.NaN
}

/** The long way round: letter by letter. */
function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const all = doc.store.clients.get(client) ?? []
  return Array.from({ length }, (_, at) => clock + at).every((id) =>
    all.some((struct) => struct.deleted && struct.id.clock <= id && id < struct.id.clock + struct.length),
  )
}
