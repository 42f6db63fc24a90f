// Puts lost words back where their block stood, as a block of their own. What has no place is for the tray.
import type * as Y from 'yjs'
import { blockOf } from '#shared/document/room-doc.ts'
import type { Loss } from './losses.ts'

export interface PutBack {
  /** What was written to put them back; null where none had a place. */
  readonly update: Uint8Array | null
  readonly apart: readonly Loss[]
}

export function putBack(doc: Y.Doc, losses: readonly Loss[]): PutBack {
  const update = updateOf(doc, () => {
    for (const loss of losses) if (hasPlace(loss)) writeBlockAfter(doc, loss)
  })
  return { update, apart: losses.filter((loss) => !hasPlace(loss)) }
}

type Placed = Loss & { readonly root: string; readonly block: Y.Item }

const hasPlace = (loss: Loss): loss is Placed => loss.root !== null && loss.block !== null

const textOf = (words: Loss['words']): string =>
  words
    .map(({ text }) => text)
    .join('')
    .trim()

/** Behind the block itself, deleted as it is: so what fell in one place comes back in the order in which it stood. */
function writeBlockAfter(doc: Y.Doc, { root, block, words }: Placed): void {
  // A text that nobody read since it came into memory does not know yet what its roots are.
  doc.getXmlFragment(root).insertAfter(block as never, [blockOf(textOf(words))])
}

/** What `write` changes, as an update; null where it changes nothing. */
export function updateOf(doc: Y.Doc, write: () => void): Uint8Array | null {
  let update: Uint8Array | null = null
  const keep = (bytes: Uint8Array): void => {
    update = bytes
  }
  doc.on('update', keep)
  doc.transact(write)
  doc.off('update', keep)
  return update
}
