// The text of a room that is open now, with the words of it that lie in the browser. What an old text still says when it goes is no
// news of the new one.
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { Entrance, RoomAddress } from '#shared/protocol/live.ts'
import { type KeptWords, keptWords } from './kept-words.ts'
import { type OpenText, openText, type TextEvents } from './open-text.ts'
import type { Outbox } from './outbox/outbox.ts'
import { makePatience, type Patience } from './patience.ts'

interface Needs {
  readonly address: RoomAddress
  readonly liveUrl: string
  readonly Socket: typeof WebSocket
  readonly outbox: Outbox | null
  readonly events: Omit<TextEvents, 'wrote' | 'opened'>
  readonly isLive: () => boolean
}

export interface PresentText {
  readonly text: OpenText | null
  readonly words: KeptWords | null
  /** The line is there, and the text takes its time. */
  readonly isSlow: boolean
  /** Opens it where there is none yet, and knocks. */
  connect(allowed: Entrance, attempts: number): void
  /** The server answered, one way or the other. */
  answered(): void
  forget(): void
  destroy(): void
}

export function makePresentText({ address, liveUrl, Socket, outbox, events, isLive }: Needs): PresentText {
  let text: OpenText | null = null
  let words: KeptWords | null = null
  let patience: Patience | null = null

  function open(allowed: Entrance): OpenText {
    const ifMine =
      <Said extends unknown[]>(act: (...said: Said) => void) =>
      (...said: Said) => {
        if (text === mine) act(...said)
      }
    const mine: OpenText = openText(allowed, liveUrl, Socket, {
      opened: ifMine(() => patience?.opened()),
      synced: ifMine(() => {
        patience?.arrived()
        events.synced()
      }),
      closed: ifMine(events.closed),
      fullness: ifMine(events.fullness),
      changed: ifMine(events.changed),
      wrote: ifMine((n, update) => words?.wrote(n, update)),
      heard: events.heard,
      held: ifMine(events.held),
      diskChanged: ifMine(events.diskChanged),
      maySend: events.maySend,
      lateAnswered: ifMine(events.lateAnswered),
    })
    const box = outbox?.open({
      personId: allowed.personId,
      address,
      lineage: allowed.lineage,
      schema: SCHEMA_VERSION,
      whole: mine.unsaved,
      // On a live line it is saved in a moment anyway.
      changed: ifMine(() => isLive() || events.changed()),
    })
    words = box ? keptWords(box, mine, ifMine(events.changed)) : null
    patience = makePatience({ giveUp: mine.drop, changed: ifMine(events.changed) })
    return mine
  }

  return {
    get text() {
      return text
    },
    get words() {
      return words
    },
    get isSlow() {
      return patience?.isSlow ?? false
    },
    connect(allowed, attempts) {
      text ??= open(allowed)
      patience?.knock(allowed, attempts)
      text.connect(allowed.access)
    },
    answered: () => patience?.over(),
    forget() {
      const old = text
      text = null
      patience?.over()
      patience = null
      words?.close()
      words = null
      // Not inside the event that led here: the provider and the editors are still busy with this doc.
      queueMicrotask(() => old?.destroy())
    },
    destroy() {
      patience?.over()
      words?.close()
      text?.destroy()
    },
  }
}
