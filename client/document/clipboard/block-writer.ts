// Collects runs into blocks while HTML is walked: collapses white space, trims edges, drops what is empty.
import { type Block, type BlockKind, clampIndent, type Run } from '#shared/document/blocks.ts'

export type Marks = Omit<Run, 'text'>

export interface Start {
  readonly kind: BlockKind
  readonly indent: number
}

export class BlockWriter {
  private readonly blocks: Block[] = []
  private start: Start = { kind: 'paragraph', indent: 0 }
  private runs: Run[] = []

  /** What is written from here on stands in a block of its own. */
  begin(start: Start): void {
    this.end()
    this.start = start
  }

  write(text: string, marks: Marks, keepSpaces: boolean): void {
    const clean = keepSpaces ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\n\r\f]+/g, ' ')
    const words = clean.replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff\u2060]/g, '')
    const glued = !keepSpaces && /(^|\s)$/.test(this.tail()) ? words.replace(/^ +/, '') : words
    if (glued) this.runs.push({ text: glued, ...marks })
  }

  breakLine(): void {
    const last = this.runs.at(-1)
    if (last) this.runs[this.runs.length - 1] = { ...last, text: last.text.replace(/ +$/, '') }
    this.runs.push({ text: '\n' })
  }

  /** True while the open block has words, so that a second paragraph of a list item can join it. */
  get isWriting(): boolean {
    return this.runs.some((run) => run.text.trim() !== '')
  }

  end(): void {
    for (const runs of splitAtEmptyLines(this.runs)) {
      const trimmed = merge(trim(runs))
      if (trimmed.length > 0) this.blocks.push({ ...this.start, indent: clampIndent(this.start.indent), runs: trimmed })
    }
    this.runs = []
  }

  finish(): Block[] {
    this.end()
    return this.blocks
  }

  private tail(): string {
    return this.runs.at(-1)?.text ?? ''
  }
}

/** Two line breaks in a row were meant as a new paragraph. */
function splitAtEmptyLines(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]]
  runs.forEach((run, index) => {
    if (run.text === '\n' && runs[index - 1]?.text === '\n') {
      if (parts.at(-1)!.length > 0) parts.push([])
    } else parts.at(-1)!.push(run)
  })
  return parts
}

function trim(runs: readonly Run[]): Run[] {
  const left = [...runs]
  while (left.length > 0) {
    const text = left[0]!.text.replace(/^\s+/, '')
    if (text) {
      left[0] = { ...left[0]!, text }
      break
    }
    left.shift()
  }
  while (left.length > 0) {
    const last = left.at(-1)!
    const text = last.text.replace(/\s+$/, '')
    if (text) {
      left[left.length - 1] = { ...last, text }
      break
    }
    left.pop()
  }
  return left
}

const sameMarks = (a: Run, b: Run): boolean => a.bold === b.bold && a.italic === b.italic && a.link === b.link

export function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && sameMarks(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}
