// The sentence for every reason: what happened, that nothing is lost, what to do.
import { describe, expect, test } from 'vitest'
import { type Failure, refusalText } from '#shared/text/refusals.ts'
import { person } from '#test/support/build.ts'

const DETAILS: { readonly [Reason in Failure['reason']]: Omit<Extract<Failure, { reason: Reason }>, 'reason'> } = {
  'no-such-casus': {},
  'casus-exists': {},
  'wrong-phase': { phase: 'analyse' },
  'not-your-rol': {},
  'changed-meanwhile': { expected: 3, current: 4 },
  'no-such-person': {},
  'rol-not-for-person': {},
  'not-for-yourself': {},
  'already-deelnemer': {},
  'room-not-for-rol': { room: 'analyse' },
  'room-not-yours': { room: 'analyse' },
  'needs-end-date': {},
  'date-is-past': {},
  'no-such-deelnemer': {},
  'last-coordinator': {},
  'owner-not-at-table': {},
  'wrong-status': { status: 'aangeboden' },
  'nothing-to-offer': {},
  'needs-reason': { people: [] },
  'text-changed': { seen: 'a', current: 'b' },
  'not-family': {},
  'not-presented': {},
  'needs-namens': {},
  'gate-herkenning': { missing: [] },
  'no-registration': {},
  'self-supervision': {},
  'not-the-signer': {},
  'wrong-code': {},
  'too-many-codes': {},
  'has-holder': {},
  'not-the-holder': {},
  'already-confirmed': {},
  'holder-not-at-table': {},
  'holder-changed': { expected: person('anna'), current: null },
  'no-such-mdo': {},
  'mdo-exists': {},
  'mdo-is-open': {},
  'wrong-mdo-status': { status: 'closed' },
  'not-the-chair': {},
  'no-such-item': {},
  'not-at-table': {},
  'not-present': {},
  'no-such-afspraak': {},
  'mdo-changed': { expected: 3, current: 4 },
  'mdo-of-another-day': {},
  'nothing-to-publish': {},
  'nothing-prepared': {},
  'not-published': {},
  'gate-preview': { missing: [] },
  'gate-regie': { areas: ['zorg'] },
  'needs-provisional': {},
  'no-open-point': {},
  'no-such-actie': {},
  'not-your-actie': {},
  'no-gezag-for-rol': {},
  'not-the-jeugdige': {},
  'cannot-represent': {},
  'ends-before-it-begins': {},
  'date-is-to-come': {},
  'look-alikes': {},
  'not-yours-to-decide': {},
  'does-not-decide': {},
  'no-toestemming-asked': {},
  'already-said': {},
  'nobody-refuses': {},
  'needs-toestemming': {},
  'nothing-to-share': {},
  'no-readers': {},
  'nothing-shared': {},
  'not-for-clearance': {},
  'nothing-to-purge': {},
  'no-such-room': {},
  'room-stands-still': {},
  'cannot-be-called': {},
  'signed-out': {},
  'bad-input': {},
  'too-large': {},
  'foreign-origin': {},
  'not-found': {},
  'not-now': {},
  'disk-full': {},
  defect: {},
  unreachable: {},
}

const failures = Object.entries(DETAILS).map(([reason, details]) => ({ reason, ...details }) as Failure)

describe('the sentence of a refusal', () => {
  test.each(failures)('$reason says that nothing is lost, or that nothing is left to do', (failure) => {
    expect(refusalText(failure)).toMatch(/staat er nog|niets meer te doen/)
  })

  test.each(failures)('$reason says more than one thing, and shows no word of the program', (failure) => {
    const sentences = refusalText(failure).split(/(?<=\.)\s/)
    expect(sentences.length).toBeGreaterThan(1)
    expect(refusalText(failure)).not.toContain(failure.reason)
  })

  test('an answer without a sentence is a defect, never silence', () => {
    expect(() => refusalText({ reason: 'unheard-of' } as never)).toThrow()
  })
})
