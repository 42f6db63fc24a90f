// The text of a room that is open now, with the words of it that lie in the browser. What an old text still says when it goes is no
// news of the new one.
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { Entrance, RoomAddress } from '#shared/protocol/live.ts'
import { type KeptWords, keptWords } from './kept-words.ts'
import { type OpenText, openText, type TextEvents } from './open-text.ts'
import type { Outbox } from './outbox/outbox.ts'

/** A handshake into a dead line gets no answer, and a browser waits minutes for one. Until the text is there, too. */
const HANDSHAKE_AT_MOST = 8_000

interface Needs {
  readonly address: RoomAddress
  readonly liveUrl: string
  readonly Socket: typeof WebSocket
  readonly outbox: Outbox | null
  readonly events: Omit<TextEvents, 'wrote'>
  readonly isLive: () => boolean
}

export interface PresentText {
  readonly text: OpenText | null
  readonly words: KeptWords | null
  /** Opens it where there is none yet, and knocks. */
  connect(allowed: Entrance): void
  /** The server answered, one way or the other. */
  answered(): void
  forget(): void
  destroy(): void
}

export function makePresentText({ address, liveUrl, Socket, outbox, events, isLive }: Needs): PresentText {
  let text: OpenText | null = null
  let words: KeptWords | null = null
  let knock: ReturnType<typeof setTimeout> | undefined

  function open(allowed: Entrance): OpenText {
    const ifMine =
      <Said extends unknown[]>(act: (...said: Said) => void) =>
      (...said: Said) => {
        if (text === mine) act(...said)
      }
    const mine: OpenText = openText(allowed, liveUrl, Socket, {
      synced: ifMine(events.synced),
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
      whole: mine.own,
      // On a live line it is saved in a moment anyway.
      changed: ifMine(() => isLive() || events.changed()),
    })
    words = box ? keptWords(box, mine, ifMine(events.changed)) : null
    return mine
  }

  return {
    get text() {
      return text
    },
    get words() {
      return words
    },
    connect(allowed) {
      text ??= open(allowed)
      const knocking = text
      knocking.connect(allowed.access)
      clearTimeout(knock)
      knock = setTimeout(() => {
        if (text === knocking && !isLive()) knocking.drop()
      }, HANDSHAKE_AT_MOST)
    },
    answered: () => clearTimeout(knock),
    forget() {
      const old = text
      text = null
      words?.close()
      words = null
      // Not inside the event that led here: the provider and the editors are still busy with this doc.
      queueMicrotask(() => old?.destroy())
    },
    destroy() {
      clearTimeout(knock)
      words?.close()
      text?.destroy()
    },
  }
}
