// Opens a room and keeps it open: enter, connect, come back after a lost line, stop when that is final. One state for the
// screen (room-state.ts); no React here. What was typed stays in the doc whatever the line does.
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { LateAnswer } from '#shared/protocol/messages.ts'
import type { EnterAnswer } from './enter.ts'
import { watchForHoles } from './hole-watch.ts'
import { type KeptWords, keptWords } from './kept-words.ts'
import { watchLine } from './line-watch.ts'
import { type OpenText, openText } from './open-text.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { OpenRoom, RefusedReason, RoomState, StoppedReason } from './room-state.ts'
import { spreadIn, stopReason, waitBefore } from './way-back.ts'

export interface Surroundings {
  readonly enter: (address: RoomAddress) => Promise<EnterAnswer>
  readonly isSignedOut: () => Promise<boolean>
  readonly liveUrl: string
  readonly Socket: typeof WebSocket
  readonly now: () => number
  readonly chance: () => number
  /** Absent where nothing outlives the page. */
  readonly outbox?: Outbox
}

export interface RoomConnection {
  getState(): RoomState
  subscribe(listener: () => void): () => void
  /** The words that cannot be brought in are not needed any more. */
  throwApartAway(): void
  /** Do not wait any longer: the person or the browser says that there is a line again. */
  tryNow(): void
  close(): void
}

/** A handshake into a dead line gets no answer, and a browser waits minutes for one. Until the text is there, too. */
const HANDSHAKE_AT_MOST = 8_000
const STUCK_AFTER = 15_000
/** Until every editor on the page has heard that it may not be written in any more. */
const EDITORS_CLOSE = 60

type Entrance = Extract<EnterAnswer, { kind: 'entrance' }>['entrance']
type Standing =
  | { readonly status: 'connecting' }
  | { readonly status: 'refused'; readonly reason: RefusedReason }
  | { readonly status: 'live' }
  | { readonly status: 'waiting'; readonly since: number }
  | { readonly status: 'stopped'; readonly reason: StoppedReason }

