// The measuring itself, small: our real server beside its generator gives figures, and the generator writes as Yjs writes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { fullTables, withPair } from '#test/bench/bench.ts'
import { contenders } from '#test/bench/contenders.ts'
import { echoOf } from '#test/bench/load/carets.ts'
import { lettersIn, nextLetter } from '#test/bench/load/letters.ts'
import { readOptions } from '#test/bench/options.ts'
import { scaleOf } from '#test/bench/scale.ts'
import { measure } from '#test/bench/work/fan-out.ts'

const asked = { isQuick: false, isSmoke: true, only: ['ours'], works: [] } as const

describe('the generator', () => {
  test('writes a letter as Yjs writes it, and finds it again among several', () => {
    const doc = new Y.Doc()
    doc.clientID = 2 ** 31
    const written: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => written.push(update))
    const text = doc.getText('text')
    for (const letter of 'de ') text.insert(text.length, letter)
    expect([nextLetter(doc.clientID, 1), nextLetter(doc.clientID, 2)]).toEqual(written.slice(1))

    const found: [number, number, number][] = []
    lettersIn(Y.mergeUpdates(written.slice(1)), (...run) => found.push(run))
    expect(found.reduce((sum, [, , length]) => sum + length, 0)).toBe(2)
    expect(found[0]?.slice(0, 2)).toEqual([doc.clientID, 1])
  })

  test('says again what is new to it of carets, once', () => {
    const entry = (client: number, clock: number) => [client, clock, 2, 0x7b, 0x7d]
    const two = Uint8Array.from([2, ...entry(5, 1), ...entry(6, 1)])
    const known = new Map<number, number>()
    expect(echoOf(two, known)).toBe(two)
    expect(echoOf(two, known)).toBeNull()
    expect(echoOf(Uint8Array.from([2, ...entry(5, 2), ...entry(6, 1)]), known)).toEqual(
      Uint8Array.from([1, ...entry(5, 2)]),
    )
  })
})

test('drives our server as it is served, and times what arrives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-harness-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const ours = contenders(folder, { tables: 1, small: 0 }).filter(({ name }) => name === 'ours')
  const bench = { contenders: ours, scale: scaleOf(asked), folder, say: () => {} }
  const driven = await withPair(bench, ours[0]!, async (pair) => {
    await pair.generator.ask('lay', pair.server.service, fullTables(ours[0]!, 1))
    return measure(pair, { typists: 3, rate: 100, seconds: 0.3, warmUp: 0 })
  })
  expect(driven.sent).toBeGreaterThan(0)
  expect(driven.arrived).toBe(1)
  expect(driven.p99).toBeGreaterThanOrEqual(driven.p50)
  expect(driven.cpuPerThousand).toBeGreaterThan(0)
})

test('what is asked that it does not know is answered with what it knows', () => {
  expect(readOptions(['--only', 'relay,nobody'])).toMatch(/not nobody/)
  expect(readOptions(['--quick', '--work', 'kill,fan-out'])).toMatchObject({
    isQuick: true,
    works: ['fan-out', 'kill'],
  })
})
