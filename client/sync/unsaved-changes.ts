// The changes of a page that are not on disk yet, as they were written. A text forgets words that stand in a block which another took
// away, and its deletions grow by what came into their place later; what a page sends again must say what its person did, and no more.
import * as Y from 'yjs'

/** Well below what one frame may hold. */
const MERGED_BYTES = 64 * 1024

export class UnsavedChanges {
  private readonly changes = new Map<number, Uint8Array>()

  wrote(n: number, update: Uint8Array): void {
    this.changes.set(n, update)
  }

  saved(upTo: number): void {
    for (const n of this.changes.keys()) {
      if (n > upTo) return
      this.changes.delete(n)
    }
  }

  /** In order, a few at once. */
  all(): Uint8Array[] {
    const groups: Uint8Array[][] = []
    let bytes = Number.POSITIVE_INFINITY
    for (const update of this.changes.values()) {
      bytes += update.length
      if (bytes > MERGED_BYTES) {
        groups.push([])
        bytes = update.length
      }
      groups.at(-1)!.push(update)
    }
    return groups.map((group) => Y.mergeUpdates(group))
  }

  merged(): Uint8Array {
    return Y.mergeUpdates([...this.changes.values()])
  }
}
