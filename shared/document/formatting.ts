// Yjs tidies marks that say the same twice, in every document that hears of them from elsewhere. On the server that is a deletion that
// stands in no log and is told to nobody; on a reader's page one that may not be sent. Marks that say the same twice harm nobody.
import type * as Y from 'yjs'

/** The document changes by what somebody does, and never by itself. */
export function leaveFormatting(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false
  })
}
