// One by one, each by somebody new, against a server in a process of its own; next door two people go on writing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOSTILE } from '#test/support/fuzz/hostile-inputs.ts'
import { type Apart, openApart } from '#test/support/live/apart.ts'
import { type Name, OTHER_CASUS } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { sitDown, type Writer } from '#test/support/live/table.ts'

const folder = mkdtempSync(join(tmpdir(), 'rondetafel-hostile-'))
let house: Apart
let bob: Writer
let charlie: Writer
beforeAll(async () => {
  house = await openApart(folder)
  const next = { address: { casusId: OTHER_CASUS, room: 'analyse' } } as const
  ;[bob, charlie] = [sitDown(house, 'bob', next), sitDown(house, 'charlie', next)]
  await Promise.all([bob.synced(), charlie.synced()])
})
afterAll(async () => {
  for (const writer of [bob, charlie]) writer.leave()
  await house.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** How long a word of bob takes to charlie, in ms. */
async function nextDoor(): Promise<number> {
  const from = performance.now()
  const read = new Promise<void>((resolve) => charlie.doc.once('update', () => resolve()))
  bob.write('verder')
  await read
  return performance.now() - from
}

test('[SY9] there are thirty-one of them or more', () => {
  expect(new Set(HOSTILE.map(([name]) => name)).size).toBeGreaterThanOrEqual(31)
})

test.each(HOSTILE)('[SY9] %s ends at most its own connection', async (name, code, act) => {
  const attacker = await callInWithDoc(house, `h${HOSTILE.findIndex(([one]) => one === name)}` as Name)
  await house.delay()
  act(attacker)
  const took: number[] = []
  for (let word = 0; word < 5; word++) took.push(await nextDoor())
  if (code !== null) expect(await attacker.raw.closed()).toBe(code)
  while (attacker.raw.socket.bufferedAmount > 0) took.push(await nextDoor())
  took.push(await nextDoor())
  expect(attacker.raw.code).toBe(code)
  const [slowest, { cpu }] = [Math.max(...took), await house.delay()]
  if (process.env.TELL)
    process.stdout.write(`${name}: ${Math.round(slowest)} ms, ${Math.round(cpu)} of the processor\n`)
  // On a quiet machine it is a tenth of a second; here others may be at work.
  expect(slowest).toBeLessThan(5000)
  expect([bob.closes, charlie.closes]).toEqual([[], []])
  attacker.raw.socket.terminate()
})
