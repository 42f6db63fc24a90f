// An undo never deletes a block or an item, as no other act does (BLOCKS 2c): undoing Enter empties the new block and hides it. Words
// that another typed in it, seen here or still on their way, keep their place. Sharpens RECIPES 4, part 1.
import * as Y from 'yjs'

export interface SparedElements {
  /** For Y.UndoManager: text goes; an element or item stays, and so does the first value of each of its attributes. */
  readonly deleteFilter: (item: Y.Item) => boolean
  /** To be called in the transaction of the undo: hides what was spared and is empty now. */
  readonly hide: () => void
}

const DEFAULTS = { kind: 'paragraph', indent: 0, gone: false }

export function spareElements(): SparedElements {
  const spared = new Set<Y.XmlElement | Y.Map<unknown>>()
  return {
    deleteFilter: (item) => {
      if (item.content instanceof Y.ContentType) {
        const { type } = item.content
        if (type instanceof Y.XmlElement || type instanceof Y.Map) spared.add(type)
        return false
      }
      return item.parentSub === null || item.left !== null
    },
    hide: () => {
      for (const type of spared) {
        if (type._item?.deleted !== false) continue
        if (type instanceof Y.Map) hideEmptyItem(type)
        else hideIfEmpty(type)
      }
      spared.clear()
    },
  }
}

function hideIfEmpty(element: Y.XmlElement): void {
  const attributes = element.getAttributes() as Record<string, unknown>
  for (const [name, value] of Object.entries(DEFAULTS)) {
    if (attributes[name] === undefined) element.setAttribute(name, value as unknown as string)
  }
  const empty = element.toArray().every((child) => child instanceof Y.XmlText && child.length === 0)
  if (empty && attributes.gone !== true) element.setAttribute('gone', true as unknown as string)
}

function hideEmptyItem(item: Y.Map<unknown>): void {
  const empty = [...item.values()].every((value) => !(value instanceof Y.Text) || value.length === 0)
  if (empty && item.get('gone') !== true) item.set('gone', true)
}
