// Opens a region, says that it is ready, and confirms a destruction when it is told to: `node vernietiging-apart.ts <folder> <id>`
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import type { VernietigingId } from '#shared/ids.ts'
import { openTestRegion } from './region.ts'
import { confirm } from './vernietiging.ts'

const [folder = '', id = ''] = process.argv.slice(2)
const { installation } = await openTestRegion(folder)
flushCompileCache()
process.stdout.write('ready\n')
await once(process.stdin, 'data')
confirm(installation, id as VernietigingId)
process.exit(0)
