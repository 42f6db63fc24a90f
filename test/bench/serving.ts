// A server that is being measured, and the generator that drives it.
import { readdirSync, rmSync, statSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Child, listening, start } from './child.ts'
import type { Contender } from './contenders.ts'
import type { Tasks } from './load/main.ts'
import type { Service } from './load/seat.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export interface Usage {
  /** Seconds of processor time so far. */
  readonly cpu: number
  readonly heap: number
  readonly rss: number
}

export interface Serving {
  readonly contender: Contender
  readonly service: Service
  readonly folder: string
  readonly process: Child
  /** From starting the process to its saying that it listens. */
  readonly listenMs: number
  readonly startedAt: number
  usage(collect?: boolean): Promise<Usage>
  /** Begins a CPU profile, or ends it and keeps it in this file. */
  profile(file: string): Promise<unknown>
  /** Of everything in its folder, as the disk gives it out. */
  diskBytes(): number
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** In a fresh folder, or in one that was served before. */
export async function serve(contender: Contender, folder: string, isFresh = true): Promise<Serving> {
  if (isFresh) {
    rmSync(folder, { recursive: true, force: true })
    contender.prepare(folder)
  }
  const port = await freePort()
  const { args, env } = contender.start(folder, port)
  const startedAt = performance.now()
  const child = start('server', ['--expose-gc', '--import', here('servers/probe.mjs'), ...args], env)
  await listening(child, port)
  const listenMs = performance.now() - startedAt
  return {
    contender,
    service: { port, dialect: contender.dialect },
    folder,
    process: child,
    listenMs,
    startedAt,
    usage: async (collect = false) => (await child.ask({ collect })) as unknown as Usage,
    profile: (file) => child.ask({ profile: file }),
    diskBytes: () => bytesIn(folder),
    stop: (signal = 'SIGTERM') => child.stop(signal),
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + blocksOf(join(parentPath, name)), 0)
}

/** LevelDB takes files away while one counts. */
const blocksOf = (file: string): number => (statSync(file, { throwIfNoEntry: false })?.blocks ?? 0) * 512

export interface Generator {
  readonly pid: number
  ask<Task extends keyof Tasks>(task: Task, ...args: Parameters<Tasks[Task]>): Promise<Awaited<ReturnType<Tasks[Task]>>>
  /** Called at the edges of what `drive` measures. */
  onMoment: (moment: 'begin' | 'end') => Promise<void>
  stop(): Promise<void>
}

export function startGenerator(): Generator {
  const child = start('generator', [here('load/main.ts')])
  const generator: Generator = {
    pid: child.process.pid!,
    onMoment: async () => {},
    ask: async (task, ...args) => (await child.ask({ task, args })).value as never,
    stop: () => child.stop('SIGTERM'),
  }
  child.onTold = async ({ moment }) => {
    await generator.onMoment(moment as 'begin' | 'end')
    child.process.send({ go: moment as string })
  }
  return generator
}
