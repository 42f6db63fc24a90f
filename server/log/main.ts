// `npm run verify-log -- <folder with data | database | backup> [--head <file>]`. Ends with 0 where the log is as it was written,
// 1 where it is not, 2 where there was nothing to look at.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readManifest } from '#server/backup/manifest.ts'
import { manifestOf } from '#server/backup/shelf.ts'
import { LOG_CHECK } from '#shared/text/log-check.ts'
import { type LogSaid, verifyLog } from './verify-command.ts'

const said = run()
process[said.code === 0 ? 'stdout' : 'stderr'].write(`${said.text}\n`)
process.exitCode = said.code

function run(): LogSaid {
  const asked = asking()
  return asked ? verifyLog({ ...asked, env: process.env, lastLineBeside }) : { code: 2, text: LOG_CHECK.usage }
}

function asking(): { path: string; heads: string | undefined } | null {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { head: { type: 'string' } } })
    const [path, ...more] = positionals
    return path && more.length === 0 ? { path, heads: values.head } : null
  } catch {
    // An option that is none.
    return null
  }
}

function lastLineBeside(file: string) {
  const beside = manifestOf(file)
  if (!existsSync(beside)) return null
  return readManifest(readFileSync(beside, 'utf8'))?.manifest ?? 'bad'
}
