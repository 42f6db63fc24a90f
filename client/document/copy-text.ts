// Takes the whole text out of the page: the way out when it cannot be sent.
import type * as Y from 'yjs'
import { type Block, isEmptyText } from '#shared/document/blocks.ts'
import { wordsOfItem } from '#shared/document/items.ts'
import { readRoom } from '#shared/document/room-doc.ts'
import type { Template } from '#shared/document/template/template.ts'
import { SECTIONS } from '#shared/text/document.ts'
import { blocksToDom, blocksToText } from './clipboard/write-html.ts'

export async function copyText(doc: Y.Doc, template: Template): Promise<boolean> {
  const { html, text } = roomAsText(doc, template)
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    })
    await navigator.clipboard.write([item])
    return true
  } catch {
    return (
      navigator.clipboard?.writeText(text).then(
        () => true,
        () => false,
      ) ?? false
    )
  }
}

export function roomAsText(doc: Y.Doc, template: Template): { html: string; text: string } {
  const page = document.implementation.createHTMLDocument('')
  const parts: string[] = []
  for (const { id, text, plain, items } of readRoom(doc, template).sections) {
    const label = template.sections.find((section) => section.id === id)!.label
    const lines = items.map((item) => wordsOfItem(item).join(' · ')).filter((line) => line !== '')
    for (const [title, blocks] of [
      [label, lines.length > 0 ? [...lines.map(bulletOf), ...text] : text],
      [SECTIONS.plainLabel(label), plain ?? []],
    ] as const) {
      if (isEmptyText(blocks)) continue
      page.body.appendChild(page.createElement('h2')).textContent = title
      page.body.append(blocksToDom(blocks, page))
      parts.push(`${title}\n\n${blocksToText(blocks)}`)
    }
  }
  return { html: page.body.innerHTML, text: parts.join('\n\n\n') }
}

const bulletOf = (text: string): Block => ({ kind: 'bullet', indent: 0, runs: [{ text }] })
