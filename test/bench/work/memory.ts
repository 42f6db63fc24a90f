// What a thousand people who only read take, and what stays behind of rooms that everybody left.
import { type Bench, fullTables, SETTLE_MS, wait, withPair } from '../bench.ts'
import { type Figure, row } from '../figures.ts'

const MIB = 2 ** 20
const HEAP = row('idle-heap', 'heap per 1,000 idle sockets', 'MiB', 'lower')
const RSS = row('idle-rss', 'RSS per 1,000 idle sockets', 'MiB', 'lower')
const KEPT = row('kept', 'heap kept per 1,000 rooms left', 'MiB', 'lower', 2)
const WHOLE = row('whole', 'heap after all rooms were left, over before', '%', 'lower', 0)

export async function memory(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const contender of bench.contenders) {
    figures.push(
      ...(await withPair(bench, contender, async ({ server, generator }): Promise<Figure[]> => {
        const { idle } = bench.scale
        const before = await server.usage(true)
        await generator.ask('lay', server.service, fullTables(contender, Math.ceil(idle / 12)).slice(0, idle))
        await wait(1000)
        const during = await server.usage(true)
        await generator.ask('leave')
        const per = (key: 'heap' | 'rss') => ((during[key] - before[key]) / MIB / idle) * 1000
        bench.say(
          `idle sockets, ${contender.label}: heap ${per('heap').toFixed(1)}, RSS ${per('rss').toFixed(1)} MiB per 1,000`,
        )
        return [
          { row: HEAP, of: contender.name, value: per('heap'), others: null },
          { row: RSS, of: contender.name, value: per('rss'), others: null },
        ]
      })),
      ...(contender.isStoring ? await leftRooms(bench, contender) : []),
    )
  }
  return figures
}

/** Waves of rooms that were never open before, each written in and left: the first wave warms up, the slope is that of the others. */
function leftRooms(bench: Bench, contender: Bench['contenders'][number]): Promise<Figure[]> {
  const { count, rooms } = bench.scale.waves
  return withPair(bench, contender, async ({ server, generator }) => {
    const start = await server.usage(true)
    const heaps: number[] = []
    for (let wave = 0; wave < count; wave++) {
      const places = Array.from({ length: rooms }, (_, at) => contender.place(wave * rooms + at, 0, 'small'))
      await generator.ask('lay', server.service, places)
      await generator.ask('typeOnce')
      await wait(500)
      await generator.ask('leave')
      await wait(SETTLE_MS)
      heaps.push((await server.usage(true)).heap)
    }
    const slope = ((heaps.at(-1)! - heaps[0]!) / (count - 1) / MIB / rooms) * 1000
    const grown = (heaps.at(-1)! / start.heap - 1) * 100
    const besides = Object.fromEntries([start.heap, ...heaps].map((heap, at) => [`wave${at}`, heap / MIB]))
    bench.say(
      `rooms left, ${contender.label}: ${slope.toFixed(2)} MiB per 1,000; ${Object.values(besides)
        .map((heap) => heap.toFixed(1))
        .join(', ')} MiB`,
    )
    return [
      { row: KEPT, of: contender.name, value: slope, others: null, besides },
      { row: WHOLE, of: contender.name, value: grown, others: null },
    ]
  })
}
