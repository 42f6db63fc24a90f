// What changed between two versions of a text, section by section, in words: for people, not for merging.
import { textOf } from '#shared/document/blocks.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { wordsOfItem } from '#shared/document/items.ts'
import type { ItemContent, RoomContent, SectionContent } from '#shared/document/room-doc.ts'
import type { ChangedWords, SectionChange } from '#shared/protocol/texts.ts'

/** Above this the middle is shown as replaced: comparing word by word would take seconds. */
const MAX_CELLS = 4_000_000

/** Stands between two paragraphs; no word is a lone line end. */
const BREAK = '\n'

/** Sections in the order of the newer text, each with something that differs. */
export function compareRooms(before: RoomContent, after: RoomContent): SectionChange[] {
  const known = new Map(before.sections.map((section) => [section.id, section]))
  return after.sections.flatMap((section) => compareSection(known.get(section.id) ?? null, section) ?? [])
}

function compareSection(before: SectionContent | null, after: SectionContent): SectionChange | null {
  const old = before ? paragraphsOf(before) : []
  const now = paragraphsOf(after)
  const isSame = old.length === now.length && old.every((text, index) => text === now[index])
  if (isSame) return before && hasOtherChoices(before, after) ? { section: after.id, kind: 'changed', parts: [] } : null
  const kind = old.length === 0 ? 'added' : now.length === 0 ? 'removed' : 'changed'
  return { section: after.id, kind, parts: compareWords(old, now) }
}

/** Everything that can be read: the prose, the plain words, the words of the items. Empty paragraphs say nothing. */
function paragraphsOf({ text, plain, items }: SectionContent): string[] {
  const prose = [...text, ...(plain ?? [])].map(textOf).filter((paragraph) => paragraph.trim() !== '')
  return [...prose, ...inOrder(items).flatMap(wordsOfItem)]
}

/** As on the screen: an actie that was moved has moved here too. */
const inOrder = (items: readonly ItemContent[]): ItemContent[] =>
  [...items].sort((a, b) => Number(a.fields.position ?? 0) - Number(b.fields.position ?? 0) || (a.id < b.id ? -1 : 1))

/** For whom, who does it, and when: no words, and yet another text. Only the place of an item is not. */
function hasOtherChoices(before: SectionContent, after: SectionContent): boolean {
  const choices = ({ audience, items }: SectionContent) =>
    canonicalJson([audience, items.map(({ id, fields: { position: _, ...fields } }) => [id, fields])])
  return choices(before) !== choices(after)
}

/** Paragraphs of both texts in one order: read without what was added it is the old text, without what was removed the new. */
export function compareWords(before: readonly string[], after: readonly string[]): ChangedWords[][] {
  const paragraphs: ChangedWords[][] = [[]]
  for (const { text, op } of differences(wordsOf(before), wordsOf(after))) {
    if (text === BREAK) {
      paragraphs.push([])
      continue
    }
    const current = paragraphs.at(-1)!
    const last = current.at(-1)
    if (last?.op === op) current[current.length - 1] = { text: last.text + text, op }
    else current.push({ text, op })
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0).map(goneOn)
}

/** Where somebody went on behind the last word, that word was not taken away: only white space came after it. */
function goneOn(paragraph: readonly ChangedWords[]): ChangedWords[] {
  return paragraph.flatMap((stretch, index): ChangedWords[] => {
    const [before, next] = [paragraph[index - 1], paragraph[index + 1]]
    if (isExtended(stretch, next)) return [{ text: stretch.text, op: 'same' }]
    if (isExtended(before, stretch)) return [{ text: stretch.text.slice(before!.text.length), op: 'added' }]
    return [stretch]
  })
}

const isExtended = (old: ChangedWords | undefined, now: ChangedWords | undefined): boolean =>
  old?.op === 'removed' &&
  now?.op === 'added' &&
  now.text.startsWith(old.text) &&
  /^\s/.test(now.text.slice(old.text.length))

/** Words with the white space after them, so that joined they are the text again. */
const wordsOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [BREAK] : []),
    ...(paragraph.match(/\s*\S+[^\S\n]*|\s+/g) ?? []),
  ])

function differences(before: readonly string[], after: readonly string[]): ChangedWords[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const same = (text: string): ChangedWords => ({ text, op: 'same' })
  return [
    ...before.slice(0, start).map(same),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ]
}

/** The longest common subsequence; removed before added. */
function middle(before: readonly string[], after: readonly string[]): ChangedWords[] {
  const removed = (text: string): ChangedWords => ({ text, op: 'removed' })
  const added = (text: string): ChangedWords => ({ text, op: 'added' })
  const width = after.length + 1
  if (before.length * width > MAX_CELLS) return [...before.map(removed), ...after.map(added)]

  const longest = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i] === after[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const words: ChangedWords[] = []
  let i = 0
  let j = 0
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      words.push({ text: before[i++]!, op: 'same' })
      j++
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) words.push(removed(before[i++]!))
    else words.push(added(after[j++]!))
  }
  return [...words, ...before.slice(i).map(removed), ...after.slice(j).map(added)]
}
