// What one seed draws before anything happens: a room, the server, and two to five pages with their ways to it.
import type { Name } from './house.ts'
import { type Chance, chance } from './random.ts'
import { SimulatedBrowser } from './simulated-browser.ts'
import { type Files, SimulatedHouse } from './simulated-house.ts'
import type { Line, LineKind } from './simulated-line.ts'
import { Way } from './simulated-network.ts'
import { OldPage, OurPage, type Page, type Room, StockPage } from './simulated-pages.ts'
import { WordLedger, wordsIn, wordsOf } from './word-ledger.ts'

export const NAMES: readonly Name[] = ['alice', 'bob', 'charlie', 'dora']

export class SimulatedTable {
  readonly random: Chance
  readonly house: SimulatedHouse
  readonly room: Room
  readonly ledger = new WordLedger()
  readonly browsers = new Browsers(this.ledger)
  readonly lines = new Set<Line>()
  readonly ways: Way[] = []
  readonly pages: Page[] = []
  readonly oldPages: OldPage[] = []
  /** When the server that is down now comes up again. */
  private upAt: number | null = null

  constructor(seed: number, files: Files) {
    this.random = chance(seed)
    const { random, ledger } = this
    const isPlan = random() < 0.5
    const isInMemory = random() < 0.25
    this.house = new SimulatedHouse(files, isPlan ? 'plan' : 'analyse', isInMemory, (...words) =>
      ledger.arrived(...words),
    )
    const sections = isPlan ? ['toekomst', 'doelen'] : ['aanleiding', 'veiligheid']
    // What a collision there destroys hangs on the row of its room, which rooms in memory have not.
    this.room = { ledger, sections, itemSection: isPlan ? 'doelen' : null, takesAway: !isInMemory }
    // alice has a page in two tabs.
    const names: readonly Name[] = ['alice', 'bob', 'alice', 'charlie']
    for (const name of names.slice(0, 2 + random.below(3)))
      this.pages.push(new OurPage(this.way(name, kindOf(random)), this.room, this.browsers.of(name)))
    if (random() < 0.5) {
      const kind = random.of<LineKind>(['honest', 'crooked'])
      this.pages.push(new StockPage(this.way('charlie', kind), this.room))
    }
  }

  private way(name: Name, kind: LineKind): Way {
    const way = new Way(this.house, name, kind, this.random, this.lines)
    this.ways.push(way)
    return way
  }

  visitFromLongAgo(): void {
    this.oldPages.push(new OldPage(this.way('dora', 'honest')))
  }

  /** The process dies, and its sockets with it. */
  crash(downForMs: number): void {
    for (const line of this.lines) line.die()
    this.lines.clear()
    this.house.crash()
    this.upAt = performance.now() + downForMs
  }

  restart(downForMs: number): void {
    this.house.stop()
    this.upAt = performance.now() + downForMs
  }

  /** How long until the server is up; it comes up where that moment has passed. */
  comesUpIn(): number {
    const wait = this.upAt === null ? 0 : this.upAt - performance.now()
    if (wait > 0) return wait
    this.upAt = null
    if (!this.house.live) this.house.start()
    return 0
  }

  hold(): void {
    const { house } = this
    if (house.isHeld || !house.live) return
    house.isHeld = true
    house.live.hold(house.address)
  }

  /** Everybody may write again, and who has text apart has it added. */
  reopen(): void {
    const { house } = this
    if (!house.isHeld || !house.live) return
    house.isHeld = false
    house.live.accessChanged({ casusId: house.address.casusId })
    this.addLate()
  }

  addLate(): void {
    for (const name of NAMES) this.house.addLate(name, (words) => this.ledger.moved(wordsIn(words)))
  }

  putBackRescued(): void {
    for (const name of NAMES) this.house.putBackRescued(name, (words) => this.ledger.moved(wordsIn(words)))
  }

  /** The server dies, and what comes up is the text of the last backup, in which no page of before may write. */
  restore(downForMs: number): void {
    const { house, ledger, pages } = this
    if (!house.hasBackup()) return
    this.crash(downForMs)
    house.restore()
    ledger.restored(new Set([...wordsOf(house.onDisk, this.room.sections).keys(), ...house.apart()]))
    // A stock page asks for no text in particular: who signs in again loads it anew.
    for (const page of pages) if (page instanceof StockPage) page.reload()
  }

  mend(): void {
    const { house, ways } = this
    house.fault = () => null
    house.isDiskFull = false
    this.browsers.mend()
    for (const way of ways) {
      way.mend()
      Object.assign(house.rightsOf(way.name), { level: 'write', sessionExpiresAt: Date.now() + 86_400_000 })
    }
    house.isHeld = false
    house.live?.accessChanged({ casusId: house.address.casusId })
  }
}

/** One to a person, whatever tabs he has. */
class Browsers {
  private readonly all = new Map<Name, SimulatedBrowser>()
  private readonly ledger: WordLedger

  constructor(ledger: WordLedger) {
    this.ledger = ledger
  }

  of(name: Name): SimulatedBrowser {
    const known = this.all.get(name) ?? new SimulatedBrowser(this.ledger)
    this.all.set(name, known)
    return known
  }

  mend(): void {
    for (const browser of this.all.values()) browser.keepsNothing = false
  }
}

function kindOf(random: Chance): LineKind {
  const drawn = random()
  return drawn < 0.7 ? 'honest' : drawn < 0.85 ? 'swallowing' : 'crooked'
}
