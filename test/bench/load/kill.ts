// Typing into a server that is about to be killed, and looking afterwards what of it is still there.
import * as Y from 'yjs'
import { lettersIn } from './letters.ts'
import { type Place, type Seat, type Service, sitDown } from './seat.ts'
import { type Table, textOf } from './table.ts'

export interface Looked {
  /** Letters that somebody else had received, or that were called saved, before the kill. */
  readonly received: number
  readonly lost: number
}

/** What others had of each typist: the number of his letters. */
type Ledger = Map<Seat, number>

const SETTLE_MS = 1500

/** Types until `stop` is called. */
export function typeOn(tables: readonly Table[], typists: number, rate: number): { stop(): Ledger } {
  const ledger: Ledger = new Map()
  const typing = tables.flatMap((table) =>
    table.seats.slice(0, typists).map((seat, index) => ({ seat, table, textOf: textOf(index) })),
  )
  const byClient = new Map(typing.map(({ seat }) => [seat.client, seat]))
  const hear = (seat: Seat, update: Uint8Array) =>
    lettersIn(update, (client, clock, length) => {
      const sender = byClient.get(client)
      if (sender && sender !== seat) ledger.set(sender, Math.max(ledger.get(sender) ?? 0, clock + length))
    })
  for (const { seats } of tables) for (const seat of seats) seat.onUpdate = hear
  let turn = 0
  const timer = setInterval(() => {
    for (let count = 0; count < rate / 100; count++) {
      const typist = typing[turn++ % typing.length]!
      if (!typist.seat.lost) typist.seat.type(typist.textOf, typist.table.text)
    }
  }, 10)
  return {
    stop() {
      clearInterval(timer)
      // Ours says of the first frames that they are on disk; the first of all is the answer to its own question.
      for (const { seat } of typing) ledger.set(seat, Math.max(ledger.get(seat) ?? 0, seat.savedFrames - 1))
      return ledger
    },
  }
}

/** Comes back as somebody who knows nothing, and waits, as one stock server sends its text after it said it had. */
export async function lookAfter(service: Service, ledger: Ledger): Promise<Looked> {
  const places = new Map<string, Place>([...ledger.keys()].map(({ place }) => [place.document, place]))
  const docs = new Map([...places.keys()].map((document) => [document, new Y.Doc()]))
  const seats = await sitDown(service, [...places.values()])
  for (const seat of seats) {
    const doc = docs.get(seat.place.document)!
    Y.applyUpdate(doc, seat.text)
    seat.onUpdate = (_, update) => Y.applyUpdate(doc, update)
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  let received = 0
  let lost = 0
  for (const [seat, letters] of ledger) {
    received += letters
    lost += Math.max(0, letters - Y.getState(docs.get(seat.place.document)!.store, seat.client))
  }
  await Promise.all(seats.map((seat) => seat.leave()))
  return { received, lost }
}
