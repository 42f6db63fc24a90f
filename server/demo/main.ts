// The demo: a fictional region on this machine only. It alone imports this folder.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoEnv } from '#server/env.ts'
import { openInstallation } from '#server/installation.ts'
import { headsBeside } from '#server/log/heads.ts'
import { openLogger } from '#server/logger.ts'
import { endOnFault, serveInstallation, stopOnSignal } from '#server/serve.ts'
import { startOrSay } from '#server/start-refused.ts'
import { registerBeside } from '#server/vernietiging/register.ts'
import { START } from '#shared/text/start.ts'
import { openRegion } from './region.ts'
import { demoPeople, demoRoutes } from './routes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

await startOrSay(async () => {
  const env = demoEnv(process.env)
  const data = env.data ?? join(root, 'data/demo')
  const { region, outsideKey } = await openRegion(data, Date.now())
  const installation = openInstallation({
    kind: 'demo',
    folder: region,
    outsideKey,
    clock: Date.now,
    logger: openLogger(env.logLevel),
    backups: { folder: env.backups ?? join(data, 'backups') },
    heads: env.heads ?? headsBeside(region),
    register: registerBeside(region),
  })
  const running = await serveInstallation(installation, env.port, {
    distFolder: env.dist ?? join(root, 'dist'),
    origins: env.origins,
    extra: demoRoutes(installation),
    become: demoPeople(),
  })
  stopOnSignal(running)
  endOnFault(installation)
  // localhost and not 127.0.0.1: browsers give passkeys to the name only.
  process.stdout.write(`${START.ready(`http://localhost:${running.port}`)}\n`)
})
