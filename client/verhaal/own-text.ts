// What differs between telling a verhaal and writing an inbreng; all else is the same pages.
import type { OwnKind } from '#shared/document/rooms.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { INBRENG, inbrengRefusal } from '#shared/text/inbreng.ts'
import { PURGE_INBRENG, PURGE_VERHAAL, type PurgeText } from '#shared/text/purge.ts'
import type { Failure } from '#shared/text/refusals.ts'
import { VERHAAL, type VerhaalText, verhaalRefusal } from '#shared/text/verhaal.ts'

export interface OwnText {
  readonly kind: OwnKind
  readonly text: VerhaalText
  readonly purge: PurgeText
  readonly sayRefusal: (failure: Failure) => string
}

export const verhaalLook = (tone: Tone): OwnText => ({
  kind: 'verhaal',
  text: VERHAAL[tone],
  purge: PURGE_VERHAAL[tone],
  sayRefusal: (failure) => verhaalRefusal(tone, failure),
})

export const INBRENG_LOOK: OwnText = {
  kind: 'inbreng',
  text: INBRENG,
  purge: PURGE_INBRENG,
  sayRefusal: inbrengRefusal,
}
