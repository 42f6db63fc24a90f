// A disk that gives an error: the real server process ends with its own code, and what it had called saved is there. The error is a
// real one: the shell lets the process write no file beyond a size (EFBIG).
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { diskFaultOf } from '#server/db/disk-fault.ts'
import { EXIT } from '#server/exit-codes.ts'
import {
  type PreparedFolder,
  prepareFolder,
  prepareServer,
  type ServerProcess,
  takePlace,
} from '#test/support/live/server-process.ts'
import { TokenLedger } from '#test/support/live/token-ledger.ts'

let prepared: PreparedFolder
let processes: ServerProcess[] = []
afterEach(async () => {
  await Promise.all(processes.map((one) => one.kill()))
  processes = []
  prepared?.remove()
})

function prepare(...options: Parameters<typeof prepareServer> extends [string, ...infer Rest] ? Rest : never) {
  const server = prepareServer(prepared.folder, ...options)
  processes.push(server)
  return server
}

test('[SY42] a process whose disk gives an error ends with code 74, and nothing that it called saved is missing', async () => {
  prepared = await prepareFolder()
  const [place] = prepared.places
  const { address, section } = place!
  const ledger = new TokenLedger()
  const blocks = Math.ceil(statSync(join(prepared.folder, 'rondetafel.sqlite')).size / 512) + 1000
  const limited = prepare({ within: ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh'] })
  const next = prepare()

  const alice = takePlace(await limited.open(), place!)
  await alice.synced()
  const typing = setInterval(() => ledger.write(alice, address.room, section), 1)
  const ended = await limited.ended
  clearInterval(typing)
  ledger.close()
  alice.leave()
  expect(ended).toEqual({ code: EXIT.brokenDisk, signal: null })
  expect(limited.said()).toContain('disk.broken')
  expect(limited.said()).toContain('SQLITE_IOERR_WRITE')

  const bob = takePlace(await next.open(), place!)
  await bob.synced()
  expect(ledger.count).toBeGreaterThan(50)
  expect(ledger.notOnce(address.room, bob.text(section))).toEqual([])
  bob.leave()
  // What was written down about it names nobody and quotes nothing.
  expect(limited.said()).not.toMatch(/\bw\d+\b/)
})

test('[SY42] which answers of SQLite end the process, which make the rooms read-only, and which are of one room', () => {
  const fault = (code: string) => diskFaultOf(Object.assign(new Error('no'), { code }))
  for (const code of ['SQLITE_IOERR_FSYNC', 'SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_READONLY_DBMOVED'])
    expect(fault(code)).toBe('broken')
  expect(fault('SQLITE_FULL')).toBe('full')
  expect([fault('SQLITE_CONSTRAINT'), diskFaultOf(new Error('SQLITE_FULL')), diskFaultOf(null)]).toEqual([
    null,
    null,
    null,
  ])
})
