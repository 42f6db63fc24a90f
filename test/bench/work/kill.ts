// The server is killed in the middle of typing, and started again: what had reached others, and is gone.
import { join } from 'node:path'
import { type Bench, fullTables, wait } from '../bench.ts'
import { type Figure, row } from '../figures.ts'
import { type Serving, serve, startGenerator } from '../serving.ts'

const ROW = row('lost', 'received edits lost by kill -9', '%', 'lower', 1)

export async function kill(bench: Bench): Promise<Figure[]> {
  const { rounds, rooms, rate } = bench.scale.kill
  const figures: Figure[] = []
  for (const contender of bench.contenders) {
    const folder = join(bench.folder, contender.name)
    const generator = startGenerator()
    let server: Serving | null = null
    let received = 0
    let lost = 0
    try {
      for (let round = 0; round < rounds; round++) {
        server ??= await serve(contender, folder)
        await generator.ask('lay', server.service, fullTables(contender, rooms, 4, round * rooms))
        await generator.ask('typeOn', 3, rate)
        await wait(700 + Math.random() * 800)
        await server.stop('SIGKILL')
        server = await serve(contender, folder, false)
        const looked = await generator.ask('lookAfter', server.service)
        received += looked.received
        lost += looked.lost
      }
    } finally {
      await generator.stop()
      await server?.stop()
    }
    const value = received > 0 ? (lost / received) * 100 : null
    figures.push({ row: ROW, of: contender.name, value, others: null, besides: { received, lost, rounds } })
    bench.say(`kill -9, ${contender.label}: ${lost} of ${received} lost in ${rounds} rounds`)
  }
  return figures
}
