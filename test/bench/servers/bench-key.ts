// The outside key of the region that is measured; nothing real is under it.
import { keyFrom } from '#server/keys/envelope.ts'

export const BENCH_KEY = keyFrom(Buffer.alloc(32, 9))
