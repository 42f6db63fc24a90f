// Ranges of ids, to be asked what lies in them: sorted once, so that a frame of a hundred thousand deletions costs no more than it should.
import type { DeleteRange } from './update.ts'

interface Span {
  from: number
  until: number
}

export interface Ranges {
  /** The parts of a span of ids that lie in these ranges, or outside them, in order. */
  inside(client: number, from: number, until: number): readonly Readonly<Span>[]
  outside(client: number, from: number, until: number): readonly Readonly<Span>[]
}

export function rangesOf(all: readonly DeleteRange[]): Ranges {
  const byClient = new Map<number, Span[]>()
  for (const { client, clock, length } of all) {
    const span = { from: clock, until: clock + length }
    const known = byClient.get(client)
    if (known) known.push(span)
    else byClient.set(client, [span])
  }
  for (const [client, spans] of byClient) byClient.set(client, merged(spans))

  function inside(client: number, from: number, until: number): Span[] {
    const spans = byClient.get(client) ?? []
    const found: Span[] = []
    for (let at = firstEndingAfter(spans, from); at < spans.length && spans[at]!.from < until; at++) {
      found.push({ from: Math.max(from, spans[at]!.from), until: Math.min(until, spans[at]!.until) })
    }
    return found
  }

  return {
    inside,
    outside(client, from, until) {
      const gaps: Span[] = []
      let reached = from
      for (const span of inside(client, from, until)) {
        if (span.from > reached) gaps.push({ from: reached, until: span.from })
        reached = span.until
      }
      if (reached < until) gaps.push({ from: reached, until })
      return gaps
    },
  }
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else result.push({ ...span })
  }
  return result
}

function firstEndingAfter(spans: readonly Span[], clock: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.until > clock) high = middle
    else low = middle + 1
  }
  return low
}
