// How many words a room holds: the size a person understands.
import { textOf } from '#shared/document/blocks.ts'
import { wordsOfItem } from '#shared/document/items.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'

const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export const countWords = ({ sections }: RoomContent): number =>
  sections.reduce((sum, { text, plain, items }) => {
    const prose = [...text, ...(plain ?? [])].map(textOf)
    return sum + [...prose, ...items.flatMap(wordsOfItem)].reduce((words, words_) => words + wordsIn(words_), 0)
  }, 0)
