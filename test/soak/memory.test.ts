// What a server keeps of rooms that were left, and what an idle socket weighs: the heap, for RSS is a matter of V8's pages.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CasusId } from '#shared/ids.ts'
import { type Apart, openApart } from '#test/support/live/apart.ts'
import { type Name, openData } from '#test/support/live/house.ts'
import { insertCasussen } from '#test/support/live/many-rooms.ts'
import { callIn, callInWithDoc, type Raw } from '#test/support/live/raw.ts'
import { firstText } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'
import { amount } from './amount.ts'

const MIB = 2 ** 20
const AT_ONCE = 20

async function withRooms(count: number, use: (server: Apart, casussen: readonly CasusId[]) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-memory-'))
  const data = openData(join(folder, 'rondetafel.db'))
  const casussen = insertCasussen(data, count)
  data.db.$client.close()
  const server = await openApart(folder)
  try {
    await use(server, casussen)
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes a text of many small pieces, sees it saved, and goes. */
async function visit(server: Apart, casusId: CasusId, word: string): Promise<void> {
  const page = await callInWithDoc(server, 'alice', { address: { casusId, room: 'analyse' }, params: { saved: '1' } })
  for (let at = 0; at < 10; at++) page.sayUpdate(page.change((doc) => firstText(doc).insert(0, `${word}${at} `)))
  await until('it to be saved', () => page.raw.heard.filter((bytes) => bytes[0] === 4).at(-1)?.[1] === 10)
  page.raw.socket.close()
  await page.raw.closed()
}

async function wave(server: Apart, casussen: readonly CasusId[], word: string): Promise<number> {
  for (let at = 0; at < casussen.length; at += AT_ONCE)
    await Promise.all(casussen.slice(at, at + AT_ONCE).map((casusId) => visit(server, casusId, word)))
  // The grace period, and the last of the evictions.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  return (await server.heap()).heap / MIB
}

test('[SY62] after waves of 1,000 rooms that were left, the heap is as it was', async () => {
  await withRooms(1000, async (server, casussen) => {
    await visit(server, casussen[0]!, 'eerst')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const before = (await server.heap()).heap / MIB
    const after: number[] = []
    for (let round = 0; round < amount(5); round++) after.push(await wave(server, casussen, `g${round}`))
    // The first waves fill caches of statements and shapes.
    const [first, last] = [after[1]!, after.at(-1)!]
    const slope = (last - first) / (after.length - 2)
    console.log(
      `before ${before.toFixed(1)} MiB, after each wave ${after.map((mib) => mib.toFixed(2)).join(' ')}, slope ${slope.toFixed(3)}`,
    )
    expect(slope).toBeLessThan(0.2)
    expect(last).toBeLessThan(before * 1.2)
  })
})

test('[SY62] 1,000 idle sockets take at most 10 MiB of heap', async () => {
  await withRooms(100, async (server, casussen) => {
    const call = (at: number): Promise<Raw> =>
      callIn(server, `p${at}` as Name, { address: { casusId: casussen[at % 100]!, room: 'analyse' } })
    // Statements, shapes and the rooms themselves are there.
    const some = await Promise.all(Array.from({ length: 100 }, (_, at) => call(at)))
    const before = await server.heap()
    const sockets: Raw[] = []
    for (let at = 100; at < 1100; at += AT_ONCE)
      sockets.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, next) => call(at + next)))))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const after = await server.heap()
    const [heap, rss] = [(after.heap - before.heap) / MIB, (after.rss - before.rss) / MIB]
    console.log(`1,000 idle sockets: heap ${heap.toFixed(1)} MiB, RSS ${rss.toFixed(1)} MiB`)
    expect(heap).toBeLessThan(10)
    for (const { socket } of sockets.concat(some)) socket.terminate()
  })
})
