// The server of `served-apart.ts`, and what it is asked of its own memory: `node served-apart-main.ts <folder>`
import { Session } from 'node:inspector/promises'
import { writeHeapSnapshot } from 'node:v8'
import { serveRegion } from './http.ts'
import { openTestRegion } from './region.ts'

export type Asked = { readonly signIn: string } | { readonly backwards: string; readonly snapshot: string }

export interface Found {
  /** Bytes of all buffers that can be reached. */
  readonly searched: number
  /** Of those that hold the word, what stands around it. */
  readonly inBuffers: readonly string[]
  /** As often in the pool that Node cuts small buffers from: there stands what was freed, until something else is put in its place. */
  readonly inPool: number
}

const region = await openTestRegion(process.argv[2])
const server = await serveRegion(region)

process.on('message', async (asked: Asked) => {
  if ('signIn' in asked) return process.send?.({ cookie: server.cookieOf(asked.signIn) })
  for (let round = 0; round < 4; round++) globalThis.gc?.()
  writeHeapSnapshot(asked.snapshot)
  // After it: what is found here would stand in it.
  process.send?.(await inBuffers(asked.backwards))
})
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
process.send?.({ port: server.port })

/** A snapshot of the heap has no bytes of buffers: those are asked for through the debugger, which collects garbage first. */
async function inBuffers(backwards: string): Promise<Found> {
  const session = new Session()
  session.connect()
  try {
    const { result: prototype } = await session.post('Runtime.evaluate', { expression: 'ArrayBuffer.prototype' })
    const { objects } = await session.post('Runtime.queryObjects', { prototypeObjectId: prototype.objectId! })
    const { result } = await session.post('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: SEARCH,
      arguments: [{ value: backwards }, { value: Buffer.poolSize }],
      returnByValue: true,
    })
    return result.value as Found
  } finally {
    session.disconnect()
  }
}

/** Runs inside the debugger, over every ArrayBuffer. */
const SEARCH = `function (backwards, pool) {
  const word = [...backwards].reverse().join('')
  const narrow = Uint8Array.from(word, (letter) => letter.charCodeAt(0))
  const wide = new Uint8Array(word.length * 2)
  narrow.forEach((letter, at) => { wide[at * 2] = letter })
  const inBuffers = []
  let searched = 0
  let inPool = 0
  for (const buffer of this) {
    const bytes = new Uint8Array(buffer)
    searched += bytes.length
    for (const form of [narrow, wide]) {
      for (let at = bytes.indexOf(form[0]); at >= 0; at = bytes.indexOf(form[0], at + 1)) {
        if (!form.every((byte, place) => bytes[at + place] === byte)) continue
        const around = String.fromCharCode(...bytes.subarray(Math.max(0, at - 60), at + 60))
        if (bytes.length === pool) inPool++
        else inBuffers.push(bytes.length + ' bytes: ' + around.replace(/[^ -~]/g, '.'))
      }
    }
  }
  return { searched, inBuffers, inPool }
}`
