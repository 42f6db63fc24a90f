// `npm run verify-log`: looks at the log of data that stand still, or of a backup, and changes nothing.
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Db, openToRead } from '#server/db/open.ts'
import { StartRefused } from '#server/start-refused.ts'
import { LOG_CHECK } from '#shared/text/log-check.ts'
import { checkLog } from './check-log.ts'
import { type Heads, headsBeside, readHeads } from './heads.ts'
import type { Checkpoint } from './verify.ts'

/** A sentence or more for who typed it, and what the process ends with: 0 in order, 1 not, 2 nothing was looked at. */
export interface LogSaid {
  readonly code: 0 | 1 | 2
  readonly text: string
}

interface Asked {
  readonly path: string
  /** The file with heads; where it is not given, the one of the surroundings, or beside. */
  readonly heads?: string | undefined
  readonly env: NodeJS.ProcessEnv
  /** What stands beside a backup, read by who knows backups; `null` where it is none, `'bad'` where it cannot be read. */
  readonly lastLineBeside: (file: string) => { readonly lastLine: Checkpoint | null } | 'bad' | null
}

export function verifyLog({ path, heads: given, env, lastLineBeside }: Asked): LogSaid {
  const found = statSync(path, { throwIfNoEntry: false })
  const file = found?.isDirectory() ? join(path, 'rondetafel.sqlite') : path
  if (!existsSync(file)) return { code: 2, text: LOG_CHECK.absent(path) }
  const heads = readHeads(given ?? env.RONDETAFEL_LOG_HEADS ?? headsBeside(dirname(file)))
  if (!heads && given) return { code: 2, text: LOG_CHECK.noHeads(given) }
  const beside = lastLineBeside(file)
  if (beside === 'bad') return { code: 1, text: LOG_CHECK.noManifest }
  try {
    return beside ? onCopy(file, (db) => look(db, heads, beside.lastLine)) : onFile(file, (db) => look(db, heads, null))
  } catch (error) {
    if (error instanceof StartRefused) return { code: 2, text: error.message }
    if ((error as { code?: string }).code?.startsWith('SQLITE_')) return { code: 1, text: LOG_CHECK.noDatabase }
    throw error
  }
}

function look(db: Db, heads: Heads | null, until: Checkpoint | null): LogSaid {
  const { breaks, certain, lastLine, coveredUpTo, restores, passedOver } = checkLog(db, heads?.heads ?? [], until)
  const bad = heads?.bad ?? []
  const isGood = breaks.length === 0 && bad.length === 0
  const count = (heads?.heads.length ?? 0) - passedOver
  return {
    code: isGood ? 0 : 1,
    text: [
      isGood ? LOG_CHECK.good(lastLine) : LOG_CHECK.bad,
      ...LOG_CHECK.breaks(breaks),
      ...(bad.length > 0 ? [LOG_CHECK.badHeads(bad)] : []),
      ...(!isGood && certain ? [LOG_CHECK.certain(certain.seq, certain.day)] : []),
      ...restores.map(({ time, madeAt, lastLine: last }) => LOG_CHECK.restored(time, madeAt, last)),
      ...(heads ? [LOG_CHECK.heads(count, coveredUpTo, lastLine, passedOver)] : [LOG_CHECK.withoutHeads]),
      ...(heads?.heads[0] ? [LOG_CHECK.installation(heads.heads[0].installation)] : []),
    ].join('\n'),
  }
}

function onFile(file: string, act: (db: Db) => LogSaid): LogSaid {
  const db = openToRead(file)
  try {
    return act(db)
  } finally {
    db.$client.close()
  }
}

/** SQLite leaves files beside what it reads: beside a backup nothing may be left. */
function onCopy(file: string, act: (db: Db) => LogSaid): LogSaid {
  const place = mkdtempSync(join(tmpdir(), 'rondetafel-log-'))
  try {
    const copy = join(place, 'rondetafel.sqlite')
    copyFileSync(file, copy)
    return onFile(copy, act)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
