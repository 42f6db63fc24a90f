// Opens a room and keeps it open: enter, connect, come back after a lost line, stop when that is final. One state for the
// screen (room-state.ts); no React here. What was typed stays in the doc whatever the line does.
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { LateAnswer } from '#shared/protocol/messages.ts'
import { makeComingBack } from './coming-back.ts'
import type { EnterAnswer } from './enter.ts'
import { makeGoingStill } from './going-still.ts'
import { watchForHoles } from './hole-watch.ts'
import { makeLateWords } from './late-words.ts'
import { watchLine } from './line-watch.ts'
import type { Outbox } from './outbox/outbox.ts'
import { wordsOf } from './outbox/readable.ts'
import { makePresentText } from './present-text.ts'
import { watchProgress } from './progress.ts'
import type { RefusedReason, RoomState, StoppedReason } from './room-state.ts'
import { type Standing, shownState } from './shown-state.ts'
import { type EndReason, stopReason } from './way-back.ts'

export interface Surroundings {
  readonly enter: (address: RoomAddress) => Promise<EnterAnswer>
  readonly isSignedOut: () => Promise<boolean>
  readonly liveUrl: string
  readonly Socket: typeof WebSocket
  /** In ms, of a clock that nobody puts back: it says how long ago, not when. */
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
  /** What this person wrote himself and is not saved, without the text around it. */
  ownWords(): string
  /** Do not wait any longer: the person or the browser says that there is a line again. */
  tryNow(): void
  close(): void
}

/** What is not saved would be answered in the same way. */
const NOT_AGAIN: readonly StoppedReason[] = ['refused-frame', 'full', 'too-large']

type Entrance = Extract<EnterAnswer, { kind: 'entrance' }>['entrance']

