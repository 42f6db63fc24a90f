// A house in a process of its own, for tests that measure it or stop it: told over IPC what to do. `node apart-main.ts <folder> <port>`
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type HouseOptions, openHouse } from './house.ts'

export type Asked = 'heap' | 'delay'

const [folder = '', port = '0', pace = '{}'] = process.argv.slice(2)
const house = await openHouse({
  folder,
  port: Number(port),
  pace: JSON.parse(pace) as NonNullable<HouseOptions['pace']>,
})
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

process.on('message', (asked: Asked) => {
  if (asked === 'heap') {
    for (let round = 0; round < 4; round++) globalThis.gc?.()
    process.send?.({ asked, heap: process.memoryUsage().heapUsed, rss: process.memoryUsage().rss })
  } else {
    const ms = (value: number) => value / 1e6
    process.send?.({ asked, p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) })
    delay.reset()
  }
})
// As server/serve.ts: in order, and then gone.
process.once('SIGTERM', () => void house.stop().then(() => process.exit(0)))
process.send?.({ asked: 'port', port: house.port })
