// One call after another that SQLite makes of its disk fails: no room, an error, half a write, a failed fsync. The server becomes
// read-only and comes back, or ends with its own code; held against the token ledger, nothing that was called saved is missing.
import { expect, test } from 'vitest'
import { EXIT } from '#server/exit-codes.ts'
import { chance } from '#test/support/live/random.ts'
import {
  type Place,
  type PreparedFolder,
  prepareFolder,
  prepareServer,
  takePlace,
} from '#test/support/live/server-process.ts'
import type { Writer } from '#test/support/live/table.ts'
import { TokenLedger } from '#test/support/live/token-ledger.ts'
import { until } from '#test/support/live/until.ts'
import { amount, firstSeed } from './amount.ts'
import { buildShim, type DiskFaultKind, type Shim } from './shim/shim.ts'

const POINTS = amount(2000)
const PER_REGION = 50
const KINDS = ['enospc', 'short', 'eio', 'fsync'] as const
const KILLED_AFTER = 0.2

test(`[SY41] [SY42] [SY45] no word that was called saved is lost over ${POINTS} failing calls of the disk`, async () => {
  const shim = buildShim()
  const struck: Record<string, number> = {}
  let words = 0
  try {
    for (let seed = firstSeed(1), left = POINTS; left > 0; seed++, left -= PER_REGION) {
      const prepared = await prepareFolder()
      try {
        words += await failingRegion(prepared, shim, Math.min(PER_REGION, left), seed, struck)
      } finally {
        prepared.remove()
      }
    }
  } finally {
    shim.remove()
  }
  console.info(`${POINTS} failing calls ${JSON.stringify(struck)}: ${words} words called saved, 0 lost or doubled`)
})

type Table = readonly (readonly [Place, Writer])[]

async function failingRegion(
  { folder, places }: PreparedFolder,
  shim: Shim,
  points: number,
  seed: number,
  struck: Record<string, number>,
): Promise<number> {
  const random = chance(seed)
  const ledger = new TokenLedger()
  const prepare = () => prepareServer(folder, { env: shim.env })
  let next = prepare()
  let server = next
  let table = await begin()

  /** The next process, unharmed, and everybody at it: here is seen what the disk kept. */
  async function begin(): Promise<Table> {
    server = next
    next = prepare()
    const served = await server.open()
    const arrived = places.map((place) => [place, takePlace(served, place)] as const)
    await Promise.all(arrived.map(([, writer]) => writer.synced()))
    for (const [{ address, section }, writer] of arrived)
      expect(ledger.notOnce(address.room, writer.text(section)), `seed ${seed}`).toEqual([])
    return arrived
  }

  function end(): void {
    ledger.close()
    for (const [, writer] of table) writer.leave()
  }

  try {
    for (let point = 0; point < points; point++) {
      const kind: DiskFaultKind = KINDS[point % KINDS.length]!
      struck[kind] = (struck[kind] ?? 0) + 1
      const typing = setInterval(() => {
        for (const [{ address, section }, writer] of table) ledger.write(writer, address.room, section)
      }, 2)
      try {
        shim.fail(kind, 1 + random.below(30))
        await until('the fault to strike', () => shim.hasStruck(), 60_000)
        const isFatal = kind === 'eio' || kind === 'fsync'
        await until(
          isFatal ? 'the process to end' : 'all to be told',
          () => (isFatal ? server.hasEnded() : table.every(([, { diskFull }]) => diskFull)),
          60_000,
        )
      } catch (error) {
        throw new Error(`seed ${seed}, point ${point} (${kind}): ${server.said()}`, { cause: error })
      } finally {
        clearInterval(typing)
        shim.mend()
      }
      if (server.hasEnded()) expect(await server.ended).toEqual({ code: EXIT.brokenDisk, signal: null })
      else if (random() < KILLED_AFTER) await server.kill()
      else {
        await Promise.all(table.map(([, writer]) => writer.allSaved()))
        continue
      }
      end()
      table = await begin()
    }
    await server.kill()
    end()
    table = await begin()
    end()
    return ledger.count
  } finally {
    await Promise.all([server.kill(), next.kill()] satisfies Promise<void>[])
  }
}
