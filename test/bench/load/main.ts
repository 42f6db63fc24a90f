// The load generator, in a process of its own: does what the bench asks of it over IPC, one thing at a time.
import { type Drive, drive } from './drive.ts'
import { lookAfter, typeOn } from './kill.ts'
import { open, writeLarge } from './large.ts'
import { type Place, type Service, standUp } from './seat.ts'
import { layTables, type Table, textOf } from './table.ts'

let tables: readonly Table[] = []
let typing: ReturnType<typeof typeOn> | null = null
let large: Uint8Array = Uint8Array.of(0)
const waiting = new Map<string, () => void>()

const TASKS = {
  async lay(service: Service, places: readonly Place[]) {
    tables = await layTables(service, places)
    return tables.length
  },
  drive: (wish: Drive) => drive(tables, wish, { begin: () => tell('begin'), end: () => tell('end') }),
  async typeOnce() {
    for (const { seats, text } of tables) seats[0]!.type(textOf(0), text)
  },
  async leave() {
    await standUp(tables.flatMap(({ seats }) => seats))
    tables = []
  },
  async typeOn(typists: number, rate: number) {
    typing = typeOn(tables, typists, rate)
  },
  lookAfter: (service: Service) => lookAfter(service, typing!.stop()),
  async writeLarge(service: Service, place: Place, keystrokes: number) {
    large = await writeLarge(service, place, keystrokes)
  },
  open: (service: Service, place: Place, what: 'large' | 'small') =>
    open(service, place, what === 'large' ? large : Uint8Array.of(0)),
}

export type Tasks = typeof TASKS

interface Asked {
  readonly id: number
  readonly task: keyof Tasks
  readonly args: readonly unknown[]
}

/** At the edges of what is measured the bench reads the server's clocks. */
function tell(moment: string): Promise<void> {
  process.send!({ moment })
  return new Promise((resolve) => waiting.set(moment, resolve))
}

process.on('message', async (message: Asked | { readonly go: string }) => {
  if ('go' in message) return waiting.get(message.go)?.()
  const { id, task, args } = message
  try {
    const value = await (TASKS[task] as (...given: readonly unknown[]) => unknown)(...args)
    process.send!({ id, value })
  } catch (error) {
    process.send!({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
process.on('disconnect', () => process.exit())
