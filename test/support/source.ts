// The program as something to look at: its files, what each imports and exports, its syntax tree.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { parseSync } from 'vite'

/** For a test that reads or walks all of the program, on a machine that is busy with others. */
export const READS_ALL_MS = 30_000

export interface Import {
  /** A file (`shared/ids.ts`) or a package (`hono`, `node:fs`). */
  readonly of: string
  readonly isFile: boolean
  readonly isType: boolean
}

export interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

export interface Source {
  readonly file: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly exports: readonly string[]
  readonly body: readonly Node[]
}

/** Every file of ours under the folders whose name ends so, by its path from the root; sorted. */
export function filesUnder(folders: readonly string[], endings: readonly string[] = ['']): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        // The bench has packages of its own.
        .filter((entry) => !entry.parentPath.split(sep).includes('node_modules'))
        .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .toSorted()
}

const parsed = new Map<string, Source>()

export const sourcesUnder = (...folders: string[]): Source[] =>
  filesUnder(folders, ['.ts', '.tsx'])
    .filter((file) => !file.endsWith('.d.ts'))
    .map(sourceOf)

export function sourceOf(file: string): Source {
  const known = parsed.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const { module, program } = parseSync(file, text)
  const body = program.body as unknown as Node[]
  const again = module.staticExports.flatMap(({ entries }) => entries)
  const source: Source = {
    file,
    text,
    body,
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries }) => ({
        name: moduleRequest.value,
        isType: entries.length > 0 && entries.every((entry) => entry.isType),
      })),
      ...again.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ name: moduleRequest.value, isType }] : [])),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
        name: text.slice(start + 1, end - 1),
        isType: false,
      })),
    ].map(({ name, isType }) => ({ ...target(file, name), isType })),
    exports: again.flatMap(({ exportName }) => exportName.name ?? []),
  }
  parsed.set(file, source)
  return source
}

function target(file: string, name: string): { of: string; isFile: boolean } {
  if (name.startsWith('.')) return { of: posix.join(posix.dirname(file), name), isFile: true }
  if (name.startsWith('#')) return { of: name.slice(1), isFile: true }
  if (name.startsWith('node:')) return { of: name, isFile: false }
  return { of: name.split('/', name.startsWith('@') ? 2 : 1).join('/'), isFile: false }
}

/** Every node below, itself included. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const inner of value) yield* nodesIn(inner)
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && typeof value.type === 'string') yield value as Node
  if (!Array.isArray(value)) for (const inner of Object.values(value)) yield* nodesIn(inner)
}
