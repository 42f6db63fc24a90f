// What can be said of the analyse going to people who do not sit at the table.
import * as v from 'valibot'
import { CommandId, DeelnemerId } from '#shared/ids.ts'
import { sentence, weighed } from './command-parts.ts'

const word = {
  commandId: CommandId,
  /** The place of who decides. */
  speaker: DeelnemerId,
  /** How who writes it down knows it; null where who decides says it himself. */
  namens: v.nullable(sentence(500)),
}

export const BlockVerspreiding = v.strictObject({ type: v.literal('blockVerspreiding'), ...word })

export const AllowVerspreiding = v.strictObject({ type: v.literal('allowVerspreiding'), ...word })

export const OverrideVerspreiding = v.strictObject({
  type: v.literal('overrideVerspreiding'),
  commandId: CommandId,
  ...weighed,
})
