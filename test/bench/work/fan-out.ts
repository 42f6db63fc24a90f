// Tables of twelve, three of whom type five letters a second, a caret behind each: how late does everybody else see it, and
// what does the server spend on it. A letter that reached one other person counts as one delivered; carets are work, not counted.
import { type Bench, fullTables, type Pair, withPair } from '../bench.ts'
import type { Contender } from '../contenders.ts'
import { type Figure, row } from '../figures.ts'
import type { Drive, Driven } from '../load/drive.ts'

const TYPISTS = 3
const LETTERS_A_SECOND = 5

export async function fanOut(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { rooms, seconds } of bench.scale.fanOut) {
    for (const contender of bench.contenders) {
      const driven = await withPair(bench, contender, async (pair) => {
        await pair.generator.ask('lay', pair.server.service, fullTables(contender, rooms))
        const rate = rooms * TYPISTS * LETTERS_A_SECOND
        return measure(pair, { typists: TYPISTS, rate, seconds, warmUp: bench.scale.warmUp })
      })
      figures.push(...rowsOf(contender, rooms, driven))
      const { p50, p99, cpuPerThousand, others } = driven
      bench.say(
        `fan-out ${rooms} × 12, ${contender.label}: ${p50.toFixed(1)} / ${p99.toFixed(1)} ms, ` +
          `${cpuPerThousand.toFixed(4)} CPU s per 1,000 (others ${others?.toFixed(2) ?? '?'} core)`,
      )
    }
  }
  return figures
}

export interface Measured extends Driven {
  /** Seconds of the server's processor for a thousand letters delivered. */
  readonly cpuPerThousand: number
  readonly server: number
  readonly others: number | null
}

/** Drives, with the server's clock read at the edges of the measured time. */
export async function measure({ server, generator, watch }: Pair, wish: Drive): Promise<Measured> {
  let seconds = 0
  let others: number | null = null
  let seen: (() => number | null) | null = null
  const profile =
    process.env.BENCH_PROFILE && `${process.env.BENCH_PROFILE}/${server.contender.name}-${wish.rate}.cpuprofile`
  generator.onMoment = async (moment) => {
    if (profile) await server.profile(profile)
    const { cpu } = await server.usage()
    if (moment === 'begin') {
      seconds = -cpu
      seen = watch()
    } else {
      seconds += cpu
      others = seen?.() ?? null
    }
  }
  const driven = await generator.ask('drive', wish)
  return {
    ...driven,
    p50: driven.p50 ?? Number.POSITIVE_INFINITY,
    p99: driven.p99 ?? Number.POSITIVE_INFINITY,
    cpuPerThousand: (seconds / driven.delivered) * 1000,
    server: seconds / driven.seconds,
    others,
  }
}

function rowsOf(contender: Contender, rooms: number, driven: Measured): Figure[] {
  const { p50, p99, cpuPerThousand, server, generator, delivered, arrived, others } = driven
  const besides = { server, generator, delivered, arrived }
  const figure = (name: string, unit: string, digits: number, value: number): Figure => ({
    row: row(`fan-out-${rooms}-${name}`, `${rooms} × 12: ${name}`, unit, 'lower', digits),
    of: contender.name,
    value,
    others,
    besides,
  })
  return [
    figure('p50', 'ms', 1, p50),
    figure('p99', 'ms', 1, p99),
    figure('CPU', 's per 1,000 delivered', 4, cpuPerThousand),
  ]
}