export function connectRoom(address: RoomAddress, around: Surroundings): RoomConnection {
  const listeners = new Set<() => void>()
  let standing: Standing = { status: 'connecting' }
  let entrance: Entrance | null = null
  let text: OpenText | null = null
  let words: KeptWords | null = null
  let attempts = 0
  let unsavedSince: number | null = null
  let state: RoomState = { status: 'connecting', attempts: 0, diskFull: false }
  let timer: ReturnType<typeof setTimeout> | null = null
  let lastUnsaved = 0
  let ackedAt = 0
  let knock: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let hold: 'none' | 'asked' | 'reported' = 'none'
  let late: 'none' | 'on-its-way' | 'refused' = 'none'
  let lateAsked = 0
  let keptApart = false
  let diskFull = false
  let percentFull = 0
  /** Over how many ms the pages of a stopping server come back; null once it is there again. */
  let spread: number | null = null

  const hasHole = watchForHoles(around.now, () => standing.status === 'live' && (text?.isPending() ?? false))
  const watch = watchLine({
    now: around.now,
    isConnected: () => text?.isConnected() ?? false,
    ask: () => text?.askSignOfLife(),
    isStuck: () => isStuck() || hasHole(),
    dead: () => text?.drop(),
  })

  function stand(next: Standing): void {
    standing = next
    show()
  }

  function show(): void {
    if (closed) return
    const unsaved = text?.ledger.unsaved ?? 0
    if (unsaved < lastUnsaved) ackedAt = around.now()
    lastUnsaved = unsaved
    if (text) words?.saved(text.ledger.savedUpTo)
    unsavedSince = unsaved === 0 ? null : (unsavedSince ?? around.now())
    state = stateNow(unsaved)
    for (const listener of listeners) listener()
    if (unsaved === 0 && standing.status === 'live' && text?.isRotated()) openAnew()
  }

  /** The line answers, yet a change that was sent is not called saved: something got lost on the way. */
  const isStuck = (): boolean =>
    standing.status === 'live' &&
    entrance?.access === 'write' &&
    unsavedSince !== null &&
    !diskFull &&
    around.now() - Math.max(unsavedSince, ackedAt) > STUCK_AFTER

  function stateNow(unsaved: number): RoomState {
    if (standing.status === 'connecting' || !text || !entrance) {
      return standing.status === 'refused' ? standing : { status: 'connecting', attempts, diskFull }
    }
    if (standing.status === 'refused') return standing
    const open: OpenRoom = {
      doc: text.doc,
      presence: text.presence,
      template: entrance.template,
      ...(hold === 'none'
        ? { access: entrance.access, readOnlyBecause: entrance.readOnlyBecause, held: false }
        : { access: 'read', readOnlyBecause: 'offered', held: true }),
      ...(diskFull && hold === 'none' ? { access: 'read' } : {}),
      diskFull,
      late: unsaved > 0 ? late : 'none',
      keptApart,
      unsaved,
      unsavedSince,
      savedAt: text.ledger.savedAt,
      keptHere: unsaved > 0 && words !== null && words.holds(text.ledger.written),
      brought: words?.brought ?? 'none',
      apart: words?.apart ?? null,
      percentFull,
    }
    if (standing.status === 'waiting') return { ...open, ...standing, restarting: spread !== null }
    return { ...open, ...standing }
  }

  async function enter(): Promise<void> {
    timer = null
    const answer = await around.enter(address)
    if (closed || standing.status === 'stopped' || standing.status === 'refused') return
    diskFull = answer.kind === 'disk-full'
    if (answer.kind === 'away' || answer.kind === 'disk-full') return comeBack(null)
    if (answer.kind === 'refused') return turnAway(answer.reason)
    if (answer.entrance.schema !== SCHEMA_VERSION) return turnAway('other-schema')
    // Somebody else signed in, in another tab: these words are not his.
    if (text && entrance && entrance.personId !== answer.entrance.personId) return stop('signed-out')
    if (text && text.lineage !== answer.entrance.lineage) return stop('other-lineage')
    entrance = answer.entrance
    if (text && text.ledger.unsaved > 0) words?.sealAnew(text.ledger.written)
    hold = 'none'
    if (entrance.access === 'write') late = 'none'
    text ??= openHere(entrance)
    const knocking = text
    knocking.connect(entrance.access)
    clearTimeout(knock)
    knock = setTimeout(() => {
      if (text === knocking && standing.status !== 'live') knocking.drop()
    }, HANDSHAKE_AT_MOST)
    show()
  }

  function openHere(allowed: Entrance): OpenText {
    // What an old text still says when it goes is no news of the new one.
    const ifMine = (act: () => void) => () => {
      if (text === mine) act()
    }
    const mine: OpenText = openText(allowed, around.liveUrl, around.Socket, {
      synced: ifMine(() => {
        attempts = 0
        lateAsked = 0
        spread = null
        // What waited long for this line waits anew: it gets as long as any other to be called saved.
        ackedAt = around.now()
        leaveLate(mine)
        stand({ status: 'live' })
        void words?.bring(mayBring, () => leaveLate(mine))
      }),
      closed: (code, opened, reason) => {
        if (text !== mine) return
        spread = spreadIn(code, reason) ?? spread
        percentFull = 0
        void lineClosed(code, opened)
      },
      fullness: (percent) => {
        if (text !== mine) return
        percentFull = percent
        show()
      },
      changed: ifMine(show),
      wrote: (n, update) => {
        if (text === mine) words?.wrote(n, update)
      },
      heard: () => watch.heard(),
      held: ifMine(goStill),
      diskChanged: (isFull) => {
        if (text === mine) diskChanged(isFull)
      },
      lateAnswered: (answer) => {
        if (text === mine) lateAnswered(answer)
      },
      maySend: () => hold !== 'reported' && (entrance?.access === 'write' || mine.ledger.unsaved === 0),
    })
    const box = around.outbox?.open({
      personId: allowed.personId,
      address,
      lineage: allowed.lineage,
      schema: SCHEMA_VERSION,
      whole: mine.unsaved,
      changed: ifMine(() => standing.status !== 'live' && show()),
    })
    words = box ? keptWords(box, mine, ifMine(show)) : null
    return mine
  }

  /** Being asked again takes its time: a line that only just has room to save on is not stuck. */
  function diskChanged(isFull: boolean): void {
    diskFull = isFull
    ackedAt = around.now()
    show()
  }

  const mayBring = (): 'write' | 'leave-late' | 'read' => {
    if (standing.status !== 'live' || hold !== 'none') return 'read'
    if (entrance?.access === 'write') return 'write'
    return entrance?.takesLate && late !== 'refused' ? 'leave-late' : 'read'
  }

  /** The text was put still while this page could not send: what it has is kept apart, and it goes on with what was offered. */
  function leaveLate(mine: OpenText): void {
    if (!entrance?.takesLate || mine.ledger.unsaved === 0 || late === 'refused') return
    late = mine.leaveLate() ? 'on-its-way' : 'refused'
    if (late === 'on-its-way') lateAsked += 1
  }

  function lateAnswered(answer: LateAnswer): void {
    if (answer === 'refused') {
      late = 'refused'
      return show()
    }
    keptApart ||= answer === 'kept'
    lateAsked -= 1
    if (lateAsked > 0) return
    late = 'none'
    words?.keptApart()
    openAnew()
  }

  /** The editors are closed first; what they still had to say goes out before the report. */
  function goStill(): void {
    if (hold !== 'none') return
    hold = 'asked'
    show()
    const still = text
    setTimeout(() => {
      if (closed || hold !== 'asked' || text !== still) return
      hold = 'reported'
      still?.reportStill()
    }, EDITORS_CLOSE)
  }

  async function lineClosed(code: number | null, opened: boolean): Promise<void> {
    clearTimeout(knock)
    if (closed || standing.status === 'stopped') return
    const reason = stopReason(code)
    if (reason) return stop(reason)
    if (standing.status === 'live') stand({ status: 'waiting', since: around.now() })
    if (!opened && (await around.isSignedOut())) return turnAway('signed-out')
    comeBack(code)
  }

  function comeBack(code: number | null): void {
    if (closed || timer !== null || standing.status === 'stopped') return
    const wait =
      spread === null
        ? waitBefore(code, attempts, around.chance())
        : waitBefore(CLOSE.restart, attempts, around.chance(), spread)
    timer = setTimeout(() => void enter(), wait)
    attempts += 1
    show()
  }

  /** What a person typed and nobody has yet stays on the page, also when the room is closed to this person now. */
  function turnAway(reason: RefusedReason): void {
    if (reason === 'no-access' || reason === 'not-found') {
      words?.wipe()
      around.outbox?.roomIsGone(address)
    }
    const stopped: StoppedReason | null = reason === 'signed-out' || reason === 'other-schema' ? reason : 'no-access'
    if (text && (stopped !== 'no-access' || text.ledger.unsaved > 0) && standing.status !== 'connecting')
      return stop(stopped)
    // Who was in a moment ago is told that this has ended, though the server says the same as of a room that never was.
    const wasIn = text !== null
    forget()
    stand({ status: 'refused', reason: wasIn && reason === 'not-found' ? 'no-access' : reason })
  }

  function stop(reason: StoppedReason): void {
    if (standing.status === 'connecting' && (text?.ledger.unsaved ?? 0) === 0) {
      if (reason === 'signed-out' || reason === 'other-schema' || reason === 'too-many-pages')
        return stand({ status: 'refused', reason })
      // Nothing of this page is at stake yet: begin again with what the server has now.
      forget()
      return comeBack(null)
    }
    if (reason === 'refused-frame' || reason === 'full') words?.refused()
    if (reason === 'signed-out') around.outbox?.forgetKey()
    stand({ status: 'stopped', reason })
    text?.drop()
  }

  function openAnew(): void {
    forget()
    entrance = null
    attempts = 0
    standing = { status: 'connecting' }
    void enter()
    show()
  }

  function forget(): void {
    const old = text
    text = null
    words?.close()
    words = null
    // Not inside the event that led here: the provider and the editors are still busy with this doc.
    queueMicrotask(() => old?.destroy())
  }

  void enter()
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    throwApartAway: () => words?.throwApartAway(),
    tryNow: () => {
      // The session ended, and this page may have another by now: the words wait here to be sent.
      if (standing.status === 'stopped' && standing.reason === 'signed-out') {
        stand({ status: 'waiting', since: around.now() })
        return void enter()
      }
      if (timer === null) return
      clearTimeout(timer)
      void enter()
    },
    close: () => {
      closed = true
      if (timer !== null) clearTimeout(timer)
      clearTimeout(knock)
      watch.stop()
      listeners.clear()
      // Who leaves in the moment that the text is put still has nothing more to say; without this he would be waited for.
      if (text?.ledger.unsaved === 0) text.reportStill()
      words?.close()
      text?.destroy()
    },
  }
}
