// How a room lies in its Y.Doc: the names of the shared types, the seed, and reading it out. No ProseMirror here:
// the server must never bind a live document to a schema, because a schema deletes what it does not know.
import * as Y from 'yjs'
import { type Audience, parseAudience } from './audience.ts'
import { type Block, clampIndent, isBlockKind, isEmptyText, type Run, safeLink } from './blocks.ts'
import type { Template } from './template/template.ts'

/** Rises whenever a stored document would read differently; a client with another number may not bind (SY schema gate). */
export const SCHEMA_VERSION = 1

export const BLOCK = 'block'

/** The prose of a section: a Y.XmlFragment of `block` elements. */
export const textName = (section: string): string => `text/${section}`

/** The separate text in plain words. Seeded from the start; on screen once a writer opened it or wrote in it. */
export const plainName = (section: string): string => `plain/${section}`

/** Items beside the prose: a Y.Map from item id to a Y.Map of fields. */
export const itemsName = (section: string): string => `items/${section}`

/** Y.Map from section id to Audience, where it differs from the template's. */
export const AUDIENCE_MAP = 'audience'

/** Y.Map from section id to `true` where the separate plain text was opened. */
export const PLAIN_MAP = 'plain-open'

/** Every attribute is always written: a missing one lets a late typist's default win over another's choice. */
export function emptyBlock(): Y.XmlElement {
  return blockOf('')
}

/** A paragraph with these words. */
export function blockOf(words: string): Y.XmlElement {
  const element = new Y.XmlElement(BLOCK)
  setBlock(element, { kind: 'paragraph', indent: 0 })
  element.insert(0, [new Y.XmlText(words)])
  return element
}

export function setBlock(element: Y.XmlElement, { kind, indent }: { kind: string; indent: number }): void {
  element.setAttribute('kind', kind)
  element.setAttribute('indent', indent as unknown as string)
  element.setAttribute('gone', false as unknown as string)
}

/** Puts one empty paragraph in every fragment that has none. Only the server seeds, in the transaction that makes the room. */
export function seedRoom(doc: Y.Doc, template: Template): void {
  doc.transact(() => {
    for (const section of template.sections) {
      if (section.derived) continue
      for (const name of [textName(section.id), plainName(section.id)]) {
        const fragment = doc.getXmlFragment(name)
        if (fragment.length === 0) fragment.insert(0, [emptyBlock()])
      }
    }
  }, 'seed')
}

export interface SectionContent {
  readonly id: string
  readonly audience: Audience
  readonly text: readonly Block[]
  /** null where no separate plain text was opened. */
  readonly plain: readonly Block[] | null
  readonly items: readonly ItemContent[]
}

export interface ItemContent {
  readonly id: string
  readonly fields: Readonly<Record<string, string | number | boolean | null>>
}

/** A room as plain values: what a snapshot stores and a version fingerprints. */
export interface RoomContent {
  readonly template: Template['id']
  readonly schema: number
  readonly sections: readonly SectionContent[]
}

export function readRoom(doc: Y.Doc, template: Template): RoomContent {
  const audience = doc.getMap(AUDIENCE_MAP)
  const plainOpen = doc.getMap(PLAIN_MAP)
  return {
    template: template.id,
    schema: SCHEMA_VERSION,
    sections: template.sections.map((section) => {
      const plain = readBlocks(doc.getXmlFragment(plainName(section.id)))
      return {
        id: section.id,
        audience: audience.has(section.id) ? parseAudience(audience.get(section.id)) : section.audience,
        text: readBlocks(doc.getXmlFragment(textName(section.id))),
        plain: plainOpen.get(section.id) === true || !isEmptyText(plain) ? plain : null,
        items: readItems(doc.getMap(itemsName(section.id))),
      }
    }),
  }
}

export function readBlocks(fragment: Y.XmlFragment): Block[] {
  const blocks: Block[] = []
  for (const child of fragment.toArray()) {
    if (!(child instanceof Y.XmlElement) || child.nodeName !== BLOCK) continue
    const attributes = child.getAttributes() as Record<string, unknown>
    const runs = joined(child.toArray().flatMap((node) => (node instanceof Y.XmlText ? readRuns(node) : [])))
    if (attributes.gone === true && runs.length === 0) continue
    blocks.push({
      kind: isBlockKind(attributes.kind) ? attributes.kind : 'paragraph',
      indent: clampIndent(attributes.indent),
      runs,
    })
  }
  return blocks
}

function readRuns(text: Y.XmlText): Run[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return []
    const link = safeLink((attributes.link as { href?: unknown } | null | undefined)?.href)
    return [
      {
        text: insert,
        ...(attributes.bold ? { bold: true as const } : {}),
        ...(attributes.italic ? { italic: true as const } : {}),
        ...(link ? { link } : {}),
      },
    ]
  })
}

/** One text reads one way: left-over format marks and refused links would split it differently in each history. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const isSame = last && last.bold === run.bold && last.italic === run.italic && last.link === run.link
    if (isSame) result[result.length - 1] = { ...last, text: last.text + run.text }
    else result.push(run)
  }
  return result
}

/** An item that was taken away is not read; it stays in the room, for who brings it back. */
export function readItems(items: Y.Map<unknown>): ItemContent[] {
  return [...items.entries()]
    .filter((entry): entry is [string, Y.Map<unknown>] => entry[1] instanceof Y.Map)
    .filter(([, item]) => item.get('gone') !== true)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, item]) => ({ id, fields: readFields(item) }))
}

function readFields(item: Y.Map<unknown>): ItemContent['fields'] {
  const fields = [...item.entries()].flatMap(([name, value]): [string, string | number | boolean | null][] => {
    if (name === 'gone') return []
    if (value instanceof Y.Text) return [[name, wordsOf(value)]]
    return isField(value) ? [[name, value]] : []
  })
  return Object.fromEntries(fields)
}

/** Marks that a foreign writer put in a sentence say nothing there. */
const wordsOf = (text: Y.Text): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

const isField = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Writes plain blocks into an empty or seeded fragment; for the demo region and for migrations, never into a room in use. */
export function writeBlocks(fragment: Y.XmlFragment, blocks: readonly Block[]): void {
  fragment.delete(0, fragment.length)
  fragment.insert(
    0,
    blocks.map((block) => {
      const element = new Y.XmlElement(BLOCK)
      setBlock(element, block)
      const text = new Y.XmlText()
      text.applyDelta(
        block.runs.map(({ text: insert, bold, italic, link }) => ({
          insert,
          attributes: {
            ...(bold ? { bold: {} } : {}),
            ...(italic ? { italic: {} } : {}),
            ...(link ? { link: { href: link } } : {}),
          },
        })),
      )
      element.insert(0, [text])
      return element
    }),
  )
}
