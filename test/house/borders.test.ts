// Who may know whom. The reasons: ARCHITECTURE.md, Borders.
import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Import, nodesIn, READS_ALL_MS, type Source, sourcesUnder } from '#test/support/source.ts'

const ALL = sourcesUnder('shared', 'server', 'client')
const within =
  (...places: string[]) =>
  (file: string) =>
    places.some((place) => file === place || file.startsWith(place))
const under = (...places: string[]) => ALL.filter((source) => within(...places)(source.file))

/** `<file> → <what it imports>` for each import that should not be there. */
const offences = (sources: readonly Source[], isWrong: (imported: Import, source: Source) => boolean): string[] =>
  sources.flatMap((source) =>
    source.imports.filter((imported) => isWrong(imported, source)).map((imported) => `${source.file} → ${imported.of}`),
  )

const toFiles =
  (...places: string[]) =>
  ({ of, isFile }: Import) =>
    isFile && within(...places)(of)
const toPackages =
  (...names: (string | RegExp)[]) =>
  ({ of, isFile }: Import) =>
    !isFile && names.some((name) => (typeof name === 'string' ? of === name : name.test(of)))

describe('client → shared ← server', () => {
  test('shared knows neither side, and nothing of the product knows its tests', () => {
    expect(offences(under('shared/'), toFiles('client/', 'server/'))).toEqual([])
    expect(offences(ALL, toFiles('test/'))).toEqual([])
  })

  test('the server knows nothing of the client', () => {
    expect(offences(under('server/'), toFiles('client/'))).toEqual([])
  })

  test('the client knows of the server at most the type of its app, in one file', () => {
    const isAppType = (imported: Import, { file }: Source) =>
      file === 'client/api.ts' && imported.of === 'server/app.ts' && imported.isType
    expect(offences(under('client/'), (i, source) => toFiles('server/')(i) && !isAppType(i, source))).toEqual([])
  })

  test('the client runs in a browser', () => {
    expect(
      offences(under('client/'), toPackages(/^node:/, /^drizzle/, 'better-sqlite3', 'ws', 'pino', /^@hono/)),
    ).toEqual([])
  })

  test('shared runs anywhere, and needs little', () => {
    const isKnown = toPackages('valibot', 'yjs', 'canonicalize')
    expect(offences(under('shared/'), (imported) => !imported.isFile && !isKnown(imported))).toEqual([])
  })
})

