// What mallory could honestly send, to be bent.
import * as Y from 'yjs'
import { update } from '#server/sync/frames.ts'
import type { Chance } from '#test/support/live/random.ts'
import { edit, undoFor } from '#test/support/live/simulated-edits.ts'
import { type Word, WordLedger } from '#test/support/live/word-ledger.ts'
import type { Scene } from './scene.ts'

/** What bent frames left stands there too, and nobody typed it. */
class ForeignWords extends WordLedger {
  override of(text: string): Word {
    return this.words.get(text) ?? this.typed()
  }
}

/** Each after the one before it. */
export function story({ dora, around, template }: Scene, random: Chance): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(dora.doc))
  doc.clientID = around.mine
  const sections = template.sections.filter(({ derived }) => !derived).map(({ id }) => id)
  const itemSection = template.sections.find(({ items }) => items === 'doel')?.id ?? null
  const desk = {
    doc,
    undo: undoFor(doc, sections),
    sections,
    itemSection,
    takesAway: false,
    losesWhatItCarries: false,
    random,
    ledger: new ForeignWords(),
  }
  const frames: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => frames.push(update(bytes)))
  while (frames.length < 8) edit(desk)
  desk.undo.destroy()
  doc.destroy()
  return frames
}
