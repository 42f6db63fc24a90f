// The items of a section as they were, to put back when an undo turns out to harm another's words.
import * as Y from 'yjs'
import { replaceText } from '../items/replace-text.ts'

/** Per item its members: text as a string, choices as they are. */
export type ItemsCopy = ReadonlyMap<Y.Map<unknown>, ReadonlyMap<string, unknown>>

export const copyOfItems = (items: Y.Map<unknown>): ItemsCopy =>
  new Map(
    [...items.values()].flatMap((item) =>
      item instanceof Y.Map
        ? [[item, new Map([...item.entries()].map(([name, value]) => [name, plainValue(value)]))] as const]
        : [],
    ),
  )

/** Within the transaction of the undo. */
export function restoreItems(items: Y.Map<unknown>, copy: ItemsCopy): void {
  for (const item of items.values()) {
    const members = item instanceof Y.Map ? copy.get(item) : undefined
    if (!(item instanceof Y.Map) || !members) continue
    for (const [name, before] of members) {
      const now = item.get(name)
      if (now instanceof Y.Text) replaceText(now, String(before))
      else if (now !== before) item.set(name, before)
    }
  }
}

const plainValue = (value: unknown): unknown => (value instanceof Y.Text ? value.toString() : value)
