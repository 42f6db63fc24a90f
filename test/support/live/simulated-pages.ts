// The pages of a simulation: ours, with the client's real code; a stock y-websocket page; and one from before the last schema.
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { EnterAnswer } from '#client/sync/enter.ts'
import { connectRoom, type RoomConnection } from '#client/sync/room-connection.ts'
import { isOpen, mayType, type RoomState } from '#client/sync/room-state.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import { MESSAGE, SYNC } from '#shared/protocol/messages.ts'
import type { SimulatedBrowser, Tab } from './simulated-browser.ts'
import { type Desk, edit, undoFor } from './simulated-edits.ts'
import { type ClientEnd, socketClass } from './simulated-line.ts'
import type { Way } from './simulated-network.ts'
import type { WordLedger } from './word-ledger.ts'

const LIVE_URL = 'ws://simulated/live'

export interface Room {
  readonly ledger: WordLedger
  readonly sections: readonly string[]
  readonly itemSection: string | null
  /** Whether people there take whole blocks and items away. */
  readonly takesAway: boolean
}

export interface Page {
  readonly way: Way
  /** What it shows, once it shows a text. */
  doc(): Y.Doc | null
  /** Does something in the text, where its person may. */
  work(): void
  /** The page is loaded anew: what it had in memory is gone. */
  reload(): void
  /** Whatever it waits for, it waits no longer. */
  comeBack(): void
  isAtRest(): boolean
  close(): void
}

export class OurPage implements Page {
  connection: RoomConnection
  /** Typed here, and not yet seen to be called saved. */
  unproven: string[] = []
  unprovenDeletions: string[] = []
  /** Of which restored text it is. */
  era = 0
  private desk: Desk | null = null
  private isGone = false
  readonly way: Way
  private readonly room: Room
  readonly browser: SimulatedBrowser
  private tab: Tab

  constructor(way: Way, room: Room, browser: SimulatedBrowser) {
    this.way = way
    this.room = room
    this.browser = browser
    this.tab = browser.open(way)
    this.connection = this.open()
  }

  private open(): RoomConnection {
    const { way } = this
    const { house, name } = way
    const enter = (): EnterAnswer => {
      const actor = house.actor(name)
      if (!actor) return { kind: 'refused', reason: 'signed-out' }
      const entered = house.asked(() => house.live!.enter(actor, house.address))
      if (!entered) return { kind: 'disk-full' }
      if (entered.ok && this.doc() === null && this.era !== house.era) {
        this.era = house.era
        this.unproven = []
        this.unprovenDeletions = []
      }
      return entered.ok ? { kind: 'entrance', entrance: entered.value } : { kind: 'refused', reason: 'not-found' }
    }
    return connectRoom(house.address, {
      enter: async () => (await way.ask(enter)) ?? { kind: 'away' },
      isSignedOut: async () => (await way.ask(() => house.actor(name) === null)) ?? false,
      liveUrl: LIVE_URL,
      Socket: socketClass(way.dial),
      now: () => Date.now(),
      chance: way.random,
      outbox: this.tab.outbox,
    })
  }

  state(): RoomState {
    return this.connection.getState()
  }

  doc(): Y.Doc | null {
    const state = this.state()
    return isOpen(state) ? state.doc : null
  }

  keptApart(): boolean {
    const state = this.state()
    return isOpen(state) && state.keptApart
  }

  work(): void {
    const state = this.state()
    if (!isOpen(state) || !mayType(state)) return
    if (this.desk?.doc !== state.doc) {
      const { sections } = this.room
      const undo = undoFor(state.doc, sections)
      // What it believes to be saved it does not send again, and over a line that loses frames that may not be so.
      const takesAway = this.room.takesAway && this.way.kind === 'honest'
      const losesWhatItCarries = this.room.takesAway && this.way.kind === 'crooked'
      this.desk = { ...this.room, takesAway, losesWhatItCarries, doc: state.doc, undo, random: this.way.random }
    }
    const { typed, deleted } = edit(this.desk)
    for (const word of typed.map((text) => this.room.ledger.of(text))) {
      // Nobody knows yet that this text was replaced.
      word.isOfBefore = this.era < this.way.house.era
      word.isUncounted = this.way.kind !== 'honest'
    }
    this.unproven.push(...typed)
    this.unprovenDeletions.push(...deleted)
  }

