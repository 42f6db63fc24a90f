// Takes away the hidden, empty blocks that joining and deleting leave behind, while nobody is in the room. Who comes back with words
// written in one of them finds them put back: a deleted block keeps its place (losses.ts).
import * as Y from 'yjs'

export function cleanGone(doc: Y.Doc, texts: readonly string[]): void {
  doc.transact(() => {
    for (const name of texts) cleanText(doc.getXmlFragment(name))
  })
}

function cleanText(text: Y.XmlFragment): void {
  const blocks = text.toArray()
  // Somewhere a person must be able to click.
  if (!blocks.some((block) => !isGone(block))) return
  for (let at = blocks.length - 1; at >= 0; at--) if (isGone(blocks[at]!)) text.delete(at)
}

const isGone = (block: unknown): boolean =>
  block instanceof Y.XmlElement &&
  (block.getAttribute('gone') as unknown) === true &&
  block.toArray().every((child) => child instanceof Y.XmlText && child.length === 0)
