// One seed: a room, two to five pages, 200 acts of people, lines, disks and processes, and an oracle that looks after every one of
// them. Then everything is mended, and what should be there is counted: on every page, on disk, and after two restarts.

import { drawAct } from './simulated-acts.ts'
import type { Files } from './simulated-house.ts'
import { OurPage } from './simulated-pages.ts'
import { SimulatedTable } from './simulated-table.ts'
import { pass, releaseClocks, stopClocks } from './simulated-time.ts'
import { describe, Oracle } from './simulation-oracle.ts'

export interface Outcome {
  readonly words: number
  readonly proven: number
  readonly doubled: number
}

export interface Length {
  readonly acts?: number
  /** Hears what happens, in order. */
  readonly tell?: (happened: string) => void
}

const REST_AT_MOST = 120
const LOOKS_AT_MOST = 20

/** Throws where something is lost, or somebody was told what is not so. */
export async function simulate(seed: number, files: Files, length: Length = {}): Promise<Outcome> {
  stopClocks()
  try {
    return await play(new SimulatedTable(seed, files), length)
  } finally {
    releaseClocks()
  }
}

async function play(table: SimulatedTable, { acts = 200, tell }: Length): Promise<Outcome> {
  const { random, pages, house } = table
  const oracle = new Oracle(table)
  await pass(300)
  for (let at = 0; at < acts; at++) {
    const page = random.of(pages)
    const { name, happen } = drawAct(table)
    tell?.(`${Math.round(performance.now())} ms: ${describe(page)}: ${name}`)
    happen(table, page)
    table.comesUpIn()
    oracle.look()
    await pass(pause(table))
    oracle.look()
  }
  await comeToRest(table, oracle)
  const doubled = oracle.compare()
  await comeBack(table, oracle)
  for (const page of pages) page.close()
  house.stop()
  await pass(1500)
  return { words: table.ledger.words.size, proven: oracle.proven, doubled }
}

/** Mostly the time between two keys, sometimes long enough for every clock in the house to strike. */
function pause({ random }: SimulatedTable): number {
  const drawn = random()
  if (drawn < 0.72) return random.below(20)
  if (drawn < 0.93) return 50 + random.below(250)
  return drawn < 0.99 ? 1000 + random.below(2000) : 5000 + random.below(10_000)
}

async function comeToRest(table: SimulatedTable, oracle: Oracle): Promise<void> {
  const { pages } = table
  for (let wait = table.comesUpIn(); wait > 0; wait = table.comesUpIn()) await pass(wait)
  table.mend()
  await pass(2000)
  for (const page of pages) page.comeBack()
  const isAtRest = () => pages.every((page) => page.isAtRest())
  for (let at = 0; at < REST_AT_MOST && !isAtRest(); at++) {
    await pass(500)
    oracle.look()
    // Of a text that was replaced, the page says so until it is loaded anew.
    for (const page of pages) if (page instanceof OurPage && page.isStopped()) page.comeBack()
  }
  table.addLate()
  // Who finds nothing when it looks, because its browser would not, leaves what lies there to the next page.
  for (const page of pages) if (page instanceof OurPage && page.browser.rows.length > 0) page.reload()
  const isLooking = () => pages.some((page) => page instanceof OurPage && page.isLooking())
  await pass(2000)
  for (let at = 0; at < LOOKS_AT_MOST && (isLooking() || !isAtRest()); at++) await pass(500)
  oracle.look()
  const restless = pages.filter((page) => !page.isAtRest()).map(describe)
  if (restless.length > 0) throw new Error(`${restless.join(', ')} did not come to rest`)
}

/** From its log, and from the state that its log was folded into. */
async function comeBack(table: SimulatedTable, oracle: Oracle): Promise<void> {
  const { house } = table
  table.crash(0)
  table.comesUpIn()
  if (!oracle.isOnDisk(house.read())) throw new Error('after a crash there is another text than was committed')
  await pass(4000)
  house.stop()
  await pass(1500)
  house.start()
  if (!oracle.isOnDisk(house.read())) throw new Error('after a restart there is another text than was committed')
}
