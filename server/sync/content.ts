// What may stand in a room: text and items under the names its template gives, not nested without end, no key that
// means something to JavaScript objects. Text elsewhere would be kept, sent to everyone, and shown to nobody.
import * as Y from 'yjs'
import { MARKS } from '#shared/document/blocks.ts'
import { AUDIENCE_MAP, BLOCK, itemsName, PLAIN_MAP, plainName, textName } from '#shared/document/room-doc.ts'
import type { ItemKind, Template } from '#shared/document/template/template.ts'
import { MAX_NESTING } from './pace.ts'
import type { Block } from './update.ts'

/** A root of items says of which kind they are: that kind has its shape. */
export type Roots = ReadonlyMap<string, 'list' | 'map' | ItemKind>

export function rootsOf(template: Template): Roots {
  const roots = new Map<string, 'list' | 'map' | ItemKind>([
    [AUDIENCE_MAP, 'map'],
    [PLAIN_MAP, 'map'],
  ])
  for (const section of template.sections) {
    if (section.derived) continue
    roots.set(textName(section.id), 'list')
    roots.set(plainName(section.id), 'list')
    if (section.items) roots.set(itemsName(section.id), section.items)
  }
  return roots
}

export function isAllowedContent(blocks: readonly Block[], roots: Roots): boolean {
  for (const { structs } of blocks) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && !isAllowedItem(struct, roots)) return false
    }
  }
  return true
}

function isAllowedItem({ parent, parentSub, content }: Y.Item, roots: Roots): boolean {
  // Y.decodeUpdate leaves the name of a root as a string; the types of Yjs know only the applied form.
  const root = parent as unknown
  if (typeof root === 'string' && !roots.has(root)) return false
  if (typeof root === 'string' && (roots.get(root) === 'list') !== (parentSub === null)) return false
  if (parentSub !== null && !isSafeKey(parentSub)) return false
  if (content instanceof Y.ContentDoc || content instanceof Y.ContentEmbed) return false
  if (content instanceof Y.ContentType) return isKnownType(content.type)
  if (content instanceof Y.ContentFormat) return MARKS.includes(content.key) && isPlain(content.value)
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return content.arr.every((value) => isPlain(value))
  return true
}

/** An editor deletes, for everyone, what its schema does not know: it may not come in. */
function isKnownType(type: Y.AbstractType<unknown>): boolean {
  if (type instanceof Y.XmlHook) return false
  if (type instanceof Y.XmlElement) return type.nodeName === BLOCK
  // Y.XmlText is a Y.Text; a bare one belongs in items only (shape.ts).
  return type instanceof Y.Text || type instanceof Y.Map
}

const isSafeKey = (key: string): boolean => key !== 'prototype' && !(key in Object.prototype)

function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  if (depth >= MAX_NESTING) return false
  if (Array.isArray(value)) return value.every((member) => isPlain(member, depth + 1))
  // A key `__proto__` vanishes in reading and leaves another prototype behind.
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.entries(value).every(([key, member]) => isSafeKey(key) && isPlain(member, depth + 1))
}
