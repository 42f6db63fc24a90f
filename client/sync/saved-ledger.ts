// Which changes of this page are on disk. The server counts the step 2 and update frames of a connection and says
// "your first n are saved" (RECIPES 6). Clocks cannot tell: pure deletions do not move them.

/** What a frame carries: one change, everything so far, or nothing that may be called saved by it. */
type Carries = number | 'nothing' | { readonly upTo: number }

export class SavedLedger {
  private last = 0
  private readonly open = new Set<number>()
  private frames: Carries[] = []
  private heldBack = true
  private savedFrames = 0
  savedAt: number | null = null

  get unsaved(): number {
    return this.open.size
  }

  /** How many changes were made. */
  get written(): number {
    return this.last
  }

  /** The first so many changes are on disk. */
  get savedUpTo(): number {
    const [oldest] = this.open
    return oldest === undefined ? this.last : oldest - 1
  }

  /** A change was made on this page; says which. To be called before its frame is sent. */
  wrote(): number {
    this.last += 1
    this.open.add(this.last)
    return this.last
  }

  /** A new connection: counting starts again, and until a whole step 2 went out single changes prove nothing. */
  connected(): void {
    this.frames = []
    this.savedFrames = 0
    this.heldBack = true
  }

  sent(kind: 'step2' | 'update'): void {
    if (kind === 'step2') {
      this.heldBack = false
      this.frames.push({ upTo: this.last })
    } else this.frames.push(this.heldBack ? 'nothing' : this.last)
  }

  /** The first `count` frames of this connection are on disk. */
  saved(count: number, at: number): void {
    for (; this.savedFrames < count && this.savedFrames < this.frames.length; this.savedFrames++) {
      const carries = this.frames[this.savedFrames]!
      if (typeof carries === 'number') this.open.delete(carries)
      else if (carries !== 'nothing')
        for (const change of this.open) if (change <= carries.upTo) this.open.delete(change)
    }
    this.savedAt = Math.max(at, this.savedAt ?? 0)
  }
}
