// Ours, as production would serve it: the real installation behind the real gate, sealed and with synchronous=FULL. `node ours.ts <folder> <port>`.
import { join } from 'node:path'
import { openInstallation } from '#server/installation.ts'
import { openLogger } from '#server/logger.ts'
import { serveInstallation, stopOnSignal } from '#server/serve.ts'
import { BENCH_KEY } from './bench-key.ts'

const [folder = '', port = '0'] = process.argv.slice(2)
const installation = openInstallation({
  kind: 'production',
  folder,
  outsideKey: BENCH_KEY,
  clock: Date.now,
  logger: openLogger('info'),
  // One person types here in seconds what takes people a year.
  pace: { workMs: Number.POSITIVE_INFINITY },
})
const running = await serveInstallation(installation, Number(port), { distFolder: join(folder, 'none'), origins: [] })
stopOnSignal(running)
process.stdout.write(`listening on port ${running.port}\n`)
