// The words that the server does not have yet: of this page, kept in the outbox until they are saved, and of pages before it, which
// are brought into this text once. Says what became of them.
import type { OpenText } from './open-text.ts'
import { fitting } from './outbox/fitting.ts'
import type { Former, FormerChange } from './outbox/former.ts'
import type { RoomOutbox } from './outbox/outbox.ts'
import { wordsOf } from './outbox/readable.ts'

export type Brought = 'none' | 'on-its-way' | 'saved'

export interface KeptWords
  extends Pick<RoomOutbox, 'wrote' | 'holds' | 'isSure' | 'sealAnew' | 'turnedAway' | 'destroyed'> {
  readonly brought: Brought
  /** What cannot be brought in, to be read and copied. */
  readonly apart: string | null
  /** To be called whenever the text is whole. `may`: what this page may do in it by then. */
  bring(may: () => 'write' | 'leave-late' | 'read', leaveLate: () => void): Promise<void>
  saved(upTo: number): void
  /** All of it, by the server, as late text. */
  keptApart(): void
  refused(): void
  throwApartAway(): void
  close(): void
}

export function keptWords(outbox: RoomOutbox, text: OpenText, changed: () => void): KeptWords {
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
    void former?.mark(
      changes.filter(({ row }) => row.standing === 'to-send'),
      'apart',
    )
  }

  function done(): void {
    void former?.drop(placed)
    placed = []
    former?.release()
  }

  function place(mayWrite: boolean): void {
    placed = mayWrite ? fitting(text.doc, former!.toSend) : []
    setApart([...former!.apart, ...former!.toSend.filter((change) => !placed.includes(change))])
    if (placed.length === 0) return
    const before = text.ledger.written
    text.bring(placed.map(({ update }) => update))
    sentAs = text.ledger.written
    // All of it was on the server already.
    if (sentAs === before) done()
    else brought = 'on-its-way'
  }

  return {
    wrote: outbox.wrote,
    holds: outbox.holds,
    isSure: outbox.isSure,
    sealAnew: outbox.sealAnew,
    turnedAway: outbox.turnedAway,
    destroyed: outbox.destroyed,
    get brought() {
      return brought
    },
    get apart() {
      return words
    },
    async bring(may, leaveLate) {
      if (isLooking || sentAs !== null) return
      isLooking = true
      former ??= await outbox.former()
      isLooking = false
      if (!former) return
      if (isClosed) return former.release()
      if (former.toSend.length === 0 && former.apart.length === 0) return
      const now = may()
      place(now !== 'read')
      if (now === 'leave-late' && brought === 'on-its-way') leaveLate()
      changed()
    },
    saved(upTo) {
      outbox.saved(upTo)
      if (brought !== 'on-its-way' || sentAs === null || upTo < sentAs) return
      brought = 'saved'
      done()
    },
    keptApart() {
      outbox.saved(text.ledger.written)
      if (brought === 'on-its-way') done()
      brought = 'none'
    },
    refused() {
      outbox.refused()
      if (brought === 'on-its-way') void former?.mark(placed, 'refused')
    },
    throwApartAway() {
      void former?.drop(apart)
      // Nor is it looked at again: a next line, or the right to write, must not bring it back.
      former = former && { ...former, toSend: former.toSend.filter((change) => !apart.includes(change)), apart: [] }
      if (former?.toSend.length === 0) former.release()
      setApart([])
      changed()
    },
    close() {
      isClosed = true
      former?.release()
      outbox.close()
    },
  }
}
