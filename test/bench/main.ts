// `npm run bench`: ours beside two servers that store and one that does not, on the same work in one run. Prints one table and
// writes all of it as JSON. `--quick` takes some four minutes, all of it is meant for ten.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench } from './bench.ts'
import { contenders } from './contenders.ts'
import type { Figure } from './figures.ts'
import { machine } from './machine.ts'
import { readOptions, type Work } from './options.ts'
import { installPeers } from './peers.ts'
import { OTHERS_MARK, tableOf } from './report.ts'
import { scaleOf } from './scale.ts'
import { coldOpen } from './work/cold-open.ts'
import { disk } from './work/disk.ts'
import { fanOut } from './work/fan-out.ts'
import { kill } from './work/kill.ts'
import { memory } from './work/memory.ts'
import { saturation } from './work/saturation.ts'

const WORK: Readonly<Record<Work, (bench: Bench) => Promise<Figure[]>>> = {
  'fan-out': fanOut,
  saturation,
  'cold-open': coldOpen,
  memory,
  disk,
  kill,
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const stop = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

const options = readOptions(process.argv.slice(2))
if (typeof options === 'string') stop(options)
else await run(options)

async function run(asked: Exclude<typeof options, string>): Promise<void> {
  const isAlone = asked.only.every((name) => name === 'ours')
  const problem = isAlone ? null : installPeers(say)
  if (problem) stop(problem)

  const started = new Date()
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const scale = scaleOf(asked)
  const sizes = { tables: scale.tables, small: scale.smallTables }
  const measured = contenders(folder, sizes).filter(({ name }) => asked.only.includes(name))
  const on = machine(folder)
  say(
    `${on.processor}, ${on.cores} cores, Node ${on.node}; a flush of this disk takes ${on.flushMs.toFixed(2)} ms; ` +
      (on.isPinned ? 'server and generator each on a core of their own' : 'server and generator share the cores'),
  )

  const figures: Figure[] = []
  for (const work of asked.works) figures.push(...(await WORK[work]({ contenders: measured, scale, folder, say })))

  const seconds = (Date.now() - started.getTime()) / 1000
  say('')
  for (const line of tableOf(figures, measured)) say(line)
  if (figures.some(({ others }) => others !== null && others > OTHERS_MARK))
    say(`* other processes used more than ${OTHERS_MARK} of a core meanwhile`)
  const results = fileURLToPath(new URL('../../test-results/bench', import.meta.url))
  mkdirSync(results, { recursive: true })
  const file = join(results, `${started.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}.json`)
  const flat = figures.map(({ row: { key, unit }, ...rest }) => ({ key, unit, ...rest }))
  writeFileSync(
    file,
    `${JSON.stringify({ at: started.toISOString(), seconds, machine: on, options: asked, scale, figures: flat }, null, 2)}\n`,
  )
  say(`\n${Math.round(seconds)} s; all of it in ${file}`)
}
