// At the start of a page, and when somebody is not let in: what is too old goes, of anybody, and what lies here of rooms of which the
// server says that they were taken from this person. That he is not let in is not that: after a restore he may be again.
import type { PersonId } from '#shared/ids.ts'
import { OUTBOX_ROOMS_PATH, type OutboxRoomsView } from '#shared/protocol/outbox.ts'
import type { OutboxRows, RowPlace } from './rows.ts'

export type AskGone = (places: readonly RowPlace[]) => Promise<OutboxRoomsView | null>

export async function tidy(rows: OutboxRows, personId: PersonId, now: number, ask = askGone): Promise<void> {
  await rows.sweep(now)
  const places = await rows.places(personId)
  const answer = places.length > 0 ? await ask(places) : null
  // Somebody else may have signed in meanwhile: what is closed to him says nothing.
  if (answer?.personId !== personId) return
  for (const { casusId, room } of answer.gone) await rows.wipe({ personId, casusId, room })
}

export const askGone: AskGone = async (places) => {
  try {
    const response = await fetch(OUTBOX_ROOMS_PATH, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rooms: places.map(({ casusId, room }) => ({ casusId, room })) }),
    })
    return response.ok ? ((await response.json()) as OutboxRoomsView) : null
  } catch {
    return null
  }
}
