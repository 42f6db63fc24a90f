// Why a room's socket is closed. y-websocket treats 4400–4499 as final; every other code means: come back.

export const CLOSE = {
  /** A frame of more than MAX_FRAME_BYTES: the WebSocket itself ends here, and would again. */
  tooLarge: 1009,
  /** The server stops; everybody comes back after a wait that is spread over as many ms as the reason says. */
  restart: 1012,
  /** What this person may do has changed: come back through the gate. */
  accessChanged: 4205,
  /** The room was thrown away after a failed commit: come back and send again. */
  reload: 4206,
  /** This reader does not keep up: come back and sync afresh. */
  tooSlow: 4207,
  /** The session ended or expired: sign in again. */
  signedOut: 4401,
  /** What was written here was destroyed: the page keeps nothing of it, on the screen or in the browser. */
  destroyed: 4404,
  /** This page is older or newer than the server's text: load the page again. */
  otherSchema: 4409,
  /** The text was restored or replaced: this page's copy may not be merged into it. */
  otherLineage: 4410,
  /** The text has its largest size: what was typed stays on the page, taking away is still possible. */
  full: 4413,
  /** A frame that is not ours, too large, or in a name that is not the sender's. What was typed stays on the page. */
  refusedFrame: 4422,
  /** This person has too many pages open: close some of them. */
  tooManyPages: 4428,
  /** Asked for more than a person can: too many frames, too many gaps. */
  tooMuch: 4429,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

export const isFinal = (code: number): boolean => code >= 4400 && code < 4500
