// `npm run backup -- <data folder> <to>` and `npm run restore -- <backup> <data folder>`; `inspect` is the process that a
// server starts to check what it made. Ends with 0 where all is in order, 1 where it is not, 2 where it was asked wrongly.
import { text } from 'node:stream/consumers'
import { startOrSay } from '#server/start-refused.ts'
import { BACKUP } from '#shared/text/backup.ts'
import { backupCommand, restoreCommand } from './commands.ts'
import { inspectOrdered } from './inspect.ts'

const [command, first, second] = process.argv.slice(2)

await startOrSay(async () => {
  if (command === 'inspect') {
    process.stdout.write(JSON.stringify(await inspectOrdered(await text(process.stdin))))
  } else if ((command !== 'backup' && command !== 'restore') || !first || !second) {
    process.stderr.write(`${command === 'restore' ? BACKUP.restoreUsage : BACKUP.backupUsage}\n`)
    process.exitCode = 2
  } else {
    const act = command === 'backup' ? backupCommand : restoreCommand
    const said = await act(first, second, process.env, Date.now)
    process[said.ok ? 'stdout' : 'stderr'].write(`${said.text}\n`)
    process.exitCode = said.ok ? 0 : 1
  }
})
