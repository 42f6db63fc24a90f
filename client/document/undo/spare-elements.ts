// An undo never deletes a block, as no other act does (BLOCKS 2c): undoing Enter empties the new block and hides it. Words
// that another typed in it, seen here or still on their way, keep their place. Sharpens RECIPES 4, part 1.
import * as Y from 'yjs'

export interface SparedElements {
  /** For Y.UndoManager: text goes, an element and the first value of each of its attributes stay. */
  readonly deleteFilter: (item: Y.Item) => boolean
  /** To be called in the transaction of the undo: hides what was spared and is empty now. */
  readonly hide: () => void
}

const DEFAULTS = { kind: 'paragraph', indent: 0, gone: false }

export function spareElements(): SparedElements {
  const spared = new Set<Y.XmlElement>()
  return {
    deleteFilter: (item) => {
      if (item.parentSub !== null) return !(item.parent instanceof Y.XmlElement) || item.left !== null
      if (!(item.content instanceof Y.ContentType)) return true
      if (item.content.type instanceof Y.XmlElement) spared.add(item.content.type)
      return false
    },
    hide: () => {
      for (const element of spared) if (element._item?.deleted === false) hideIfEmpty(element)
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
