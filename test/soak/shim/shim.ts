// Builds disk.c and talks with it: what it counted, which call it is to fail, and what it wrote down.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('./disk.c', import.meta.url))

/** In the order of `struct counts`. */
const COUNTS = ['walSyncs', 'otherSyncs', 'walWrites', 'otherWrites', 'walBytes', 'otherBytes'] as const
const FAULT_AT = COUNTS.length * 8

export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>
export type DiskFaultKind = 'enospc' | 'eio' | 'short' | 'fsync'
const KINDS: Readonly<Record<DiskFaultKind, number>> = { enospc: 1, eio: 2, short: 3, fsync: 4 }

export interface Shim {
  /** For the process that is to stand on it. */
  readonly env: NodeJS.ProcessEnv
  readonly logFile: string
  counts(): Counts
  /** The `at`-th call of this kind from now fails, and all after it until `mend`. */
  fail(kind: DiskFaultKind, at: number): void
  hasStruck(): boolean
  mend(): void
  logSize(): number
  remove(): void
}

/** `writesLog`: every write and sync, for playing a power cut. Linux with a C compiler only, and says so. */
export function buildShim({ writesLog = false } = {}): Shim {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-shim-'))
  const library = join(folder, 'disk.so')
  const built = spawnSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl'], { encoding: 'utf8' })
  if (built.status !== 0)
    throw new Error(
      `the soak tests of the disk need a C compiler (cc) on Linux: ${built.error?.message ?? built.stderr}`,
    )
  const countsFile = join(folder, 'counts')
  const logFile = join(folder, 'log')
  writeFileSync(countsFile, Buffer.alloc(4096))
  if (writesLog) writeFileSync(logFile, '')
  const file = openSync(countsFile, 'r+')

  const write = (fault: number, at: number) => {
    const fields = Buffer.alloc(24)
    // `struck` is cleared and `at` set before the fault is: the process reads while we write.
    fields.writeBigUInt64LE(BigInt(at), 8)
    writeSync(file, fields.subarray(8), 0, 16, FAULT_AT + 8)
    fields.writeBigUInt64LE(BigInt(fault), 0)
    writeSync(file, fields, 0, 8, FAULT_AT)
  }
  const read = (length: number, at: number): Buffer => {
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, at)
    return bytes
  }

  return {
    env: {
      LD_PRELOAD: library,
      SHIM_FILES: 'rondetafel.sqlite',
      SHIM_COUNTS: countsFile,
      ...(writesLog ? { SHIM_LOG: logFile } : {}),
    },
    logFile,
    counts: () => {
      const bytes = read(COUNTS.length * 8, 0)
      return Object.fromEntries(COUNTS.map((name, index) => [name, Number(bytes.readBigUInt64LE(index * 8))])) as Counts
    },
    fail: (kind, at) => write(KINDS[kind], at),
    hasStruck: () => read(8, FAULT_AT + 16).readBigUInt64LE() === 1n,
    mend: () => {
      writeSync(file, Buffer.alloc(8), 0, 8, FAULT_AT)
      write(0, 0)
    },
    logSize: () => statSync(logFile).size,
    remove: () => {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
