// A server in a process of its own, to be killed: `node serve.ts <folder>` is ready when it says so, opens the folder when it is
// told to, and prints its port. Made ready beforehand, it costs a test no start.
import { once } from 'node:events'
import { openHouse } from './house.ts'

process.stdout.write('ready\n')
await once(process.stdin, 'data')
const house = await openHouse({ folder: process.argv[2]! })
process.stdout.write(`port ${house.port}\n`)
