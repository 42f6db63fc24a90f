// Reads the demo region's texts: one block per line, with the light marks that its writers used.
import type { Block, BlockKind, Run } from '#shared/document/blocks.ts'

const STARTS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^## /, 'heading'],
  [/^- /, 'bullet'],
  [/^\d+\. /, 'number'],
  [/^> /, 'quote'],
]

export function parseBlocks(source: string): Block[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const body = line.trimStart()
      const indent = Math.floor((line.length - body.length) / 2)
      const start = STARTS.find(([pattern]) => pattern.test(body))
      if (!start) return { kind: 'paragraph', indent: 0, runs: parseRuns(body) }
      const [pattern, kind] = start
      return {
        kind,
        indent: kind === 'bullet' || kind === 'number' ? indent : 0,
        runs: parseRuns(body.replace(pattern, '')),
      }
    })
}

function parseRuns(text: string): Run[] {
  return text
    .split(/(\*\*[^*]+\*\*|_[^_]+_)/)
    .filter((part) => part !== '')
    .map((part): Run => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), bold: true }
      if (part.startsWith('_') && part.endsWith('_')) return { text: part.slice(1, -1), italic: true }
      return { text: part }
    })
}
