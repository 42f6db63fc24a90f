// The text of a section: a flat list of one node type. Why flat: DECISIONS.md, flat blocks.
// Lists become real lists when they are rendered; here a list item is a block that says so.

export const BLOCK_KINDS = ['paragraph', 'heading', 'bullet', 'number', 'quote'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export const MAX_INDENT = 3

/** What a stretch of text can carry. */
export const MARKS: readonly string[] = ['bold', 'italic', 'link']

/** A stretch of text with the same marks. A line break inside a block is `\n`. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly link?: string
}

/** As it is stored, captured and compared; a hidden (`gone`) block is not in here. */
export interface Block {
  readonly kind: BlockKind
  readonly indent: number
  readonly runs: readonly Run[]
}

export const isBlockKind = (value: unknown): value is BlockKind => (BLOCK_KINDS as readonly unknown[]).includes(value)

/** Any stored indent becomes one that exists: concurrent writers can combine attributes in every way. */
export const clampIndent = (value: unknown): number =>
  typeof value === 'number' && value > 0 ? Math.min(Math.floor(value), MAX_INDENT) : 0

export const textOf = (block: Block): string => block.runs.map((run) => run.text).join('')

export const isEmptyText = (blocks: readonly Block[]): boolean => blocks.every((block) => textOf(block).trim() === '')

/** Only web and mail addresses become links; anything else (javascript:, data:) is not one. */
export function safeLink(href: unknown): string | null {
  return typeof href === 'string' && href.length <= 2000 && /^(https?:\/\/|mailto:)\S+$/i.test(href) ? href : null
}
