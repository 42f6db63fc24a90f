// Herstelde woorden: what a collision destroyed is put back at its place, or kept apart in the tray of its section until somebody
// who writes there puts it back or leaves it.
//
//   applied ─ lost? ─┬─ its block's place is known: a block of its own, appended and told with what destroyed it
//                    └─ it is not: in the tray (waiting) ─┬─ put back: queued as his who says so, at the end of its section (put-back)
//                                                         └─ not needed: stays apart (declined)
import type * as Y from 'yjs'
import type { RescuedWords, Tray } from '#server/document/rescued-words.ts'
import { blockOf, textName } from '#shared/document/room-doc.ts'
import type { RescuedWordsId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { accept, type Result, refuse } from '#shared/result.ts'
import { addWords } from './add-words.ts'
import type { Flusher } from './flush.ts'
import { judge } from './guard.ts'
import { knownText } from './hear.ts'
import type { LogLines } from './log-lines.ts'
import type { Loss } from './losses.ts'
import type { Actor, LivePorts, RoomAccess } from './ports.ts'
import { putBack, updateOf } from './put-back.ts'
import { copyOf, docOf, type Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { Writer } from './session.ts'
import type { RoomStorage } from './storage.ts'

export type RescueRefusal = { readonly reason: 'not-found' | 'not-now' }

export interface RescueAnswers {
  /** What this person may read of the tray; null for who may not read the room. What was put back is no longer in it. */
  list(actor: Actor, address: RoomAddress): readonly (TrayItem & { readonly canAnswer: boolean })[] | null
  /** Who writes in the room says what is to be done with it. */
  answer(actor: Actor, address: RoomAddress, id: RescuedWordsId, isToBePutBack: boolean): Result<void, RescueRefusal>
}

export interface TrayItem extends RescuedWords {
  readonly section: string | null
}

interface Needs {
  readonly storage: RoomStorage
  readonly rooms: Rooms
  readonly flusher: Flusher
  readonly lines: LogLines
  readonly tray: Tray
  readonly ports: Pick<LivePorts, 'clock' | 'accessOf' | 'wordsMoved'>
}

/** Right after a queue was applied: what has a place is in the text and the queue, the rest waits for the commit. */
export function mend(room: Room, losses: readonly Loss[]): void {
  const last = room.queue.at(-1)
  if (losses.length === 0 || !last) return
  const { update, apart } = putBack(docOf(room), losses)
  // Not the session itself: it is to be told as well.
  const session: Writer = { actor: last.session.actor, access: last.session.access, room }
  if (update) {
    room.queue.push({ session, update, blocks: [], deletes: [], structs: 0 })
    room.queuedBytes += update.length
  }
  for (const loss of apart) room.lost.push({ loss, session })
}

export function makeRescue({ storage, rooms, flusher, lines, tray, ports }: Needs): RescueAnswers {
  const { clock, accessOf } = ports

  const refusedRead = (actor: Actor, address: RoomAddress, access: RoomAccess) =>
    storage.inTransaction(() => lines.refused(actor, address, access, 'no-access'))

  const mayRead = ({ personId }: Actor, access: RoomAccess, words: RescuedWords): boolean =>
    words.personId === personId || words.from !== null || access.level === 'write' || access.late.readsAll

  /** As his own typing, at the end of the section, or of the first one where its own is not known. */
  function add(writer: Writer, { root, text }: RescuedWords): void {
    const { room, actor } = writer
    const clientId = storage.issueClientId(room.row.id, actor.personId)
    room.owners.set(clientId, actor.personId)
    room.nextClientId = clientId + 1
    const copy = copyOf(room)
    copy.clientID = clientId
    const update = updateOf(copy, () => writeAtEnd(copy, textRootOf(room, root), text))
    copy.destroy()
    const verdict = judge(update!, knownText({ flusher }, room), actor.personId)
    if (verdict.kind !== 'news') throw new Error('rescued words cannot be put back')
    addWords(writer, verdict.news, flusher)
  }

  return {
    list(actor, address) {
      const access = accessOf(actor.personId, address)
      if (access.level === 'none') {
        refusedRead(actor, address, access)
        return null
      }
      flusher.flush()
      const row = rooms.at(address)?.row ?? storage.find(address)
      if (!row || row.tombstoned) return []
      const found = tray.list(row.id).filter((words) => words.status !== 'put-back' && mayRead(actor, access, words))
      if (found.length > 0) {
        const ids = found.map(({ id }) => id)
        storage.inTransaction(() => lines.apart('rescued.read', actor, address, access, ids))
      }
      return found.map((words) => ({
        ...words,
        section: sectionOf(words.root),
        canAnswer: access.level === 'write',
      }))
    },
    answer(actor, address, id, isToBePutBack) {
      const access = accessOf(actor.personId, address)
      if (access.level === 'none') {
        refusedRead(actor, address, access)
        return refuse({ reason: 'not-found' })
      }
      flusher.flush()
      const answered = rooms.visit(address, (room): Result<void, RescueRefusal> => {
        const words = tray.list(room.row.id).find((one) => one.id === id && mayRead(actor, access, one))
        if (!words) return refuse({ reason: 'not-found' })
        if (words.status === 'put-back') return isToBePutBack ? accept(undefined) : refuse({ reason: 'not-now' })
        if (access.level !== 'write') return refuse({ reason: 'not-now' })
        try {
          storage.inTransaction(() => {
            if (isToBePutBack) add({ actor, access, room }, words)
            tray.mark(room.row.id, id, isToBePutBack ? 'put-back' : 'declined', clock())
            lines.apart('rescued.answered', actor, address, access, [id])
          })
        } catch (error) {
          rooms.giveUp(room, error)
          throw error
        }
        flusher.settle()
        ports.wordsMoved?.(address)
        return accept(undefined)
      })
      return answered ?? refuse({ reason: 'not-found' })
    },
  }
}

const sectionOf = (root: string | null): string | null => root?.slice(root.indexOf('/') + 1) ?? null

/** The sentence of an item comes back in the text of its section. */
export function textRootOf({ template, roots }: Room, root: string | null): string {
  const section = sectionOf(root)
  const known = [root, section && textName(section)].find((name) => name && roots.get(name) === 'list')
  return known ?? textName(template.sections.find(({ derived }) => !derived)!.id)
}

export function writeAtEnd(doc: Y.Doc, root: string, text: string): void {
  const fragment = doc.getXmlFragment(root)
  fragment.insert(fragment.length, [blockOf(text)])
}
