// Copies a file that nobody writes to, and says what was copied. To the disk in small parts: a gigabyte that waits there at once
// would stand before what people write.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

const PART = 4 << 20

export interface Copied {
  readonly bytes: number
  readonly sha256: string
}

/** `to: null` only reads. */
export async function copyFile(from: string, to: string | null): Promise<Copied> {
  const source = await open(from, 'r')
  const target = to === null ? null : await open(to, 'w', 0o600)
  try {
    const sum = createHash('sha256')
    const part = Buffer.allocUnsafe(PART)
    let bytes = 0
    for (;;) {
      const { bytesRead } = await source.read(part, 0, PART, bytes)
      if (bytesRead === 0) return { bytes, sha256: sum.digest('hex') }
      const read = part.subarray(0, bytesRead)
      sum.update(read)
      await target?.writeFile(read)
      await target?.datasync()
      bytes += bytesRead
    }
  } finally {
    await source.close()
    await target?.close()
  }
}
