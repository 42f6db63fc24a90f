// The token ledger: every word is unique; after the process was killed, each word that was called saved is there exactly once.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { chance } from '#test/support/live/random.ts'
import { sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

const ROUNDS = 10
const SERVE = fileURLToPath(new URL('../../support/live/serve.ts', import.meta.url))

interface Served {
  readonly port: number
  readonly origin: string
  kill(): Promise<void>
}

/** A process that waits to be told to open the folder. */
function prepare(folder: string) {
  const child = spawn(process.execPath, [SERVE, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const kill = () => {
    child.kill('SIGKILL')
    return exited
  }
  return {
    kill,
    async open(): Promise<Served> {
      child.stdin.write('open\n')
      const port = Number(await until('the server to listen', () => /port (\d+)/.exec(output)?.[1], 20_000))
      return { port, origin: `http://127.0.0.1:${port}`, kill }
    },
  }
}

test(`[SY1] no word that was called saved is lost or doubled over ${ROUNDS} rounds of kill -9`, {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-kill-'))
  const random = chance(20261121)
  const saved = new Set<string>()
  let words = 0
  let next = prepare(folder)
  let server = await next.open()
  try {
    for (let round = 0; round < ROUNDS; round++) {
      next = prepare(folder)
      const alice = sitDown(server, 'alice')
      const bob = sitDown(server, 'bob')
      await Promise.all([alice.synced(), bob.synced()])
      expect(notOnce(saved, alice)).toEqual([])
      const written = new Map<Writer, { word: string; frame: number }[]>([
        [alice, []],
        [bob, []],
      ])
      const least = 10 + random.below(30)
      const typing = setInterval(() => {
        for (const [writer, tokens] of written) {
          const word = `w${words++}`
          writer.write(word)
          tokens.push({ word, frame: writer.sent })
        }
      }, 1)
      await until('enough to be saved', () => alice.saved > least && bob.saved > least)
      await server.kill()
      clearInterval(typing)
      for (const [writer, tokens] of written) {
        for (const { word, frame } of tokens) if (frame <= writer.saved) saved.add(word)
        writer.leave()
      }
      server = await next.open()
    }
    const charlie = sitDown(server, 'charlie')
    await charlie.synced()
    expect(notOnce(saved, charlie)).toEqual([])
    charlie.leave()
    expect(saved.size).toBeGreaterThan(ROUNDS * 20)
  } finally {
    await Promise.all([server.kill(), next.kill()])
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The words that are not there exactly once. */
function notOnce(words: ReadonlySet<string>, writer: Writer): string[] {
  const counts = new Map<string, number>()
  for (const word of writer.text().split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...words].filter((word) => counts.get(word) !== 1)
}
