// Finds the key from outside for a command: where RONDETAFEL_KEY says, else beside the folder, as the demo has it.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Key, keyFrom } from '#server/keys/envelope.ts'
import { StartRefused } from '#server/start-refused.ts'
import { BACKUP } from '#shared/text/backup.ts'

/** `beside`: the folder of the data, or of the backups. */
export function outsideKeyFor(beside: string, env: NodeJS.ProcessEnv): Key {
  const file = env.RONDETAFEL_KEY ?? join(dirname(resolve(beside)), 'key', 'outside.key')
  const bytes = read(file)
  if (!bytes) throw new StartRefused(BACKUP.noKey(file))
  if (bytes.length !== 32) throw new StartRefused(BACKUP.noKeyInFile(file))
  return keyFrom(bytes)
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
