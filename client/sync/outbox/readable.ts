// The words in changes that cannot be merged into the text any more, for reading and copying. Without the text they belong to,
// only what they added themselves can be read.
import * as Y from 'yjs'
import { mergedBytes } from '../pieces.ts'

export function wordsOf(updates: readonly Uint8Array[]): string {
  if (updates.length === 0) return ''
  // What lies there twice is read once.
  const { structs, ds } = Y.decodeUpdate(mergedBytes(updates))
  const added = structs.filter((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentString)
  const clients = clientsOf(updates)
  let words = ''
  let last: Y.ID | null = null
  for (const item of added.toSorted(
    (a, b) => clients.indexOf(a.id.client) - clients.indexOf(b.id.client),
  ) as Y.Item[]) {
    const { client, clock } = item.id
    // Typed on from the letter before it: the same words go on.
    const goesOn = last !== null && item.origin !== null && Y.compareIDs(item.origin, last)
    const { str } = item.content as Y.ContentString
    const kept = [...str.split('').keys()].filter((at) => !Y.isDeleted(ds, Y.createID(client, clock + at)))
    if (!goesOn && words !== '') words += '\n'
    words += kept.map((at) => str[at]).join('')
    last = Y.createID(client, clock + item.length - 1)
  }
  return words.replace(/\n{2,}/g, '\n').trim()
}

/** In the order in which their pages wrote. */
const clientsOf = (updates: readonly Uint8Array[]): number[] => [
  ...new Set(updates.flatMap((update) => [...Y.parseUpdateMeta(update).from.keys()])),
]
