// Words that a person has the server add: judged and queued as his own, and on disk when the open transaction is.
import type { Flusher } from './flush.ts'
import type { News } from './guard.ts'
import type { Room } from './room.ts'
import type { Writer } from './session.ts'

/** Throws where the room had to be thrown away. */
export function addWords(writer: Writer, news: News, flusher: Pick<Flusher, 'schedule' | 'flush'>): void {
  const { room } = writer
  for (const { client, until } of news.blocks) room.ahead.set(client, until)
  room.queue.push({ session: writer, ...news, structs: structsIn(news) })
  room.queuedBytes += news.update.length
  flusher.schedule(room)
  flusher.flush()
  if (room.status !== 'open') throw new Error('the room could not take these words')
}

export const structsIn = ({ blocks }: News): number => blocks.reduce((sum, { structs }) => sum + structs.length, 0)

/** A clientID of its own, for what is written for this person. */
export function issueFor(
  room: Room,
  personId: Writer['actor']['personId'],
  issue: (personId: Writer['actor']['personId']) => number,
): number {
  const clientId = issue(personId)
  room.owners.set(clientId, personId)
  room.nextClientId = clientId + 1
  return clientId
}
