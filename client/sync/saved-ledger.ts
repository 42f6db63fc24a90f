// Which changes of this page are on disk; those that are not are kept here. The server counts the step 2 and update frames of a
// connection and says "your first n are saved" (RECIPES 6). Clocks cannot tell: pure deletions do not move them.
import type { Change } from './pieces.ts'

/** What a frame carries: one change, or everything so far that was not saved. */
export type Carries = { readonly only: number } | { readonly upTo: number }

export class SavedLedger {
  private last = 0
  private readonly open = new Map<number, Uint8Array>()
  private frames: Carries[] = []
  private savedFrames = 0
  savedAt: number | null = null

  get unsaved(): number {
    return this.open.size
  }

  /** The changes that are not on disk, as they were made. */
  changes(): Change[] {
    return [...this.open].map(([n, update]) => ({ n, update }))
  }

  /** How many changes were made. */
  get written(): number {
    return this.last
  }

  /** The first so many changes are on disk. */
  get savedUpTo(): number {
    const [oldest] = this.open.keys()
    return oldest === undefined ? this.last : oldest - 1
  }

  /** A change was made on this page; says which. To be called before its frame is sent. */
  wrote(update: Uint8Array): number {
    this.last += 1
    this.open.set(this.last, update)
    return this.last
  }

  /** A new connection: counting starts again. */
  connected(): void {
    this.frames = []
    this.savedFrames = 0
  }

  sent(carries: Carries): void {
    this.frames.push(carries)
  }

  /** The first `count` frames of this connection are on disk. */
  saved(count: number, at: number): void {
    for (; this.savedFrames < count && this.savedFrames < this.frames.length; this.savedFrames++) {
      const carries = this.frames[this.savedFrames]!
      if ('only' in carries) this.open.delete(carries.only)
      else for (const n of this.open.keys()) if (n <= carries.upTo) this.open.delete(n)
    }
    this.savedAt = Math.max(at, this.savedAt ?? 0)
  }
}
