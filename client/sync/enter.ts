// Asks to be let into a room, and asks who is signed in. Both are plain requests: a refused socket would only say 1006.
import type { Entrance, RoomAddress } from '#shared/protocol/live.ts'
import type { RefusedReason } from './room-state.ts'

export type EnterAnswer =
  | { readonly kind: 'entrance'; readonly entrance: Entrance }
  | { readonly kind: 'refused'; readonly reason: RefusedReason }
  | { readonly kind: 'away' }
  /** Who comes in is written down first, and the disk of the server is full. */
  | { readonly kind: 'disk-full' }

const GIVE_UP_AFTER = 8_000

export async function enterRoom({ casusId, room }: RoomAddress): Promise<EnterAnswer> {
  try {
    const response = await fetch(`/api/casussen/${casusId}/rooms/${room}/enter`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(GIVE_UP_AFTER),
    })
    if (response.ok) return { kind: 'entrance', entrance: (await response.json()) as Entrance }
    if (response.status === 507) return { kind: 'disk-full' }
    const reason = REASONS[response.status]
    // What stands between us and the server may answer with a page of its own; words are wiped on a refusal, not on that.
    return reason && (await isRefusal(response)) ? { kind: 'refused', reason } : { kind: 'away' }
  } catch {
    return { kind: 'away' }
  }
}

const isRefusal = async (response: Response): Promise<boolean> =>
  typeof ((await response.json()) as { refusal?: { reason?: unknown } }).refusal?.reason === 'string'

const REASONS: Readonly<Record<number, RefusedReason>> = {
  401: 'signed-out',
  403: 'no-access',
  404: 'not-found',
  409: 'not-now',
}

export async function isSignedOut(): Promise<boolean> {
  try {
    const response = await fetch('/api/me', { credentials: 'same-origin', signal: AbortSignal.timeout(GIVE_UP_AFTER) })
    return response.status === 401
  } catch {
    return false
  }
}
