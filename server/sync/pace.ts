// How long and how much: every limit of the live core in one place. Tests pass shorter times, the product uses these.

export interface Pace {
  /** From one flush to the next while busy; when idle longer, a frame is kept at once. */
  readonly flushMs: number
  /** A room that was left stays in memory this long: a reload finds it there. */
  readonly evictAfterMs: number
  readonly sweepMs: number
  /** y-websocket reconnects after 30 s without a message; pings do not count. */
  readonly silenceMs: number
  readonly pingAfterMs: number
  readonly deadAfterMs: number
  /** Work snapshots of a room that stays open. */
  readonly snapshotMs: number
  /** One `room.changed` line covers this much of one person's writing in one room. */
  readonly changedWindowMs: number
  /** A log that is longer than this, in rows or bytes, is folded: so much is replayed at most after a crash. */
  readonly foldRows: number
  readonly foldBytes: number
  /** The largest a text may be, folded. Some 600,000 edits; a plan of 5,000 words takes a tenth. */
  readonly maxRoomBytes: number
  /** How long a stopping server takes to put its rooms away, and then waits for its sockets to close. */
  readonly putAwayMs: number
  readonly stopMs: number
  /** How long who is writing has to send what is left when the text is held. */
  readonly holdMs: number
}

export const PACE: Pace = {
  flushMs: 3,
  evictAfterMs: 250,
  sweepMs: 1000,
  silenceMs: 15_000,
  pingAfterMs: 30_000,
  deadAfterMs: 75_000,
  snapshotMs: 10 * 60_000,
  changedWindowMs: 60_000,
  foldRows: 1000,
  foldBytes: 256 * 1024,
  maxRoomBytes: 2 * 1024 * 1024,
  putAwayMs: 5000,
  stopMs: 1000,
  holdMs: 5000,
}

/** What a reader may leave unread before it is cut off. */
export const MAX_UNREAD_BYTES = 4 * 1024 * 1024

/** Frames waiting for their commit, per room; more than this is flushed at once. */
export const MAX_QUEUED_BYTES = 8 * 1024 * 1024

export const MAX_GAPS = 200
export const ASK_AGAIN_MS = 1000

/** New clientIDs that one connection may bring; ours brings one, an outbox those of the pages before it. */
export const MAX_CLAIMS = 64

/** A person asks for the whole text when he connects, not many times a second. */
export const MAX_STEP1_PER_SECOND = 30

export const AWARENESS_WINDOW_MS = 100
export const MAX_AWARENESS_PER_WINDOW = 200

export const MAX_DELETE_RANGES = 100_000
export const MAX_NESTING = 8
export const MAX_CLOCK = 2 ** 40

/** Of late text that is apart, also what its author left there, per person and room. */
export const MAX_LATE_TEXTS = 20
export const MAX_LATE_BYTES = 2 * 1024 * 1024

/** Hidden blocks stay this long after the last change: who is away for less still finds them when taking back what he deleted. */
export const CLEAN_AFTER_MS = 60 * 60_000

export const EVICTIONS_PER_COMMIT = 20

/** What putting rooms away may take of one turn, before others are heard; one room is always put away. */
export const EVICTION_TURN_MS = 10

/** A text of more bytes than this is put away in two turns. */
export const HEAVY_ROOM_BYTES = 128 * 1024

/** After a stop each page waits by chance, so that they do not all come back at once: longer where there are more. */
export const SPREAD_MS_PER_SOCKET = 50
export const MAX_SPREAD_MS = 60_000

/** Pages that one person has open at once, on all his devices. */
export const MAX_SOCKETS_PER_PERSON = 40
