// Between which two a struct says that it stands: both have to stand in one place. Where they do not, Yjs goes by the left one, and by
// neither once a page threw one of them away with its block: the server, which keeps deleted blocks, would read words that nobody else sees.
import * as Y from 'yjs'
import { type Block, type FindStruct, findIn, type Struct } from './update.ts'

/** Asked only of updates whose past is known. */
export function standTogether(blocks: readonly Block[], find: FindStruct): boolean {
  const inUpdate = findIn(blocks)
  const findAny: FindStruct = (id) => inUpdate(id) ?? find(id)
  return blocks.every(({ structs }) => structs.every((struct) => isBetweenTwo(struct, findAny)))
}

function isBetweenTwo(struct: Struct, find: FindStruct): boolean {
  if (!(struct instanceof Y.Item) || struct.origin === null || struct.rightOrigin === null) return true
  const left = placeOf(find(struct.origin), find)
  const right = placeOf(find(struct.rightOrigin), find)
  // Beside what is gone for everyone, it is gone for everyone.
  return left === null || right === null || left === right
}

/** Of what waits to be applied: in a text that is typed in one go, each stands where the one before it does. */
const places = new WeakMap<Struct, string | null>()

function placeOf(first: Struct | undefined, find: FindStruct): string | null {
  const way: Struct[] = []
  let place: string | null = null
  for (let struct = first; struct instanceof Y.Item; ) {
    const known = places.get(struct)
    place = known ?? ownPlaceOf(struct)
    if (place !== null || known === null) break
    way.push(struct)
    struct = find((struct.origin ?? struct.rightOrigin)!)
  }
  for (const struct of way) places.set(struct, place)
  return place
}

/** Null where it goes by its neighbour. */
function ownPlaceOf({ parent, parentSub, origin, rightOrigin }: Y.Item): string | null {
  const key = parentSub === null ? '' : `:${parentSub}`
  // Y.decodeUpdate leaves the name of a root as a string; the types of Yjs know only the applied form.
  const holder = parent as unknown
  if (typeof holder === 'string') return holder + key
  if (holder instanceof Y.ID) return nameOf(holder) + key
  if (holder instanceof Y.AbstractType)
    return (holder._item ? nameOf(holder._item.id) : Y.findRootTypeKey(holder)) + key
  if (origin === null && rightOrigin === null) throw new Error('a struct hangs nowhere')
  return null
}

const nameOf = ({ client, clock }: Y.ID): string => `${client}/${clock}`
