// Time that only moves when a simulation moves it. To be imported before Yjs: lib0 takes hold of `Date.now` when it is loaded, and
// y-websocket decides by it whether a line is dead.
import { vi } from 'vitest'
import { sealAtOnce, sealForReal } from './simulated-seals.ts'

const trueNow = Date.now
const shownNow = (): number => (globalThis.Date.now === shownNow ? trueNow() : globalThis.Date.now())
Date.now = shownNow

const START = Date.UTC(2026, 0, 5, 9)
/** Steps of a long wait: what a client awaits between two timers happens at most this much later than it could. */
const STEPS = 8

export function stopClocks(): void {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'Date',
      'performance',
    ],
    now: START,
  })
  sealAtOnce()
  // The page that the client's code runs in: shown, and drawn sixty times a second.
  Object.assign(globalThis, {
    document: { visibilityState: 'visible' },
    requestAnimationFrame: (run: () => void) => setTimeout(run, 16),
  })
}

export function releaseClocks(): void {
  sealForReal()
  vi.clearAllTimers()
  vi.useRealTimers()
  for (const name of ['document', 'requestAnimationFrame']) Reflect.deleteProperty(globalThis, name)
}

/** Of promises that wait for each other: the client's longest chain is half of this. */
const CHAIN = 16

/** Everything that was promised has happened, without time passing. */
export async function settled(): Promise<void> {
  for (let at = 0; at < CHAIN; at++) await null
}

export async function pass(ms: number): Promise<void> {
  const step = Math.max(1, Math.ceil(ms / STEPS))
  for (let left = ms; left > 0; left -= step) {
    vi.advanceTimersByTime(Math.min(step, left))
    await settled()
  }
}
