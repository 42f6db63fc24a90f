// Puts lost words back where their block stood, as a block of their own. What has no place is for the tray.
import type * as Y from 'yjs'
import { blockOf } from '#shared/document/room-doc.ts'
import type { Loss } from './losses.ts'

export interface PutBack {
  /** What was written to put them back; null where none had a place. */
  readonly update: Uint8Array | null
  readonly apart: readonly Loss[]
}

/** Behind the block itself, deleted as it is: so what fell in one place comes back in the order in which it stood. */
export function putBack(doc: Y.Doc, losses: readonly Loss[]): PutBack {
  const update = updateOf(doc, () => {
    for (const { root, block, words } of losses) {
      // A text that was only read from disk does not know yet what kind of list it is.
      if (root && block) doc.getXmlFragment(root).insertAfter(block as never, [blockOf(textOf(words))])
    }
  })
  return { update, apart: losses.filter(({ block }) => block === null) }
}

const textOf = (words: Loss['words']): string =>
  words
    .map(({ text }) => text)
    .join('')
    .trim()

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
