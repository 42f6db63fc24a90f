// What is typed in a terminal: make a backup of an installation that stands still, put one back, look whether one is good.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openAsItIs } from '#server/db/open.ts'
import { openKeyStore } from '#server/keys/key-store.ts'
import { headsBeside } from '#server/log/heads.ts'
import { StartRefused } from '#server/start-refused.ts'
import { registerBeside, registerIn } from '#server/vernietiging/register.ts'
import { BACKUP } from '#shared/text/backup.ts'
import { type Checked, restoreAndCheck } from './check.ts'
import { inspectHere } from './inspect.ts'
import { makeBackup } from './make.ts'
import { outsideKeyFor } from './outside-key.ts'
import { restore } from './restore.ts'
import { clearShelf, MOST_DAYS } from './shelf.ts'

/** A sentence for who typed it, and whether all is well. */
export interface Said {
  readonly ok: boolean
  readonly text: string
}

const say = (ok: boolean, text: string): Said => ({ ok, text })
const saidOf = (checked: Checked & { ok: false }): Said => say(false, BACKUP.bad[checked.why])

export async function backupCommand(
  data: string,
  to: string,
  env: NodeJS.ProcessEnv,
  now: () => number,
): Promise<Said> {
  const file = join(data, 'rondetafel.sqlite')
  if (!existsSync(file)) throw new StartRefused(BACKUP.noData(data))
  const outside = outsideKeyFor(data, env)
  const db = openAsItIs(file)
  try {
    const keys = openKeys(db, outside)
    const made = await makeBackup({
      db,
      keys,
      outside,
      folder: to,
      clock: now,
      inspect: inspectHere,
    })
    if (made.kind === 'stopped') throw new Error('nobody stopped it')
    // BK6: also in a folder that no server looks after.
    const cleared = clearShelf(to, now(), MOST_DAYS)
    return made.checked.ok ? say(true, BACKUP.made(made.file, cleared)) : saidOf(made.checked)
  } finally {
    db.$client.close()
  }
}

export async function restoreCommand(
  file: string,
  data: string,
  env: NodeJS.ProcessEnv,
  now: () => number,
): Promise<Said> {
  const heads = env.RONDETAFEL_LOG_HEADS ?? headsBeside(data)
  const done = await restore(file, outsideKeyFor(data, env), data, now(), heads, [
    registerBeside(data),
    registerIn(dirname(file)),
  ])
  if (done.ok) return say(true, BACKUP.restored({ ...done, madeAt: done.manifest.madeAt, data }))
  return done.why === 'not-empty' ? say(false, BACKUP.notEmpty(data)) : saidOf(done)
}

export async function verifyCommand(file: string, env: NodeJS.ProcessEnv): Promise<Said> {
  const outside = outsideKeyFor(dirname(file), env)
  const place = mkdtempSync(join(tmpdir(), 'rondetafel-verify-'))
  try {
    const checked = await restoreAndCheck(file, outside, join(place, 'rondetafel.sqlite'))
    return checked.ok ? say(true, BACKUP.good(checked.manifest)) : saidOf(checked)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function openKeys(db: Parameters<typeof openKeyStore>[0], outside: Parameters<typeof openKeyStore>[1]) {
  try {
    return openKeyStore(db, outside)
  } catch {
    // Whatever else may be wrong is found by the check of what was made.
    throw new StartRefused(BACKUP.bad.key)
  }
}
