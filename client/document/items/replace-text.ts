// Brings a shared sentence to what stands in a field, with the smallest change: what another typed elsewhere in it stays.
import type * as Y from 'yjs'

interface Difference {
  readonly from: number
  readonly removed: number
  readonly inserted: string
}

/** `caret`: where the typing ended; of several ways to read one change, the one that ends there is meant. */
export function differenceOf(before: string, after: string, caret = after.length): Difference | null {
  if (before === after) return null
  const afterCaret = after.length - caret
  let end = 0
  const mostEnd = Math.min(before.length, after.length, afterCaret)
  while (end < mostEnd && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  let from = 0
  const mostFrom = Math.min(before.length, after.length) - end
  while (from < mostFrom && before[from] === after[from]) from++
  const rest = Math.min(before.length, after.length) - from
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const whole = wholeCharacters(before, after, from, end)
  return {
    from: whole.from,
    removed: before.length - whole.end - whole.from,
    inserted: after.slice(whole.from, after.length - whole.end),
  }
}

/** Two emoji may share half a character: half of one must never stand in the text. */
function wholeCharacters(before: string, after: string, from: number, end: number): { from: number; end: number } {
  const splitsFront = from > 0 && (isLead(before[from - 1]) || isLead(after[from - 1]))
  const splitsBack = end > 0 && (isTail(before[before.length - end]) || isTail(after[after.length - end]))
  return { from: splitsFront ? from - 1 : from, end: splitsBack ? end - 1 : end }
}

const isLead = (unit: string | undefined): boolean => unit !== undefined && unit >= '\ud800' && unit <= '\udbff'
const isTail = (unit: string | undefined): boolean => unit !== undefined && unit >= '\udc00' && unit <= '\udfff'

export function replaceText(text: Y.Text, after: string, caret?: number): void {
  const difference = differenceOf(text.toString(), after, caret)
  if (!difference) return
  if (difference.removed > 0) text.delete(difference.from, difference.removed)
  if (difference.inserted) text.insert(difference.from, difference.inserted)
}

/** Where a caret belongs after a change by somebody else. */
export function caretAfter(
  caret: number,
  delta: readonly { retain?: number; insert?: unknown; delete?: number }[],
): number {
  let at = 0
  let moved = caret
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain
    else if (step.delete !== undefined) moved -= Math.max(0, Math.min(step.delete, moved - at))
    else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length
      at += step.insert.length
    }
  }
  return moved
}
