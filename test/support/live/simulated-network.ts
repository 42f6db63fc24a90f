// How the pages of a simulation reach its server: lines for sockets, and plain requests, over the same way and through the same tunnel.
import type { Name } from './house.ts'
import type { Chance } from './random.ts'
import type { SimulatedHouse } from './simulated-house.ts'
import { type ClientEnd, Line, type LineKind } from './simulated-line.ts'

const REQUEST_GIVES_UP = 8_000

/** One person's way to the server. */
export class Way {
  latencyMs = 5
  /** The slowest it has been. */
  slowestMs = 5
  /** Since when nothing comes through, without a word. */
  tunnelSince: number | null = null
  line: Line | null = null
  /** From then on it is an honest way. */
  isMended = false
  readonly house: SimulatedHouse
  readonly name: Name
  readonly kind: LineKind
  readonly random: Chance
  readonly all: Set<Line>

  constructor(house: SimulatedHouse, name: Name, kind: LineKind, random: Chance, all: Set<Line>) {
    this.house = house
    this.name = name
    this.kind = kind
    this.random = random
    this.all = all
  }

  readonly dial = (client: ClientEnd, url: URL): Line => {
    const line = new Line(client, this.isMended ? 'honest' : this.kind, this, url, (at, socket, wire) => {
      const { live, address } = this.house
      const actor = this.house.actor(this.name)
      const { searchParams } = at
      const params = {
        schema: searchParams.get('schema'),
        lineage: searchParams.get('lineage'),
        access: searchParams.get('access'),
        saved: searchParams.get('saved') === '1',
      }
      const admission = live && actor ? this.house.asked(() => live.admit(actor, address, params)) : null
      if (!admission?.ok) return false
      live?.connect(admission.value, socket, wire)
      return true
    })
    line.isBlack = this.tunnelSince !== null
    this.line = line
    this.all.add(line)
    return line
  }

  enterTunnel(): void {
    this.tunnelSince ??= performance.now()
    if (this.line) this.line.isBlack = true
  }

  leaveTunnel(): void {
    this.tunnelSince = null
  }

  mend(): void {
    this.tunnelSince = null
    this.latencyMs = 5
    this.isMended = true
    this.line?.cut()
  }

  /** What answers to a request, or null where nothing does. */
  ask<T>(answer: () => T): Promise<T | null> {
    const isLost = this.tunnelSince !== null
    return new Promise((resolve) => {
      setTimeout(
        () => resolve(isLost || !this.house.live ? null : answer()),
        isLost ? REQUEST_GIVES_UP : this.latencyMs,
      )
    })
  }
}
