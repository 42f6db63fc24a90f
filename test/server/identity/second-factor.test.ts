import { count } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '#server/db/open.ts'
import { codeAttempt, logLine, secondFactor } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import { serveRegion } from '#test/support/http.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import { MARIT, sessionOf } from '#test/support/signing.ts'

const STEP = 30_000
const MINUTE = 60_000

let region: Region
let codes: Region['installation']['secondFactor']
beforeEach(async () => {
  region = await openTestRegion()
  codes = region.installation.secondFactor
})
afterEach(() => region.close())

const codeAt = (at: number, person = MARIT): string => {
  const now = region.installation.clock()
  region.setTime(at)
  const { code } = codes.codeNow(personId(person))
  region.setTime(now)
  return code
}
const check = (code: string, person = MARIT) => codes.check(sessionOf(person), code)
/** Right for no step that is looked at. */
const wrongCode = (): string => {
  const right = [-STEP, 0, STEP].map((off) => codeAt(region.installation.clock() + off))
  return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code))!
}

test.each([
  [-2 * STEP, 'wrong'],
  [-STEP, 'ok'],
  [0, 'ok'],
  [STEP, 'ok'],
  [2 * STEP, 'wrong'],
] as const)('[SF1] a code of %d ms from now is %s', (off, verdict) => {
  expect(check(codeAt(TODAY + off))).toBe(verdict)
})

test('[SF1] a code is its own person’s', () => {
  const code = codeAt(TODAY, 'plancoordinator')
  codeAt(TODAY)
  expect(check(code)).toBe('wrong')
})

test('[SF2] a code counts once, and none of an earlier step after it', () => {
  const [earlier, now, later] = [codeAt(TODAY - STEP), codeAt(TODAY), codeAt(TODAY + STEP)]
  expect([check(now), check(now), check(earlier), check(later)]).toEqual(['ok', 'wrong', 'wrong', 'ok'])
})

test('[SF3] after five wrong codes the right one does not pass either, until the quarter is over', () => {
  const verdicts = Array.from({ length: 6 }, () => check(wrongCode()))
  expect(verdicts).toEqual([...Array(5).fill('wrong'), 'too-many'])
  expect(check(codeAt(TODAY))).toBe('too-many')
  region.setTime(TODAY + 15 * MINUTE - 1)
  expect(check(codeAt(TODAY + 15 * MINUTE - 1))).toBe('too-many')
  region.setTime(TODAY + 15 * MINUTE)
  expect(check(codeAt(TODAY + 15 * MINUTE))).toBe('ok')
})

test('[SF3] others are not disturbed', () => {
  for (let n = 0; n < 6; n++) check(wrongCode())
  expect(check(codeAt(TODAY, 'plancoordinator'), 'plancoordinator')).toBe('ok')
})

test('[SF4] each verdict is counted and logged, and inside another transaction it is a defect', () => {
  const { db } = region.installation
  const lines = () => db.select({ n: count() }).from(logLine).get()!.n
  const before = lines()
  check(wrongCode())
  expect([db.select().from(codeAttempt).all().length, lines()]).toEqual([1, before + 1])
  expect(() => inTransaction(db, () => check(wrongCode()))).toThrow('transaction of its own')
})

test('[SF5] without a secret every code is wrong', () => {
  expect(check('123456', 'jeugdarts')).toBe('wrong')
})

test('[SF5] the secret lies sealed', () => {
  codeAt(TODAY)
  const [row] = region.installation.db.select().from(secondFactor).all()
  expect(/^[A-Z2-7]{32}$/m.test(row!.sealedSecret.toString('latin1'))).toBe(false)
})

test('[SF6] the demo shows a code to the person it belongs to', async () => {
  const server = await serveRegion(region)
  const answer = (await (await server.as(MARIT)('GET', '/demo/code')).json()) as { code: string }
  expect([answer.code, (await server.as(null)('GET', '/demo/code')).status]).toEqual([codeAt(TODAY), 401])
  await server.stop()
})
