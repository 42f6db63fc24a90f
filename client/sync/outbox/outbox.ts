// The outbox of this browser: what a page wrote and the server does not have yet lies here sealed, until it is called saved. Each
// open text has its own part of it. Writing never waits for it, and it says of itself whether it holds what it was given.
import { type PersonId, randomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { type Former, findFormer } from './former.ts'
import { type HeldLocks, writerLock } from './held-locks.ts'
import type { HeldKey, OutboxKey } from './outbox-key.ts'
import type { OutboxRows } from './rows.ts'
import { type RowOf, sealRow } from './seal-row.ts'

export interface Outbox {
  open(text: OutboxText): RoomOutbox
  /** This person may not come here any more, or there is nothing here: nothing of it stays. */
  roomIsGone(address: RoomAddress): void
  /** The session ended. What lies here stays, for who signs in again. */
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
  /** Whether everything up to change `n` is here, or on disk. */
  holds(n: number): boolean
  /** What pages that are gone left of this room; null where that cannot be read now. */
  former(): Promise<Former | null>
  /** The server would not take what is here: it is not sent again by itself. */
  refused(): void
  /** There is a line again: under the key of this session, which may be another, where it is not under that already. */
  sealAnew(n: number): void
  wipe(): void
  close(): void
}

export interface OutboxParts {
  readonly rows: OutboxRows
  readonly key: OutboxKey
  readonly locks: HeldLocks
  readonly now: () => number
}

export function openOutbox(parts: OutboxParts): Outbox {
  const { rows, key, now } = parts
  void rows.sweep(now())
  return {
    open(text) {
      // Somebody may have signed out and in again since: then this page's key opens nothing any more.
      key.forget()
      return openRoomOutbox(parts, text)
    },
    async roomIsGone({ casusId, room }) {
      const held = await key.get()
      if (held) await rows.wipe({ personId: held.personId, casusId, room })
    },
    forgetKey: key.forget,
  }
}

interface Change {
  readonly n: number
  readonly update: Uint8Array | null
}

function openRoomOutbox(parts: OutboxParts, text: OutboxText): RoomOutbox {
  const { rows, key, locks, now } = parts
  const { personId, lineage, schema, whole, changed } = text
  const place = { personId, ...text.address }
  const writer = randomId()
  let waiting: Change[] = []
  let held = 0
  let savedUpTo = 0
  let droppedUpTo = 0
  /** Something of this page is not here: the next row holds all of it. */
  let hasHole = false
  let isOver = false
  let sealedWith: CryptoKey | null = null
  let letGo = (): void => undefined
  let work: Promise<unknown> = locks.hold(writerLock(writer)).then((release) => {
    letGo = release
  })

  /** One after the other, so that a row is never put back after it was thrown away. */
  const next = (act: () => Promise<unknown>): void => {
    work = work.then(act)
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
    const kept = await put(hasHole ? [{ n: last, update: whole() }] : changes)
    hasHole = !kept
    if (kept) held = last
    changed()
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
    waiting.push({ n, update })
    if (waiting.length === 1) next(keep)
  }

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
    holds: (n) => !isOver && !hasHole && Math.max(held, savedUpTo) >= n,
    former: () => findFormer(parts, { place, lineage, schema, writer, mine }),
    refused: () =>
      next(async () => {
        const own = (await rows.of(place)).filter((row) => row.writer === writer)
        await rows.put(own.map((row) => ({ ...row, isRefused: true })))
      }),
    sealAnew: (n) =>
      next(async () => {
        const found = await mine()
        if (!found || (found.key === sealedWith && !hasHole)) return
        hasHole = true
        wrote(n, null)
      }),
    wipe() {
      isOver = true
      next(() => rows.wipe(place))
    },
    close() {
      next(async () => {
        isOver = true
        letGo()
      })
    },
  }
}
