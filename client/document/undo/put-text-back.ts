// Takes an undo back letter by letter, at the exact places: comparing whole texts may choose other, equal letters, and would
// tear a word that another is changing meanwhile.
import * as Y from 'yjs'

/** Within the transaction of the undo. What is no text is left to the comparison. */
export function putTextBack(transaction: Y.Transaction, fragment: Y.XmlFragment): void {
  for (const element of fragment.toArray()) {
    if (!(element instanceof Y.XmlElement)) continue
    for (const text of element.toArray()) {
      if (!(text instanceof Y.XmlText)) continue
      const changes = changesIn(transaction, text)
      if (changes.some((change) => change.retain === undefined)) text.applyDelta(changes)
    }
  }
}

interface Change {
  readonly retain?: number
  readonly insert?: string
  readonly delete?: number
}

function changesIn({ beforeState, deleteSet }: Y.Transaction, text: Y.XmlText): Change[] {
  const changes: Change[] = []
  const isTakenAway = ({ client, clock }: Y.ID): boolean =>
    deleteSet.clients.get(client)?.some((range) => range.clock <= clock && clock < range.clock + range.len) === true
  for (let item = text._start; item !== null; item = item.right) {
    if (!(item.content instanceof Y.ContentString)) continue
    const isNew = item.id.clock >= (beforeState.get(item.id.client) ?? 0)
    if (!item.deleted) changes.push(isNew ? { delete: item.length } : { retain: item.length })
    else if (!isNew && isTakenAway(item.id)) changes.push({ insert: item.content.str })
  }
  return changes
}
