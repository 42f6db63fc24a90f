// What one frame may cost. Yjs looks for the place of a struct by walking past its rivals: a few kilobytes, written for the purpose,
// make it walk for minutes, and every room waits. Its work is watched where it passes often: where it looks a client up.
import type * as Y from 'yjs'

/** Far above what a person's frames cost, in time on the processor, so that a busy machine refuses nobody. */
const BUDGET_MS = 150
const BUDGET_MS_PER_STRUCT = 0.05
const LOOKUPS_PER_LOOK_AT_THE_CLOCK = 16

/** Single keystrokes are not timed at all. */
const UNTIMED_STRUCTS = 20

type Clients = Y.Doc['store']['clients']
type Structs = Clients extends Map<number, infer Value> ? Value : never

class WatchedClients extends Map<number, Structs> {
  until = Number.POSITIVE_INFINITY
  lookups = 0
  override get(client: number): Structs | undefined {
    if (
      this.until !== Number.POSITIVE_INFINITY &&
      ++this.lookups % LOOKUPS_PER_LOOK_AT_THE_CLOCK === 0 &&
      cpuMs() > this.until
    ) {
      throw new Error('this update costs too much')
    }
    return super.get(client)
  }
}

/** That this process had of the processor. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** For a document that has nothing in it yet. */
export function watch(doc: Y.Doc): void {
  doc.store.clients = new WatchedClients()
}

/** Throws half way through `work` when it costs more than its structs can; the document is then to be thrown away. */
export function withinBudget(doc: Y.Doc, structs: number, work: () => void): void {
  const { clients } = doc.store
  if (!(clients instanceof WatchedClients)) throw new Error('this document is not watched')
  if (structs > UNTIMED_STRUCTS) clients.until = cpuMs() + BUDGET_MS + BUDGET_MS_PER_STRUCT * structs
  work()
  clients.until = Number.POSITIVE_INFINITY
}
