// The words in changes that cannot be merged into the text any more, for reading and copying. Without the text they belong to,
// only what they added themselves can be read.
import * as Y from 'yjs'

export function wordsOf(updates: readonly Uint8Array[]): string {
  const decoded = updates.map((update) => Y.decodeUpdate(update))
  const isDeleted = (client: number, clock: number) =>
    decoded.some(({ ds }) => Y.isDeleted(ds, Y.createID(client, clock)))
  let words = ''
  let last: Y.ID | null = null
  for (const item of decoded.flatMap(({ structs }) => structs)) {
    if (!(item instanceof Y.Item && item.content instanceof Y.ContentString)) continue
    const { client, clock } = item.id
    // Typed on from the letter before it: the same words go on.
    const goesOn = last !== null && item.origin !== null && Y.compareIDs(item.origin, last)
    const kept = [...item.content.str.split('').keys()].filter((at) => !isDeleted(client, clock + at))
    if (!goesOn && words !== '') words += '\n'
    words += kept.map((at) => (item.content as Y.ContentString).str[at]).join('')
    last = Y.createID(client, clock + item.length - 1)
  }
  return words.replace(/\n{2,}/g, '\n').trim()
}
