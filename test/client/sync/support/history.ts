// One random history of a line, a disk, a server and pages that die, told to the real client: what it claims is held against what
// is on disk at every step, and at the end every word that was typed is there exactly once.
import { vi } from 'vitest'
import { connectRoom, type RoomConnection } from '#client/sync/room-connection.ts'
import { isOpen, type OpenRoomState } from '#client/sync/room-state.ts'
import type { CasusId } from '#shared/ids.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { chance } from '../../document/support/random.ts'
import { PretendBrowser } from './pretend-outbox.ts'
import { PretendServer } from './pretend-server.ts'

export interface Told {
  /** How often "all is saved" was shown, and how often it was not so. */
  readonly claims: number
  readonly falseClaims: number
  /** Words that are not on disk in the end, and words that are there more than once. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly deaths: number
  readonly isSettled: boolean
}

const STEPS = 16

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const wordsOf = ({ doc }: Pick<OpenRoomState, 'doc'>) => doc.getArray<string>('words')

/** Under fake timers. */
export async function tell(seed: number): Promise<Told> {
  const dice = chance(seed)
  const server = new PretendServer()
  const browser = new PretendBrowser()
  const visit = () =>
    connectRoom(
      { casusId: 'c'.repeat(20) as CasusId, room: 'analyse' },
      {
        enter: server.enter,
        isSignedOut: async () => false,
        liveUrl: 'ws://test/live',
        Socket: server.Socket,
        now: Date.now,
        chance: () => 0.5,
        outbox: browser.outbox,
      },
    )
  let room: RoomConnection = visit()
  const typed: string[] = []
  const removed = new Set<string>()
  let [claims, falseClaims, deaths] = [0, 0, 0]

  const check = () => {
    const state = room.getState()
    if (!isOpen(state) || state.unsaved > 0) return
    claims += 1
    if (wordsOf(state).toArray().join() !== wordsOf({ doc: server.disk }).toArray().join()) falseClaims += 1
  }
  const act = () => {
    const state = room.getState()
    switch (dice.upTo(11)) {
      case 4: {
        if (!isOpen(state) || wordsOf(state).length === 0) return
        removed.add(wordsOf(state).get(0))
        return wordsOf(state).delete(0, 1)
      }
      case 5:
        server.keeps = !server.keeps
        return
      case 6:
        server.silent = !server.silent
        return
      case 7:
        return server.crash()
      case 8:
        return server.closeAll(dice.among([CLOSE.restart, CLOSE.reload, CLOSE.tooSlow, CLOSE.accessChanged]))
      case 9: {
        deaths += 1
        browser.crash()
        room.close()
        room = visit()
        return
      }
      default:
        if (!isOpen(state)) return
        typed.push(`w${typed.length}`)
        return wordsOf(state).push([typed.at(-1)!])
    }
  }

  await pass(200)
  for (let step = 0; step < STEPS; step++) {
    act()
    check()
    await pass(dice.among([0, 5, 15, 25, 45, 200, 3_000]))
    check()
  }
  Object.assign(server, { silent: false, keeps: true })
  server.keep()
  await pass(25_000)
  check()
  const state = room.getState()
  const isSettled = state.status === 'live' && state.unsaved === 0 && browser.lying.length === 0
  room.close()
  const onDisk = wordsOf({ doc: server.disk }).toArray()
  return {
    claims,
    falseClaims,
    lost: typed.filter((word) => !removed.has(word) && !onDisk.includes(word)),
    doubled: onDisk.filter((word, at) => onDisk.indexOf(word) !== at),
    deaths,
    isSettled,
  }
}
