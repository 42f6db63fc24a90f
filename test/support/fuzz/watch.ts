// Starts the process that is attacked, and looks from outside whether it lives and goes on; meanwhile two people write in another room
// of it over the network, and it is seen how long their words take.
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sitDown } from '#test/support/live/table.ts'
import type { Said } from './main.ts'
import { FRAMES_PER_SEED, type Kind, type Played } from './round.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const LOOK_MS = 250
/** So many looks in which it is still at the same frame, and it hangs. */
const LOOKS = 20

export interface Watched extends Played {
  /** How long the words of the neighbours took, in ms. */
  readonly neighbours: { readonly words: number; readonly p50: number; readonly p95: number; readonly max: number }
}

export const seedsFor = (frames: number): number => Math.ceil(frames / FRAMES_PER_SEED)

/** Throws with the one line that plays the seed again. */
export async function attack(kind: Kind, from: number, seeds: number): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-fuzz-'))
  const child = fork(MAIN, [folder, kind, String(from), String(seeds)])
  const guard = watchdog(child, folder)
  let work: Work | null = null
  try {
    const { port } = await heard(child, 'ready')
    work = neighbours(port)
    child.send('begin')
    const { played } = await heard(child, 'done')
    return { ...played, neighbours: await work.end() }
  } catch (error) {
    const { seed, frame } = placeIn(folder)
    const again = `FUZZ=${kind} FROM=${seed} SOAK=${FRAMES_PER_SEED} npm run soak -- frames`
    throw new Error(`${kind} frame ${frame} of seed ${seed}: ${(error as Error).message}. Again: ${again}`)
  } finally {
    clearInterval(guard)
    work?.leave()
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

function heard<Kind extends Said['said']>(child: ChildProcess, what: Kind): Promise<Said & { said: Kind }> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: Said) => {
      if (message.said === what) resolve(message as Said & { said: Kind })
      else if (message.said === 'wrong') reject(new Error(message.why))
    })
    child.once('exit', (code, signal) => reject(new Error(`the process ended (${signal ?? code})`)))
  })
}

function placeIn(folder: string): { seed: number; frame: number } {
  const file = join(folder, 'place')
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  return bytes.length < 16 ? { seed: 0, frame: 0 } : { seed: bytes.readDoubleLE(0), frame: bytes.readDoubleLE(8) }
}

function watchdog(child: ChildProcess, folder: string): NodeJS.Timeout {
  let last = ''
  let looks = 0
  return setInterval(() => {
    const { seed, frame } = placeIn(folder)
    looks = seed > 0 && last === `${seed}/${frame}` ? looks + 1 : 0
    last = `${seed}/${frame}`
    if (looks > LOOKS) child.kill('SIGKILL')
  }, LOOK_MS)
}

const PAUSE_MS = 15

interface Work {
  /** How it went. */
  end(): Promise<Watched['neighbours']>
  leave(): void
}

/** bob writes a word, charlie reads it, and so on. */
function neighbours(port: number): Work {
  const house = { port, origin: `http://127.0.0.1:${port}` }
  const [bob, charlie] = [sitDown(house, 'bob'), sitDown(house, 'charlie')]
  const took: number[] = []
  let isOver = false

  async function write(): Promise<void> {
    await Promise.all([bob.synced(), charlie.synced()])
    while (!isOver) {
      const from = performance.now()
      const read = new Promise<void>((resolve) => charlie.doc.once('update', () => resolve()))
      bob.write(`w${took.length}`)
      await read
      took.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
    if (bob.closes.length + charlie.closes.length > 0) throw new Error('who worked in another room was sent away')
    if (bob.text() !== charlie.text()) throw new Error('the text of another room is not the same to all')
  }

  const working = write()
  // Waited for in the end.
  working.catch(() => {})
  return {
    async end() {
      isOver = true
      await working
      took.sort((a, b) => a - b)
      const part = (share: number): number => took[Math.floor((took.length - 1) * share)] ?? 0
      return { words: took.length, p50: part(0.5), p95: part(0.95), max: part(1) }
    },
    leave() {
      isOver = true
      bob.leave()
      charlie.leave()
    },
  }
}
