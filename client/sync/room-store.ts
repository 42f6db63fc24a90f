// The rooms this page has open, one connection per room however many components look at it. Releasing waits a moment:
// StrictMode and a change of page let go and take hold again at once, and must not cost a second clientID (RECIPES 5).
import { onSignedIn, tellSignedOut } from '#client/session-events.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { enterRoom, isSignedOut } from './enter.ts'
import { browserLocks } from './outbox/held-locks.ts'
import { type Outbox, openOutbox } from './outbox/outbox.ts'
import { askServer, outboxKey } from './outbox/outbox-key.ts'
import { rowsHere } from './outbox/rows-here.ts'
import { connectRoom, type RoomConnection } from './room-connection.ts'
import { isOpen, type RoomState } from './room-state.ts'
import { asksBeforeLeaving, countAsUnsaved } from './unsaved-here.ts'

interface Held {
  readonly connection: RoomConnection
  holders: number
  release: ReturnType<typeof setTimeout> | null
}

const RELEASE_AFTER = 200
const CONNECTING: RoomState = { status: 'connecting', attempts: 0, diskFull: false, isSlow: false }
const rooms = new Map<string, Held>()

const keyOf = ({ casusId, room }: RoomAddress): string => `${casusId}/${room}`

export const roomState = (address: RoomAddress): RoomState =>
  rooms.get(keyOf(address))?.connection.getState() ?? CONNECTING

export const tryNow = (address: RoomAddress): void => rooms.get(keyOf(address))?.connection.tryNow()

export const throwApartAway = (address: RoomAddress): void => rooms.get(keyOf(address))?.connection.throwApartAway()

export function holdRoom(address: RoomAddress, listener: () => void): () => void {
  const key = keyOf(address)
  const held = rooms.get(key) ?? open(address)
  rooms.set(key, held)
  held.holders += 1
  if (held.release !== null) clearTimeout(held.release)
  held.release = null
  const unsubscribe = held.connection.subscribe(listener)
  return () => {
    unsubscribe()
    held.holders -= 1
    if (held.holders === 0) held.release = setTimeout(() => letGo(key, held), RELEASE_AFTER)
  }
}

function open(address: RoomAddress): Held {
  const connection = connectRoom(address, {
    enter: enterRoom,
    isSignedOut,
    liveUrl: `${location.origin.replace(/^http/, 'ws')}/live`,
    Socket: WebSocket,
    now: () => performance.now(),
    chance: Math.random,
    outbox: outboxHere(),
  })
  watchPage()
  connection.subscribe(warnWhileUnsaved)
  connection.subscribe(() => {
    const state = connection.getState()
    if ('reason' in state && state.reason === 'signed-out') tellSignedOut()
  })
  return { connection, holders: 0, release: null }
}

let outbox: Outbox | null = null

function outboxHere(): Outbox {
  const rows = rowsHere()
  outbox ??= openOutbox({ rows, key: outboxKey(rows.device, askServer), locks: browserLocks(), now: Date.now })
  return outbox
}

function letGo(key: string, held: Held): void {
  const state = held.connection.getState()
  // Text that is still on its way is brought home first; the page may be gone from the screen by then.
  if (isOpen(state) && state.unsaved > 0 && state.status !== 'stopped') {
    held.release = setTimeout(() => letGo(key, held), RELEASE_AFTER * 5)
    return
  }
  rooms.delete(key)
  held.connection.close()
  warnWhileUnsaved()
}

let watching = false

function watchPage(): void {
  if (watching) return
  watching = true
  addEventListener('online', tryAll)
  countAsUnsaved(countUnsaved)
  onSignedIn(tryAll)
  document.addEventListener('visibilitychange', () => {
    for (const { connection } of rooms.values()) {
      const state = connection.getState()
      if (document.visibilityState === 'hidden' && isOpen(state)) state.presence.leave()
      else connection.tryNow()
    }
  })
}

function tryAll(): void {
  for (const { connection } of rooms.values()) connection.tryNow()
}

const countUnsaved = (): number =>
  [...rooms.values()].reduce((sum, { connection }) => {
    const state = connection.getState()
    return sum + (isOpen(state) ? state.unsaved : 0)
  }, 0)

const warn = (event: BeforeUnloadEvent): void => {
  if (asksBeforeLeaving()) event.preventDefault()
}
let warning = false

/** The browser asks before it closes a page with text that nobody has. */
function warnWhileUnsaved(): void {
  const unsaved = countUnsaved() > 0
  if (unsaved === warning) return
  warning = unsaved
  if (unsaved) addEventListener('beforeunload', warn)
  else removeEventListener('beforeunload', warn)
}
