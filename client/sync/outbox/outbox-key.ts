// The key of the outbox, asked of the server once somebody is signed in. In memory only; forgotten when the session ends.
import type { PersonId } from '#shared/ids.ts'
import { OUTBOX_KEY_PATH, type OutboxKeyView } from '#shared/protocol/outbox.ts'
import { importKey } from './seal-row.ts'

export interface HeldKey {
  readonly personId: PersonId
  readonly key: CryptoKey
}

export interface OutboxKey {
  /** Null: not now. The next one asks again. */
  get(): Promise<HeldKey | null>
  forget(): void
}

export type AskKey = (device: string) => Promise<OutboxKeyView | null>

export function outboxKey(device: () => Promise<string | null>, ask: AskKey): OutboxKey {
  let held: Promise<HeldKey | null> | null = null

  async function fetchKey(): Promise<HeldKey | null> {
    const name = await device()
    const answer = name === null ? null : await ask(name)
    if (!answer) return null
    const bytes = Uint8Array.from(atob(answer.key), (letter) => letter.charCodeAt(0))
    return { personId: answer.personId, key: await importKey(bytes) }
  }

  return {
    async get() {
      held ??= fetchKey().catch(() => null)
      const asked = held
      const found = await asked
      if (!found && held === asked) held = null
      return found
    },
    forget: () => {
      held = null
    },
  }
}

const GIVE_UP_AFTER = 8_000

export const askServer: AskKey = async (device) => {
  try {
    const response = await fetch(OUTBOX_KEY_PATH, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device }),
      signal: AbortSignal.timeout(GIVE_UP_AFTER),
    })
    return response.ok ? ((await response.json()) as OutboxKeyView) : null
  } catch {
    return null
  }
}
