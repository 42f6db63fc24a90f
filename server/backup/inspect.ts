// Looks at what was made, in a process of its own where people are served meanwhile. The keys go to it through its standard
// input, where no list of processes shows them.
import { spawn } from 'node:child_process'
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { type Key, keyFrom } from '#server/keys/envelope.ts'
import { type Checked, restoreAndCheck } from './check.ts'
import { copyFile } from './copy-file.ts'
import { Facts, signManifest } from './manifest.ts'
import { manifestOf, writeToDisk } from './shelf.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
/** People come first. */
const LOW_PRIORITY = 5

const Order = v.strictObject({ file: v.string(), facts: Facts, outside: v.string(), signing: v.string() })

export interface Made {
  readonly file: string
  readonly facts: Facts
  readonly outside: Key
  readonly signing: KeyObject
}

export interface Inspection {
  readonly checked: Promise<Checked>
  stop(): void
}

/** Writes the manifest beside what was made, and says whether what stands there can be restored. */
export type Inspect = (made: Made) => Inspection

/** Where nobody is served. */
export const inspectHere: Inspect = (made) => ({ checked: inspect(made), stop: () => undefined })

/** Where people are served: hashing, restoring and reading everything takes seconds. */
export const inspectApart: Inspect = ({ file, facts, outside, signing }) => {
  const order: v.InferInput<typeof Order> = {
    file,
    facts,
    outside: outside.export().toString('base64'),
    signing: signing.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
  const child = spawn(process.execPath, [MAIN, 'inspect'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.once('spawn', () => letPeopleGoFirst(child.pid!))
  // It may not have begun, or be gone before it has read; then it has no answer either.
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(order))
  return { checked: answerOf(child.stdout), stop: () => void child.kill('SIGKILL') }
}

function letPeopleGoFirst(pid: number): void {
  try {
    setPriority(pid, LOW_PRIORITY)
  } catch {
    // Not allowed here, or it is gone already: then it is checked all the same, or has no answer.
  }
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

/** What the process apart does. */
export function inspectOrdered(said: string): Promise<Checked> {
  const { file, facts, ...keys } = v.parse(Order, JSON.parse(said))
  const signing = createPrivateKey({ key: Buffer.from(keys.signing, 'base64'), format: 'der', type: 'pkcs8' })
  return inspect({ file, facts, outside: keyFrom(Buffer.from(keys.outside, 'base64')), signing })
}

async function inspect({ file, facts, outside, signing }: Made): Promise<Checked> {
  const manifest = { format: 1, ...facts, ...(await copyFile(file, null)) } as const
  writeToDisk(manifestOf(file), signManifest(signing, manifest))
  return restoreAndCheck(file, outside, join(dirname(file), 'hersteld.sqlite'))
}
