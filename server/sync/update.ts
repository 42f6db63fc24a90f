// Opens an update (encoding V1) without touching any document, and without building more than its bytes hold; and writes one.
import type { Decoder } from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MAX_STRUCTS } from '#shared/protocol/messages.ts'
import { MAX_CLOCK, MAX_DELETE_RANGES } from './pace.ts'

export type Struct = Y.Item | Y.GC

/** The structs of one client: contiguous from `from` up to, not including, `until`. */
export interface Block {
  readonly client: number
  readonly from: number
  readonly until: number
  readonly structs: readonly Struct[]
}

export type FindStruct = (id: Y.ID) => Struct | undefined

export interface DeleteRange {
  readonly client: number
  readonly clock: number
  readonly length: number
}

export type Opened =
  | { readonly kind: 'opened'; readonly blocks: readonly Block[]; readonly deletes: readonly DeleteRange[] }
  /** It says itself that something is missing in it. */
  | { readonly kind: 'skips' }
  | { readonly kind: 'malformed' }

const MALFORMED: Opened = { kind: 'malformed' }

/** Keeps what Y.decodeUpdate does not tell: which clients were named, and whether bytes are left over (as with V2 bytes). */
class WatchedDecoder extends Y.UpdateDecoderV1 {
  static latest: WatchedDecoder | null = null
  readonly clients: number[] = []
  constructor(decoder: Decoder) {
    super(decoder)
    WatchedDecoder.latest = this
  }
  override readClient(): number {
    const client = super.readClient()
    this.clients.push(client)
    return client
  }
}

export function openUpdate(update: Uint8Array): Opened {
  const { decoded, decoder } = decode(update)
  if (!decoded || !decoder) return MALFORMED
  const { restDecoder, clients } = decoder
  if (restDecoder.pos !== restDecoder.arr.length) return MALFORMED
  // A client named twice reads differently here and in applyUpdate.
  if (new Set(clients).size !== clients.length) return MALFORMED
  if (decoded.structs.length > MAX_STRUCTS) return MALFORMED
  if (decoded.structs.some((struct) => struct instanceof Y.Skip)) return { kind: 'skips' }
  const blocks = blocksOf(decoded.structs as Struct[])
  const deletes = deletesOf(decoded.ds.clients)
  return blocks && deletes ? { kind: 'opened', blocks, deletes } : MALFORMED
}

function decode(update: Uint8Array) {
  try {
    const decoded = Y.decodeUpdateV2(update, WatchedDecoder)
    return { decoded, decoder: WatchedDecoder.latest }
  } catch {
    return { decoded: null, decoder: null }
  } finally {
    // It has the bytes of the update, and so its words: VN17.
    WatchedDecoder.latest = null
  }
}

function blocksOf(structs: readonly Struct[]): Block[] | null {
  const blocks: { client: number; from: number; until: number; structs: Struct[] }[] = []
  for (const struct of structs) {
    const { client, clock } = struct.id
    let block = blocks.at(-1)
    if (block?.client !== client) {
      block = { client, from: clock, until: clock, structs: [] }
      blocks.push(block)
    }
    if (clock !== block.until || struct.length < 1 || clock + struct.length > MAX_CLOCK) return null
    block.until = clock + struct.length
    block.structs.push(struct)
  }
  return blocks
}

function deletesOf(clients: Map<number, readonly { clock: number; len: number }[]>): DeleteRange[] | null {
  const ranges: DeleteRange[] = []
  for (const [client, items] of clients) {
    if (ranges.length + items.length > MAX_DELETE_RANGES) return null
    for (const { clock, len } of items) {
      // A deletion of nothing, beyond what is known, makes applyUpdate throw.
      if (len < 1 || clock + len > MAX_CLOCK) return null
      ranges.push({ client, clock, length: len })
    }
  }
  return ranges
}

/** By any id that a struct holds. */
export function findIn(blocks: readonly Block[]): FindStruct {
  const byClient = new Map(blocks.map((block) => [block.client, block]))
  return ({ client, clock }) => {
    const block = byClient.get(client)
    if (!block || clock < block.from || clock >= block.until) return undefined
    const { structs } = block
    let low = 0
    let high = structs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (structs[middle]!.id.clock <= clock) low = middle
      else high = middle - 1
    }
    return structs[low]
  }
}

/** What `openUpdate` opens. */
export function writeUpdate(blocks: readonly Block[], deletes: readonly DeleteRange[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  encoding.writeVarUint(restEncoder, blocks.length)
  for (const { client, from, structs } of blocks) {
    encoding.writeVarUint(restEncoder, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(restEncoder, from)
    for (const struct of structs) struct.write(encoder, 0)
  }
  const byClient = Map.groupBy(deletes, ({ client }) => client)
  encoding.writeVarUint(restEncoder, byClient.size)
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(length)
    }
  }
  return encoder.toUint8Array()
}
