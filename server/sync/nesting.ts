// How deep the types of an update would lie. Yjs deletes and reads by recursion: a nest without end takes the process with it.
import * as Y from 'yjs'
import { MAX_NESTING } from './pace.ts'
import { type Block, findIn, type Struct } from './update.ts'

export const bringsTypes = (blocks: readonly Block[]): boolean =>
  blocks.some(({ structs }) =>
    structs.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType),
  )

/** Asked only of updates whose past is known and applied in `doc`. */
export function isFlatEnough(blocks: readonly Block[], doc: Y.Doc): boolean {
  const depths = new Map<Struct, number>()
  const inUpdate = findIn(blocks)

  /** Walks to the first ancestor whose depth is known, then notes the depth of everyone on the way: chains of siblings are long. */
  function depthOf(first: Struct): number {
    const way: { struct: Struct; deeper: 0 | 1 }[] = []
    let struct: Struct | undefined = first
    let depth = 0
    while (struct) {
      const known = depths.get(struct)
      if (known !== undefined) {
        depth = known
        break
      }
      if (struct instanceof Y.GC) break
      const parent = struct.parent as unknown
      const isChild = typeof parent === 'string' || parent instanceof Y.ID
      way.push({ struct, deeper: isChild ? 1 : 0 })
      const id: Y.ID | null = parent instanceof Y.ID ? parent : isChild ? null : (struct.origin ?? struct.rightOrigin)
      if (id === null) break
      struct = inUpdate(id)
      if (!struct) depth = depthInDoc(doc, id)
    }
    for (const step of way.reverse()) {
      depth += step.deeper
      depths.set(step.struct, depth)
    }
    return depth
  }

  return blocks.every(({ structs }) => structs.every((struct) => depthOf(struct) <= MAX_NESTING))
}

function depthInDoc(doc: Y.Doc, id: Y.ID): number {
  let depth = 0
  let item: Y.Item | null = Y.getItem(doc.store, id)
  while (item instanceof Y.Item && depth <= MAX_NESTING) {
    depth++
    item = (item.parent as Y.AbstractType<unknown> | null)?._item ?? null
  }
  return depth
}
