// Blocks to read, as real headings, quotes and nested lists. It draws what it is given and watches nothing.
import type { ReactNode } from 'react'
import type { Block, Run } from '#shared/document/blocks.ts'
import { type ListPiece, nestBlocks, type Piece } from './nest-blocks.ts'
import './blocks.css'

interface BlocksViewProps {
  readonly blocks: readonly Block[]
  /** One below the heading this text stands under. */
  readonly headingLevel?: 2 | 3 | 4
}

export function BlocksView({ blocks, headingLevel = 3 }: BlocksViewProps) {
  return <div className="blocks">{nestBlocks(blocks).map((piece, index) => drawPiece(piece, index, headingLevel))}</div>
}

function drawPiece(piece: Piece, key: number, level: 2 | 3 | 4): ReactNode {
  if (piece.kind === 'list') return <List key={key} list={piece} />
  const words = drawRuns(piece.runs)
  if (piece.kind === 'heading') {
    const Heading = `h${level}` as const
    return <Heading key={key}>{words}</Heading>
  }
  return piece.kind === 'quote' ? (
    <blockquote key={key}>
      <p>{words}</p>
    </blockquote>
  ) : (
    <p key={key}>{words}</p>
  )
}

function List({ list: { ordered, items } }: { list: ListPiece }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {items.map(({ runs, lists }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read has nothing but its order.
        <li key={index}>
          {drawRuns(runs)}
          {lists.map((inner, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <List key={at} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  )
}

const drawRuns = (runs: readonly Run[]): ReactNode[] => runs.map((run, index) => drawRun(run, index))

function drawRun({ text, bold, italic, link }: Run, key: number): ReactNode {
  let words: ReactNode = text
  if (italic) words = <em>{words}</em>
  if (bold) words = <strong>{words}</strong>
  if (link?.startsWith('tel:')) {
    words = <a href={link}>{words}</a>
  } else if (link) {
    words = (
      <a href={link} rel="noopener noreferrer nofollow" target="_blank">
        {words}
      </a>
    )
  }
  return <span key={key}>{words}</span>
}
