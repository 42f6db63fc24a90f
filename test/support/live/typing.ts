// A text as it comes about: twelve people, keystroke by keystroke, here and there, a quarter of it taken away again.
import type * as Y from 'yjs'
import { emptyBlock, textName } from '#shared/document/room-doc.ts'
import type { Template } from '#shared/document/template/template.ts'
import type { Chance } from './random.ts'

const WRITERS = 12
export const FIRST_WRITER = 100

/** Types into `doc`, under the ids 100 to 111. */
export function typeLong(doc: Y.Doc, template: Template, edits: number, random: Chance): void {
  const sections = template.sections.filter(({ derived }) => !derived).map(({ id }) => id)
  for (let made = 0; made < edits; ) {
    doc.clientID = FIRST_WRITER + random.below(WRITERS)
    const fragment = doc.getXmlFragment(textName(random.of(sections)))
    if (random() < 0.2) {
      fragment.insert(random.below(fragment.length + 1), [emptyBlock()])
      made++
    }
    const text = (fragment.get(random.below(fragment.length)) as Y.XmlElement).get(0) as Y.XmlText
    let at = random.below(text.length + 1)
    for (let key = 0; key < 40 && made < edits; key++, made++) {
      if (random() < 0.25 && at > 0) text.delete(--at, 1)
      else text.insert(at++, key % 6 === 5 ? ' ' : random.of([...'aeinorst']))
    }
  }
}
