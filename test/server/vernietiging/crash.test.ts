// Whatever stops the carrying out, and wherever: the next try or the next start ends with the same.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { LOEX } from '#test/support/signing.ts'
import { confirm, findIn, propose, request, sealedOf } from '#test/support/vernietiging.ts'
import { killRounds } from '#test/support/vernietiging-rounds.ts'

/** Two hundred, twenty to a region: test/soak/vernietiging.test.ts. */
const ROUNDS = 10

test(`[VN9] killed at ${ROUNDS} moments of it, every next start ends with the same`, { timeout: 120_000 }, async () => {
  const { wrong, left } = await killRounds(ROUNDS, 20261122)
  expect(wrong).toEqual([])
  expect(Object.values(left).reduce((sum, rounds) => sum + rounds, 0)).toBe(ROUNDS + 1)
})

describe('[VN9] while a step cannot be taken', () => {
  let region: Region
  beforeEach(async () => {
    region = await openTestRegion()
  })
  afterEach(() => region.close())

  const kindNow = () => region.installation.db.$client.prepare('SELECT kind FROM vernietiging').pluck().get()

  test.each([
    ['its rows cannot be deleted', 'BEFORE DELETE ON casus_event'],
    ['its keys cannot be deleted', 'BEFORE DELETE ON room'],
    ['its line cannot be written', `BEFORE INSERT ON log_line WHEN NEW.line LIKE '%carried-out%'`],
  ])('as %s, nobody reads it, and all of it goes once it can', (_, when) => {
    const { installation } = region
    const { db } = installation
    const id = request(installation, 'loex', 'casus')
    propose(installation, id)
    db.$client.exec(`CREATE TRIGGER stuck ${when} BEGIN SELECT RAISE(ABORT, 'stuck'); END`)
    expect(confirm(installation, id).ok).toBe(true)
    expect([kindNow(), installation.journal.load(LOEX)]).toEqual(['decided', null])
    const sealed = sealedOf(db)
    expect(sealed.length).toBeGreaterThan(30)
    db.$client.exec('DROP TRIGGER stuck')
    installation.vernietigingen.carryOut()
    expect([kindNow(), findIn(region.folder, sealed)]).toEqual(['done', []])
  })

  test('as the register cannot be written, nothing is destroyed yet, and nobody reads it', () => {
    const { installation, folder } = region
    const id = request(installation, 'loex', 'casus')
    propose(installation, id)
    mkdirSync(join(folder, 'vernietigd.txt'))
    expect(confirm(installation, id).ok).toBe(true)
    expect([kindNow(), installation.journal.load(LOEX)]).toEqual(['decided', null])
    expect(sealedOf(installation.db).length).toBeGreaterThan(30)
    rmSync(join(folder, 'vernietigd.txt'), { recursive: true })
    installation.vernietigingen.carryOut()
    expect([kindNow(), sealedOf(installation.db)]).toEqual(['done', []])
  })
})
