// What can happen at a simulated table, and how often: mostly people work, and everything else goes wrong around them.
import type { Fault } from './faulty-storage.ts'
import type { Page } from './simulated-pages.ts'
import type { SimulatedTable } from './simulated-table.ts'

interface Act {
  readonly name: string
  readonly weight: number
  readonly happen: (table: SimulatedTable, page: Page) => void
}

const DAY = 86_400_000
const FAULTS: readonly Fault[] = ['before-append', 'after-append', 'at-commit', 'compact']

const access =
  (level: 'none' | 'read' | 'write') =>
  ({ house }: SimulatedTable, { way }: Page): void => {
    house.rightsOf(way.name).level = level
    house.tellOf(way.name)
  }

export const ACTS: readonly Act[] = [
  { name: 'works', weight: 150, happen: (_, page) => page.work() },

  { name: 'line cut', weight: 4, happen: (_, { way }) => way.line?.cut() },
  { name: 'tunnel', weight: 3, happen: (_, { way }) => way.enterTunnel() },
  { name: 'out of the tunnel', weight: 7, happen: (_, { way }) => way.leaveTunnel() },
  {
    name: 'other speed',
    weight: 4,
    happen: ({ random }, { way }) => {
      way.latencyMs = random.of([1, 5, 5, 20, 20, 80, 400, 1500])
      way.slowestMs = Math.max(way.slowestMs, way.latencyMs)
    },
  },
  {
    name: 'all lines cut',
    weight: 1,
    happen: ({ pages }) => {
      for (const { way } of pages) way.line?.cut()
    },
  },

  { name: 'page loaded anew', weight: 2.5, happen: (_, page) => page.reload() },
  {
    name: 'browser dies',
    weight: 0.5,
    happen: ({ pages }, { way }) => {
      for (const page of pages) if (page.way.name === way.name) page.reload()
    },
  },
  {
    name: 'browser keeps nothing',
    weight: 0.5,
    happen: ({ browsers }, { way }) => {
      browsers.of(way.name).keepsNothing = true
    },
  },
  {
    name: 'browser keeps again',
    weight: 3,
    happen: ({ browsers }, { way }) => {
      browsers.of(way.name).keepsNothing = false
    },
  },
  { name: 'comes back', weight: 4, happen: (_, page) => page.comeBack() },
  { name: 'page from before the last schema', weight: 1, happen: (table) => table.visitFromLongAgo() },

  { name: 'access taken', weight: 0.7, happen: access('none') },
  { name: 'may only read', weight: 0.7, happen: access('read') },
  { name: 'may write', weight: 5, happen: access('write') },
  {
    name: 'session ends soon',
    weight: 0.7,
    happen: ({ house, random }, { way }) => {
      house.rightsOf(way.name).sessionExpiresAt = Date.now() + random.below(3000)
    },
  },
  {
    name: 'signs in',
    weight: 5,
    happen: ({ house }, page) => {
      house.rightsOf(page.way.name).sessionExpiresAt = Date.now() + DAY
      page.comeBack()
    },
  },
  { name: 'put still', weight: 0.7, happen: (table) => table.hold() },
  { name: 'opened again', weight: 3, happen: (table) => table.reopen() },
  { name: 'formal moment', weight: 1.5, happen: ({ house, random }) => house.formalMoment(random() < 0.3) },

  {
    name: 'disk fails',
    weight: 3,
    happen: ({ house, random }) => {
      const often = random.of([0.2, 0.5, 1])
      house.fault = () => (random() < often ? random.of(FAULTS) : null)
    },
  },
  {
    name: 'disk mended',
    weight: 7,
    happen: ({ house }) => {
      house.fault = () => null
    },
  },
  {
    name: 'disk full',
    weight: 1.5,
    happen: ({ house }) => {
      house.isDiskFull = true
    },
  },
  {
    name: 'room on the disk',
    weight: 6,
    happen: ({ house }) => {
      house.isDiskFull = false
    },
  },
  { name: 'lost words put back', weight: 2, happen: (table) => table.putBackRescued() },
  { name: 'backed up', weight: 0.6, happen: ({ house }) => house.backUp() },
  { name: 'restored', weight: 0.25, happen: (table) => table.restore(1000 + table.random.below(2000)) },
  { name: 'crash', weight: 1.2, happen: (table) => table.crash(table.random.below(3000)) },
  { name: 'restart', weight: 0.6, happen: (table) => table.restart(1500 + table.random.below(1500)) },
]

const ALL = ACTS.reduce((sum, { weight }) => sum + weight, 0)

export function drawAct(table: SimulatedTable): Act {
  let drawn = table.random() * ALL
  return (
    ACTS.find(({ weight }) => {
      drawn -= weight
      return drawn < 0
    }) ?? ACTS[0]!
  )
}
