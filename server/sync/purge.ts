// Words that should never have stood in a room: taken away for everybody by an update like any other, so that nobody who is typing is
// sent away, and the room is folded in the same transaction, so that no stored byte holds them any more.
import * as Y from 'yjs'
import type { LateTexts } from '#server/document/late-texts.ts'
import type { RescuedWords, Tray } from '#server/document/rescued-words.ts'
import { roomKindOf } from '#shared/document/rooms.ts'
import { countIn, withoutWords } from '#shared/document/without-words.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { addWords } from './add-words.ts'
import type { Flusher } from './flush.ts'
import { judge } from './guard.ts'
import { knownText } from './hear.ts'
import type { LogLines } from './log-lines.ts'
import type { RoomAt } from './make-room.ts'
import type { Actor, LivePorts } from './ports.ts'
import { updateOf } from './put-back.ts'
import { copyOf, docOf, type Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { RoomStorage } from './storage.ts'
import { wordsIn } from './words-in-doc.ts'

export interface Purge {
  /** In how many places they stand now: in the text, and in what lies apart of it. `unfolded`: the log of the room may hold more. */
  count(address: RoomAddress, words: string): { readonly places: number; readonly unfolded: boolean }
  /** Joins the open transaction; everybody is told once that is kept. */
  carryOut(actor: Actor, address: RoomAddress, words: string): void
  /** Joins the open transaction: under his name in the tray of another room, once, whoever may come in there. */
  layIn(to: RoomAddress, actor: Actor, from: RoomAddress, words: string): void
}

interface Needs {
  readonly storage: RoomStorage
  readonly rooms: Rooms
  readonly roomAt: RoomAt
  readonly flusher: Flusher
  readonly lines: LogLines
  readonly texts: LateTexts
  readonly tray: Tray
  readonly ports: Pick<LivePorts, 'accessOf' | 'clock'>
}

const NOTHING = { places: 0, unfolded: false }

export function makePurge({ storage, rooms, roomAt, flusher, lines, texts, tray, ports }: Needs): Purge {
  /** As his own deed, under an id that is bound to him: where a field holds the words, it is written anew. */
  function takeAway(room: Room, actor: Actor, words: string): void {
    const clientId = storage.issueClientId(room.row.id, actor.personId)
    room.owners.set(clientId, actor.personId)
    room.nextClientId = clientId + 1
    const copy = copyOf(room)
    copy.clientID = clientId
    const update = updateOf(copy, () => {
      for (const take of wordsIn(copy, room.roots, words)) take()
    })
    copy.destroy()
    if (!update) return
    const verdict = judge(update, knownText({ flusher }, room), actor.personId)
    if (verdict.kind !== 'news') throw new Error('words cannot be taken out of this room')
    const access = ports.accessOf(actor.personId, room.row.address)
    addWords({ actor, access, room }, verdict.news, flusher)
  }

  /** Of text that came too late: the same text without the words, under the same ids. */
  function withoutThem(room: Room, update: Uint8Array, personId: Actor['personId'], words: string): Uint8Array {
    const copy = copyOf(room)
    const before = Y.encodeStateVector(copy)
    copy.clientID = storage.issueClientId(room.row.id, personId)
    room.owners.set(copy.clientID, personId)
    room.nextClientId = copy.clientID + 1
    Y.applyUpdate(copy, update)
    copy.transact(() => {
      for (const take of wordsIn(copy, room.roots, words)) take()
    })
    const cleaned = Y.encodeStateAsUpdate(copy, before)
    copy.destroy()
    return cleaned
  }

  return {
    count(address, words) {
      flusher.flush()
      return (
        rooms.visit(address, (room) => {
          const late = texts.list(room.row.id).reduce((sum, { changes }) => sum + countIn(changes, words), 0)
          const apart = tray.list(room.row.id).reduce((sum, { text }) => sum + countIn(text, words), 0)
          const places = wordsIn(docOf(room), room.roots, words).length + late + apart
          return { places, unfolded: room.seq > room.stateSeq }
        }) ?? NOTHING
      )
    },
    carryOut(actor, address, words) {
      flusher.flush()
      rooms.visit(address, (room) => {
        const { id } = room.row
        for (const late of texts.list(id)) {
          if (countIn(late.changes, words) === 0) continue
          const update = withoutThem(room, late.update, late.personId, words)
          texts.replace(id, late, { update, changes: withoutWords(late.changes, words) })
        }
        for (const { id: piece, text } of tray.list(id)) {
          if (countIn(text, words) > 0) tray.replace(id, piece, withoutWords(text, words))
        }
        room.lastApart.clear()
        takeAway(room, actor, words)
        const { stateSeq, stateBytes, logBytes } = room
        rooms.fold(room)
        flusher.whenSettled(() => {
          if (room.status !== 'open' || storage.load(id).state.seq >= room.stateSeq) return
          // Undone with the transaction that it joined: its log still stands, and may hold them.
          Object.assign(room, { stateSeq, stateBytes, logBytes })
          lines.lookAgain()
        })
        // Also what the write-ahead log held of before.
        flusher.whenSettled(rooms.tidy)
      })
    },
    layIn(to, actor, from, text) {
      const { personId } = actor
      // The room they come from decided: to who is not named the other one does not exist.
      const access = ports.accessOf(personId, from)
      const { id: roomId, tombstoned } = roomAt(to, () => lines.created(actor, to, access))
      if (tombstoned) throw new Error('words cannot be laid in a room that is gone')
      const kind = roomKindOf(from.room)
      const isIt = (one: RescuedWords) => one.status === 'waiting' && one.from === kind && one.text === text
      const waiting = tray.list(roomId).find(isIt)?.id
      const id = waiting ?? tray.store(roomId, { personId, at: ports.clock(), root: null, text, from: kind })
      lines.apart('rescued.kept', actor, to, access, [id])
    },
  }
}
