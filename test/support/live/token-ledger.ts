// The oracle of every test about loss: each word is unique; at rest a word that was called saved is there exactly once.
import type { Writer } from './table.ts'

interface Written {
  readonly word: string
  /** The frame of its writer's connection that carried it. */
  readonly frame: number
}

export class TokenLedger {
  /** By room: what was called saved. */
  readonly saved = new Map<string, Set<string>>()
  private words = 0
  private open = new Map<Writer, { readonly room: string; readonly written: Written[] }>()

  write(writer: Writer, room: string, section: string): void {
    const word = `w${this.words++}`
    // The section may end in a word already.
    writer.write(` ${word}`, section)
    const known = this.open.get(writer) ?? { room, written: [] }
    this.open.set(writer, known)
    known.written.push({ word, frame: writer.sent })
  }

  /** The connections have ended: what was not called saved by now is not counted. */
  close(): void {
    for (const [writer, { room, written }] of this.open) {
      const saved = this.saved.get(room) ?? new Set()
      this.saved.set(room, saved)
      for (const { word, frame } of written) if (frame <= writer.saved) saved.add(word)
    }
    this.open.clear()
  }

  get count(): number {
    return [...this.saved.values()].reduce((sum, { size }) => sum + size, 0)
  }

  get written(): number {
    return this.words
  }

  /** The words called saved that are not there exactly once. */
  notOnce(room: string, text: string): string[] {
    const counts = new Map<string, number>()
    for (const word of text.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1)
    return [...(this.saved.get(room) ?? [])].filter((word) => counts.get(word) !== 1)
  }
}
