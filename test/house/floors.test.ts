// Versions below these have known holes (there is no `npm audit` here). Raise a floor when one becomes known.
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'

const FLOORS = {
  ws: '8.21.0',
  'prosemirror-view': '1.42.3',
  linkifyjs: '4.3.2',
  hono: '4.12.21',
  '@hono/node-server': '1.19.10',
  'drizzle-orm': '0.45.2',
} as const
const SQLITE_FLOOR = '3.51.3'

interface Manifest {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly optionalDependencies: Record<string, string>
  readonly overrides: Record<string, string>
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string; hasInstallScript?: true; integrity?: string }>
}
const asked = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
  ...manifest.overrides,
}
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const versionsOf = (name: string) =>
  locked.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, { version = '' }]) => version)

const isAtLeast = (version: string, floor: string): boolean => {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).map(Number)) as [number[], number[]]
  for (const [index, wanted] of b.entries()) {
    const found = a[index] ?? 0
    if (found !== wanted) return found > wanted
  }
  return true
}

describe('no version below its floor', () => {
  test.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
    expect(versionsOf(name).filter((version) => !isAtLeast(version, floor))).toEqual([])
  })

  test('SQLite, as it runs', () => {
    const version = new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get() as string
    expect(isAtLeast(version, SQLITE_FLOOR), version).toBe(true)
  })
})

describe('what is pinned', () => {
  test.each(Object.entries(asked))('%s is asked for exactly: %s', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
    expect(versionsOf(name).every((found) => name in manifest.overrides || found !== '')).toBe(true)
  })

  test.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))(
    '%s %s is what the lock installs',
    (name, version) => {
      expect(lock.packages[`node_modules/${name}`]?.version).toBe(version)
    },
  )

  test('every package in the lock has a fingerprint, and no address of one registry', () => {
    expect(locked.filter(([, entry]) => !entry.integrity).map(([path]) => path)).toEqual([])
    expect(locked.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([])
  })

  // Two copies of Yjs do not know each other's types, and merge nothing; two of ProseMirror's model refuse each other.
  test.each(['yjs', 'lib0', 'y-protocols', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view', 'react'])(
    'there is one %s',
    (name) => {
      expect(versionsOf(name)).toHaveLength(1)
    },
  )
})