export function connectRoom(address: RoomAddress, around: Surroundings): RoomConnection {
  const { now, chance } = around
  const listeners = new Set<() => void>()
  let standing: Standing = { status: 'connecting' }
  let entrance: Entrance | null = null
  let state: RoomState = { status: 'connecting', attempts: 0, diskFull: false, isSlow: false }
  let closed = false
  let diskFull = false
  let percentFull = 0

  const back = makeComingBack({ now, chance, again: () => void enter() })
  const progress = watchProgress(now)
  const stillness = makeGoingStill()
  const late = makeLateWords()
  const present = makePresentText({
    address,
    liveUrl: around.liveUrl,
    Socket: around.Socket,
    outbox: around.outbox ?? null,
    isLive: () => standing.status === 'live',
    events: {
      synced: arrived,
      closed(code, opened, reason) {
        back.lost(code, reason)
        percentFull = 0
        void lineClosed(code, opened)
      },
      fullness(percent) {
        percentFull = percent
        show()
      },
      changed: show,
      heard: () => watch.heard(),
      held: goStill,
      diskChanged,
      lateAnswered,
      maySend: () => !stillness.hasReported && (entrance?.access === 'write' || present.text?.ledger.unsaved === 0),
    },
  })
  const hasHole = watchForHoles(now, () => standing.status === 'live' && (present.text?.isPending() ?? false))
  const watch = watchLine({
    now,
    isConnected: () => present.text?.isConnected() ?? false,
    isComing: () => standing.status !== 'live',
    ask: () => present.text?.askSignOfLife(),
    isStuck: () => isStuck() || hasHole(),
    dead: () => present.text?.drop(),
  })

  const isStuck = (): boolean =>
    standing.status === 'live' && entrance?.access === 'write' && !diskFull && progress.isStuck()

  function stand(next: Standing): void {
    standing = next
    show()
  }

  function show(): void {
    if (closed) return
    const { text, words } = present
    const unsaved = text?.ledger.unsaved ?? 0
    if (progress.look(unsaved)) back.settled()
    if (text) words?.saved(text.ledger.savedUpTo)
    const parts = {
      text,
      entrance,
      words,
      back,
      progress,
      stillness,
      late,
      diskFull,
      percentFull,
      isSlow: present.isSlow,
    }
    state = shownState(standing, parts)
    for (const listener of listeners) listener()
    if (unsaved === 0 && standing.status === 'live' && text?.isRotated()) openAnew()
  }

  // --- coming in

  async function enter(): Promise<void> {
    const answer = await around.enter(address)
    if (closed || standing.status === 'stopped' || standing.status === 'refused') return
    diskFull = answer.kind === 'disk-full'
    if (answer.kind === 'away' || answer.kind === 'disk-full') return comeBack(null)
    if (answer.kind === 'refused') return turnAway(answer.reason)
    if (answer.entrance.schema !== SCHEMA_VERSION) return turnAway('other-schema')
    const { text, words } = present
    // Somebody else signed in, in another tab: these words are not his.
    if (text && entrance && entrance.personId !== answer.entrance.personId) return stop('signed-out')
    if (text && text.lineage !== answer.entrance.lineage) return stop('other-lineage')
    entrance = answer.entrance
    if (text && text.ledger.unsaved > 0) words?.sealAnew()
    stillness.over()
    if (entrance.access === 'write') late.mayWrite()
    present.connect(entrance, back.attempts)
    show()
  }

  // --- what the text says

  function arrived(): void {
    back.arrived()
    late.reconnected()
    // What waited long for this line waits anew.
    progress.startAnew()
    leaveLate()
    stand({ status: 'live' })
    void present.words?.bring(mayBring, leaveLate)
  }

  /** Being asked again takes its time: a line that only just has room to save on is not stuck. */
  function diskChanged(isFull: boolean): void {
    diskFull = isFull
    progress.startAnew()
    show()
  }

  function goStill(): void {
    if (stillness.isAsked) return
    const { text } = present
    stillness.ask(() => {
      if (present.text === text) text?.reportStill()
    })
    show()
  }

  const mayBring = (): 'write' | 'leave-late' | 'read' => {
    if (standing.status !== 'live' || stillness.isAsked) return 'read'
    if (entrance?.access === 'write') return 'write'
    return entrance?.takesLate && late.standing !== 'refused' ? 'leave-late' : 'read'
  }

  /** The text was put still while this page could not send: what it has is kept apart, and it goes on with what was offered. */
  function leaveLate(): void {
    const { text } = present
    if (text && entrance?.takesLate && text.ledger.unsaved > 0) late.leave(text.leaveLate)
  }

  function lateAnswered(answer: LateAnswer): void {
    if (!late.answered(answer)) return show()
    present.words?.keptApart()
    openAnew()
  }

  // --- coming back, and stopping

  async function lineClosed(code: number | null, opened: boolean): Promise<void> {
    present.answered()
    if (closed || standing.status === 'stopped') return
    const reason = stopReason(code)
    if (reason) return stop(reason)
    if (standing.status === 'live') stand({ status: 'waiting', since: now() })
    if (!opened && (await around.isSignedOut())) return turnAway('signed-out')
    comeBack(code)
  }

  function comeBack(code: number | null): void {
    if (closed || back.isWaiting || standing.status === 'stopped') return
    back.later(code)
    show()
  }

  /** What a person typed and nobody has yet stays on the page, also when the room is closed to this person now. */
  function turnAway(reason: Extract<RefusedReason, 'signed-out' | 'not-found' | 'other-schema'>): void {
    const { text, words } = present
    if (reason === 'not-found') (words ?? around.outbox)?.turnedAway()
    const stopped = reason === 'not-found' ? 'no-access' : reason
    if (text && (stopped !== 'no-access' || text.ledger.unsaved > 0) && standing.status !== 'connecting')
      return stop(stopped)
    // Who was in a moment ago is told that this has ended, though the server says the same as of a room that never was.
    const wasIn = text !== null
    forget()
    stand({ status: 'refused', reason: wasIn && reason === 'not-found' ? 'no-access' : reason })
  }

  /** Nothing of it may stay, on the page or in this browser: also not what was typed and not saved. */
  function destroyed(): void {
    present.words?.destroyed()
    forget()
    stand({ status: 'refused', reason: 'destroyed' })
  }

  function stop(reason: EndReason): void {
    if (reason === 'destroyed') return destroyed()
    if (standing.status === 'connecting' && (present.text?.ledger.unsaved ?? 0) === 0) {
      if (reason === 'signed-out' || reason === 'other-schema' || reason === 'too-many-pages')
        return stand({ status: 'refused', reason })
      // Nothing of this page is at stake yet: begin again with what the server has now.
      forget()
      return comeBack(null)
    }
    if (NOT_AGAIN.includes(reason)) present.words?.refused()
    if (reason === 'signed-out') around.outbox?.forgetKey()
    stand({ status: 'stopped', reason })
    present.text?.drop()
  }

  function openAnew(): void {
    forget()
    entrance = null
    back.settled()
    standing = { status: 'connecting' }
    void enter()
    show()
  }

  function forget(): void {
    present.forget()
    progress.forget()
  }

  void enter()
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    throwApartAway: () => present.words?.throwApartAway(),
    ownWords: () => (present.text ? wordsOf([present.text.unsaved()]) : ''),
    tryNow: () => {
      // The session ended, and this page may have another by now: the words wait here to be sent.
      if ('reason' in standing && standing.reason === 'signed-out') {
        stand(standing.status === 'stopped' ? { status: 'waiting', since: now() } : { status: 'connecting' })
        return void enter()
      }
      if (back.isWaiting) back.hurry()
    },
    close: () => {
      closed = true
      back.stop()
      stillness.over()
      watch.stop()
      listeners.clear()
      // Who leaves in the moment that the text is put still has nothing more to say; without this he would be waited for.
      if (present.text?.ledger.unsaved === 0) present.text.reportStill()
      present.destroy()
    },
  }
}
