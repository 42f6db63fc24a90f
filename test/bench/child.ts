// Programs of the bench in processes of their own, each kept to a core where that can be done, and asked things over IPC.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'

export const isPinned = availableParallelism() >= 2 && spawnSync('taskset', ['-V']).status === 0

export type Core = 'server' | 'generator'

const CORE_OF: Readonly<Record<Core, string>> = { server: '0', generator: '1' }

export interface Child {
  readonly process: ChildProcess
  /** Resolves with what it answers. */
  ask(message: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  /** Messages that answer nothing. */
  onTold: (message: Record<string, unknown>) => void
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Everything that was started and has not ended: an interrupted bench leaves nothing behind. */
const running = new Set<ChildProcess>()
let isGuarding = false

function guard(): void {
  if (isGuarding) return
  isGuarding = true
  process.on('exit', () => {
    for (const child of running) child.kill('SIGKILL')
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
}

export function start(core: Core, nodeArgs: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
  guard()
  const command = isPinned ? ['taskset', '-c', CORE_OF[core], process.execPath] : [process.execPath]
  const child = spawn(command[0]!, [...command.slice(1), ...nodeArgs], {
    stdio: ['ignore', 'pipe', process.env.BENCH_TALK ? 'inherit' : 'ignore', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  running.add(child)
  const asked = new Map<number, { resolve(answer: Record<string, unknown>): void; reject(error: Error): void }>()
  let last = 0
  child.on('message', (message: Record<string, unknown>) => {
    const answer = asked.get(message.id as number)
    asked.delete(message.id as number)
    if (!answer) return self.onTold(message)
    if ('error' in message) answer.reject(new Error(String(message.error)))
    else answer.resolve(message)
  })
  child.on('exit', (code, signal) => {
    running.delete(child)
    for (const { reject } of asked.values()) reject(new Error(`it ended: ${signal ?? code}`))
  })
  const self: Child = {
    process: child,
    onTold: () => {},
    ask: (message) =>
      new Promise((resolve, reject) => {
        const id = ++last
        asked.set(id, { resolve, reject })
        child.send({ ...message, id })
      }),
    async stop(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill(signal)
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await ended
      clearTimeout(late)
    },
  }
  return self
}

/** Resolves when it prints a line with the port it listens on. */
export function listening({ process: child }: Child, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (text: Buffer) => {
      if (text.toString().includes(`port ${port}`)) resolve()
    })
    child.on('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)))
  })
}
