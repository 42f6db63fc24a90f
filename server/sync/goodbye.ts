// How a stopping server lets its sockets go: each hears over how long the return is spread, and has a moment to answer.
import { WebSocket } from 'ws'
import { MAX_SPREAD_MS, SPREAD_MS_PER_SOCKET } from './pace.ts'

/** Of this many sockets at most a fifth comes back in any one second, with some room for chance. */
export const spreadFor = (sockets: number): string => String(Math.min(MAX_SPREAD_MS, SPREAD_MS_PER_SOCKET * sockets))

/** Gives clients the time to hear why, then goes. */
export async function closed(sockets: readonly WebSocket[], withinMs: number): Promise<void> {
  const open = sockets.filter((socket) => socket.readyState !== WebSocket.CLOSED)
  const last = setTimeout(() => {
    for (const socket of open) socket.terminate()
  }, withinMs)
  await Promise.all(open.map((socket) => new Promise((done) => socket.once('close', done))))
  clearTimeout(last)
}
