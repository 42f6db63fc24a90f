// Looks after every act whether anybody was told what is not so, and in the end whether everything is where it should be.
import * as Y from 'yjs'
import { isOpen, type RoomState } from '#client/sync/room-state.ts'
import { readRoom } from '#shared/document/room-doc.ts'
import { templateOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { OurPage, type Page } from './simulated-pages.ts'
import type { SimulatedTable } from './simulated-table.ts'
import { wordsIn, wordsOf } from './word-ledger.ts'

/** A line that died is noticed within ten seconds. */
const NOTICED_WITHIN = 10_000
/** So is a full disk, by who has a line; besides that what the line itself takes. */
const TOLD_WITHIN = 2_000

export class Oracle {
  /** How often "saved" was held against the disk. */
  proven = 0
  private readonly table: SimulatedTable
  private readonly untold = new Map<OurPage, number>()
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
    // Nor where a frame is lost and one that builds on nothing, a deletion, takes its place in the count.
    if (way.kind === 'swallowing') return page.letGo()
    this.lookAtDisk(page, state)
    if (isOpen(state) && state.unsaved === 0 && page.era === this.table.house.era) this.prove(page)
  }

  /** Who has a line that works is told soon that nothing can be kept. */
  private lookAtDisk(page: OurPage, state: RoomState): void {
    const { house } = this.table
    const now = performance.now()
    const isTold = state.status !== 'live' || state.diskFull
    if (isTold || house.fullSince === null || page.way.kind !== 'honest' || page.way.line?.isBlack !== false) {
      this.untold.delete(page)
      return
    }
    const since = Math.max(this.untold.get(page) ?? now, house.fullSince)
    this.untold.set(page, since)
    if (now - since > TOLD_WITHIN + 1.5 * page.way.slowestMs)
      throw new Error(`${page.way.name} was not told in ${Math.round(now - since)} ms that the disk is full`)
  }

  /** "Opgeslagen" is on the screen. */
  private prove(page: OurPage): void {
    if (page.unproven.length === 0 && page.unprovenDeletions.length === 0) return
    const { house, ledger } = this.table
    const words = this.wordsOnDisk()
    for (const text of page.unproven.splice(0)) {
      const word = ledger.of(text)
      word.isKept = true
      this.proven++
      if (!word.isDeleted && !word.isInUnsureHands && !words.has(text) && !house.apart().has(text))
        throw new Error(`${text} is called saved and is not on disk${word.hasArrived ? ' any more' : ''}`)
    }
    for (const text of page.unprovenDeletions.splice(0)) {
      this.proven++
      if (words.has(text) && !page.keptApart() && !ledger.of(text).isMoved && !ledger.of(text).isPutBack)
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
      if (page.way.kind === 'crooked' ? !this.isAllOnDisk(doc) : !this.isOnDisk(doc))
        throw new Error(`${describe(page)} reads another text than is on disk`)
      // What a page at rest wrote has arrived, whatever its line was like; but what it counted as saved and was not may since have fallen.
      const isProof = page.way.kind !== 'crooked' || !room.takesAway
      if (page instanceof OurPage && isProof) for (const text of page.unproven) ledger.of(text).isKept = true
    }
    if (oldPages.some(({ heard }) => heard.length > 0)) throw new Error('an old page was shown something of the text')
    const apart = new Set([...house.apart(), ...this.shownApart()])
    const { missing, torn, doubled, merged, times } = ledger.judge(wordsOf(house.onDisk, room.sections), apart)
    if (missing.length > 0) throw new Error(`${missing.join(', ')} was kept, and is gone`)
    if (torn.length > 0) throw new Error(`${torn.join(', ')} was typed by nobody`)
    if (doubled.length > 0) throw new Error(`${doubled.join(', ')} stands twice, and nobody carried it over`)
    if (merged.length > 0) throw new Error(`${merged.join(', ')} of before came into the restored text`)
    this.compareBrowsers()
    return times
  }

  /** What still lies in a browser can be read and copied by its person. */
  private compareBrowsers(): void {
    const { pages, ledger, house, room } = this.table
    const shown = this.shownApart()
    const onDisk = wordsOf(house.onDisk, room.sections)
    for (const page of pages) {
      if (!(page instanceof OurPage)) continue
      const hidden = [...page.browser.words()].filter((text) => !shown.has(text) && !onDisk.has(text))
      const lost = hidden.filter((text) => !ledger.of(text).isDeleted)
      if (lost.length > 0)
        throw new Error(`${lost.join(', ')} lies in the browser of ${page.way.name}, who is not shown it`)
    }
  }

  private shownApart(): Set<string> {
    const states = this.table.pages.flatMap((page) => (page instanceof OurPage ? [page.state()] : []))
    return new Set(states.flatMap((state) => wordsIn((isOpen(state) && state.apart) || '')))
  }

  /** The same structs; on a line that repeats frames a deletion can be counted as saved that never arrived, and nothing asks for it again. */
  private isAllOnDisk(doc: Y.Doc): boolean {
    const { onDisk } = this.table.house
    return Buffer.from(Y.encodeStateVector(doc)).equals(Buffer.from(Y.encodeStateVector(onDisk)))
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
  const standing = 'reason' in state ? `${state.status}: ${state.reason}` : state.status
  return `${page.way.name} (${page.way.kind} line, ${standing}, ${isOpen(state) ? state.unsaved : 0} unsaved)`
}
