// The browser of one person in a simulation: what its pages keep in their outbox outlives them, and a page that dies leaves it as it
// was at that moment. The outbox itself is the real one; only rows, locks and seals are held here, for real ones take real time.

import type { HeldLocks } from '#client/sync/outbox/held-locks.ts'
import { type Outbox, openOutbox } from '#client/sync/outbox/outbox.ts'
import { outboxKey } from '#client/sync/outbox/outbox-key.ts'
import { wordsOf as readableWords } from '#client/sync/outbox/readable.ts'
import type { OutboxRow, OutboxRows } from '#client/sync/outbox/rows.ts'
import type { Way } from './simulated-network.ts'
import { plainIn } from './simulated-seals.ts'
import { type WordLedger, wordsIn } from './word-ledger.ts'

/** What a browser takes to keep something. */
const KEEPING_MS = 2
const KEY = Buffer.alloc(32, 7).toString('base64')

/** Where one page lives. */
export interface Tab {
  readonly outbox: Outbox
  /** Whatever it still does, nothing comes of it. */
  die(): void
}

interface Lock {
  readonly name: string
  readonly owner: object
  readonly taken: (() => void) | null
}

export class SimulatedBrowser {
  rows: OutboxRow[] = []
  /** Its disk is full too. */
  keepsNothing = false
  private readonly ledger: WordLedger
  private locks: Lock[] = []

  constructor(ledger: WordLedger) {
    this.ledger = ledger
  }

  open(way: Way): Tab {
    const tab = { isDead: false }
    const rows = this.rowsFor(tab)
    const askKey = async () => {
      const actor = await way.ask(() => way.house.actor(way.name))
      return actor && { personId: actor.personId, key: KEY }
    }
    const key = outboxKey(rows.device, askKey)
    return {
      outbox: openOutbox({ rows, key, locks: this.locksFor(tab), now: Date.now, askGone: async () => null }),
      die: () => {
        tab.isDead = true
        this.ledger.stored(this.words())
        for (const { name: lock, owner } of [...this.locks]) if (owner === tab) this.release(lock, tab)
      },
    }
  }

  /** The words that lie here, of pages that can be read or copied from later. */
  words(): Set<string> {
    return new Set(wordsIn(readableWords(this.rows.map(plainIn))))
  }

  private rowsFor(tab: { isDead: boolean }): OutboxRows {
    const later = <T>(otherwise: T, act: () => T): Promise<T> =>
      new Promise((resolve) => {
        setTimeout(() => {
          if (!tab.isDead) resolve(this.keepsNothing ? otherwise : act())
        }, KEEPING_MS)
      })
    const keep = (isLeft: (row: OutboxRow) => boolean): void => {
      this.rows = this.rows.filter(isLeft)
    }
    const isOne =
      ({ writer, n }: Pick<OutboxRow, 'writer' | 'n'>) =>
      (row: OutboxRow): boolean =>
        row.writer === writer && row.n === n
    return {
      device: async () => 'device',
      put: (rows) =>
        later(false, () => {
          for (const row of rows) {
            const at = this.rows.findIndex(isOne(row))
            if (at < 0) this.rows.push(row)
            else this.rows[at] = row
          }
          return true
        }),
      of: ({ personId }) => later<OutboxRow[]>([], () => this.rows.filter((row) => row.personId === personId)),
      count: () => {
        const counted = () => {
          const apart = this.rows.filter(({ standing }) => standing !== 'to-send').length
          return { toSend: this.rows.length - apart, apart }
        }
        return later({ toSend: 0, apart: 0 }, counted)
      },
      mark: (rows, standing) =>
        later(undefined, () => {
          this.rows = this.rows.map((row) => (rows.some((one) => isOne(one)(row)) ? { ...row, standing } : row))
        }),
      places: () => later([], () => []),
      drop: (rows) => later(undefined, () => keep((row) => !rows.some((one) => isOne(one)(row)))),
      dropUpTo: (writer, n) => later(undefined, () => keep((row) => row.writer !== writer || row.n > n)),
      wipe: () =>
        later(undefined, () => {
          this.ledger.wiped(this.words())
          this.rows = []
        }),
      sweep: async () => undefined,
    }
  }

  private locksFor(tab: { isDead: boolean }): HeldLocks {
    return {
      hold: (name) =>
        new Promise((resolve) => {
          const got = () => resolve(() => this.release(name, tab))
          const isFree = !this.locks.some((lock) => lock.name === name)
          this.locks.push({ name, owner: tab, taken: isFree ? null : got })
          if (isFree) got()
        }),
      held: async () => new Set(this.locks.filter(({ taken }) => taken === null).map(({ name }) => name)),
    }
  }

  private release(name: string, owner: object): void {
    const at = this.locks.findIndex((lock) => lock.name === name && lock.owner === owner)
    if (at < 0) return
    const [gone] = this.locks.splice(at, 1)
    if (gone!.taken) return
    const next = this.locks.findIndex((lock) => lock.name === name)
    if (next < 0) return
    const { taken } = this.locks[next]!
    this.locks[next] = { ...this.locks[next]!, taken: null }
    taken?.()
  }
}
