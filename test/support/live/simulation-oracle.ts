// Looks after every act whether anybody was told what is not so, and in the end whether everything is where it should be.
import * as Y from 'yjs'
import { isOpen } from '#client/sync/room-state.ts'
import { readRoom } from '#shared/document/room-doc.ts'
import { templateOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { OurPage, type Page } from './simulated-pages.ts'
import type { SimulatedTable } from './simulated-table.ts'
import { wordsOf } from './word-ledger.ts'

/** A line that died is noticed within ten seconds. */
const NOTICED_WITHIN = 10_000

export class Oracle {
  /** How often "saved" was held against the disk. */
  proven = 0
  private readonly table: SimulatedTable
  private seen = { commits: -1, words: new Map<string, number>() }

  constructor(table: SimulatedTable) {
    this.table = table
  }

  look(): void {
    for (const page of this.table.pages) if (page instanceof OurPage) this.lookAt(page)
    if (this.table.house.events.includes('room.apply-failed'))
      throw new Error('the guard let an update through that Yjs could not apply')
  }

  private lookAt(page: OurPage): void {
    const { way } = page
    const state = page.state()
    const dead = way.tunnelSince === null ? 0 : performance.now() - way.tunnelSince
    if (state.status === 'live' && dead > NOTICED_WITHIN)
      throw new Error(`${way.name} is shown a line that died ${Math.round(dead)} ms ago as live`)
    // Only on a line that repeats frames, or lets them overtake each other, is a count of them no proof; TCP never does.
    if (way.kind === 'crooked') return page.letGo()
    if (state.status === 'stopped' && (state.reason === 'refused-frame' || state.reason === 'too-much'))
      throw new Error(`${way.name} was sent away (${state.reason}) for honest work`)
    if (isOpen(state) && state.unsaved === 0) this.prove(page, state.keptApart)
  }

  /** "Opgeslagen" is on the screen. */
  private prove(page: OurPage, keptApart: boolean): void {
    if (page.unproven.length === 0 && page.unprovenDeletions.length === 0) return
    const { house, ledger } = this.table
    const words = this.wordsOnDisk()
    const apart = keptApart ? house.apart(page.way.name) : ''
    for (const text of page.unproven.splice(0)) {
      const word = ledger.of(text)
      word.isKept = true
      this.proven++
      if (!word.isDeleted && !words.has(text) && !apart.includes(`${text} `))
        throw new Error(`${text} is called saved and is not on disk`)
    }
    for (const text of page.unprovenDeletions.splice(0)) {
      this.proven++
      if (words.has(text) && !keptApart && !ledger.of(text).isMoved)
        throw new Error(`that ${text} was taken away is called saved, and on disk it stands`)
    }
  }

  private wordsOnDisk(): Map<string, number> {
    const { house, room } = this.table
    if (this.seen.commits !== house.commits)
      this.seen = { commits: house.commits, words: wordsOf(house.onDisk, room.sections) }
    return this.seen.words
  }

  /** Once all is at rest. The number of words that stand twice. */
  compare(): number {
    const { pages, oldPages, ledger, room, house } = this.table
    for (const page of pages) {
      const doc = page.doc()!
      if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error(`${describe(page)} waits for something`)
      if (!this.isOnDisk(doc)) throw new Error(`${describe(page)} reads another text than is on disk`)
      // What a page at rest wrote has arrived, whatever its line was like.
      if (page instanceof OurPage) for (const text of page.unproven) ledger.of(text).isKept = true
    }
    if (oldPages.some(({ heard }) => heard.length > 0)) throw new Error('an old page was shown something of the text')
    const { missing, torn, doubled, times } = ledger.judge(wordsOf(house.onDisk, room.sections))
    if (missing.length > 0) throw new Error(`${missing.join(', ')} was kept, and is gone`)
    if (torn.length > 0) throw new Error(`${torn.join(', ')} was typed by nobody`)
    if (doubled.length > 0) throw new Error(`${doubled.join(', ')} stands twice, and nobody carried it over`)
    return times
  }

  /** The same structs, the same deletions, read in the same order. */
  isOnDisk(doc: Y.Doc): boolean {
    const { onDisk, address } = this.table.house
    const template = TEMPLATES[templateOf(address.room)]
    return (
      Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(onDisk)) &&
      JSON.stringify(readRoom(doc, template)) === JSON.stringify(readRoom(onDisk, template))
    )
  }
}

export function describe(page: Page): string {
  if (!(page instanceof OurPage)) return `the stock page of ${page.way.name}`
  const state = page.state()
  return `${page.way.name} (${page.way.kind} line, ${state.status}, ${isOpen(state) ? state.unsaved : 0} unsaved)`
}
