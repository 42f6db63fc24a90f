// Merges changes by their bytes. Yjs looks at every one of them for each step of a merge: of ten thousand that takes ten seconds, and
// a few at a time a moment.
import * as Y from 'yjs'

const AT_ONCE = 50
/** Says that there are no structs, and no deletions. */
const NOTHING = Uint8Array.of(0, 0)

export function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  let left = [...updates]
  while (left.length > 1) {
    const merged: Uint8Array[] = []
    for (let at = 0; at < left.length; at += AT_ONCE) merged.push(Y.mergeUpdates(left.slice(at, at + AT_ONCE)))
    left = merged
  }
  return left[0] ?? NOTHING
}
