// The words in changes that cannot be merged into the text any more, for reading and copying. Without the text they belong to,
// only what they added themselves can be read.
import * as Y from 'yjs'

export function wordsOf(updates: readonly Uint8Array[]): string {
  if (updates.length === 0) return ''
  const { structs, ds } = Y.decodeUpdate(mergedOf(updates))
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

const AT_ONCE = 50

/** What lies there twice is read once. Yjs looks at every one of them for each step of a merge: few at a time is far faster. */
function mergedOf(updates: readonly Uint8Array[]): Uint8Array {
  let left = [...updates]
  while (left.length > 1) {
    const merged: Uint8Array[] = []
    for (let at = 0; at < left.length; at += AT_ONCE) merged.push(Y.mergeUpdates(left.slice(at, at + AT_ONCE)))
    left = merged
  }
  return left[0]!
}

/** In the order in which their pages wrote. */
const clientsOf = (updates: readonly Uint8Array[]): number[] => [
  ...new Set(updates.flatMap((update) => [...Y.parseUpdateMeta(update).from.keys()])),
]
