// Who is measured: how each is started, and how one comes to its tables.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { DialectName } from './load/dialect.ts'
import type { Place } from './load/seat.ts'
import type { Region } from './servers/region.ts'

export type Name = 'ours' | 'yws' | 'hocuspocus' | 'relay'

export interface Contender {
  readonly name: Name
  readonly label: string
  readonly dialect: DialectName
  readonly isStoring: boolean
  /** Makes what must be in the folder before the first start. */
  prepare(folder: string): void
  start(folder: string, port: number): { readonly args: readonly string[]; readonly env?: Record<string, string> }
  /** At a `small` table sits the first person alone; there are as many as a memory test opens. */
  place(table: number, seat: number, size?: 'full' | 'small'): Place
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const plainPlace = (table: number, _seat: number, size = 'full'): Place => ({
  document: `${size}-${table}`,
  path: `/${size}-${table}`,
  headers: {},
})

/** Its region is made once and copied for each start with an empty folder. */
function ours(work: string, sizes: { readonly tables: number; readonly small: number }): Contender {
  const made = join(work, 'region')
  let known: Region | null = null
  const region = (): Region => {
    if (known) return known
    execFileSync(process.execPath, [here('servers/region.ts'), made, String(sizes.tables), String(sizes.small)])
    known = JSON.parse(readFileSync(join(made, 'region.json'), 'utf8')) as Region
    return known
  }
  return {
    name: 'ours',
    label: 'ours',
    dialect: 'plain',
    isStoring: true,
    prepare(folder) {
      region()
      cpSync(made, folder, { recursive: true })
    },
    start: (folder, port) => ({ args: [here('servers/ours.ts'), folder, String(port)] }),
    place(table, seat, size = 'full') {
      const { tables, small, secrets } = region()
      const at = size === 'full' ? `${tables[table]}/analyse` : `${small[table >> 1]}/${table % 2 ? 'plan' : 'analyse'}`
      return {
        document: at,
        path: `/live/${at}?schema=${SCHEMA_VERSION}&saved=1`,
        headers: { cookie: `rondetafel=${secrets[seat]}` },
      }
    },
  }
}

const yws: Contender = {
  name: 'yws',
  label: 'y-websocket 1.5.4 + LevelDB',
  dialect: 'plain',
  isStoring: true,
  prepare: (folder) => void mkdirSync(folder, { recursive: true }),
  start: (folder, port) => ({
    args: [here('peers/node_modules/y-websocket/bin/server.js')],
    env: { HOST: '127.0.0.1', PORT: String(port), YPERSISTENCE: join(folder, 'level') },
  }),
  place: plainPlace,
}

const hocuspocus: Contender = {
  name: 'hocuspocus',
  label: 'Hocuspocus 4.7.0 + SQLite',
  dialect: 'hocuspocus',
  isStoring: true,
  prepare: (folder) => void mkdirSync(folder, { recursive: true }),
  start: (folder, port) => ({ args: [here('peers/hocuspocus.mjs'), String(port), folder] }),
  place: plainPlace,
}

const relay: Contender = {
  name: 'relay',
  label: 'bare ws relay',
  dialect: 'plain',
  isStoring: false,
  prepare: (folder) => void mkdirSync(folder, { recursive: true }),
  start: (_, port) => ({ args: [here('peers/relay.mjs'), String(port)] }),
  place: plainPlace,
}

export const NAMES: readonly Name[] = ['ours', 'relay', 'yws', 'hocuspocus']

export function contenders(work: string, sizes: { readonly tables: number; readonly small: number }): Contender[] {
  return [ours(work, sizes), relay, yws, hocuspocus]
}
