// The demo region for tests: made once, copied for each installation that a test opens.
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedRegion } from '#server/demo/seed.ts'
import { type Installation, openInstallation } from '#server/installation.ts'
import { keyFrom } from '#server/keys/envelope.ts'
import type { Pace } from '#server/sync/pace.ts'
import { hasOwnTmpdir } from './in-memory.ts'

export const TEST_KEY = keyFrom(Buffer.alloc(32, 7))
/** The day the story of the demo region is told. */
export const TODAY = Date.parse('2026-11-21T10:00:00+01:00')

let made: Promise<string> | null = null

function seeded(): Promise<string> {
  made ??= hasOwnTmpdir() ? oncePerRun() : oncePerFile()
  return made
}

async function oncePerFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-seed-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await seedRegion(join(folder, 'region'), TEST_KEY, TODAY)
  return join(folder, 'region')
}

/** Renamed into place whole: of two workers that make it at once, both copy the one that was first. */
async function oncePerRun(): Promise<string> {
  const shared = join(tmpdir(), 'rondetafel-seed')
  if (existsSync(shared)) return shared
  const fresh = mkdtempSync(`${shared}-`)
  await seedRegion(fresh, TEST_KEY, TODAY)
  try {
    renameSync(fresh, shared)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
  }
  return shared
}

export interface Region {
  readonly folder: string
  readonly installation: Installation
  /** Moves the clock of this installation. */
  setTime(at: number): void
  /** Lets go of the files and throws them away; stopping a served region only lets go. */
  close(): Promise<void>
}

/** Opens `folder` again where one is given; otherwise a fresh copy of the region. */
export async function openTestRegion(folder?: string, pace?: Partial<Pace>): Promise<Region> {
  const own = folder ?? mkdtempSync(join(tmpdir(), 'rondetafel-'))
  if (!folder) cpSync(await seeded(), own, { recursive: true })
  let time = TODAY
  const installation = openInstallation({
    kind: 'demo',
    folder: own,
    outsideKey: TEST_KEY,
    clock: () => time,
    logger: () => undefined,
    ...(pace ? { pace } : {}),
  })
  return {
    folder: own,
    installation,
    setTime: (at) => {
      time = at
    },
    async close() {
      if (installation.db.$client.open) await installation.close()
      rmSync(own, { recursive: true, force: true })
    },
  }
}
