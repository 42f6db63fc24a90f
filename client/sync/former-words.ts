// Brings the words that former pages left in the outbox into this page's text, once, and says what became of them.

import type { OpenText } from './open-text.ts'
import { fitting } from './outbox/fitting.ts'
import type { Former, FormerChange } from './outbox/former.ts'
import type { RoomOutbox } from './outbox/outbox.ts'
import { wordsOf } from './outbox/readable.ts'

export type Brought = 'none' | 'on-its-way' | 'saved'

export interface FormerWords {
  readonly brought: Brought
  /** What cannot be brought in, to be read and copied. */
  readonly apart: string | null
  /** To be called whenever the text is whole. `may`: what this page may do in it by then. */
  look(may: () => 'write' | 'leave-late' | 'read', leaveLate: () => void): Promise<void>
  saved(upTo: number): void
  /** Kept apart by the server, as late text. */
  keptApart(): void
  refused(): void
  throwApartAway(): void
  close(): void
}

export function formerWords(outbox: RoomOutbox, text: OpenText, changed: () => void): FormerWords {
  let former: Former | null = null
  let isLooking = false
  let isClosed = false
  let placed: readonly FormerChange[] = []
  /** The change of this page that holds the last of them. */
  let sentAs: number | null = null
  let brought: Brought = 'none'
  let apart: readonly FormerChange[] = []
  let words: string | null = null

  function setApart(changes: readonly FormerChange[]): void {
    apart = changes
    words = wordsOf(changes.map(({ update }) => update)) || null
  }

  function done(): void {
    void former?.drop(placed)
    placed = []
    former?.release()
  }

  function place(mayWrite: boolean): void {
    placed = mayWrite ? fitting(text.doc, former!.toSend) : []
    setApart([...former!.apart, ...former!.toSend.filter((change) => !placed.includes(change))])
    if (!mayWrite || placed.length === 0) return
    const before = text.ledger.written
    text.bring(placed.map(({ update }) => update))
    sentAs = text.ledger.written
    // All of it was on the server already.
    if (sentAs === before) done()
    else brought = 'on-its-way'
  }

  return {
    get brought() {
      return brought
    },
    get apart() {
      return words
    },
    async look(may, leaveLate) {
      if (isLooking || sentAs !== null) return
      isLooking = true
      former ??= await outbox.former()
      isLooking = false
      if (!former) return
      if (isClosed) return former.release()
      const { toSend } = former
      if (toSend.length === 0 && former.apart.length === 0) return
      const now = may()
      place(now !== 'read')
      if (now === 'leave-late' && brought === 'on-its-way') leaveLate()
      changed()
    },
    saved(upTo) {
      if (brought !== 'on-its-way' || sentAs === null || upTo < sentAs) return
      brought = 'saved'
      done()
    },
    keptApart() {
      if (brought === 'on-its-way') done()
      brought = 'none'
    },
    refused() {
      if (brought === 'on-its-way') void former?.refused(placed)
    },
    throwApartAway() {
      void former?.drop(apart)
      setApart([])
      changed()
    },
    close() {
      isClosed = true
      former?.release()
    },
  }
}
