// What may stand in the items of a section: under an id an item, in it sentences and choices of its kind, and nothing that
// lies over what another wrote. Asked only of updates that bring values or types; typing in a sentence brings neither.
import * as Y from 'yjs'
import { isItemId, isWrittenKind, MAX_CHOICE_LENGTH, MEMBERS, type WrittenKind } from '#shared/document/items.ts'
import type { Roots } from './content.ts'
import type { Block, Struct } from './update.ts'

/** Where a struct hangs: in a root of items, in one item, or elsewhere. */
type Place =
  | { readonly at: 'items'; readonly root: string; readonly kind: WrittenKind; readonly key: string | null }
  | {
      readonly at: 'item'
      readonly kind: WrittenKind
      readonly item: string
      readonly key: string | null
      readonly isFirst: boolean
    }
  | { readonly at: 'sentence' }
  | { readonly at: 'elsewhere' }

const ELSEWHERE: Place = { at: 'elsewhere' }

/** Typing goes on after what is there; only these can bring another shape, or the first of something. */
export const mayTouchItems = (blocks: readonly Block[]): boolean =>
  blocks.some(({ structs }) => structs.some((struct) => struct instanceof Y.Item && needsLook(struct)))

function needsLook({ content, parent }: Y.Item): boolean {
  if (content instanceof Y.ContentDeleted || content instanceof Y.ContentFormat) return false
  return !(content instanceof Y.ContentString) || (parent as unknown) instanceof Y.ID
}

/** Asked only of updates whose past is known and applied in `doc`. */
export function areItemsSound(blocks: readonly Block[], doc: Y.Doc, roots: Roots): boolean {
  const placeOf = placesIn(blocks, doc, roots)
  const taken = new Set<string>()
  const isNew = (name: string): boolean => !taken.has(name) && taken.add(name) !== undefined

  function isSound(struct: Y.Item): boolean {
    const place = placeOf(struct)
    // A bare sentence in the prose would stop every editor.
    if (place.at === 'elsewhere') return !isSentence(struct)
    if (place.at === 'sentence') return struct.content instanceof Y.ContentString
    if (place.key === null) return false
    if (place.at === 'items') {
      return isItemId(place.key) && isMap(struct) && !doc.getMap(place.root).has(place.key) && isNew(place.key)
    }
    const { texts, choices }: { texts: readonly string[]; choices: readonly string[] } = MEMBERS[place.kind]
    if (texts.includes(place.key)) return place.isFirst && isSentence(struct) && isNew(`${place.item}/${place.key}`)
    return choices.includes(place.key) && isChoice(struct)
  }

  return blocks.every(({ structs }) =>
    structs.every((struct) => !(struct instanceof Y.Item) || !needsLook(struct) || isSound(struct)),
  )
}

const isMap = ({ content }: Y.Item): boolean => content instanceof Y.ContentType && content.type instanceof Y.Map

/** Y.XmlText is a Y.Text as well; it would be read as one and drawn as another. */
const isSentence = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentType && content.type instanceof Y.Text && !(content.type instanceof Y.XmlText)

function isChoice({ content }: Y.Item): boolean {
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return false
  const [value] = content.arr as unknown[]
  if (typeof value === 'string') return value.length <= MAX_CHOICE_LENGTH
  return value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
}

/** A struct that follows another lies where that one lies; the way there is walked once. */
function placesIn(blocks: readonly Block[], doc: Y.Doc, roots: Roots): (struct: Y.Item) => Place {
  const byClient = new Map(blocks.map((block) => [block.client, block]))
  const known = new Map<Struct, Place>()

  const inUpdate = ({ client, clock }: Y.ID): Struct | undefined => {
    const block = byClient.get(client)
    if (!block || clock < block.from || clock >= block.until) return undefined
    return structAt(block.structs, clock)
  }

  function placeOf(first: Y.Item): Place {
    const followers: Y.Item[] = []
    let struct: Y.Item = first
    let place: Place | undefined
    while (place === undefined) {
      place = known.get(struct)
      if (place) break
      const before = struct.parent ? null : (struct.origin ?? struct.rightOrigin)
      if ((before as unknown) === null) {
        place = placeUnder(struct)
        known.set(struct, place)
        break
      }
      followers.push(struct)
      const next = inUpdate(before as Y.ID)
      if (next instanceof Y.Item) struct = next
      else place = next ? ELSEWHERE : placeInDoc(before as Y.ID)
    }
    const followed: Place = place.at === 'item' ? { ...place, isFirst: false } : place
    for (const follower of followers) known.set(follower, followed)
    return followers.length > 0 ? followed : place
  }

  function placeUnder({ parent, parentSub, id }: Y.Item): Place {
    const over = parent as unknown
    if (typeof over === 'string') {
      const kind = kindOf(roots, over)
      return kind ? { at: 'items', root: over, kind, key: parentSub } : ELSEWHERE
    }
    if (!(over instanceof Y.ID)) throw new Error(`the struct ${id.client}/${id.clock} hangs nowhere`)
    const holder = inUpdate(over)
    const above = holder instanceof Y.Item ? placeOf(holder) : holder ? ELSEWHERE : placeInDoc(over)
    const isTaken = !holder && heldBy(doc, over)?.has(parentSub ?? '') === true
    return below(above, `${over.client}/${over.clock}`, parentSub, !isTaken)
  }

  function placeInDoc(id: Y.ID): Place {
    const item = Y.getItem(doc.store, id) as unknown
    if (!(item instanceof Y.Item)) return ELSEWHERE
    const holder = (item.parent as Y.AbstractType<unknown> | null)?._item ?? null
    if (holder === null) {
      const name = [...doc.share].find(([, type]) => type === item.parent)?.[0]
      const kind = name === undefined ? null : kindOf(roots, name)
      return kind ? { at: 'items', root: name!, kind, key: item.parentSub } : ELSEWHERE
    }
    return below(placeInDoc(holder.id), `${holder.id.client}/${holder.id.clock}`, item.parentSub, false)
  }

  return placeOf
}

function below(above: Place, holder: string, key: string | null, isFirst: boolean): Place {
  if (above.at === 'items') return { at: 'item', kind: above.kind, item: holder, key, isFirst }
  return above.at === 'elsewhere' ? ELSEWHERE : { at: 'sentence' }
}

const kindOf = (roots: Roots, name: string): WrittenKind | null => {
  const kind = roots.get(name)
  return kind !== undefined && kind !== 'list' && kind !== 'map' && isWrittenKind(kind) ? kind : null
}

function heldBy(doc: Y.Doc, id: Y.ID): Y.Map<unknown> | null {
  const item = Y.getItem(doc.store, id) as unknown
  const type = item instanceof Y.Item && item.content instanceof Y.ContentType ? item.content.type : null
  return type instanceof Y.Map ? type : null
}

function structAt(structs: readonly Struct[], clock: number): Struct {
  let low = 0
  let high = structs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (structs[middle]!.id.clock <= clock) low = middle
    else high = middle - 1
  }
  return structs[low]!
}
