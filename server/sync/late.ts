// Achtergebleven tekst: what was written and did not arrive before the text was put still. It is judged like any frame, kept apart
// from the room, and goes into it only when its author says so, as his own and through the same queue.
//
//   left ─ judged ─ kept apart (waiting) ─┬─ yes, once the text is open again: queued, appended, told (added)
//                                         └─ no: stays apart (declined)
import * as Y from 'yjs'
import { compareRooms } from '#server/document/compare.ts'
import { fingerprintNow } from '#server/document/fingerprint-now.ts'
import type { LateText, LateTexts } from '#server/document/late-texts.ts'
import { type RoomContent, readRoom } from '#shared/document/room-doc.ts'
import type { LateTextId, PersonId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { LateAnswer } from '#shared/protocol/messages.ts'
import { accept, type Result, refuse } from '#shared/result.ts'
import { addWords, structsIn } from './add-words.ts'
import { isMassDelete } from './canary.ts'
import type { Flusher } from './flush.ts'
import { lateAnswer } from './frames.ts'
import { judge, type News, type Verdict } from './guard.ts'
import { type Ending, knownText, refused } from './hear.ts'
import type { LogLines } from './log-lines.ts'
import { watchLosses } from './losses.ts'
import { MAX_LATE_BYTES, MAX_LATE_TEXTS } from './pace.ts'
import type { Actor, LivePorts, RoomAccess } from './ports.ts'
import { putBack } from './put-back.ts'
import { textRootOf, writeAtEnd } from './rescue.ts'
import { copyOf, docOf, type Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { parcel, personOf, type Session, send, type Writer } from './session.ts'
import type { RoomStorage } from './storage.ts'
import { openUpdate } from './update.ts'
import { withinBudget } from './work-budget.ts'

/** Asked over HTTP, about text that was left. */
export interface LateAnswers {
  /** What this person may read of it; null for who may not read the room. Text that was added is no longer apart. */
  list(actor: Actor, address: RoomAddress): readonly (Omit<LateText, 'update'> & { readonly canAdd: boolean })[] | null
  /** Its author says whether it is still to be added. */
  answer(actor: Actor, address: RoomAddress, id: LateTextId, isToBeAdded: boolean): Result<void, LateRefusal>
}

export type LateRefusal = { readonly reason: 'not-found' | 'not-now' }

export interface Late extends LateAnswers {
  take(session: Session, update: Uint8Array): Ending | null
}

interface Needs {
  readonly storage: RoomStorage
  readonly rooms: Rooms
  readonly flusher: Flusher
  readonly lines: LogLines
  readonly texts: LateTexts
  readonly ports: Pick<LivePorts, 'clock' | 'accessOf'>
}

export function makeLate({ storage, rooms, flusher, lines, texts, ports: { clock, accessOf } }: Needs): Late {
  /** SY36: only under ids that are bound to him already; one that nobody has yet could be another's by the time it is added. */
  const judgeFor = (room: Room, update: Uint8Array, author: PersonId): Verdict =>
    judge(
      update,
      { ...knownText({ flusher }, room), mayWriteAs: (client, personId) => room.owners.get(client) === personId },
      author,
    )

  function take(session: Session, update: Uint8Array): Ending | null {
    flusher.settle()
    if (session.status !== 'open') return null
    const answer = (said: LateAnswer) => {
      send(session, parcel([lateAnswer(said)]), performance.now())
      return null
    }
    // It may have been his right when his page asked.
    if (!session.access.late.leaves) return answer('refused')
    const { room } = session
    const verdict = judgeFor(room, update, personOf(session))
    if (session.status !== 'open') return null
    switch (verdict.kind) {
      case 'refused':
        return refused(verdict.why)
      case 'gap':
        return answer('refused')
      case 'nothing-new':
        return answer('nothingNew')
      case 'news': {
        if (isMassDelete(verdict.news, docOf(room))) return refused('mass-delete')
        const read = readWith(room, verdict.news)
        return read ? answer(keep(session, verdict.news, read)) : refused('malformed')
      }
    }
  }

  function keep({ actor, access, room }: Session, { update }: News, { before, after }: Read): LateAnswer {
    if (fingerprintNow(before) === fingerprintNow(after)) return 'nothingNew'
    const { personId } = actor
    const roomId = room.row.id
    return storage.inTransaction((): LateAnswer => {
      const apart = texts.list(roomId).filter((text) => text.personId === personId && text.status !== 'added')
      if (apart.some((text) => covers(text.update, update))) return 'kept'
      const replaced = apart.filter((text) => text.status === 'waiting' && covers(update, text.update))
      const others = apart.filter((text) => !replaced.includes(text))
      const bytes = others.reduce((sum, text) => sum + text.update.length, update.length)
      if (others.length >= MAX_LATE_TEXTS || bytes > MAX_LATE_BYTES) return 'refused'
      for (const { id } of replaced) texts.remove(roomId, id)
      const changes = compareRooms(before, after)
      const id = texts.store(roomId, { personId, at: clock(), update, changes })
      lines.apart('late.kept', actor, room.row.address, access, [id])
      return 'kept'
    })
  }

  /** Sent in the end by the page that it came from: then nothing is left to ask. */
  const isInRoom = (room: Room, { update, personId }: LateText): boolean =>
    judgeFor(room, update, personId).kind === 'nothing-new'

  /** SY39: all of it or nothing; where the room had to be thrown away, the row stays as it was. */
  function add(room: Room, writer: Writer, text: LateText): void {
    const verdict = judgeFor(room, text.update, text.personId)
    if (verdict.kind === 'nothing-new') return
    if (verdict.kind !== 'news') throw new Error('late text that was kept cannot be added')
    addWords(writer, verdict.news, flusher)
  }

  return {
    take,
    list(actor, address) {
      const access = accessOf(actor.personId, address)
      if (access.level === 'none') return refusedRead(actor, address, access)
      flusher.flush()
      const mine = (text: LateText) => text.personId === actor.personId
      const found =
        rooms.visit(address, (room) =>
          texts
            .list(room.row.id)
            .filter((text) => text.status !== 'added' && (mine(text) || access.late.readsAll))
            .filter((text) => text.status !== 'waiting' || !isInRoom(room, text)),
        ) ?? []
      if (found.length > 0)
        storage.inTransaction(() =>
          lines.apart(
            'late.read',
            actor,
            address,
            access,
            found.map(({ id }) => id),
          ),
        )
      return found.map(({ update: _, ...text }) => ({
        ...text,
        canAdd: mine(text as LateText) && access.level === 'write',
      }))
    },
    answer(actor, address, id, isToBeAdded) {
      const access = accessOf(actor.personId, address)
      if (access.level === 'none') {
        refusedRead(actor, address, access)
        return refuse({ reason: 'not-found' })
      }
      flusher.flush()
      const answered = rooms.visit(address, (room): Result<void, LateRefusal> => {
        const text = texts.list(room.row.id).find((one) => one.id === id && one.personId === actor.personId)
        if (!text) return refuse({ reason: 'not-found' })
        if (text.status === 'added') return isToBeAdded ? accept(undefined) : refuse({ reason: 'not-now' })
        // What was left apart can still be added later: nothing is ever gone.
        if (isToBeAdded && access.level !== 'write') return refuse({ reason: 'not-now' })
        try {
          storage.inTransaction(() => {
            if (isToBeAdded) add(room, { actor, access, room }, text)
            texts.mark(room.row.id, id, isToBeAdded ? 'added' : 'declined', clock())
            lines.apart('late.answered', actor, address, access, [id])
          })
        } catch (error) {
          rooms.giveUp(room, error)
          throw error
        }
        flusher.settle()
        return accept(undefined)
      })
      return answered ?? refuse({ reason: 'not-found' })
    },
  }

  function refusedRead(actor: Actor, address: RoomAddress, access: RoomAccess): null {
    storage.inTransaction(() => lines.refused(actor, address, access, 'no-access'))
    return null
  }
}

interface Read {
  readonly before: RoomContent
  readonly after: RoomContent
}

/** The room without and with it, as it would be once added: words of which others took away the place come back too. Null where that costs more than it can be worth (SY30). */
function readWith(room: Room, news: News): Read | null {
  const copy = copyOf(room)
  const before = readRoom(copy, room.template)
  try {
    const lost = copy.transact((transaction) => {
      const losses = watchLosses(transaction)
      withinBudget(copy, structsIn(news), () => Y.applyUpdate(copy, news.update))
      losses.look(news)
      return losses.found()
    })
    for (const { root, words } of putBack(copy, lost).apart)
      writeAtEnd(
        copy,
        textRootOf(room, root),
        words
          .map(({ text }) => text)
          .join('')
          .trim(),
      )
    return { before, after: readRoom(copy, room.template) }
  } catch {
    return null
  } finally {
    copy.destroy()
  }
}

/** Whether all that the second says is in the first: sent again, or sent in part before. */
function covers(whole: Uint8Array, part: Uint8Array): boolean {
  const [a, b] = [openUpdate(whole), openUpdate(part)]
  if (a.kind !== 'opened' || b.kind !== 'opened') return false
  const hasBlocks = b.blocks.every(({ client, from, until }) =>
    a.blocks.some((block) => block.client === client && block.from <= from && block.until >= until),
  )
  const hasDeletes = b.deletes.every(({ client, clock, length }) =>
    a.deletes.some(
      (range) => range.client === client && range.clock <= clock && range.clock + range.length >= clock + length,
    ),
  )
  return hasBlocks && hasDeletes
}
