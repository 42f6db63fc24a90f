// The line between a browser and the server, which a story can cut, let hang, and mend.

import type { AddressInfo } from 'node:net'
import { createServer, connect as dial, type Socket } from 'node:net'

export interface Line {
  readonly port: number
  /** Swallows everything, both ways, and tells nobody: a dead Wi-Fi. */
  hang(): void
  /** Ends every connection and refuses new ones. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

export function layLine(target: number): Promise<Line> {
  const pairs = new Set<readonly [Socket, Socket]>()
  /** Also those of which the other end is gone, and which may not notice. */
  const sockets = new Set<Socket>()
  let state: 'whole' | 'hanging' | 'cut' = 'whole'
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy()
    const far = dial(target, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    // What was swallowed is gone for good: such a connection never comes back to life.
    let isDead = state === 'hanging'
    const pass = (to: Socket) => (bytes: Buffer) => {
      if (state === 'hanging') isDead = true
      if (!isDead) to.write(bytes)
    }
    near.on('data', pass(far))
    far.on('data', pass(near))
    for (const socket of pair) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        pairs.delete(pair)
        if (!isDead) for (const other of pair) other.destroy()
      })
    }
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        hang() {
          state = 'hanging'
        },
        cut() {
          state = 'cut'
          for (const pair of pairs) for (const socket of pair) socket.destroy()
        },
        mend() {
          state = 'whole'
        },
        close: () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy()
            server.close(() => done())
          }),
      }),
    )
  })
}
