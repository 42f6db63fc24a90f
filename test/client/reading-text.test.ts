// What the family reads when an answer was not taken: that what was written still stands there, addressed as it should be.
import { describe, expect, test } from 'vitest'
import { FAMILY } from '#shared/text/casus-family.ts'
import { answerRefusal, READING } from '#shared/text/gezin.ts'
import { GEZIN } from '#shared/text/gezin-pages.ts'
import type { Failure } from '#shared/text/refusals.ts'

const FAILURES: readonly Failure[] = [
  { reason: 'text-changed', seen: 'a', current: 'b' },
  { reason: 'wrong-status', status: 'concept' },
  { reason: 'not-presented' },
  { reason: 'not-your-rol' },
  { reason: 'no-such-casus' },
  { reason: 'no-such-deelnemer' },
  { reason: 'signed-out' },
  { reason: 'bad-input' },
  { reason: 'unreachable' },
  { reason: 'defect' },
]
const NONE_OF_ADULTS = /\b(u|uw|Uw|U)\b/
const NONE_OF_CHILDREN = /\b(je|jij|jouw|Je|Jij|Jouw)\b/

describe.each(FAILURES)('$reason', (failure) => {
  test('says to a jeugdige that nothing is lost, as one speaks to him', () => {
    expect(answerRefusal('je', failure)).toContain('Wat je schreef, staat er nog.')
    expect(answerRefusal('je', failure)).not.toMatch(NONE_OF_ADULTS)
  })

  test('says to adults that nothing is lost, as one speaks to them', () => {
    expect(answerRefusal('u', failure)).toContain('Wat u schreef, staat er nog.')
    expect(answerRefusal('u', failure)).not.toMatch(NONE_OF_CHILDREN)
  })
})

test.each([
  ['je', NONE_OF_ADULTS],
  ['u', NONE_OF_CHILDREN],
] as const)('the page keeps to %s', (tone, foreign) => {
  const said = [READING, FAMILY, GEZIN].flatMap((texts) =>
    Object.values(texts[tone]).map((value: unknown) =>
      typeof value === 'function' ? String(value('Loex', 'gesprek')) : JSON.stringify(value),
    ),
  )
  expect(said.filter((sentence) => foreign.test(sentence))).toEqual([])
})
