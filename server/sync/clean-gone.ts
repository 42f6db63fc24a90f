// Takes away the hidden, empty blocks that joining and deleting leave behind, once a room has been idle for long and nobody is in it.
// Who comes back with words written in one of them finds them put back: a deleted block keeps its place (losses.ts).
import * as Y from 'yjs'
import { docOf, type Room } from './room.ts'

/** True where something was taken away. Not where the text is not in memory: it is read again for those who write. */
export function cleanRoom(room: Room): boolean {
  if (room.text.kind !== 'built') return false
  const texts = [...room.roots].flatMap(([name, kind]) => (kind === 'list' ? [name] : []))
  return cleanGone(docOf(room), texts)
}

export function cleanGone(doc: Y.Doc, texts: readonly string[]): boolean {
  return doc.transact(() => texts.map((name) => cleanText(doc.getXmlFragment(name))).includes(true))
}

function cleanText(text: Y.XmlFragment): boolean {
  const blocks = text.toArray()
  const gone = blocks.flatMap((block, at) => (isGone(block) ? [at] : []))
  // Somewhere a person must be able to click.
  if (gone.length === 0 || gone.length === blocks.length) return false
  for (const at of gone.reverse()) text.delete(at)
  return true
}

const isGone = (block: unknown): boolean =>
  block instanceof Y.XmlElement &&
  (block.getAttribute('gone') as unknown) === true &&
  block.toArray().every((child) => child instanceof Y.XmlText && child.length === 0)
