// Tables of people with a text before them: peers begin with an empty one, which gets the seed that ours has from the server.
import * as Y from 'yjs'
import { seedRoom } from '#shared/document/room-doc.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { isEmpty, type Place, type Seat, type Service, sitDown } from './seat.ts'

export interface Table {
  readonly seats: readonly Seat[]
  /** As the first letter of each typist finds it. */
  readonly text: Uint8Array
}

const TEMPLATE = TEMPLATES['va-1']

export const SEED = (() => {
  const doc = new Y.Doc()
  doc.clientID = 1
  seedRoom(doc, TEMPLATE)
  return Y.encodeStateAsUpdate(doc)
})()

/** Each typist has a section of his own, whatever the template. */
export const textOf =
  (typist: number) =>
  (doc: Y.Doc): Y.XmlText => {
    const sections = [...doc.share.keys()].filter((name) => name.startsWith('text/')).sort()
    const block = doc.getXmlFragment(sections[typist % sections.length]!).get(0) as Y.XmlElement
    return block.get(0) as Y.XmlText
  }

export async function layTables(service: Service, places: readonly Place[]): Promise<Table[]> {
  const seats = await sitDown(service, places)
  const byDocument = Map.groupBy(seats, ({ place }) => place.document)
  return [...byDocument.values()].map((around): Table => {
    const [first] = around as [Seat]
    if (!isEmpty(first.text)) return { seats: around, text: first.text }
    first.say(SEED)
    return { seats: around, text: SEED }
  })
}
