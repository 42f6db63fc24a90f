// The outbox of a browser, in memory and in plain: what lies there when a page dies, and for whom.
import type { Former, FormerChange } from '#client/sync/outbox/former.ts'
import type { Outbox } from '#client/sync/outbox/outbox.ts'
import type { OutboxRow, RowStanding } from '#client/sync/outbox/rows.ts'

interface Lying {
  row: OutboxRow
  update: Uint8Array
}

export class PretendBrowser {
  lying: Lying[] = []
  /** What the server says was taken from this person, once somebody asks. */
  readonly taken: string[] = []
  keyForgotten = 0
  /** How many pages are bringing in what others left: no other may look meanwhile. */
  bringing = 0
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
        let sessions = this.keyForgotten
        const holds = (n: number) => this.keeps && held >= n
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
              standing: 'to-send',
              iv: nothing,
              sealed: nothing,
            }
            if (update) this.lying.push({ row, update })
            changed()
          },
          saved: (n) => {
            this.lying = this.lying.filter((row) => !(mine(row) && row.row.n <= n))
          },
          holds,
          isSure: (n) => holds(n) && sessions === this.keyForgotten,
          former: async () => this.former((row) => row.personId === personId && row.room === room, lineage),
          refused: () => this.mark((lying) => mine(lying), 'refused'),
          sealAnew: () => {
            sessions = this.keyForgotten
          },
          turnedAway: () => this.wipeTaken(),
          destroyed: () => {
            this.lying = this.lying.filter(({ row }) => row.casusId !== casusId || row.room !== room)
          },
          close: () => void this.alive.delete(writer),
        }
      },
      turnedAway: () => this.wipeTaken(),
      forgetKey: () => {
        this.keyForgotten += 1
      },
    }
  }

  private former(isOurs: (row: OutboxRow) => boolean, lineage: string): Former {
    const left = this.lying.filter(({ row }) => isOurs(row) && !this.alive.has(row.writer))
    let isBringing = false
    const fits = ({ row }: FormerChange) => row.lineage === lineage && row.standing !== 'refused'
    const toSend = left.filter(fits)
    if (toSend.length > 0) {
      isBringing = true
      this.bringing += 1
    }
    return {
      toSend,
      apart: left.filter((change) => !fits(change)),
      drop: async (changes) => {
        this.lying = this.lying.filter(
          (lying) => !changes.some(({ row }) => row.writer === lying.row.writer && row.n === lying.row.n),
        )
      },
      mark: async (changes, standing) =>
        this.mark(
          (lying) => changes.some(({ row }) => row.writer === lying.row.writer && row.n === lying.row.n),
          standing,
        ),
      release: () => {
        if (isBringing) this.bringing -= 1
        isBringing = false
      },
    }
  }

  private mark(which: (lying: Lying) => boolean, standing: RowStanding): void {
    for (const lying of this.lying.filter(which)) lying.row = { ...lying.row, standing }
  }

  private wipeTaken(): void {
    this.lying = this.lying.filter(({ row }) => !this.taken.includes(row.room))
  }
}
