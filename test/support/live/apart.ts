// Starts a house in a process of its own, and asks it how it is.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Pace } from '#server/sync/pace.ts'
import type { Asked } from './apart-main.ts'

const MAIN = fileURLToPath(new URL('./apart-main.ts', import.meta.url))

export interface Apart {
  readonly port: number
  readonly origin: string
  /** In bytes, after collecting garbage. */
  heap(): Promise<{ readonly heap: number; readonly rss: number }>
  /** Of the event loop since it was last asked, in ms. */
  delay(): Promise<{ readonly p50: number; readonly p99: number; readonly max: number }>
  /** Resolves with the exit code once it is gone, and how long that took. */
  stop(): Promise<{ readonly code: number | null; readonly ms: number }>
  kill(): void
}

export async function openApart(folder: string, port = 0, pace: Partial<Pace> = {}): Promise<Apart> {
  const child = fork(MAIN, [folder, String(port), JSON.stringify(pace)], { execArgv: ['--expose-gc'] })
  const answer = <T>(asked: Asked | 'port'): Promise<T> =>
    new Promise((resolve, reject) => {
      const hear = (said: { asked: string }) => {
        if (said.asked !== asked) return
        child.off('message', hear)
        resolve(said as T)
      }
      child.on('message', hear)
      child.once('exit', (code) => reject(new Error(`the house ended with ${code}`)))
    })
  const ask = <T>(asked: Asked): Promise<T> => {
    const said = answer<T>(asked)
    child.send(asked)
    return said
  }
  const served = await answer<{ port: number }>('port')
  return {
    port: served.port,
    origin: `http://127.0.0.1:${served.port}`,
    heap: () => ask('heap'),
    delay: () => ask('delay'),
    stop() {
      const from = performance.now()
      const gone = new Promise<{ code: number | null; ms: number }>((resolve) =>
        child.once('exit', (code) => resolve({ code, ms: performance.now() - from })),
      )
      child.kill('SIGTERM')
      return gone
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
