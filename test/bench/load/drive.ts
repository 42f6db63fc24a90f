// People type at their tables for a while, each letter at a moment of chance, and every arrival at every other seat is timed.
import { lettersIn } from './letters.ts'
import type { Seat } from './seat.ts'
import { type Table, textOf } from './table.ts'

export interface Drive {
  readonly typists: number
  /** Letters a second, of everybody together. */
  readonly rate: number
  readonly seconds: number
  /** Typed before it, and not measured. */
  readonly warmUp: number
}

export interface Driven {
  readonly sent: number
  readonly delivered: number
  /** Of what was sent in the measured time, to everybody else, how much came within two seconds after it. */
  readonly arrived: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  /** CPU seconds of this generator in a second: near 1 it measures itself. */
  readonly generator: number
}

export interface Measured {
  begin(): Promise<void>
  end(): Promise<void>
}

const BUCKET_MS = 0.05
const BUCKETS = 40_000

export async function drive(tables: readonly Table[], wish: Drive, measured: Measured): Promise<Driven> {
  const buckets = new Uint32Array(BUCKETS)
  let delivered = 0
  let arrived = 0
  let from = Number.POSITIVE_INFINITY
  let until = Number.POSITIVE_INFINITY
  const typists = tables.flatMap((table) =>
    table.seats.slice(0, wish.typists).map((seat, index) => ({ seat, table, textOf: textOf(index) })),
  )
  const senders = new Map(typists.map(({ seat }) => [seat.client, seat]))
  const hear = (seat: Seat, update: Uint8Array, now: number) =>
    lettersIn(update, (client, clock, length) => {
      const sender = senders.get(client)
      if (!sender || sender === seat) return
      if (now >= from && now < until) delivered += length
      for (let letter = clock; letter < clock + length; letter++) {
        const sentAt = sender.sentAt[letter]!
        if (sentAt < from || sentAt >= until) continue
        arrived++
        buckets[Math.min(BUCKETS - 1, Math.floor((now - sentAt) / BUCKET_MS))]!++
      }
    })
  for (const { seats } of tables) for (const seat of seats) seat.onUpdate = hear

  let sent = 0
  const type = async (seconds: number) => {
    const end = performance.now() + seconds * 1000
    let due = performance.now()
    for (let now = due; now < end; now = performance.now()) {
      for (; due <= now; due += (-Math.log(1 - Math.random()) * 1000) / wish.rate) {
        const typist = typists[Math.floor(Math.random() * typists.length)]!
        typist.seat.type(typist.textOf, typist.table.text)
        sent++
      }
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
  await type(wish.warmUp)
  await measured.begin()
  from = performance.now()
  const cpu = process.cpuUsage()
  const before = sent
  await type(wish.seconds)
  until = performance.now()
  const used = process.cpuUsage(cpu)
  await measured.end()
  const during = sent - before
  const wanted = during * (tables[0]!.seats.length - 1)
  for (let wait = 0; arrived < wanted && wait < 100; wait++) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const { seats } of tables)
    for (const seat of seats) if (seat.lost) throw new Error(`a seat was lost: ${seat.lost}`)
  const seconds = (until - from) / 1000
  return {
    sent: during,
    delivered,
    arrived: arrived / wanted,
    seconds,
    p50: quantile(buckets, wanted, 0.5),
    p99: quantile(buckets, wanted, 0.99),
    generator: (used.user + used.system) / 1e6 / seconds,
  }
}

/** Of what was wanted: what never came is later than all that did. */
function quantile(buckets: Uint32Array, count: number, part: number): number {
  let left = Math.ceil(count * part)
  for (let at = 0; at < BUCKETS; at++) {
    left -= buckets[at]!
    if (left <= 0) return (at + 0.5) * BUCKET_MS
  }
  return Number.POSITIVE_INFINITY
}
