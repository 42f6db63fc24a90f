// A page of ours without a browser: the connection that the screens use, over a real socket, typing words that are all different.
import { WebSocket } from 'ws'
import type { EnterAnswer } from '#client/sync/enter.ts'
import { connectRoom } from '#client/sync/room-connection.ts'
import { isOpen, type OpenRoomState } from '#client/sync/room-state.ts'
import type { Entrance, RoomAddress } from '#shared/protocol/live.ts'
import { writeWord } from './table.ts'

/** Presence is shared out once per frame where there is a screen; here it is never looked at. */
Object.assign(globalThis, { document: { visibilityState: 'hidden' } })

export interface OurPage {
  readonly words: string[]
  /** Each time the text was there after it had not been, by performance.now(). */
  readonly backAt: number[]
  state(): OpenRoomState | null
  write(): void
  leave(): void
}

export function openPage(origin: string, name: string, address: RoomAddress, section: string): OurPage {
  const headers = { cookie: `person=${name}`, origin }
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url, { headers })
    }
  }
  const enter = async ({ casusId, room }: RoomAddress): Promise<EnterAnswer> => {
    try {
      const response = await fetch(`${origin}/api/casussen/${casusId}/rooms/${room}/enter`, { method: 'POST', headers })
      return response.ok ? { kind: 'entrance', entrance: (await response.json()) as Entrance } : { kind: 'away' }
    } catch {
      return { kind: 'away' }
    }
  }
  const room = connectRoom(address, {
    enter,
    isSignedOut: async () => false,
    liveUrl: `${origin.replace('http', 'ws')}/live`,
    Socket: Socket as unknown as typeof globalThis.WebSocket,
    now: Date.now,
    chance: Math.random,
  })
  const words: string[] = []
  const backAt: number[] = []
  const state = () => {
    const now = room.getState()
    return isOpen(now) ? now : null
  }
  let was = room.getState().status
  room.subscribe(() => {
    const { status } = room.getState()
    if (status === 'live' && was !== 'live') backAt.push(performance.now())
    was = status
  })
  return {
    words,
    backAt,
    state,
    write() {
      const open = state()
      if (!open || open.status === 'stopped' || open.access !== 'write') throw new Error(`${name} may not write`)
      const word = `${name}w${words.length}`
      writeWord(open.doc, word, section)
      words.push(word)
    },
    leave: () => room.close(),
  }
}
