// The folder of the demo region: made once, whole or not at all, with its key beside it and not in it.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Key, keyFrom, newKeyBytes } from '#server/keys/envelope.ts'
import { seedRegion } from './seed.ts'

/** `<folder>/region` holds the database, `<folder>/key` the outside key. */
export async function openRegion(
  folder: string,
  now: number,
): Promise<{ region: string; outsideKey: Key; isNew: boolean }> {
  const region = join(folder, 'region')
  const keyFolder = join(folder, 'key')
  const keyFile = join(keyFolder, 'outside.key')
  if (existsSync(region) && existsSync(keyFile)) {
    return { region, outsideKey: keyFrom(readFileSync(keyFile)), isNew: false }
  }
  mkdirSync(keyFolder, { recursive: true })
  const bytes = newKeyBytes()
  writeFileSync(keyFile, bytes, { mode: 0o600 })
  const outsideKey = keyFrom(bytes)
  const making = join(folder, `.making-${process.pid}`)
  rmSync(making, { recursive: true, force: true })
  await seedRegion(making, outsideKey, now)
  rmSync(region, { recursive: true, force: true })
  renameSync(making, region)
  return { region, outsideKey, isNew: true }
}
