// Lost words on their way to the tray: by whose they are, and what he types on behind them is put with them, so that a sentence does
// not lie there in letters.
import type { Tray } from '#server/document/rescued-words.ts'
import type { PersonId, RescuedWordsId } from '#shared/ids.ts'
import type { LogLines } from './log-lines.ts'
import { type LostWords, spaced } from './losses.ts'
import type { Told } from './tell.ts'

/** The piece of a person that was last kept, which may still grow. */
export interface LastApart extends Pick<LostWords, 'client' | 'until'> {
  readonly id: RescuedWordsId
  readonly root: string | null
  readonly at: number
}

const ONE_PIECE_MS = 60_000

/** In the transaction that appends. */
export function keepApart({ room, lost }: Pick<Told, 'room' | 'lost'>, at: number, tray: Tray, lines: LogLines): void {
  for (const { loss, session } of lost) {
    const byOwner = new Map<PersonId, LostWords>()
    for (const words of loss.words) {
      const owner = room.owners.get(words.client) ?? session.actor.personId
      const before = byOwner.get(owner)
      byOwner.set(owner, before ? { ...words, from: before.from, text: before.text + words.text } : words)
    }
    const said = [...byOwner].filter(([, { text }]) => text.trim() !== '')
    const ids = said.map(([personId, words]) => keepPiece(personId, loss.root, words))
    lines.apart('rescued.kept', session.actor, room.row.address, session.access, ids)
  }

  function keepPiece(
    personId: PersonId,
    root: string | null,
    { client, from, until, text }: LostWords,
  ): RescuedWordsId {
    const roomId = room.row.id
    const last = room.lastApart.get(personId)
    const isNext = last?.client === client && last.until === from
    const join = (before: string) => before + (isNext ? text : spaced(before, text))
    const grown = last && last.root === root && at - last.at <= ONE_PIECE_MS && tray.grow(roomId, last.id, join, at)
    const id = grown || tray.store(roomId, { personId, at, root, text })
    room.lastApart.set(personId, { id, root, client, until, at })
    return id
  }
}
