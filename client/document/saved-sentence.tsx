// One sentence about what is on disk. It goes red only when something is really not safe, and then it stays red.
import { useEffect, useState } from 'react'
import type { RoomState } from '#client/sync/room-state.ts'
import { isOpen } from '#client/sync/room-state.ts'
import { useSavedState } from '#client/sync/use-room.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { SAVED } from '#shared/text/document.ts'

/** Shorter than this is the ordinary way from hand to disk. */
export const SOON = 2_000

export type SavedLook = 'saved' | 'busy' | 'not' | 'reading'

export function savedLook(state: RoomState, now: number): SavedLook | null {
  if (!isOpen(state)) return null
  const { unsaved, unsavedSince } = state
  // Put back to an earlier moment: what was saved here is not for certain in it.
  if (unsaved === 0 && state.status === 'stopped' && state.reason === 'other-lineage') return null
  if (unsaved === 0) return state.access === 'read' && !state.diskFull ? 'reading' : 'saved'
  const late =
    state.status !== 'live' ||
    (state.access === 'read' && !state.held && state.late !== 'on-its-way') ||
    now - (unsavedSince ?? now) >= SOON
  return late ? 'not' : 'busy'
}

export function SavedSentence(address: RoomAddress) {
  const state = useSavedState(address)
  const now = useNowWhileUnsaved(state)
  const look = savedLook(state, now)
  if (look === null || !isOpen(state)) return null
  return (
    <p className={`saved is-${look}`}>
      <span className="saved__dot" aria-hidden="true" />
      {sentence(look, state.unsaved, state.savedAt)}
    </p>
  )
}

function sentence(look: SavedLook, unsaved: number, savedAt: number | null): string {
  switch (look) {
    case 'saved':
      return SAVED.all(savedAt)
    case 'busy':
      return SAVED.busy
    case 'not':
      return SAVED.not(unsaved)
    case 'reading':
      return SAVED.reading
  }
}

export function useNowWhileUnsaved(state: RoomState): number {
  const [now, setNow] = useState(() => performance.now())
  const since = isOpen(state) ? state.unsavedSince : null
  useEffect(() => {
    if (since === null) return
    setNow(performance.now())
    const timer = setTimeout(() => setNow(performance.now()), Math.max(0, since + SOON - performance.now()) + 20)
    return () => clearTimeout(timer)
  }, [since])
  return now
}
