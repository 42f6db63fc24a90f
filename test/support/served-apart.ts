// The whole server in a process of its own over a copy of the demo region: what it has in memory can be searched from here, and it
// knows no word of a test but those that it was sent.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Asking } from './http.ts'
import type { Asked, Found } from './served-apart-main.ts'

const MAIN = fileURLToPath(new URL('./served-apart-main.ts', import.meta.url))

export interface ServedApart {
  readonly port: number
  readonly origin: string
  /** A new session of one of the people of the demo region. */
  signIn(person: string): Promise<string>
  /** One and the same session for each of them. */
  cookieOf(person: string): Promise<string>
  as(person: string): Promise<Asking>
  /** What is reachable in memory, after collecting garbage. */
  search(word: string, snapshot: string): Promise<Found>
  stop(): Promise<void>
}

export async function serveApart(folder: string, tmp: string): Promise<ServedApart> {
  const child = fork(MAIN, [folder], {
    // A string that is longer is cut off in a snapshot, and could hold anything after that.
    execArgv: ['--expose-gc', '--heap-snapshot-string-limit=100000000'],
    env: { ...process.env, TMPDIR: tmp },
  })
  let failed = (_: Error): void => undefined
  const ended = new Promise<void>((resolve) =>
    child.once('exit', (code) => {
      failed(new Error(`the server ended with ${code}`))
      resolve()
    }),
  )
  const answerTo = <Answer>(asked: Asked | null): Promise<Answer> =>
    new Promise((resolve, reject) => {
      child.once('message', (said) => resolve(said as Answer))
      failed = reject
      if (asked) child.send(asked)
    })
  const { port } = await answerTo<{ port: number }>(null)
  const origin = `http://localhost:${port}`
  const cookies = new Map<string, string>()

  const signIn = async (person: string) => (await answerTo<{ cookie: string }>({ signIn: person })).cookie

  async function cookieOf(person: string): Promise<string> {
    const known = cookies.get(person)
    if (known) return known
    const cookie = await signIn(person)
    cookies.set(person, cookie)
    return cookie
  }

  return {
    port,
    origin,
    signIn,
    cookieOf,
    async as(person) {
      const headers = { origin, cookie: await cookieOf(person) }
      return (method, path, body) =>
        fetch(origin + path, {
          method,
          redirect: 'manual',
          headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
    },
    // Backwards, or the question itself would be found.
    search: (word, snapshot) => answerTo({ backwards: [...word].reverse().join(''), snapshot }),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export const snapshotIn = (folder: string): string => join(folder, 'heap.heapsnapshot')
