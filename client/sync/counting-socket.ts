// A WebSocket that tells which frames with changes went out, and that something came in, and lets changes go out as they were written.
// y-websocket makes one per connection.
import { MESSAGE, SYNC } from '#shared/protocol/messages.ts'

export interface SocketWatcher {
  readonly opened: () => void
  readonly heard: () => void
  /** False keeps a frame with changes in: a reader's changes would end the connection for good. */
  readonly maySend: () => boolean
  readonly sent: (kind: 'step2' | 'update') => void
  /** Goes in the place of this change. */
  readonly instead: () => Uint8Array<ArrayBuffer> | null
  /** Go before a whole text. */
  readonly first: () => readonly Uint8Array<ArrayBuffer>[]
}

export function countingSocket(Socket: typeof WebSocket, watcher: SocketWatcher): typeof WebSocket {
  return class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      watcher.opened()
      this.addEventListener('message', watcher.heard)
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = changeIn(data)
      if (kind && !watcher.maySend()) return
      if (kind === 'step2') for (const frame of watcher.first()) this.sendChange('update', frame)
      if (kind) this.sendChange(kind, (kind === 'update' && watcher.instead()) || data)
      else super.send(data)
    }

    private sendChange(kind: 'step2' | 'update', data: Parameters<WebSocket['send']>[0]): void {
      watcher.sent(kind)
      super.send(data)
    }
  }
}

function changeIn(data: unknown): 'step2' | 'update' | null {
  if (!(data instanceof Uint8Array) || data[0] !== MESSAGE.sync) return null
  return data[1] === SYNC.step2 ? 'step2' : data[1] === SYNC.update ? 'update' : null
}
