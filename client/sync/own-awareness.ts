// y-websocket 3.1.0 sends everybody's awareness back to the server, because its handler does not look at where a change
// came from (LIVE-CORE 4). Here only this page's own presence goes out. May go when upstream looks at the origin.
import * as encoding from 'lib0/encoding'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { MESSAGE } from '#shared/protocol/messages.ts'

interface Changed {
  readonly added: number[]
  readonly updated: number[]
  readonly removed: number[]
}

type Handler = (changed: Changed, origin: unknown) => void

export function sendOwnAwarenessOnly(provider: WebsocketProvider): void {
  const { awareness } = provider
  const stock = (provider as unknown as { _awarenessUpdateHandler: Handler })._awarenessUpdateHandler
  if (typeof stock !== 'function') throw new Error('y-websocket has no _awarenessUpdateHandler any more')
  awareness.off('update', stock)
  const own: Handler = ({ added, updated, removed }, origin) => {
    if (origin === provider || !provider.wsconnected) return
    if (![...added, ...updated, ...removed].includes(awareness.clientID)) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    provider.ws?.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>)
  }
  awareness.on('update', own)
}
