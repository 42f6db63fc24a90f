// Reads pasted HTML (Word, Google Docs, web pages, mail) into clean blocks. Only words, the five kinds, bold, italic and
// safe links come through; nothing is ever put into the page as HTML.
import { type Block, safeLink } from '#shared/document/blocks.ts'
import { BlockWriter, type Marks, type Start } from './block-writer.ts'
import { dataRows } from './tables.ts'
import { isWordGlyph, styleOf, wordListStart } from './word-lists.ts'

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'img',
  'picture',
  'video',
  'audio',
  'canvas',
  'button',
  'input',
  'select',
  'textarea',
  'xml',
])
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'nav',
  'address',
  'figure',
  'figcaption',
  'form',
  'fieldset',
  'dl',
  'dt',
  'dd',
  'pre',
  'hr',
  'details',
  'summary',
  'center',
  'tbody',
  'thead',
  'tfoot',
  'caption',
  'td',
  'th',
])

interface Place {
  readonly start: Start
  readonly marks: Marks
  readonly listDepth: number
  readonly inItem: boolean
  readonly keepSpaces: boolean
}

export function readHtml(html: string): Block[] {
  const writer = new BlockWriter()
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const start: Start = { kind: 'paragraph', indent: 0 }
  walkInside(body, { start, marks: {}, listDepth: 0, inItem: false, keepSpaces: false }, writer)
  return writer.finish()
}

/** Parsing a style, even in a document that is never shown, is a violation of our content security policy. */
const withoutStyles = (html: string): string =>
  html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/(<[a-z][^<>]*?\s)style(\s*=)/gi, '$1data-style$2')

function walkInside(node: Node, place: Place, writer: BlockWriter): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) writer.write(child.nodeValue ?? '', place.marks, place.keepSpaces)
    else if (child instanceof Element) walk(child, place, writer)
  }
}

function walk(element: Element, place: Place, writer: BlockWriter): void {
  const tag = element.localName
  if (SKIPPED.has(tag) || isWordGlyph(element) || isOutOfSight(element)) return
  if (tag === 'br') return element.classList.contains('Apple-interchange-newline') ? undefined : writer.breakLine()
  const inside: Place = { ...place, marks: marksOf(element, place), keepSpaces: place.keepSpaces || tag === 'pre' }
  const wordItem = wordListStart(element)
  if (wordItem) return walkBlock(element, { ...inside, start: wordItem }, writer)
  if (tag === 'ul' || tag === 'ol') {
    const start: Start = { kind: tag === 'ul' ? 'bullet' : 'number', indent: place.listDepth }
    writer.end()
    walkInside(element, { ...inside, start, listDepth: place.listDepth + 1, inItem: false }, writer)
    return writer.begin(place.start)
  }
  if (tag === 'li') return walkItem(element, inside, writer)
  if (tag === 'table') return walkTable(element, inside, writer)
  if (/^h[1-6]$/.test(tag) || /\bMso(Title|Subtitle)\b/.test(element.className)) {
    const start: Start = place.inItem ? place.start : { kind: 'heading', indent: 0 }
    return walkBlock(
      element,
      { ...inside, start, marks: { ...(inside.marks.link ? { link: inside.marks.link } : {}) } },
      writer,
    )
  }
  if (tag === 'blockquote' && !place.inItem) {
    return walkBlock(element, { ...inside, start: { kind: 'quote', indent: 0 } }, writer)
  }
  if (!BLOCKS.has(tag) && tag !== 'blockquote') return walkInside(element, inside, writer)
  if (!place.inItem) return walkBlock(element, inside, writer)
  // A second paragraph of a list item stays in the item, on a line of its own.
  if (writer.isWriting) writer.breakLine()
  walkInside(element, inside, writer)
}

function walkBlock(element: Element, place: Place, writer: BlockWriter): void {
  writer.begin(place.start)
  walkInside(element, place, writer)
  writer.begin(place.start.kind === 'quote' ? place.start : { kind: 'paragraph', indent: 0 })
}

function walkItem(element: Element, place: Place, writer: BlockWriter): void {
  // Word for the web and Google Docs say the level on the item; their lists are not nested, or not well.
  const said = Number(element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level') ?? 0)
  const kind = place.start.kind === 'number' ? 'number' : 'bullet'
  const start: Start = { kind, indent: said > 0 ? said - 1 : Math.max(0, place.listDepth - 1) }
  writer.begin(start)
  walkInside(element, { ...place, start, inItem: true }, writer)
  writer.end()
}

function walkTable(table: Element, place: Place, writer: BlockWriter): void {
  for (const row of dataRows(table)) {
    writer.begin(place.inItem ? place.start : { kind: 'paragraph', indent: 0 })
    if (row.kind === 'layout') for (const cell of row.cells) walkInside(cell, place, writer)
    else writer.write(row.cells.map(wordsOf).join(' · '), {}, false)
    writer.begin({ kind: 'paragraph', indent: 0 })
  }
}

/** The words of a cell on one line; blocks inside it are kept apart by a space. */
function wordsOf(cell: Element): string {
  const inner = new BlockWriter()
  walkInside(
    cell,
    { start: { kind: 'paragraph', indent: 0 }, marks: {}, listDepth: 0, inItem: false, keepSpaces: false },
    inner,
  )
  return inner
    .finish()
    .map((block) =>
      block.runs
        .map((run) => run.text)
        .join('')
        .replace(/\n/g, ' '),
    )
    .join(' ')
}

function isOutOfSight(element: Element): boolean {
  const style = styleOf(element)
  return element.hasAttribute('hidden') || /display:\s*none|mso-hide:\s*all/i.test(style)
}

function marksOf(element: Element, { marks }: Place): Marks {
  const tag = element.localName
  const style = styleOf(element)
  const weight = /font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /font-style:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase()
  const bold = weight
    ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
    : /^(b|strong)$/.test(tag) || marks.bold
  const italic = slant ? slant !== 'normal' : /^(i|em)$/.test(tag) || marks.italic
  const link = tag === 'a' ? safeLink(element.getAttribute('href')?.trim()) : (marks.link ?? null)
  return { ...(bold ? { bold: true } : {}), ...(italic ? { italic: true } : {}), ...(link ? { link } : {}) }
}
