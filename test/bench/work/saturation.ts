// Twenty-five tables of twelve that type ever faster: how much is delivered in a second while 99 in 100 letters arrive within 200 ms.
import { type Bench, fullTables, withPair } from '../bench.ts'
import { type Figure, row } from '../figures.ts'
import { type Measured, measure } from './fan-out.ts'

const TYPISTS = 3
const LATE_MS = 200
/** Of what was typed: a server that lets letters wait has not delivered them. */
const DELIVERED = 0.95

const ROW = row('saturation', 'saturation, p99 < 200 ms', 'letters delivered / s', 'higher', 0)

export async function saturation(bench: Bench): Promise<Figure[]> {
  const { rooms, from, factor, steps, seconds } = bench.scale.ramp
  const figures: Figure[] = []
  for (const contender of bench.contenders) {
    const best = await withPair(bench, contender, async (pair) => {
      await pair.generator.ask('lay', pair.server.service, fullTables(contender, rooms))
      let held: Measured | null = null
      for (let step = 0, rate = from; step < steps; step++, rate *= factor) {
        const driven = await measure(pair, { typists: TYPISTS, rate, seconds, warmUp: 0.3 })
        bench.say(
          `saturation, ${contender.label}: ${Math.round(driven.sent / driven.seconds)} letters/s in, ` +
            `${Math.round(driven.delivered / driven.seconds)} out, p99 ${driven.p99.toFixed(0)} ms ` +
            `(server ${driven.server.toFixed(2)}, generator ${driven.generator.toFixed(2)} core)`,
        )
        const isHeld = driven.p99 < LATE_MS && driven.delivered >= DELIVERED * driven.sent * 11
        if (isHeld && (!held || perSecond(driven) > perSecond(held))) held = driven
        if (!isHeld) break
      }
      return held
    })
    figures.push({
      row: ROW,
      of: contender.name,
      value: best && perSecond(best),
      others: best?.others ?? null,
      besides: best
        ? { in: best.sent / best.seconds, p99: best.p99, server: best.server, generator: best.generator }
        : {},
    })
  }
  return figures
}

const perSecond = ({ delivered, seconds }: Measured): number => delivered / seconds
