// Hocuspocus with its own SQLite extension, all as it comes. `node hocuspocus.mjs <port> <folder>`.
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const [port, folder] = process.argv.slice(2)
const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: `${folder}/hocuspocus.sqlite` })],
})
await server.listen()
console.log(`listening on port ${port}`)
