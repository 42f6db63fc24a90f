// kill -9 while a destruction is carried out, round after round: a process confirms it, and is killed after a moment of a seed. What
// it leaves is opened again, as the next start would.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openAsItIs } from '#server/db/open.ts'
import { firstBrokenLine } from '#server/log/verify.ts'
import { chance } from './live/random.ts'
import { openTestRegion } from './region.ts'
import { LOEX, sign } from './signing.ts'
import { findIn, propose, request, sealedOf } from './vernietiging.ts'

const CONFIRM = fileURLToPath(new URL('./vernietiging-apart.ts', import.meta.url))
const COMPILED = join(tmpdir(), 'rondetafel-compiled')

export interface Rounds {
  /** What a round left behind that it should not have. */
  readonly wrong: readonly string[]
  /** How far it had come when it was killed, by round. */
  readonly left: Readonly<Record<string, number>>
}

export async function killRounds(rounds: number, seed: number): Promise<Rounds> {
  const random = chance(seed)
  const wrong: string[] = []
  const left: Record<string, number> = {}
  const seeded = await openTestRegion()
  sign(seeded.installation)
  const id = request(seeded.installation, 'loex', 'casus')
  propose(seeded.installation, id)
  const sealed = sealedOf(seeded.installation.db)
  await seeded.installation.close()
  try {
    // The first is let live: how long it takes says when the others are killed.
    const whole = await round(null)
    const moments = Array.from({ length: rounds }, () => random.below(Math.ceil(whole * 1000)) / 1000)
    // Most of a round is starting a process, and there are two processors.
    const lane = async () => {
      for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) await round(moment)
    }
    await Promise.all([lane(), lane()])
    return { wrong, left }
  } finally {
    await seeded.close()
  }

  async function round(killAfter: number | null): Promise<number> {
    const place = mkdtempSync(join(tmpdir(), 'rondetafel-vernietigd-'))
    const folder = join(place, 'region')
    cpSync(seeded.folder, folder, { recursive: true })
    const took = await confirmApart(folder, id, killAfter)
    const standing = kindOf(folder)
    left[standing] = (left[standing] ?? 0) + 1
    const again = await openTestRegion(folder)
    try {
      const { installation } = again
      // Killed before the decision was committed: then nothing was decided.
      if (standing === 'proposed') {
        if (!installation.journal.load(LOEX)) wrong.push('gone without a decision')
        return took
      }
      const rest = findIn(place, sealed)
      if (rest.length > 0) wrong.push(`${standing}: ${rest.length} sealed values are left`)
      if (installation.journal.load(LOEX)) wrong.push(`${standing}: it is still there`)
      if (kindIn(installation.db) !== 'done') wrong.push(`${standing}: it was not finished`)
      const lines = installation.linesAbout(LOEX, 0).filter(({ kind }) => kind === 'vernietiging.carried-out')
      if (lines.length !== 1) wrong.push(`${standing}: ${lines.length} lines say that it was carried out`)
      if (firstBrokenLine(installation.db) !== null) wrong.push(`${standing}: the log is broken`)
      return took
    } finally {
      await again.close()
      rmSync(place, { recursive: true, force: true })
    }
  }
}

/** Milliseconds from the moment before it confirmed until it was done, or killed. */
async function confirmApart(folder: string, id: string, killAfter: number | null): Promise<number> {
  const child = spawn(process.execPath, [CONFIRM, folder, id], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  })
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  const began = performance.now()
  child.stdin.write('go\n')
  if (killAfter !== null) {
    // A timer is too coarse for what takes some tens of milliseconds.
    while (performance.now() - began < killAfter);
    child.kill('SIGKILL')
  }
  await ended
  return performance.now() - began
}

const kindIn = (db: ReturnType<typeof openAsItIs>): string =>
  db.$client.prepare('SELECT kind FROM vernietiging').pluck().get() as string

function kindOf(folder: string): string {
  const db = openAsItIs(join(folder, 'rondetafel.sqlite'))
  const kind = kindIn(db)
  db.$client.close()
  return kind
}
