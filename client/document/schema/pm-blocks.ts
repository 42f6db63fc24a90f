// From ProseMirror to plain blocks and back. Hidden blocks never leave the document this way.
import type { Fragment, Mark, Node as PmNode, Schema } from '@tiptap/pm/model'
import type { Block, Run } from '#shared/document/blocks.ts'
import { safeLink } from '#shared/document/blocks.ts'
import { BLOCK } from '#shared/document/room-doc.ts'
import { indentOf, isHidden, kindOf } from './block-node.ts'

export function blocksOf(content: Fragment): Block[] {
  const blocks: Block[] = []
  content.forEach((node) => {
    if (node.type.name === BLOCK && !isHidden(node)) {
      blocks.push({ kind: kindOf(node), indent: indentOf(node), runs: runsOf(node) })
    }
  })
  return blocks
}

function runsOf(block: PmNode): Run[] {
  const runs: Run[] = []
  block.forEach((node) => {
    if (node.text) runs.push({ text: node.text, ...markedAs(node.marks) })
  })
  return runs
}

function markedAs(marks: readonly Mark[]): Omit<Run, 'text'> {
  const link = safeLink(marks.find((mark) => mark.type.name === 'link')?.attrs.href)
  return {
    ...(marks.some((mark) => mark.type.name === 'bold') ? { bold: true as const } : {}),
    ...(marks.some((mark) => mark.type.name === 'italic') ? { italic: true as const } : {}),
    ...(link ? { link } : {}),
  }
}

export function textNodes(schema: Schema, runs: readonly Run[]): PmNode[] {
  return runs
    .filter((run) => run.text !== '')
    .map(({ text, bold, italic, link }) =>
      schema.text(text, [
        ...(bold ? [schema.mark('bold')] : []),
        ...(italic ? [schema.mark('italic')] : []),
        ...(link ? [schema.mark('link', { href: link })] : []),
      ]),
    )
}

export const blockNode = (schema: Schema, { kind, indent, runs }: Block): PmNode =>
  schema.node(BLOCK, { kind, indent, gone: false }, textNodes(schema, runs))
