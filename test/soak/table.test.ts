// A region at work: 200 sockets in 40 rooms, 25 people who write in one plan, for half an hour (`SOAK=2` for two minutes).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { templateOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { openApart } from '#test/support/live/apart.ts'
import { openData } from '#test/support/live/house.ts'
import { insertCasussen } from '#test/support/live/many-rooms.ts'
import { type OurPage, openPage } from '#test/support/live/our-page.ts'
import { textOf } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'
import { amount } from './amount.ts'

const SOCKETS = 200
const ROOMS = 40
const WRITERS = 25
const KEYS_PER_SECOND = 5

const MIB = 2 ** 20
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const percentile = (values: readonly number[], part: number) => sorted(values)[Math.floor(values.length * part)] ?? 0

test('[SY62] 25 who write in one plan among 200 sockets are read at once, and nothing grows', async () => {
  const minutes = amount(30)
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-table-'))
  const data = openData(join(folder, 'rondetafel.db'))
  const casussen = insertCasussen(data, ROOMS)
  data.db.$client.close()
  const addressOf = (room: number): RoomAddress => ({ casusId: casussen[room]!, room: 'plan' })
  const sections = TEMPLATES[templateOf('plan')].sections.filter(({ derived }) => !derived).map(({ id }) => id)
  const server = await openApart(folder)
  // The plan has its 25; the others spread over the other rooms, one of each writing now and then.
  const table: OurPage[] = []
  const others: OurPage[] = []
  const latencies: number[] = []
  const sentAt = new Map<number, number>()
  try {
    for (let at = 0; at < SOCKETS; at++) {
      const isAtTable = at < WRITERS
      const section = sections[at % sections.length]!
      const page = openPage(server.origin, `p${at}`, addressOf(isAtTable ? 0 : 1 + (at % (ROOMS - 1))), section)
      if (isAtTable) table.push(page)
      else others.push(page)
    }
    const all = [...table, ...others]
    await until('everybody to be in', () => all.every((page) => page.state()?.status === 'live'), 120_000)
    // How long one writer's update is under way to the others at the table.
    for (const page of table) {
      const { doc } = page.state()!
      doc.on('update', (_bytes: Uint8Array, origin: unknown, _doc: unknown, { afterState, beforeState }) => {
        for (const [client, clock] of afterState) {
          if (beforeState.get(client) === clock) continue
          const key = client * 1e6 + clock
          if (
            origin === null ||
            (origin as { constructor: { name: string } }).constructor.name !== 'WebsocketProvider'
          ) {
            sentAt.set(key, performance.now())
          } else {
            const sent = sentAt.get(key)
            if (sent !== undefined) latencies.push(performance.now() - sent)
          }
        }
      })
    }
    await server.delay()
    const heaps: number[] = []
    const p99s: number[] = []
    let turn = 0
    const ticks = 1000 / KEYS_PER_SECOND / 10
    const typing = setInterval(() => {
      turn++
      for (let at = turn % 10; at < table.length; at += 10) table[at]!.write()
      if (turn % 10 === 0) others[(turn / 10) % others.length]!.write()
    }, ticks)
    const halves = minutes * 2
    for (let half = 0; half < halves; half++) {
      const from = latencies.length
      sentAt.clear()
      await new Promise((resolve) => setTimeout(resolve, 30_000))
      const delay = await server.delay()
      const { heap } = await server.heap()
      await server.delay()
      heaps.push(heap / MIB)
      p99s.push(delay.p99)
      const these = latencies.slice(from)
      console.log(
        `${(half + 1) / 2} min: ${these.length} edits read, p50 ${percentile(these, 0.5).toFixed(1)} p95 ${percentile(these, 0.95).toFixed(1)} ms; event loop p99 ${delay.p99.toFixed(1)} max ${delay.max.toFixed(0)} ms; heap ${(heap / MIB).toFixed(1)} MiB; ${(delay.cpu / 300).toFixed(0)} % of a core`,
      )
    }
    clearInterval(typing)
    await until('all to be saved', () => all.every((page) => page.state()?.unsaved === 0), 60_000)
    const [reader] = table
    const { doc } = reader!.state()!
    const words = new Map<string, number>()
    for (const section of sections)
      for (const word of textOf(doc, section).split(/\s+/)) words.set(word, (words.get(word) ?? 0) + 1)
    expect(table.flatMap((page) => page.words).filter((word) => words.get(word) !== 1)).toEqual([])
    expect(percentile(latencies, 0.95)).toBeLessThan(150)
    expect(percentile(p99s, 0.5)).toBeLessThan(50)
    // What is written stays in memory while the room is open: flat but for the text itself.
    const growth = (heaps.at(-1)! - heaps[0]!) / Math.max(1, minutes - 0.5)
    console.log(`heap grew ${growth.toFixed(2)} MiB a minute`)
    expect(growth).toBeLessThan(1.5)
  } finally {
    for (const page of [...table, ...others]) page.leave()
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
