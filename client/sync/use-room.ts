// A room for React. Components that do not show the saved state must not draw again with every keystroke, so there are
// two looks at the same state.
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { isOpen, type RoomState } from './room-state.ts'
import { holdRoom, roomState } from './room-store.ts'

function useAddress({ casusId, room }: RoomAddress): RoomAddress {
  return useMemo(() => ({ casusId, room }), [casusId, room])
}

/** Opens the room for as long as the component stands. Draws again when anything changed but the saved state. */
export function useRoom(of: RoomAddress): RoomState {
  const address = useAddress(of)
  const subscribe = useCallback((listener: () => void) => holdRoom(address, listener), [address])
  const shown = useRef<RoomState | null>(null)
  const snapshot = () => {
    const now = roomState(address)
    if (shown.current === null || !sameButSaved(shown.current, now)) shown.current = now
    return shown.current
  }
  return useSyncExternalStore(subscribe, snapshot)
}

/** The whole state, with every change. */
export function useSavedState(of: RoomAddress): RoomState {
  const address = useAddress(of)
  const subscribe = useCallback((listener: () => void) => holdRoom(address, listener), [address])
  return useSyncExternalStore(subscribe, () => roomState(address))
}

const SAVED_FIELDS: readonly string[] = [
  'unsaved',
  'unsavedSince',
  'savedAt',
  'sealedHere',
  'keptHere',
  'brought',
  'apart',
]

function sameButSaved(a: RoomState, b: RoomState): boolean {
  if (a === b) return true
  if (a.status !== b.status || isOpen(a) !== isOpen(b)) return false
  const other = b as unknown as Record<string, unknown>
  return Object.entries(a).every(([field, value]) => SAVED_FIELDS.includes(field) || value === other[field])
}
