// Judges one update before it is queued: whose is it, is its past known, may it stand here, does it say anything new.
// What passes is applied without a second look, so whatever passes must not be able to throw or wait inside Yjs.
import * as Y from 'yjs'
import type { PersonId } from '#shared/ids.ts'
import { isAllowedContent, type Roots } from './content.ts'
import { bringsTypes, isFlatEnough } from './nesting.ts'
import { deletedAnew, pastIsKnown } from './past.ts'
import { type FindStruct, isShapeSound, mayBringShape } from './shape.ts'
import { type Block, type DeleteRange, openUpdate, writeUpdate } from './update.ts'

/** The text as it will be once everything queued is applied. */
export interface KnownText {
  /** Built when first needed: most frames need it, an empty one does not. */
  readonly doc: () => Y.Doc
  readonly clockOf: (client: number) => number
  /** Also of what is queued. */
  readonly structAt: FindStruct
  readonly mayWriteAs: (client: number, personId: PersonId) => boolean
  readonly roots: Roots
  /** Applies what is queued, so that `doc` is the whole of it; false when that failed and the room was thrown away. */
  readonly catchUp: () => boolean
}

export type FrameRefusal = 'malformed' | 'not-yours' | 'not-allowed-here' | 'too-deep'

export interface News {
  /** What is to be kept: the frame's update less what was known of it. */
  readonly update: Uint8Array
  readonly blocks: readonly Block[]
  readonly deletes: readonly DeleteRange[]
}

export type Verdict =
  | { readonly kind: 'news'; readonly news: News }
  | { readonly kind: 'nothing-new' }
  /** Builds on what the server has not: to be asked for again. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'refused'; readonly why: FrameRefusal }

const NOTHING_NEW: Verdict = { kind: 'nothing-new' }
const GAP: Verdict = { kind: 'gap' }
const refused = (why: FrameRefusal): Verdict => ({ kind: 'refused', why })

/** More clients than one person's pages can have brought. */
const MAX_NEW_BLOCKS = 64

export function judge(update: Uint8Array, text: KnownText, author: PersonId): Verdict {
  const opened = openUpdate(update)
  if (opened.kind === 'malformed') return refused('malformed')
  if (opened.kind === 'skips') return GAP
  if (opened.blocks.length === 0 && opened.deletes.length === 0) return NOTHING_NEW

  const fresh = opened.blocks.filter((block) => block.until > text.clockOf(block.client))
  if (fresh.length > MAX_NEW_BLOCKS) return refused('malformed')
  if (!fresh.every((block) => text.mayWriteAs(block.client, author))) return refused('not-yours')
  if (fresh.some((block) => block.from > text.clockOf(block.client))) return GAP

  const news = withoutKnown({ update, blocks: opened.blocks, deletes: opened.deletes }, text)
  if (!news) return refused('malformed')
  if (!isAllowedContent(news.blocks, text.roots)) return refused('not-allowed-here')
  if (!pastIsKnown(news.blocks, news.deletes, text.clockOf)) return GAP
  const brings = { types: bringsTypes(news.blocks), shape: mayBringShape(news.blocks, text.structAt) }
  if (brings.types || brings.shape) {
    if (!text.catchUp()) return GAP
    if (brings.types && !isFlatEnough(news.blocks, text.doc())) return refused('too-deep')
    if (brings.shape && !isShapeSound(news.blocks, text.doc(), text.roots)) return refused('not-allowed-here')
  }
  const deletes = news.deletes.length === 0 ? [] : deletedAnew(text.doc(), news.deletes)
  if (news.blocks.length === 0 && deletes.length === 0) return NOTHING_NEW
  if (deletes.length === news.deletes.length) return { kind: 'news', news }
  // Who comes back says all that was ever deleted: in a long text, ten thousands of ranges for one word.
  return { kind: 'news', news: { update: writeUpdate(news.blocks, deletes), blocks: news.blocks, deletes } }
}

/** A struct that is known is not looked at again, nor kept: another text under the same id must not lie in wait in the log. */
function withoutKnown(news: News, text: KnownText): News | null {
  if (news.blocks.every((block) => block.from === text.clockOf(block.client))) return news
  const known = new Map(news.blocks.map((block) => [block.client, text.clockOf(block.client)]))
  const update = Y.diffUpdate(news.update, Y.encodeStateVector(known))
  const opened = openUpdate(update)
  return opened.kind === 'opened' ? { update, blocks: opened.blocks, deletes: opened.deletes } : null
}
