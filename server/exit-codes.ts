// What the process ends with, for whoever supervises it: after 70 and 74 it is to be started again, and nothing that was called saved is missing.

export const EXIT = {
  stopped: 0,
  /** Something outside keeps us from starting; the reason is on standard error. */
  refusedToStart: 1,
  /** A defect that nobody caught (EX_SOFTWARE). */
  defect: 70,
  /** SQLite cannot read or write its files, or found them damaged (EX_IOERR). */
  brokenDisk: 74,
} as const
