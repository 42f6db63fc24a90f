// The one node of a section's text (DECISIONS, flat blocks). Toggling a kind only sets an attribute, so it never
// destroys what another types in the same block. Every attribute is always written into the Y element.
import { Node } from '@tiptap/core'
import type { Node as PmNode } from '@tiptap/pm/model'
import { type BlockKind, clampIndent, isBlockKind } from '#shared/document/blocks.ts'
import { BLOCK } from '#shared/document/room-doc.ts'

/** A block that someone deleted: kept, emptied and out of sight, so that words typed in it meanwhile have a place. */
export const isHidden = (node: PmNode): boolean => node.attrs.gone === true && node.content.size === 0

export const kindOf = (node: PmNode): BlockKind => (isBlockKind(node.attrs.kind) ? node.attrs.kind : 'paragraph')

export const isListKind = (kind: BlockKind): boolean => kind === 'bullet' || kind === 'number'

/** Indent means something in lists only; two writers can combine attributes in any way, and all of them must show well. */
export const indentOf = (node: PmNode): number => (isListKind(kindOf(node)) ? clampIndent(node.attrs.indent) : 0)

const hidden = { rendered: false } as const

export const BlockNode = Node.create({
  name: BLOCK,
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  addAttributes: () => ({
    kind: { default: 'paragraph', ...hidden },
    indent: { default: 0, ...hidden },
    gone: { default: false, ...hidden },
  }),
  // Only for what a browser itself puts into the editing area; pasted HTML is read by clipboard/read-html.ts.
  parseHTML: () => ['p', 'div', 'li', 'h3', 'blockquote'].map((tag) => ({ tag })),
  renderHTML: ({ node }) => {
    const kind = kindOf(node)
    const attributes = { 'data-kind': kind, 'data-indent': String(indentOf(node)) }
    return [kind === 'heading' ? 'h3' : 'p', attributes, 0]
  },
})

export const TextNode = Node.create({ name: 'text', group: 'inline' })

export const DocNode = Node.create({ name: 'doc', topNode: true, content: 'block+' })
