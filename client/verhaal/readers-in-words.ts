// With whom a verhaal is shared, in words.
import type { TextReaders } from '#shared/casus/verhaal.ts'
import type { VerhaalView } from '#shared/protocol/texts.ts'
import { joined, NOBODY_LEFT, PROFESSIONALS } from '#shared/text/verhaal.ts'

export const readersInWords = ({ professionals, deelnemers }: TextReaders, { family }: VerhaalView): string =>
  joined([
    ...(professionals ? [PROFESSIONALS] : []),
    ...family.filter(({ deelnemerId }) => deelnemers.includes(deelnemerId)).map(({ name }) => name),
  ]) || NOBODY_LEFT
