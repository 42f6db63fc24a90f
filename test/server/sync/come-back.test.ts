// A server that is stopped under many who write: real pages of ours against a server in a process of its own.
import { expect, test } from 'vitest'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { restartUnder } from '#test/support/live/come-back.ts'
import { openHouse, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

test('[SY63] sixty who write through a restart lose no word', {
  timeout: 60_000,
}, async () => {
  const { words, wrong, stopMs, exitCode } = await restartUnder(60, 10)
  expect(wrong).toEqual([])
  expect(words).toBeGreaterThan(200)
  expect([exitCode, stopMs < 10_000]).toEqual([0, true])
})

test('[SY25] pages that do not answer do not keep a stopping server, and what was saved of them is there', async () => {
  let house = await openHouse()
  const page = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
  page.sayUpdate(page.change((doc) => firstText(doc).insert(0, 'laatste')))
  await until('it to be saved', () => page.raw.heard.some((bytes) => bytes[0] === MESSAGE.saved))
  page.raw.socket.pause()
  const from = performance.now()
  await house.stop()
  expect(performance.now() - from).toBeLessThan(5000)
  page.raw.socket.terminate()
  house = await openHouse({ folder: house.folder })
  const back = await callInWithDoc(house, 'bob')
  expect(firstText(back.doc).toString()).toContain('laatste')
  back.raw.socket.terminate()
  await tearDown(house)
})

test('[SY25] a server that has no time to fold its rooms loses nothing of them', async () => {
  let house = await openHouse({ pace: { putAwayMs: 0 } })
  const page = await callInWithDoc(house, 'alice')
  page.sayUpdate(page.change((doc) => firstText(doc).insert(0, 'ongevouwen')))
  page.raw.socket.close()
  await page.raw.closed()
  await house.stop()
  expect(house.events.map(({ event }) => event)).toContain('room.not-compacted')
  house = await openHouse({ folder: house.folder })
  const back = await callInWithDoc(house, 'bob')
  expect(firstText(back.doc).toString()).toContain('ongevouwen')
  back.raw.socket.terminate()
  await tearDown(house)
})
