// The whole server in a process of its own, to be killed or to be failed by its disk: `node serve.ts <folder>` is ready when it says
// so, opens the folder when it is told to, and prints its port. Made ready beforehand, it costs a test no start.
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { demoPeople, demoRoutes } from '#server/demo/routes.ts'
import { openInstallation } from '#server/installation.ts'
import { openLogger } from '#server/logger.ts'
import { endOnFault, serveInstallation, stopOnSignal } from '#server/serve.ts'
import { startOrSay } from '#server/start-refused.ts'
import { TEST_KEY, TODAY } from '#test/support/region.ts'

// It may be killed before it would do so at its end.
flushCompileCache()
process.stdout.write('ready\n')
await once(process.stdin, 'data')
await startOrSay(async () => {
  const installation = openInstallation({
    kind: 'demo',
    folder: process.argv[2]!,
    outsideKey: TEST_KEY,
    clock: () => TODAY + Math.floor(performance.now()),
    logger: openLogger('info'),
  })
  const running = await serveInstallation(installation, 0, {
    distFolder: 'dist',
    origins: [],
    extra: demoRoutes(installation),
    become: demoPeople(),
  })
  stopOnSignal(running)
  endOnFault(installation)
  process.stdout.write(`port ${running.port}\n`)
})
