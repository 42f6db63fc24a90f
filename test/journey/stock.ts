// A client that knows nothing of ours: the npm WebsocketProvider, with a cookie, an Origin and its params.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { textOf } from '#shared/document/blocks.ts'
import { emptyBlock, itemsName, readBlocks, SCHEMA_VERSION, textName } from '#shared/document/room-doc.ts'
import type { CasusId } from '#shared/ids.ts'
import type { Stage } from './stage.ts'

export async function connectStock({ server }: Stage, person: string, casusId: CasusId, room: string) {
  const cookie = server.cookieOf(person)
  class SignedIn extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie }, origin: server.origin })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.origin.replace('http', 'ws')}/live`, `${casusId}/${room}`, doc, {
    WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { schema: String(SCHEMA_VERSION) },
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return {
    /** A paragraph of its own at the end of the section. */
    type(section: string, text: string) {
      const fragment = doc.getXmlFragment(textName(section))
      const block = emptyBlock()
      fragment.insert(fragment.length, [block])
      ;(block.get(0) as Y.XmlText).insert(0, text)
    },
    /** All items of a section, as no page of ours does. */
    takeOutItems(section: string) {
      doc.getMap(itemsName(section)).clear()
    },
    text: (section: string) =>
      readBlocks(doc.getXmlFragment(textName(section)))
        .map(textOf)
        .join('\n'),
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}
