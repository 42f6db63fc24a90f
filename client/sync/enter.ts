// Asks to be let into a room, and asks who is signed in. Both are plain requests: a refused socket would only say 1006.
import type { Entrance, RoomAddress } from '#shared/protocol/live.ts'

export type EnterAnswer =
  | { readonly kind: 'entrance'; readonly entrance: Entrance }
  | { readonly kind: 'refused'; readonly reason: TurnedAway }
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
    const reason = await reasonOf(response)
    return isTurnedAway(reason) ? { kind: 'refused', reason } : { kind: 'away' }
  } catch {
    return { kind: 'away' }
  }
}

const TURNED_AWAY = ['signed-out', 'not-found'] as const
type TurnedAway = (typeof TURNED_AWAY)[number]

const isTurnedAway = (reason: unknown): reason is TurnedAway => TURNED_AWAY.some((known) => known === reason)

/** Never by the status alone: what stands between us and the server may answer with a page of its own, or refuse for itself. */
async function reasonOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { refusal?: { reason?: unknown } }).refusal?.reason
}

export async function isSignedOut(): Promise<boolean> {
  try {
    const response = await fetch('/api/me', { credentials: 'same-origin', signal: AbortSignal.timeout(GIVE_UP_AFTER) })
    return response.status === 401 && (await reasonOf(response)) === 'signed-out'
  } catch {
    return false
  }
}
