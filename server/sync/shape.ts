// What may stand where. In the prose blocks, in a block its attributes and its text, in that letters and marks; in the items of a section
// under an id an item, in it sentences and choices of its kind, and nothing that lies over what another wrote. An editor that meets
// anything else stops, or deletes it for everyone.
import * as Y from 'yjs'
import { isItemId, isWrittenKind, MAX_CHOICE_LENGTH, MEMBERS, type WrittenKind } from '#shared/document/items.ts'
import type { Roots } from './content.ts'
import type { Block, Struct } from './update.ts'

/** Where a struct hangs: in the prose of a section, a block of it or the text of that; in a root of items or one item; or elsewhere. */
type Place =
  | { readonly at: 'prose' | 'block' | 'text'; readonly key: string | null }
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

export type FindStruct = (id: Y.ID) => Struct | undefined

/** Typing goes on where letters are, which is seen without the document; anything else could bring another shape. */
export const mayBringShape = (blocks: readonly Block[], find: FindStruct): boolean =>
  blocks.some(({ structs }) => {
    let before: Struct | undefined
    return structs.some((struct) => {
      const isShape = struct instanceof Y.Item && needsLook(struct, (id) => (holds(before, id) ? before : find(id)))
      before = struct
      return isShape
    })
  })

function needsLook({ content, parent, origin, rightOrigin }: Y.Item, find: FindStruct): boolean {
  if (content instanceof Y.ContentDeleted) return false
  const beside = parent ? null : (origin ?? rightOrigin)
  return !isOfText(content) || beside === null || !isInText(find(beside))
}

const isOfText = (content: Y.Item['content']): boolean =>
  content instanceof Y.ContentString || content instanceof Y.ContentFormat

const holds = (struct: Struct | undefined, { client, clock }: Y.ID): boolean =>
  struct?.id.client === client && struct.id.clock <= clock && clock < struct.id.clock + struct.length

/** Of what is applied, its parent tells; what is not was judged already, and letters stand in texts only. */
function isInText(struct: Struct | undefined): boolean {
  if (!(struct instanceof Y.Item)) return false
  return struct.parent instanceof Y.Text ? struct.parentSub === null : !isApplied(struct) && isOfText(struct.content)
}

const isApplied = ({ parent }: Y.Item): boolean => parent instanceof Y.AbstractType

/** Asked only of updates whose past is known and applied in `doc`. */
export function isShapeSound(blocks: readonly Block[], doc: Y.Doc, roots: Roots): boolean {
  const placeOf = placesIn(blocks, doc, roots)
  const taken = new Set<string>()
  const isNew = (name: string): boolean => !taken.has(name) && taken.add(name) !== undefined

  function isSound(struct: Y.Item): boolean {
    const place = placeOf(struct)
    switch (place.at) {
      case 'elsewhere':
        return !isSentence(struct)
      case 'sentence':
        return isOfText(struct.content)
      case 'prose':
        return (
          place.key === null && struct.content instanceof Y.ContentType && struct.content.type instanceof Y.XmlElement
        )
      case 'block':
        return place.key === null ? isText(struct) : isChoice(struct)
      case 'text':
        return place.key === null && isOfText(struct.content)
    }
    if (place.key === null) return false
    if (place.at === 'items') {
      return isItemId(place.key) && isMap(struct) && !doc.getMap(place.root).has(place.key) && isNew(place.key)
    }
    const { texts, choices }: { texts: readonly string[]; choices: readonly string[] } = MEMBERS[place.kind]
    if (texts.includes(place.key)) return place.isFirst && isSentence(struct) && isNew(`${place.item}/${place.key}`)
    return choices.includes(place.key) && isChoice(struct)
  }

  return blocks.every(({ structs }) =>
    structs.every(
      (struct) => !(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted || isSound(struct),
    ),
  )
}

const isMap = ({ content }: Y.Item): boolean => content instanceof Y.ContentType && content.type instanceof Y.Map

const isText = ({ content }: Y.Item): boolean => content instanceof Y.ContentType && content.type instanceof Y.XmlText

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
    if (typeof over === 'string') return inRoot(over, parentSub)
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
      return name === undefined ? ELSEWHERE : inRoot(name, item.parentSub)
    }
    return below(placeInDoc(holder.id), `${holder.id.client}/${holder.id.clock}`, item.parentSub, false)
  }

  function inRoot(root: string, key: string | null): Place {
    const kind = roots.get(root)
    if (kind === 'list') return { at: 'prose', key }
    return kind === undefined || kind === 'map' || !isWrittenKind(kind) ? ELSEWHERE : { at: 'items', root, kind, key }
  }

  return placeOf
}

function below(above: Place, holder: string, key: string | null, isFirst: boolean): Place {
  switch (above.at) {
    case 'prose':
      return { at: 'block', key }
    case 'block':
    case 'text':
      return { at: 'text', key }
    case 'items':
      return { at: 'item', kind: above.kind, item: holder, key, isFirst }
    case 'item':
    case 'sentence':
      return { at: 'sentence' }
    case 'elsewhere':
      return ELSEWHERE
  }
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
