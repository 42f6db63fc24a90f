// kill -9 over the whole server with stock y-websocket clients in two rooms, round after round, held against the token ledger.
import { chance } from './random.ts'
import { type Place, type PreparedFolder, prepareServer, type Served, takePlace } from './server-process.ts'
import type { Writer } from './table.ts'
import { TokenLedger } from './token-ledger.ts'
import { until } from './until.ts'

/** Resolves with the words that were called saved, and those of them that were not there exactly once after a restart. */
export async function killRounds({ folder, places }: PreparedFolder, rounds: number, seed: number) {
  const random = chance(seed)
  const ledger = new TokenLedger()
  const wrong = new Set<string>()
  let next = prepareServer(folder)
  let server = next
  let served = await server.open()
  try {
    for (let round = 0; round < rounds; round++) {
      next = prepareServer(folder)
      const table = await sitDownAll(served, places)
      for (const [{ address, section }, writer] of table) {
        for (const word of ledger.notOnce(address.room, writer.text(section))) wrong.add(word)
      }
      const least = 5 + random.below(20)
      const typing = setInterval(() => {
        for (const [{ address, section }, writer] of table) ledger.write(writer, address.room, section)
      }, 1)
      try {
        await until('enough to be saved', () => table.every(([, writer]) => writer.saved > least))
      } finally {
        clearInterval(typing)
      }
      await server.kill()
      ledger.close()
      for (const [, writer] of table) writer.leave()
      server = next
      served = await server.open()
    }
    const table = await sitDownAll(served, places)
    for (const [{ address, section }, writer] of table) {
      for (const word of ledger.notOnce(address.room, writer.text(section))) wrong.add(word)
      writer.leave()
    }
    return { saved: ledger.count, written: ledger.written, wrong: [...wrong] }
  } finally {
    await Promise.all([server.kill(), next.kill()])
  }
}

async function sitDownAll(served: Served, places: readonly Place[]): Promise<[Place, Writer][]> {
  const table = places.map((place): [Place, Writer] => [place, takePlace(served, place)])
  await Promise.all(table.map(([, writer]) => writer.synced()))
  return table
}
