// For whom a section is, in words, for a reader who may know the names at this table.
import type { Audience } from '#shared/document/audience.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { audienceText } from '#shared/text/history.ts'
import { SIGNING } from '#shared/text/signing.ts'

export function audienceInWords(audience: Audience, casus: CasusView): string {
  const left = casus.deelnemers.find(({ id }) => audience === `niet-voor:${id}`)
  return left ? SIGNING.notFor(left.person.name) : audienceText(audience)
}
