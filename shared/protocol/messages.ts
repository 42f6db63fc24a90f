// The kinds of message on a room's socket: one message per frame, its kind first (lib0 varUint).

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Server to client, only when asked for by `saved=1`: `n` and the time in ms: the first n update frames of this connection are on disk. */
  saved: 4,
  /** Server to client, empty: writing stops. Send what is still waiting, then answer `held`; after 5 s the socket closes (4205). */
  hold: 5,
  /** Client to server, empty: all of my text has been sent on this connection. */
  held: 5,
  /** Client to server: what was written and did not arrive before the text was put still, as one update. */
  late: 6,
  /** Server to client: one of LATE. */
  lateAnswer: 6,
  /** Server to client, only when asked for by `saved=1`: one of DISK. While it is full the server keeps nothing; then it asks for what it missed. */
  disk: 7,
  /** Server to client, only where `saved=1` was asked: how full the text is, in percent, from 80 on and when that changes. */
  fullness: 8,
} as const

/** What became of late text. `nothingNew`: all of it had arrived in time. `refused`: it stays with its writer. */
export const LATE = { kept: 0, nothingNew: 1, refused: 2 } as const
export type LateAnswer = keyof typeof LATE

/** Whether the server can keep anything. */
export const DISK = { writable: 0, full: 1 } as const

/** The y-protocols sync kinds. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** What others see of a person in a room. The server writes `user`; the client writes the rest. */
export interface Presence {
  readonly user: {
    readonly personId: string
    readonly name: string
    readonly discipline: string
    readonly colour: string
  }
  /** Where the caret is: a fragment name (`text/veiligheid`), and its place in it. */
  readonly section?: string | null
  readonly cursor?: { readonly anchor: unknown; readonly head: unknown } | null
}

/** From here on the writers of a text are told how full it is. */
export const NEARLY_FULL_PERCENT = 80

export const MAX_FRAME_BYTES = 1024 * 1024

/** In one update. */
export const MAX_STRUCTS = 20_000
