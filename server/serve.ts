// Listens, and stops in order: no new requests, what is open flushed and told, the file let go. On a disk that cannot be trusted
// any more it ends at once instead (exit-codes.ts): whatever was not called saved stays with its writers and is sent again.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { START } from '#shared/text/start.ts'
import { type AppOptions, makeApp } from './app.ts'
import { EXIT } from './exit-codes.ts'
import type { Installation } from './installation.ts'
import { defectFields } from './logger.ts'
import { StartRefused } from './start-refused.ts'

export interface Running {
  readonly port: number
  stop(): Promise<void>
}

/** Port 0 takes a free one. Listens on 127.0.0.1 only: what faces the network is a proxy with TLS. */
export function serveInstallation(installation: Installation, port: number, options: AppOptions): Promise<Running> {
  const { app, webSocketServer } = makeApp(installation, options)
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, port, hostname: '127.0.0.1', websocket: { server: webSocketServer } },
      (info: AddressInfo) => resolve({ port: info.port, stop }),
    ) as Server
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new StartRefused(START.portTaken(port)) : error),
    )

    async function stop(): Promise<void> {
      const closed = new Promise<void>((done) => server.close(() => done()))
      await installation.close()
      server.closeAllConnections()
      await closed
    }
  })
}

/** Stops once on the first SIGTERM, SIGINT or SIGHUP. */
export function stopOnSignal(running: Running): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    void running.stop().then(() => process.exit(EXIT.stopped))
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
}

/** SY42: nothing is told, flushed or stored any more; after a failed fsync a second one may succeed and mean nothing. */
export function endOnFault({ disk, logger }: Pick<Installation, 'disk' | 'logger'>): void {
  disk.watch((state) => {
    if (state === 'broken') process.exit(EXIT.brokenDisk)
  })
  // Node would print the message of the error, which may quote what somebody wrote.
  process.on('uncaughtException', (error) => {
    disk.notice(error)
    logger('defect', defectFields(error))
    process.exit(EXIT.defect)
  })
}
