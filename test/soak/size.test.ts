// Large rooms and long logs: how soon they open, and how long the event loop stands still for them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { step1 } from '#server/sync/frames.ts'
import { PACE } from '#server/sync/pace.ts'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { type Apart, openApart } from '#test/support/live/apart.ts'
import { makeLongRoom } from '#test/support/live/long-room.ts'
import { bodyOf, callIn, callInWithDoc } from '#test/support/live/raw.ts'
import { firstText } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

/** More than a log may hold. */
const KEYS = 2 * PACE.foldRows

const NOTHING = step1(Y.encodeStateVector(new Y.Doc()))

/** Until the whole text is there: in ms, with how many letters it has. */
async function open(server: Apart): Promise<{ ms: number; text: Uint8Array }> {
  const from = performance.now()
  const raw = await callIn(server, 'alice')
  raw.say(NOTHING)
  const found = await new Promise<Buffer>((resolve) => {
    const look = (bytes: Buffer) => bytes[0] === 0 && bytes[1] === 1 && resolve(bytes)
    raw.heard.forEach(look)
    raw.socket.on('message', look)
  })
  const ms = performance.now() - from
  raw.socket.close()
  await raw.closed()
  return { ms, text: bodyOf(found) }
}

/** How many frames the last message of that kind called saved. */
function savedOf(heard: readonly Buffer[]): number {
  const last = heard.findLast((bytes) => bytes[0] === MESSAGE.saved)
  return last ? decoding.readVarUint(decoding.createDecoder(last.subarray(1))) : 0
}

for (const edits of [200_000, 260_000]) {
  test(`[SY59] [SY66] a room of ${edits} edits opens at once, and is folded and put away without holding others up`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rondetafel-size-'))
    const made = makeLongRoom(folder, edits, 0)
    let started = performance.now()
    let server = await openApart(folder)
    const listens = performance.now() - started
    await server.delay()
    const first = await open(server)
    const firstCpu = (await server.delay()).cpu
    const again: number[] = []
    for (let round = 0; round < 5; round++) {
      // The grace period of a room that was left.
      await new Promise((resolve) => setTimeout(resolve, 400))
      again.push((await open(server)).ms)
    }
    const complete = new Y.Doc()
    Y.applyUpdate(complete, first.text)
    expect(complete.store.pendingStructs).toBeNull()

    const writer = await callInWithDoc(server, 'alice', { params: { saved: '1' }, clientId: 100 })
    writer.doc.clientID = 5000
    // What a page sends for a key. The difference with a state vector would say all that was ever deleted, with each of them.
    writer.doc.on('update', writer.sayUpdate)
    const type = () => firstText(writer.doc).insert(0, 'e')
    await server.delay()
    type()
    await until('the first key to be saved', () => savedOf(writer.raw.heard) === 1)
    const firstKey = await server.delay()
    for (let key = 0; key < KEYS; key++) {
      type()
      // Later than the window of a flush: a row each, so that the log is folded meanwhile.
      await new Promise((resolve) => setTimeout(resolve, PACE.flushMs + 1))
    }
    await until('all keys to be saved', () => savedOf(writer.raw.heard) === 1 + KEYS)
    const writing = await server.delay()
    // As a page that comes back with one word says it: with all that was ever deleted.
    writer.doc.off('update', writer.sayUpdate)
    const before = Y.encodeStateVector(writer.doc)
    type()
    writer.sayStep2(Y.encodeStateAsUpdate(writer.doc, before))
    await until('what was brought back to be saved', () => savedOf(writer.raw.heard) === 2 + KEYS)
    const comingBack = await server.delay()
    writer.raw.socket.close()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const leaving = await server.delay()
    server.kill()
    rmSync(folder, { recursive: true, force: true })

    const crashed = mkdtempSync(join(tmpdir(), 'rondetafel-size-'))
    makeLongRoom(crashed, edits, 1000)
    started = performance.now()
    server = await openApart(crashed)
    const listensAfterCrash = performance.now() - started
    await server.delay()
    const afterCrash = await open(server)
    const crashCpu = (await server.delay()).cpu
    server.kill()
    rmSync(crashed, { recursive: true, force: true })
    const ms = (value: number) => Math.round(value * 10) / 10
    console.log(
      JSON.stringify({
        edits,
        ...made,
        listens: ms(listens),
        startedToSynced: ms(listens + first.ms),
        firstCpu: ms(firstCpu),
        evictedToSynced: again.map(ms),
        firstKey: { max: ms(firstKey.max), cpu: ms(firstKey.cpu) },
        writing: { p99: ms(writing.p99), max: ms(writing.max) },
        comingBack: { max: ms(comingBack.max), cpu: ms(comingBack.cpu) },
        leaving: { p99: ms(leaving.p99), max: ms(leaving.max) },
        listensAfterCrash: ms(listensAfterCrash),
        crashedToSynced: ms(afterCrash.ms),
        crashCpu: ms(crashCpu),
      }),
    )
    expect(first.ms).toBeLessThan(30)
    expect(again.sort((a, b) => a - b)[2]).toBeLessThan(15)
    expect(writing.p99).toBeLessThan(50)
    expect(Math.max(writing.max, comingBack.max, leaving.max)).toBeLessThan(150)
  })
}
