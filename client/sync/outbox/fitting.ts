// Which changes of former pages can be placed in a text: a page of which something is missing would wait inside Yjs for ever.
import * as Y from 'yjs'
import type { FormerChange } from './former.ts'

export function fitting(doc: Y.Doc, changes: readonly FormerChange[]): FormerChange[] {
  let fits: FormerChange[] = []
  for (const writer of new Set(changes.map(({ row }) => row.writer))) {
    const more = [...fits, ...changes.filter(({ row }) => row.writer === writer)]
    if (isWhole(doc, more)) fits = more
  }
  return fits
}

function isWhole(doc: Y.Doc, changes: readonly FormerChange[]): boolean {
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    for (const { update } of changes) Y.applyUpdate(copy, update)
    return copy.store.pendingStructs === null && copy.store.pendingDs === null
  } catch {
    return false
  } finally {
    copy.destroy()
  }
}
