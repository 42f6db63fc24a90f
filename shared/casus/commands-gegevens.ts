// What can be recorded of where somebody lives, can be called and goes to school, and how that is shielded.
import * as v from 'valibot'
import { CommandId, DeelnemerId } from '#shared/ids.ts'
import { sentence } from './command-parts.ts'
import { GEGEVEN_FIELDS, LONGEST_GEGEVEN } from './gegevens.ts'

/** GG11: what nobody sees comes along with what is copied from elsewhere, and would make two addresses look like one. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}]/gu

const value = v.pipe(
  v.string(),
  v.transform((typed) => typed.toWellFormed().replaceAll('\r\n', '\n').replaceAll(UNSEEN, '').trim()),
  v.minLength(1),
)

const gegeven = {
  commandId: CommandId,
  about: v.union([v.literal('jeugdige'), DeelnemerId]),
  field: v.picklist(GEGEVEN_FIELDS),
}

/** A shielded value is named by the place in the journal where it was laid down. */
const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const RecordGegeven = v.pipe(
  v.strictObject({
    type: v.literal('recordGegeven'),
    ...gegeven,
    /** null: it is not so any more, and nothing is known instead. */
    value: v.nullable(value),
    /** null: openly. Otherwise beside what lies shielded, or instead of one of those. */
    afgeschermd: v.nullable(v.strictObject({ instead: v.nullable(seq) })),
  }),
  v.check(({ field, value }) => value === null || value.length <= LONGEST_GEGEVEN[field]),
)

export const ShieldField = v.strictObject({ type: v.literal('shieldField'), ...gegeven, reason: sentence(500) })

export const UnshieldField = v.strictObject({
  type: v.literal('unshieldField'),
  ...gegeven,
  /** Which of the shielded values becomes open again. */
  seq,
  reason: sentence(500),
})
