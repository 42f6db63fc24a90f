// A server in a process of its own, to be killed: `node serve.ts <folder>` prints its port.
import { openHouse } from './house.ts'

const house = await openHouse({ folder: process.argv[2]! })
process.stdout.write(`port ${house.port}\n`)
