// The outbox of this browser: what a page wrote and the server does not have yet lies here sealed, until it is called saved. Each
// open text has its own part of it. Writing never waits for it, and it says of itself whether it holds what it was given.
import { type PersonId, randomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { type Former, findFormer } from './former.ts'
import { type HeldLocks, writerLock } from './held-locks.ts'
import type { HeldKey, OutboxKey } from './outbox-key.ts'
import type { OutboxRows } from './rows.ts'
import { type RowOf, sealRow } from './seal-row.ts'
import { type AskGone, tidy } from './tidy.ts'

export interface Outbox {
  open(text: OutboxText): RoomOutbox
  /** This person was not let in somewhere: what may not lie here any more goes, if the server says so. */
  turnedAway(): void
  /** The session ended. What lies here stays, for who signs in again; whether it opens then, nobody knows here. */
  forgetKey(): void
}

export interface OutboxText {
  readonly personId: PersonId
  readonly address: RoomAddress
  readonly lineage: string
  readonly schema: number
  /** All that this page wrote. */
  readonly whole: () => Uint8Array
  /** Whether all is held is another answer now. */
  readonly changed: () => void
}

export interface RoomOutbox {
  /** Change `n` of this text; null where its words lie here already, under the page that wrote them. */
  wrote(n: number, update: Uint8Array | null): void
  /** The first `n` changes are on disk. */
  saved(n: number): void
  /** Whether everything up to change `n` lies here, or is on disk. */
  holds(n: number): boolean
  /** And whether it opens again for who wrote it. */
  isSure(n: number): boolean
  /** What pages that are gone left of this room; null where that cannot be read now. */
  former(): Promise<Former | null>
  /** The server would not take what is here: it is not sent again by itself. */
  refused(): void
  /** There is a line again: under the key of this session, which may be another, where it is not under that already. */
  sealAnew(): void
  /** This person was not let in any more: nothing is put here again, and what may not lie here goes, if the server says so. */
  turnedAway(): void
  /** The text was destroyed: what lies here of it goes, without asking. */
  destroyed(): void
  close(): void
}

export interface OutboxParts {
  readonly rows: OutboxRows
  readonly key: OutboxKey
  readonly locks: HeldLocks
  readonly now: () => number
  readonly askGone: AskGone
}

export function openOutbox(parts: OutboxParts): Outbox {
  const { rows, key, now, askGone } = parts
  let sessionsEnded = 0
  void rows.sweep(now())
  return {
    open(text) {
      // Somebody may have signed out and in again since: then this page's key opens nothing any more. Asked for at once: before the
      // first word there may be no line any more.
      key.forget()
      void key.get()
      return openRoomOutbox(parts, text, () => sessionsEnded)
    },
    async turnedAway() {
      const held = await key.get()
      if (held) await tidy(rows, held.personId, now(), askGone)
    },
    forgetKey() {
      sessionsEnded += 1
      key.forget()
    },
  }
}

interface Change {
  readonly n: number
  readonly update: Uint8Array | null
}

function openRoomOutbox(parts: OutboxParts, text: OutboxText, sessionsEnded: () => number): RoomOutbox {
  const { rows, key, locks, now, askGone } = parts
  const { personId, lineage, schema, whole, changed } = text
  const place = { personId, ...text.address }
  const writer = randomId()
  let waiting: Change[] = []
  let written = 0
  let held = 0
  let savedUpTo = 0
  let droppedUpTo = 0
  /** Something of this page is not here: the next row holds all of it. */
  let hasHole = false
  /** What lies here was all sealed since so many sessions ended: signing out destroys the key of what was sealed before. */
  let sealedSince = sessionsEnded()
  let isOver = false
  let sealedWith: CryptoKey | null = null
  let letGo = (): void => undefined
  let work: Promise<unknown> = locks.hold(writerLock(writer)).then((release) => {
    letGo = release
  })

  /** One after the other, so that a row is never put back after it was thrown away. One that fails does not stop the next. */
  const next = (act: () => Promise<unknown>): void => {
    work = work.then(act).catch(() => undefined)
  }

  const mine = async (): Promise<HeldKey | null> => {
    const found = await key.get()
    return found?.personId === personId ? found : null
  }

  async function keep(): Promise<void> {
    const changes = waiting.filter(({ n }) => n > savedUpTo)
    waiting = []
    const last = changes.at(-1)?.n
    if (last === undefined || isOver) return
    const ended = sessionsEnded()
    const isWhole = hasHole || sealedSince !== ended
    hasHole = true
    try {
      hasHole = !(await put(isWhole ? [{ n: last, update: whole() }] : changes))
      if (hasHole) return
      held = last
      if (isWhole) sealedSince = ended
    } finally {
      changed()
    }
  }

  async function put(changes: readonly Change[]): Promise<boolean> {
    const found = await mine()
    if (!found) return false
    sealedWith = found.key
    const own = changes.flatMap(({ n, update }) => (update ? [{ n, update }] : []))
    const sealed = own.map(({ n, update }) => {
      const row: RowOf = { ...place, writer, n, lineage, schema, at: now() }
      return sealRow(found.key, row, update)
    })
    return rows.put(await Promise.all(sealed))
  }

  function wrote(n: number, update: Uint8Array | null): void {
    written = Math.max(written, n)
    waiting.push({ n, update })
    if (waiting.length === 1) next(keep)
  }

  const holds = (n: number): boolean => !isOver && !hasHole && Math.max(held, savedUpTo) >= n

  return {
    wrote,
    saved(n) {
      if (n <= savedUpTo) return
      savedUpTo = n
      next(async () => {
        if (droppedUpTo >= savedUpTo || isOver) return
        droppedUpTo = savedUpTo
        await rows.dropUpTo(writer, savedUpTo)
      })
    },
    holds,
    isSure: (n) => holds(n) && sealedSince === sessionsEnded(),
    former: () => findFormer(parts, { place, lineage, schema, writer, mine }),
    refused: () =>
      next(async () => {
        const own = (await rows.of(place)).filter((row) => row.writer === writer)
        await rows.mark(own, 'refused')
      }),
    sealAnew: () =>
      next(async () => {
        const found = await mine()
        if (!found || (found.key === sealedWith && !hasHole)) return
        hasHole = true
        // More may have been written meanwhile; all of it is in the row that comes.
        wrote(written, null)
      }),
    turnedAway() {
      next(async () => {
        isOver = true
        await tidy(rows, personId, now(), askGone)
      })
    },
    destroyed() {
      next(async () => {
        isOver = true
        await rows.wipe(place)
      })
    },
    close() {
      next(async () => {
        isOver = true
        letGo()
      })
    },
  }
}
