// The process that checks a backup: hashing, restoring and reading everything takes seconds, in which the server goes on serving.
// The keys go to it through its standard input, where no list of processes shows them.
import { spawn } from 'node:child_process'
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { statSync } from 'node:fs'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { type Key, keyFrom } from '#server/keys/envelope.ts'
import { type Checked, restoreAndCheck, sha256Of } from './check.ts'
import { Facts, signManifest } from './manifest.ts'
import { manifestOf, writeToDisk } from './shelf.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
/** People come first. */
const LOW_PRIORITY = 10

const Order = v.strictObject({ file: v.string(), facts: Facts, outside: v.string(), signing: v.string() })

interface Inspect {
  readonly file: string
  readonly facts: Facts
  readonly outside: Key
  readonly signing: KeyObject
}

export interface Inspection {
  readonly checked: Promise<Checked>
  stop(): void
}

/** Writes the manifest beside the copy and says whether what stands there can be restored. */
export function inspect({ file, facts, outside, signing }: Inspect): Inspection {
  const order: v.InferInput<typeof Order> = {
    file,
    facts,
    outside: outside.export().toString('base64'),
    signing: signing.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
  const child = spawn(process.execPath, [MAIN, 'inspect'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.once('spawn', () => setPriority(child.pid!, LOW_PRIORITY))
  // It may be gone before it has read; then it has no answer either.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(order))
  return { checked: answerOf(child.stdout), stop: () => void child.kill('SIGKILL') }
}

async function answerOf(stdout: NodeJS.ReadableStream): Promise<Checked> {
  const said = await text(stdout)
  try {
    return JSON.parse(said) as Checked
  } catch {
    // Killed, or out of memory: nobody can say of this backup that it is good.
    return { ok: false, why: 'unfinished', at: '' }
  }
}

/** What that process does. */
export async function inspectOrdered(said: string): Promise<Checked> {
  const order = v.parse(Order, JSON.parse(said))
  const { file, facts } = order
  const signing = createPrivateKey({ key: Buffer.from(order.signing, 'base64'), format: 'der', type: 'pkcs8' })
  const manifest = { format: 1, ...facts, bytes: statSync(file).size, sha256: await sha256Of(file) } as const
  writeToDisk(manifestOf(file), signManifest(signing, manifest))
  return restoreAndCheck(file, keyFrom(Buffer.from(order.outside, 'base64')), join(dirname(file), 'hersteld.sqlite'))
}
