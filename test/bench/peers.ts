// Installs the servers we are measured against, exactly as their own lockfile says, beside the bench and never into the product.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('peers', import.meta.url))

/** A string says what went wrong. */
export function installPeers(say: (line: string) => void): string | null {
  const wanted = createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex')
  const stamp = join(FOLDER, 'node_modules', '.ready')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null
  say('Installing the servers to measure against…')
  // npm itself where it started us: it may be no program of its own on the path.
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env
  const [program, ...args] = npm ? [node, npm] : ['npm']
  const { status, error } = spawnSync(program!, [...args, 'ci', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) return `npm ci did not finish in test/bench/peers${error ? `: ${error.message}` : ''}.`
  writeFileSync(stamp, wanted)
  return null
}
