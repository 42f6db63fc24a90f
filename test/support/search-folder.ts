// What a browser left in its own folder, searched as somebody would who has the disk: every file, byte for byte.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface Searched {
  readonly files: number
  readonly bytes: number
  /** Which word in which file. */
  readonly found: readonly string[]
}

/** UTF-16 in both orders: the keys of IndexedDB lie the other way round. */
const formsOf = (word: string): Buffer[] => {
  const wide = Buffer.from(word, 'utf16le')
  return [Buffer.from(word, 'utf8'), Buffer.from(word, 'latin1'), wide, Buffer.from(wide).swap16()]
}

export function searchFolder(folder: string, words: readonly string[]): Searched {
  const forms = words.map((word) => [word, formsOf(word)] as const)
  const found: string[] = []
  let bytes = 0
  const files = filesIn(folder)
  for (const file of files) {
    const raw = readFileSync(file)
    bytes += raw.length
    for (const [word, ways] of forms)
      if (ways.some((way) => raw.includes(way))) found.push(`${relative(folder, file)}: ${word}`)
  }
  return { files: files.length, bytes, found: found.toSorted() }
}

export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
