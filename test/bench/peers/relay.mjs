// The floor: what comes in goes out to the others of the room. No Yjs, no storage, no gate. `node relay.mjs <port>`.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const rooms = new Map()
const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
sockets.on('connection', (socket, request) => {
  const name = request.url
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room)
  room.add(socket)
  let own = null
  socket.on('error', () => {})
  socket.on('close', () => {
    room.delete(socket)
    if (room.size === 0) rooms.delete(name)
  })
  socket.on('message', (bytes) => {
    // A question after the text is answered with an empty one, or no client would begin.
    if (bytes[0] === 0 && bytes[1] === 0) return socket.send(EMPTY_STEP2)
    if (bytes[0] === 0 && bytes[1] === 1) return
    if (bytes[0] === 1) {
      // Stock clients repeat each other's carets: without this one caret would go round and round.
      const client = firstClient(bytes)
      own ??= client
      if (own !== client) return
    }
    for (const other of room) if (other !== socket) other.send(bytes)
  })
})

/** Of whom the first caret is: after the kind, the length and the count. */
function firstClient(bytes) {
  let at = 1
  while (bytes[at++] > 127);
  let client = 0
  for (let factor = 1, more = true; more; factor *= 128) {
    const byte = bytes[++at]
    client += (byte & 127) * factor
    more = byte > 127
  }
  return client
}

const EMPTY_STEP2 = Buffer.from([0, 1, 2, 0, 0])

server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log(`listening on port ${server.address().port}`))