describe('shared/casus is pure', () => {
  const sources = under('shared/casus/')

  test('it knows no package but the parser', () => {
    expect(offences(sources, (imported) => !imported.isFile && imported.of !== 'valibot')).toEqual([])
  })

  test('of the texts it knows the names of the rooms alone', () => {
    const isWrong = (imported: Import) =>
      toFiles('shared/document/')(imported) && imported.of !== 'shared/document/rooms.ts'
    expect(offences(sources, isWrong)).toEqual([])
  })

  test('it knows no sentences but those it writes into an event itself', () => {
    const isSentences = toFiles('shared/text/')
    const isWrong = (imported: Import) => isSentences(imported) && imported.of !== 'shared/text/places.ts'
    expect(offences(sources, isWrong)).toEqual([])
  })

  test('time, chance and the outside arrive as facts', () => {
    const banned =
      /\b(Date\.now|Math\.random|new Date\(\)|performance\.|crypto\b|randomId|document\.(get|query)|window\.|process\.|fetch\()/
    expect(sources.filter(({ text }) => banned.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('rooms of the server', () => {
  test('Hono is known where the server listens, and nowhere else', () => {
    const isListening = within('server/http/', 'server/app.ts', 'server/serve.ts', 'server/demo/routes.ts')
    expect(offences(ALL, (i, { file }) => toPackages('hono', /^@hono\//)(i) && !isListening(file))).toEqual([])
  })

  test('sockets are known to the live core and the routes, and nowhere else', () => {
    const isLive = within('server/http/', 'server/sync/')
    expect(offences(ALL, (i, { file }) => toPackages('ws')(i) && !isLive(file))).toEqual([])
  })

  test('casus and document know neither the live core nor the routes', () => {
    expect(offences(under('server/casus/', 'server/document/'), toFiles('server/sync/', 'server/http/'))).toEqual([])
  })

  test('the live core knows no commands, and nothing of carrying them out', () => {
    const never = toFiles('shared/casus/command', 'shared/casus/decide.ts', 'shared/casus/events.ts', 'server/casus/')
    expect(offences(under('server/sync/'), never)).toEqual([])
    expect(offences(under('server/sync/'), toFiles('server/http/'))).toEqual([])
  })

  test('drizzle stays in the files that store', () => {
    const isStoring = within(
      'server/db/',
      'server/log/',
      'server/keys/key-store.ts',
      'server/keys/outbox-keys.ts',
      'server/identity/accounts.ts',
      'server/identity/account-facts.ts',
      'server/beheer/asked.ts',
      'server/identity/sessions.ts',
      'server/identity/second-factor.ts',
      'server/casus/done-commands.ts',
      'server/casus/journal.ts',
      'server/casus/views.ts',
      'server/document/',
      'server/sync/sqlite-storage.ts',
      'server/vernietiging/',
    )
    expect(offences(ALL, (i, { file }) => toPackages(/^drizzle/, 'better-sqlite3')(i) && !isStoring(file))).toEqual([])
  })

  test('the demo region is known to itself alone', () => {
    const others = ALL.filter(({ file }) => !file.startsWith('server/demo/'))
    expect(offences(others, toFiles('server/demo/'))).toEqual([])
  })
})

describe('every file', () => {
  test('is in no circle', () => {
    expect(circles((imported) => !imported.isType)).toEqual([])
  })

  test('is in no circle of types that leaves its folder', () => {
    const leaves = (circle: string) => new Set(circle.split(' → ').map((file) => dirname(file))).size > 1
    expect(circles(() => true).filter(leaves)).toEqual([])
  })

  test('has a name of its own: no barrels, no drawers', () => {
    const isDrawer = (file: string) =>
      /^(index|utils?|helpers?|misc|lib|types|constants)\.tsx?$/.test(basename(file)) ||
      /(^|\/)(utils?|helpers?|misc|lib)\//.test(file)
    expect(ALL.map(({ file }) => file).filter(isDrawer)).toEqual([])
  })

  test('exports what is its own', () => {
    const passesOn = ({ body }: Source) =>
      body.some(({ type, source }) => type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && source))
    expect(ALL.filter(passesOn).map(({ file }) => file)).toEqual([])
  })

  test('does nothing by being imported, but for those that start', () => {
    // Trusted Types must be in place before anything touches the page.
    const isStart = (file: string) => /(^|\/)main\.tsx?$/.test(file) || file === 'client/trusted-types.ts'
    const acts = ({ body }: Source) => body.some(({ type }) => /Statement$/.test(type) && type !== 'EmptyStatement')
    expect(ALL.filter((source) => !isStart(source.file) && acts(source)).map(({ file }) => file)).toEqual([])
  })

  test(
    'throws nothing away in silence',
    () => {
      const swallows = ({ body }: Source) =>
        [...nodesIn(body)].some((node) => {
          const block =
            node.type === 'CatchClause' ? (node.body as { start: number; end: number; body: unknown[] }) : null
          return block?.body.length === 0 && block.end - block.start < 5
        })
      expect(ALL.filter(swallows).map(({ file }) => file)).toEqual([])
    },
    READS_ALL_MS,
  )

  test('opens by saying what it is for', () => {
    expect(ALL.filter(({ text }) => !/^\/\/ \S|^\/\*\*? ?\n? /.test(text)).map(({ file }) => file)).toEqual([])
  })
})

function circles(counts: (imported: Import) => boolean): string[] {
  const next = new Map(
    ALL.map((source) => [source.file, source.imports.filter((i) => i.isFile && counts(i)).map(({ of }) => of)]),
  )
  const found: string[] = []
  const finished = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file)
    if (start >= 0) found.push([...way.slice(start), file].join(' → '))
    if (start >= 0 || finished.has(file)) return
    for (const imported of next.get(file) ?? []) visit(imported, [...way, file])
    finished.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
