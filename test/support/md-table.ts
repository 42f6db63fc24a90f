// Reads the tables of a Markdown file, so that a table made for people is also what a test compares with.
import { readFileSync } from 'node:fs'

export type Row = Readonly<Record<string, string>>

/** The table under the heading that begins with `heading`; each row by its column names. */
export function tableUnder(file: string, heading: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const start = lines.findIndex((line) => line.startsWith(`## ${heading}`))
  if (start < 0) throw new Error(`${file} has no heading "${heading}"`)
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '))
  const [head, , ...body] = lines.slice(start, end < 0 ? undefined : end).filter((line) => line.startsWith('|'))
  const names = cells(head ?? '')
  return body.map((line) => Object.fromEntries(cells(line).map((cell, index) => [names[index] ?? '', cell])))
}

export const listed = (cell: string | undefined): string[] => (cell ?? '').split(',').map((word) => word.trim())

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
