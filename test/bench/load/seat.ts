// One person at one table: a line, what he heard of carets, and, for who types, when each letter was sent.
import type * as Y from 'yjs'
import { caretEntries, echoOf } from './carets.ts'
import { type Dialect, type DialectName, dialectOf } from './dialect.ts'
import { firstLetter, nextLetter } from './letters.ts'
import { type Line, openLine } from './socket.ts'

/** Where a person sits down; seats with the same `document` are at one table. */
export interface Place {
  readonly document: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

export interface Service {
  readonly port: number
  readonly dialect: DialectName
}

export class Seat {
  readonly place: Place
  readonly client = newClient()
  /** The first step 2: what this person saw on coming in. */
  text: Uint8Array = new Uint8Array()
  /** When each own letter was sent, from clock 0. */
  readonly sentAt: number[] = []
  savedFrames = 0
  lost: string | null = null
  line!: Line
  onUpdate: (seat: Seat, update: Uint8Array, now: number) => void = () => {}
  private readonly dialect: Dialect
  private readonly known = new Map<number, number>()
  private caretClock = 0

  constructor(place: Place, dialect: DialectName) {
    this.place = place
    this.dialect = dialectOf(dialect, place.document)
  }

  /** Resolves once the text has come. */
  async sit({ port }: Service): Promise<this> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const line = await openLine({
      port,
      path: this.place.path,
      headers: this.place.headers,
      onMessage: (message, now) => this.hear(message, now, resolve),
      onLost: (why) => {
        this.lost = why
        reject(new Error(why))
      },
    })
    this.line = line
    line.send(...this.dialect.greeting, this.dialect.sync(0, NOTHING_KNOWN))
    await promise
    return this
  }

  /** One letter and the caret behind it. */
  type(textOf: (doc: Y.Doc) => Y.XmlText, text: Uint8Array): void {
    const clock = this.sentAt.length
    const update = clock === 0 ? firstLetter(this.client, text, textOf) : nextLetter(this.client, clock)
    const name = `Persoon ${this.client % 12}`
    this.known.set(this.client, ++this.caretClock)
    this.sentAt.push(performance.now())
    this.line.send(
      this.dialect.sync(2, update),
      this.dialect.awareness(caretEntries(this.client, this.caretClock, clock, name)),
    )
  }

  say(update: Uint8Array): void {
    this.line.send(this.dialect.sync(2, update))
  }

  async leave(): Promise<void> {
    this.line.close()
    await this.line.closed
  }

  private hear(bytes: Buffer, now: number, synced: () => void): void {
    const message = this.dialect.read(bytes)
    switch (message.kind) {
      case 'step1':
        return this.line.send(this.dialect.sync(1, EMPTY_UPDATE))
      case 'step2':
        if (this.text.length === 0) this.text = message.update.slice()
        synced()
        return this.onUpdate(this, message.update, now)
      case 'update':
        return this.onUpdate(this, message.update, now)
      case 'awareness': {
        const echo = echoOf(message.entries, this.known)
        if (echo) this.line.send(echo === message.entries ? message.bytes : this.dialect.awareness(echo))
        return
      }
      case 'saved':
        this.savedFrames = message.frames
    }
  }
}

const NOTHING_KNOWN = Uint8Array.of(0)
const EMPTY_UPDATE = Uint8Array.of(0, 0)

/** Random as a stock client's, with five bytes on the wire. */
const newClient = (): number => 2 ** 28 + Math.floor(Math.random() * (2 ** 32 - 2 ** 28))

export const isEmpty = (update: Uint8Array): boolean => update.length <= 2

/** A place for everybody, some at a time: a thousand handshakes at once would measure the queue for them. */
export async function sitDown(service: Service, places: readonly Place[], atOnce = 40): Promise<Seat[]> {
  const seats = places.map((place) => new Seat(place, service.dialect))
  for (let at = 0; at < seats.length; at += atOnce)
    await Promise.all(seats.slice(at, at + atOnce).map((seat) => seat.sit(service)))
  return seats
}

export const standUp = async (seats: readonly Seat[]): Promise<void> => {
  await Promise.all(seats.map((seat) => seat.leave()))
}
