// Takes words out of what was kept of a text: plain values of any shape, in which a sentence may lie in several runs.

/** A stretch of text with its marks, or a part of a comparison. */
interface Piece {
  readonly text: string
}

const isPiece = (value: unknown): value is Piece =>
  typeof value === 'object' && value !== null && typeof (value as { text?: unknown }).text === 'string'

/** The members of a list, where all of them are. */
const piecesOf = (list: readonly unknown[]): readonly Piece[] | null =>
  list.length > 0 && list.every(isPiece) ? (list as readonly Piece[]) : null

/** From the first letter up to and not including `until`. */
export interface Place {
  readonly from: number
  readonly until: number
}

/**
 * Where they stand; one that overlaps the one before is no second one. An é is an é, whether it was typed as one sign or as two: who
 * takes over the words he sees cannot tell.
 */
export function placesOf(text: string, words: string): Place[] {
  const sought = words.normalize('NFD')
  const whole = text.normalize('NFD')
  const places: Place[] = []
  let at = whole.indexOf(sought)
  if (at < 0) return places
  const { begins, ends } = lettersOf(text)
  while (at >= 0) {
    const [from, until] = [begins.get(at), ends.get(at + sought.length)]
    // Half a letter is another letter.
    const isWhole = from !== undefined && until !== undefined
    if (isWhole) places.push({ from, until })
    at = whole.indexOf(sought, isWhole ? at + sought.length : at + 1)
  }
  return places
}

/** Of each letter with what stands on it, where in the text it begins and ends, by where it does so when all is taken apart. */
function lettersOf(text: string): { readonly begins: Map<number, number>; readonly ends: Map<number, number> } {
  const begins = new Map<number, number>()
  const ends = new Map<number, number>()
  let apart = 0
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    begins.set(apart, index)
    apart += letter.normalize('NFD').length
    ends.set(apart, index + letter.length)
  }
  return { begins, ends }
}

const without = (text: string, words: string): string =>
  placesOf(text, words).reduceRight((left, { from, until }) => left.slice(0, from) + left.slice(until), text)

/** How often these words stand in it, also across the runs of one block. */
export function countIn(value: unknown, words: string): number {
  if (typeof value === 'string') return placesOf(value, words).length
  if (typeof value !== 'object' || value === null) return 0
  if (!Array.isArray(value)) return Object.values(value).reduce((sum: number, one) => sum + countIn(one, words), 0)
  const pieces = piecesOf(value)
  if (!pieces) return value.reduce((sum: number, one) => sum + countIn(one, words), 0)
  const inOthers = pieces.reduce((sum, { text: _, ...rest }) => sum + countIn(rest, words), 0)
  return inOthers + placesOf(pieces.map(({ text }) => text).join(''), words).length
}

/** The same value, and not one of its words more; what does not hold them is not copied. */
export function withoutWords<T>(value: T, words: string): T {
  if (countIn(value, words) === 0) return value
  if (typeof value === 'string') return without(value, words) as T
  if (Array.isArray(value)) {
    const pieces = piecesOf(value)
    const cleaned = pieces
      ? cut(
          pieces.map((one) => withoutRest(one, words)),
          words,
        )
      : value.map((one) => withoutWords(one, words))
    return cleaned as T
  }
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, withoutWords(one, words)])) as T
}

/** Of a piece all but its text, which is looked at beside its neighbours. */
function withoutRest(one: Piece, words: string): Piece {
  const { text, ...rest } = one
  return { ...withoutWords(rest, words), text }
}

function cut(pieces: readonly Piece[], words: string): Piece[] {
  const places = placesOf(pieces.map(({ text }) => text).join(''), words)
  const isCut = (at: number) => places.some(({ from, until }) => from <= at && at < until)
  let from = 0
  return pieces.flatMap((piece) => {
    const start = from
    from += piece.text.length
    const text = [...Array(piece.text.length).keys()]
      .filter((index) => !isCut(start + index))
      .map((index) => piece.text[index])
      .join('')
    return text === '' && piece.text !== '' ? [] : [{ ...piece, text }]
  })
}