  /** Where a count proves nothing, only the text itself can still bring what was lost on the way; not once the page has opened another. */
  letGo(): void {
    const doc = this.doc()
    if (!doc || !this.desk || doc === this.desk.doc) return
    this.desk = null
    this.unproven = []
    this.unprovenDeletions = []
  }

  reload(): void {
    this.close()
    this.unproven = []
    this.unprovenDeletions = []
    this.desk = null
    this.isGone = false
    this.tab = this.browser.open(this.way)
    this.connection = this.open()
  }

  comeBack(): void {
    const state = this.state()
    if (state.status === 'stopped' && state.reason === 'signed-out') this.connection.tryNow()
    else if (state.status === 'stopped' || state.status === 'refused') this.reload()
    else this.connection.tryNow()
  }

  /** Of what lies in the browser it has not said yet what becomes of it. */
  isLooking(): boolean {
    const state = this.state()
    return this.browser.rows.length > 0 && isOpen(state) && state.apart === null
  }

  isStopped = (): boolean => 'reason' in this.state()

  isAtRest(): boolean {
    const state = this.state()
    if (!isOpen(state) || state.status !== 'live' || this.way.line?.isBlack !== false) return false
    return state.unsaved === 0 && state.brought !== 'on-its-way' && !state.diskFull
  }

  close(): void {
    if (this.isGone) return
    this.isGone = true
    // The page is gone, as in a crash: nothing is kept any more, and nothing is said on the line.
    this.tab.die()
    this.way.line?.cut()
    this.connection.close()
  }
}

export class StockPage implements Page {
  private text = new Y.Doc()
  private provider: WebsocketProvider
  private desk: Desk
  readonly way: Way
  private readonly room: Room

  constructor(way: Way, room: Room) {
    this.way = way
    this.room = room
    ;[this.provider, this.desk] = this.open()
  }

  private open(): [WebsocketProvider, Desk] {
    const { way } = this
    const { sections } = this.room
    this.text = new Y.Doc()
    this.text.clientID = 2 ** 31 + way.random.below(2 ** 31)
    const { casusId, room } = way.house.address
    const provider = new WebsocketProvider(LIVE_URL, `${casusId}/${room}`, this.text, {
      WebSocketPolyfill: socketClass(way.dial),
      disableBc: true,
      params: { schema: String(SCHEMA_VERSION) },
    })
    // Known to ours only; a stock page would write a line about each.
    for (const kind of [MESSAGE.hold, MESSAGE.disk]) provider.messageHandlers[kind] = () => {}
    const undo = undoFor(this.text, sections)
    // Nor does it send again what it wrote, as it wrote it: of what it took away, more falls than it knew.
    return [
      provider,
      {
        ...this.room,
        takesAway: false,
        losesWhatItCarries: this.room.takesAway,
        doc: this.text,
        undo,
        random: way.random,
      },
    ]
  }

  doc(): Y.Doc {
    return this.text
  }

  work(): void {
    // What it sends while its person may only read ends it for good.
    const isSeeded = this.text.getXmlFragment(`text/${this.room.sections[0]}`).length > 0
    if (isSeeded && this.way.house.rightsOf(this.way.name).level === 'write' && !this.way.house.isHeld) edit(this.desk)
  }

  reload(): void {
    this.close()
    ;[this.provider, this.desk] = this.open()
  }

  comeBack(): void {
    if (this.provider.shouldConnect) this.provider.connect()
    else this.reload()
  }

  isAtRest(): boolean {
    return this.way.line?.isBlack === false && this.provider.synced
  }

  close(): void {
    this.way.line?.cut()
    this.provider.destroy()
  }
}

/** Says at once what an old editor would: that the first block of the room is gone. */
export class OldPage {
  readonly heard: Uint8Array[] = []
  code: number | null = null
  private readonly end: ClientEnd

  constructor(way: Way) {
    const { casusId, room } = way.house.address
    const Socket = socketClass(way.dial)
    this.end = new Socket(`${LIVE_URL}/${casusId}/${room}?schema=${SCHEMA_VERSION - 1}`) as unknown as ClientEnd
    this.end.onmessage = ({ data }) => void this.heard.push(new Uint8Array(data))
    this.end.onclose = ({ code }) => {
      this.code = code
    }
    this.end.onopen = () => this.end.send(deletion)
  }
}

/** The first two structs of the seed, which the server wrote under its own id. */
const deletion = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, SYNC.update)
  encoding.writeVarUint8Array(encoder, Uint8Array.of(0, 1, 1, 1, 0, 2))
})
