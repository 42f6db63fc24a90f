// A region in a folder, and server processes over it, one after the other.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { casusId, personId } from '#server/demo/seed.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { onDisk } from '#test/support/in-memory.ts'
import { openTestRegion } from '#test/support/region.ts'
import { sitDown, type Writer } from './table.ts'
import { until } from './until.ts'

const SERVE = fileURLToPath(new URL('./serve.ts', import.meta.url))

/** A killed process starts thirty times in a test: half of that time would go into compiling. */
const COMPILED = join(onDisk(), 'rondetafel-compiled')

const PLACES = [
  { person: 'gedragswetenschapper', room: 'analyse', section: 'aanleiding' },
  { person: 'behandelaar-ggz', room: 'analyse', section: 'aanleiding' },
  { person: 'casemanager', room: 'plan', section: 'toekomst' },
  { person: 'jeugdbeschermer', room: 'plan', section: 'toekomst' },
] as const

/** Somebody who is signed in and may write in a room. */
export interface Place {
  readonly cookie: string
  readonly address: RoomAddress
  readonly section: string
}

export interface PreparedFolder {
  readonly folder: string
  /** Two people in each of two rooms. */
  readonly places: readonly Place[]
  remove(): void
}

export async function prepareFolder(): Promise<PreparedFolder> {
  const region = await openTestRegion()
  const { installation } = region
  const places = PLACES.map(
    ({ person, room, section }): Place => ({
      cookie: `rondetafel=${installation.sessions.start(personId(person)).secret}`,
      address: { casusId: casusId('loex'), room },
      section,
    }),
  )
  await installation.close()
  // A process is killed while it waits for the disk, too.
  const folder = mkdtempSync(join(onDisk(), 'rondetafel-processes-'))
  cpSync(region.folder, folder, { recursive: true })
  await region.close()
  return { folder, places, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface Served {
  readonly port: number
  readonly origin: string
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface PrepareOptions {
  /** Put before `node …` on the command line. */
  readonly within?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

/** A process that waits to be told to open the folder. */
export function prepareServer(folder: string, { within = [], env = {} }: PrepareOptions = {}) {
  const [command = process.execPath, ...args] = [...within, process.execPath, SERVE, folder]
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
  })
  let output = ''
  let complaints = ''
  let ended: Ended | null = null
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  // It may have ended before it is told to open.
  child.stdin.on('error', () => {})
  const end = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => {
      ended = { code, signal }
      resolve(ended)
    }),
  )
  return {
    pid: child.pid!,
    ended: end,
    hasEnded: () => ended !== null,
    /** What it said on standard error. */
    said: () => complaints,
    /** What it said on standard output. */
    told: () => output,
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await end
    },
    async open(): Promise<Served> {
      child.stdin.write('open\n')
      const port = await until(
        'the server to listen',
        () => {
          if (ended) throw new Error(`the server ended (${ended.code ?? ended.signal}): ${complaints}`)
          return /port (\d+)/.exec(output)?.[1]
        },
        20_000,
      )
      return { port: Number(port), origin: `http://127.0.0.1:${port}` }
    },
  }
}

export type ServerProcess = ReturnType<typeof prepareServer>

export const takePlace = (served: Served, { cookie, address }: Place): Writer =>
  sitDown(served, 'alice', { cookie, address })
