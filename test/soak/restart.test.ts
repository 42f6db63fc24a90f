// SIGTERM under 200 who write, some of them for longer than a start takes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApart } from '#test/support/live/apart.ts'
import { restartUnder } from '#test/support/live/come-back.ts'
import { type Name, openData } from '#test/support/live/house.ts'
import { insertCasussen } from '#test/support/live/many-rooms.ts'
import { callInWithDoc, type Raw } from '#test/support/live/raw.ts'
import { firstText } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'
import { amount } from './amount.ts'

for (const downMs of [0, 4000]) {
  test(`[SY63] 200 who write come back without a lost word, a fifth at most in any second (${downMs} ms away)`, async () => {
    for (let round = 0; round < amount(5); round++) {
      const { words, wrong, histogram, most, stopMs, exitCode } = await restartUnder(200, 40, downMs)
      console.log(
        `${words} words, back per second ${histogram.join(' ')}, most ${most}, stopped in ${Math.round(stopMs)} ms with ${exitCode}`,
      )
      expect(wrong).toEqual([])
      expect([exitCode, stopMs < 10_000]).toEqual([0, true])
      // In seconds as a clock has them.
      expect(Math.max(...histogram)).toBeLessThanOrEqual(40)
    }
  })
}

test('[SY25] a server with 1,000 rooms open, whose pages do not answer, is gone within ten seconds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-stop-'))
  const data = openData(join(folder, 'rondetafel.db'))
  const casussen = insertCasussen(data, 1000)
  data.db.$client.close()
  const server = await openApart(folder)
  const pages: Raw[] = []
  for (let at = 0; at < casussen.length; at += 20) {
    const some = casussen.slice(at, at + 20).map(async (casusId, next) => {
      const page = await callInWithDoc(server, `p${at + next}` as Name, { address: { casusId, room: 'analyse' } })
      page.sayUpdate(page.change((doc) => firstText(doc).insert(0, 'woord '.repeat(500))))
      await until('its step 1 to be there', () => page.raw.heard.length > 1)
      return page.raw
    })
    pages.push(...(await Promise.all(some)))
  }
  // The last words are on their way when the line goes dead.
  for (const { socket } of pages) socket.pause()
  const { code, ms } = await server.stop()
  console.log(`stopped in ${Math.round(ms)} ms with ${code}`)
  expect([code, ms < 10_000]).toEqual([0, true])
  for (const { socket } of pages) socket.terminate()
  const db = openData(join(folder, 'rondetafel.db')).db.$client
  const count = (table: string) => (db.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
  expect([count('document_update'), count('document_snapshot')]).toEqual([0, 1000])
  db.close()
  rmSync(folder, { recursive: true, force: true })
})
