// What leaves by copying: real nested lists, headings and quotes, and plain text that still reads as such.
import { type Block, type Run, textOf } from '#shared/document/blocks.ts'
import { type ListPiece, nestBlocks, type Piece } from '../nest-blocks.ts'

export function blocksToDom(blocks: readonly Block[], owner: Document): DocumentFragment {
  const fragment = owner.createDocumentFragment()
  for (const piece of nestBlocks(blocks)) fragment.append(pieceToDom(piece, owner))
  return fragment
}

const TAGS = { paragraph: 'p', heading: 'h3', quote: 'blockquote' } as const

function pieceToDom(piece: Piece, owner: Document): HTMLElement {
  if (piece.kind === 'list') return listToDom(piece, owner)
  const element = owner.createElement(TAGS[piece.kind])
  const inside = piece.kind === 'quote' ? element.appendChild(owner.createElement('p')) : element
  inside.append(...runsToDom(piece.runs, owner))
  return element
}

function listToDom({ ordered, items }: ListPiece, owner: Document): HTMLElement {
  const list = owner.createElement(ordered ? 'ol' : 'ul')
  for (const { runs, lists } of items) {
    const item = list.appendChild(owner.createElement('li'))
    item.append(...runsToDom(runs, owner), ...lists.map((inner) => listToDom(inner, owner)))
  }
  return list
}

const runsToDom = (runs: readonly Run[], owner: Document): Node[] =>
  runs.map((run) => {
    const lines = run.text.split('\n')
    const parts = lines.flatMap((line, index) => [
      ...(index > 0 ? [owner.createElement('br')] : []),
      ...(line ? [line] : []),
    ])
    const wrapped = owner.createDocumentFragment()
    wrapped.append(...parts)
    return wrap(wrapped, run, owner)
  })

function wrap(content: Node, { bold, italic, link }: Run, owner: Document): Node {
  let node = content
  for (const tag of [...(italic ? ['em'] : []), ...(bold ? ['strong'] : [])]) {
    const element = owner.createElement(tag)
    element.append(node)
    node = element
  }
  if (!link) return node
  const anchor = owner.createElement('a')
  anchor.href = link
  anchor.append(node)
  return anchor
}

/** List items on lines of their own with a dash or number, other blocks with an empty line between them. */
export function blocksToText(blocks: readonly Block[]): string {
  if (blocks.length === 1) return textOf(blocks[0]!)
  return nestBlocks(blocks)
    .map((piece) => (piece.kind === 'list' ? listToText(piece, '') : piece.runs.map((run) => run.text).join('')))
    .join('\n\n')
}

const listToText = ({ ordered, items }: ListPiece, margin: string): string =>
  items
    .map(({ runs, lists }, index) => {
      const line = `${margin}${ordered ? `${index + 1}.` : '-'} ${runs.map((run) => run.text).join('')}`
      return [line, ...lists.map((inner) => listToText(inner, `${margin}  `))].join('\n')
    })
    .join('\n')
