// The outbox of a browser, in memory and in plain: what lies there when a page dies, and for whom.
import type { Former, FormerChange } from '#client/sync/outbox/former.ts'
import type { Outbox } from '#client/sync/outbox/outbox.ts'
import type { OutboxRow } from '#client/sync/outbox/rows.ts'

interface Lying {
  row: OutboxRow
  update: Uint8Array
}

export class PretendBrowser {
  lying: Lying[] = []
  /** Rooms of which nothing may stay. */
  readonly gone: string[] = []
  keyForgotten = 0
  keeps = true
  private alive = new Set<string>()
  private writers = 0

  /** All pages die without a word. */
  crash(): void {
    this.alive.clear()
  }

  get outbox(): Outbox {
    return {
      open: ({ personId, address: { casusId, room }, lineage, changed }) => {
        const writer = `writer${this.writers++}`
        this.alive.add(writer)
        let held = 0
        const mine = ({ row }: Lying) => row.writer === writer
        return {
          wrote: (n, update) => {
            if (!this.keeps || !this.alive.has(writer)) return
            held = n
            const nothing = new Uint8Array()
            const row: OutboxRow = {
              writer,
              n,
              personId,
              casusId,
              room,
              lineage,
              schema: 0,
              at: n,
              isRefused: false,
              iv: nothing,
              sealed: nothing,
            }
            if (update) this.lying.push({ row, update })
            changed()
          },
          saved: (n) => {
            this.lying = this.lying.filter((row) => !(mine(row) && row.row.n <= n))
          },
          holds: (n) => this.keeps && held >= n,
          former: async () => this.former((row) => row.personId === personId && row.room === room, lineage),
          refused: () => this.markRefused((lying) => mine(lying)),
          sealAnew: () => undefined,
          wipe: () => {
            this.lying = this.lying.filter((lying) => lying.row.room !== room)
          },
          close: () => void this.alive.delete(writer),
        }
      },
      roomIsGone: ({ room }) => void this.gone.push(room),
      forgetKey: () => {
        this.keyForgotten += 1
      },
    }
  }

  private former(isOurs: (row: OutboxRow) => boolean, lineage: string): Former {
    const left = this.lying.filter(({ row }) => isOurs(row) && !this.alive.has(row.writer))
    const fits = ({ row }: FormerChange) => row.lineage === lineage && !row.isRefused
    return {
      toSend: left.filter(fits),
      apart: left.filter((change) => !fits(change)),
      drop: async (changes) => {
        this.lying = this.lying.filter((lying) => !changes.some(({ row }) => row === lying.row))
      },
      refused: async (changes) => this.markRefused((lying) => changes.some(({ row }) => row === lying.row)),
      release: () => undefined,
    }
  }

  private markRefused(which: (lying: Lying) => boolean): void {
    for (const lying of this.lying.filter(which)) lying.row = { ...lying.row, isRefused: true }
  }
}
