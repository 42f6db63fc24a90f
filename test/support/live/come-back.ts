// Many people write while the server is stopped and started again: what came back when, and whether a word was lost.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CasusId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { openApart } from './apart.ts'
import { openData } from './house.ts'
import { insertCasussen } from './many-rooms.ts'
import { type OurPage, openPage } from './our-page.ts'
import { SECTION, sitDown } from './table.ts'
import { until } from './until.ts'

export interface CameBack {
  readonly words: number
  /** Not there exactly once. */
  readonly wrong: readonly string[]
  /** How many pages came back in each second after the stop. */
  readonly histogram: readonly number[]
  /** The most in any one second, wherever it begins. */
  readonly most: number
  readonly stopMs: number
  readonly exitCode: number | null
}

export async function restartUnder(writers: number, rooms: number, downMs = 0): Promise<CameBack> {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-restart-'))
  const data = openData(join(folder, 'rondetafel.db'))
  const casussen = insertCasussen(data, rooms)
  data.db.$client.close()
  const addressOf = (casusId: CasusId): RoomAddress => ({ casusId, room: 'analyse' })
  let server = await openApart(folder)
  const pages: OurPage[] = []
  let typing: NodeJS.Timeout | undefined
  try {
    for (let at = 0; at < writers; at++)
      pages.push(openPage(server.origin, `p${at}`, addressOf(casussen[at % rooms]!), SECTION))
    await until('everybody to be in', () => pages.every((page) => page.state()?.status === 'live'), 60_000)
    let turn = 0
    typing = setInterval(() => {
      // Two words a second of each.
      for (let at = turn++ % 10; at < pages.length; at += 10) pages[at]!.write()
    }, 50)
    await until('each to have written', () => pages.every(({ words }) => words.length > 1), 30_000)
    const from = performance.now()
    const { code, ms } = await server.stop()
    if (downMs > 0) await new Promise((resolve) => setTimeout(resolve, downMs))
    server = await openApart(folder, server.port)
    await until('everybody to be back', () => pages.every(({ backAt }) => backAt.length > 1), 120_000)
    clearInterval(typing)
    await until('all to be saved', () => pages.every((page) => page.state()?.unsaved === 0), 60_000)

    const wrong: string[] = []
    for (const [number, casusId] of casussen.entries()) {
      const reader = sitDown(server, 'alice', { address: addressOf(casusId) })
      await reader.synced()
      const counts = new Map<string, number>()
      for (const word of reader.text().split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1)
      const written = pages.filter((_, at) => at % rooms === number).flatMap(({ words }) => words)
      wrong.push(...written.filter((word) => counts.get(word) !== 1))
      reader.leave()
    }
    const back = pages.map(({ backAt }) => backAt[1]! - from).sort((a, b) => a - b)
    const histogram: number[] = Array(Math.ceil((back.at(-1) ?? 0) / 1000)).fill(0)
    for (const at of back) histogram[Math.floor(at / 1000)]!++
    const most = Math.max(...back.map((at) => back.filter((other) => other >= at && other < at + 1000).length))
    const words = pages.reduce((sum, page) => sum + page.words.length, 0)
    return { words, wrong, histogram, most, stopMs: ms, exitCode: code }
  } finally {
    clearInterval(typing)
    for (const page of pages) page.leave()
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
