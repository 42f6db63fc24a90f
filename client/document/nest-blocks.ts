// Flat blocks as the lists a reader sees: consecutive items become one list, deeper ones a list inside an item.
// The screen, the clipboard and the numbering in plain text all follow this one function.
import { type Block, clampIndent, type Run } from '#shared/document/blocks.ts'

export interface ListPiece {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
}

interface ListItem {
  readonly runs: readonly Run[]
  readonly lists: readonly ListPiece[]
}

export type Piece = ListPiece | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly runs: readonly Run[] }

interface OpenItem {
  runs: readonly Run[]
  lists: OpenList[]
}
interface OpenList {
  kind: 'list'
  ordered: boolean
  items: OpenItem[]
}

export function nestBlocks(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = []
  // The lists that are open now, the outermost first.
  let open: OpenList[] = []
  for (const { kind, indent, runs } of blocks) {
    if (kind !== 'bullet' && kind !== 'number') {
      open = []
      pieces.push({ kind, runs })
      continue
    }
    // A skipped level is not drawn: an item sits at most one level below the one before it.
    const depth = Math.min(clampIndent(indent), open.length)
    const ordered = kind === 'number'
    open = open.slice(0, depth + 1)
    if (open[depth]?.ordered !== ordered) {
      const list: OpenList = { kind: 'list', ordered, items: [] }
      if (depth === 0) pieces.push(list)
      else open[depth - 1]!.items.at(-1)!.lists.push(list)
      open = [...open.slice(0, depth), list]
    }
    open[depth]!.items.push({ runs, lists: [] })
  }
  return pieces
}
