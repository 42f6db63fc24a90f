// Reads pasted plain text: empty lines part paragraphs, and lines that look like a list become one.
import type { Block, BlockKind } from '#shared/document/blocks.ts'

const ITEM = /^(\s*)([-*•–]|\d{1,2}[.)])\s+(.*)$/

export function readText(text: string): Block[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
  // With empty lines about, a single line end is a line break; without them every line is a paragraph.
  const paragraphs = lines.some((line, index) => line.trim() === '' && index > 0 && index < lines.length - 1)
  const blocks: Block[] = []
  let joins = false
  for (const line of lines) {
    const item = ITEM.exec(line)
    if (line.trim() === '') joins = false
    else if (item) {
      blocks.push(block(/^\d/.test(item[2]!) ? 'number' : 'bullet', Math.floor(item[1]!.length / 2), item[3]!))
      joins = false
    } else if (joins && paragraphs) {
      const last = blocks.pop()!
      blocks.push({ ...last, runs: [{ text: `${last.runs[0]!.text}\n${line.trim()}` }] })
    } else {
      blocks.push(block('paragraph', 0, line.trim()))
      joins = true
    }
  }
  return blocks
}

const block = (kind: BlockKind, indent: number, text: string): Block => ({
  kind,
  indent: Math.min(3, indent),
  runs: text ? [{ text }] : [],
})
