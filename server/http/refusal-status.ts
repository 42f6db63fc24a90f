// Which HTTP status a refusal has. The reason in the body is what a client acts on.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal, RefusalReason } from '#shared/casus/refusals.ts'

const STATUS: Readonly<Record<RefusalReason, ContentfulStatusCode>> = {
  'no-such-casus': 404,
  'casus-exists': 409,
  'wrong-phase': 409,
  'not-your-rol': 403,
  'changed-meanwhile': 409,
  'no-such-person': 422,
  'rol-not-for-person': 422,
  'not-for-yourself': 422,
  'already-deelnemer': 409,
  'room-not-for-rol': 422,
  'room-not-yours': 403,
  'needs-end-date': 422,
  'date-is-past': 422,
  'no-such-deelnemer': 409,
  'last-coordinator': 409,
  'owner-not-at-table': 422,
  'wrong-status': 409,
  'nothing-to-offer': 409,
  'needs-reason': 409,
  'text-changed': 409,
  'not-family': 422,
  'not-presented': 409,
  'needs-namens': 422,
  'gate-herkenning': 409,
  'no-registration': 403,
  'self-supervision': 422,
  'not-the-signer': 403,
  'wrong-code': 403,
  'too-many-codes': 429,
  'has-holder': 409,
  'not-the-holder': 403,
  'already-confirmed': 409,
  'holder-not-at-table': 422,
  'holder-changed': 409,
  'no-such-mdo': 404,
  'mdo-exists': 409,
  'mdo-is-open': 409,
  'wrong-mdo-status': 409,
  'not-the-chair': 403,
  'no-such-item': 422,
  'not-at-table': 422,
  'not-present': 422,
  'no-such-afspraak': 409,
  'mdo-changed': 409,
  'mdo-of-another-day': 409,
  'nothing-to-publish': 409,
  'nothing-prepared': 409,
  'not-published': 409,
  'gate-preview': 409,
  'gate-regie': 409,
  'needs-provisional': 409,
  'no-open-point': 409,
  'no-such-actie': 409,
  'not-your-actie': 403,
  'nothing-to-share': 409,
  'no-readers': 422,
  'nothing-shared': 409,
  'not-for-clearance': 422,
  'nothing-to-purge': 409,
  'no-such-room': 404,
  'room-stands-still': 409,
  'cannot-be-called': 422,
  'no-gezag-for-rol': 422,
  'not-the-jeugdige': 422,
  'cannot-represent': 422,
  'ends-before-it-begins': 422,
  'date-is-to-come': 422,
  'look-alikes': 422,
  'not-yours-to-decide': 403,
  'does-not-decide': 409,
  'no-toestemming-asked': 409,
  'already-said': 409,
  'nobody-refuses': 409,
  'needs-toestemming': 409,
}

export const statusOfRefusal = ({ reason }: Refusal): ContentfulStatusCode => STATUS[reason]

export const refused = (c: Context, refusal: Refusal) => c.json({ refusal }, statusOfRefusal(refusal))

export const signedOut = (c: Context) => c.json({ refusal: { reason: 'signed-out' as const } }, 401)
export const notFound = (c: Context) => c.json({ refusal: { reason: 'not-found' as const } }, 404)
export const badInput = (c: Context) => c.json({ refusal: { reason: 'bad-input' as const } }, 400)
export const tooLarge = (c: Context) => c.json({ refusal: { reason: 'too-large' as const } }, 413)
export const foreignOrigin = (c: Context) => c.json({ refusal: { reason: 'foreign-origin' as const } }, 403)
/** Nothing was kept, and nothing is shown whose reading cannot be logged. */
export const diskFull = (c: Context) => c.json({ refusal: { reason: 'disk-full' as const } }, 507)
export const defect = (c: Context) => c.json({ refusal: { reason: 'defect' as const } }, 500)
