// What was asked on the command line: `--quick`, `--only ours,relay`, `--work fan-out,kill`.
import { NAMES, type Name } from './contenders.ts'

export const WORKS = ['fan-out', 'saturation', 'cold-open', 'memory', 'disk', 'kill'] as const
export type Work = (typeof WORKS)[number]

export interface Options {
  readonly isQuick: boolean
  /** A few seconds of everything, to see that it runs: its figures mean nothing. */
  readonly isSmoke: boolean
  readonly only: readonly Name[]
  readonly works: readonly Work[]
}

/** A string says what is wrong. */
export function readOptions(args: readonly string[]): Options | string {
  let only: readonly Name[] = NAMES
  let works: readonly Work[] = WORKS
  const flags = new Set<string>()
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!
    if (arg === '--quick' || arg === '--smoke') flags.add(arg)
    else if (arg === '--only' || arg === '--work') {
      const names = (args[++at] ?? '').split(',')
      const known: readonly string[] = arg === '--only' ? NAMES : WORKS
      const odd = names.filter((name) => !known.includes(name))
      if (odd.length > 0) return `${arg} takes some of ${known.join(', ')}; not ${odd.join(', ') || 'nothing'}.`
      if (arg === '--only') only = NAMES.filter((name) => names.includes(name))
      else works = WORKS.filter((name) => names.includes(name))
    } else return `Use --quick, --only ${NAMES.join(',')}, --work ${WORKS.join(',')}; not ${arg}.`
  }
  return { isQuick: flags.has('--quick'), isSmoke: flags.has('--smoke'), only, works }
}
