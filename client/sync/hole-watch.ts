// Notices that something of the others got lost on the way: what came after it waits inside Yjs, in silence.

/** Longer than frames that come in another order can take. */
const WAITS_FOR = 2_000
/** Where the server has a hole itself, asking again does not help. */
const ASK_AGAIN = 30_000

/** Asked every second or so; true says to fetch the whole text. */
export function watchForHoles(now: () => number, isPending: () => boolean): () => boolean {
  let since: number | null = null
  let askedAt: number | null = null
  return () => {
    since = isPending() ? (since ?? now()) : null
    if (since === null || now() - since < WAITS_FOR) return false
    if (askedAt !== null && now() - askedAt < ASK_AGAIN) return false
    askedAt = now()
    return true
  }
}
