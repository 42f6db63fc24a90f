// Asking for destruction and deciding on it, as the people of the demo region do; and what is to be found of it afterwards.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '#server/db/open.ts'
import type { Installation } from '#server/installation.ts'
import type { VernietigingScope } from '#shared/casus/vernietiging.ts'
import type { CasusId, VernietigingId } from '#shared/ids.ts'
import { ask, LOEX, loex, must, placeOf } from './signing.ts'

export function request(installation: Installation, by: string, scope: VernietigingScope): VernietigingId {
  const words = 'Ik wil opnieuw beginnen.'
  must(installation, by, { type: 'requestVernietiging', scope, for: placeOf(installation, by), namens: null, words })
  return loex(installation).vernietigingen.at(-1)!.vernietigingId
}

export const propose = (installation: Installation, vernietigingId: VernietigingId) =>
  must(installation, 'dossierhouder', {
    type: 'decideVernietiging',
    vernietigingId,
    decision: { kind: 'propose', outcome: 'destroy' },
  })

export const confirm = (installation: Installation, vernietigingId: VernietigingId, by = 'casemanager') =>
  ask(installation, by, {
    type: 'decideVernietiging',
    vernietigingId,
    decision: { kind: 'confirm', outcome: 'destroy' },
  })

/** Asked, proposed, confirmed; carried out when this returns. */
export function destroy(installation: Installation, by: string, scope: VernietigingScope): VernietigingId {
  const id = request(installation, by, scope)
  propose(installation, id)
  const confirmed = confirm(installation, id)
  if (!confirmed.ok) throw new Error(confirmed.refusal.reason)
  return id
}

/** Every value that was sealed for this casus, its wrapped keys among them: none of these bytes may be anywhere afterwards. */
export function sealedOf({ $client: db }: Db, casus: CasusId = LOEX, rooms?: readonly string[]): Buffer[] {
  const found: Buffer[] = []
  const ids = rooms ?? (db.prepare('SELECT id FROM room WHERE casus_id = ?').pluck().all(casus) as string[])
  const versions = db
    .prepare('SELECT id FROM document_version WHERE room_id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids)) as string[]
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  for (const name of names) {
    const columns = db.pragma(`table_info("${name}")`) as { name: string; type: string }[]
    const sealed = columns.filter(({ type }) => type.toLowerCase() === 'blob').map((column) => column.name)
    const has = (column: string) => columns.some((one) => one.name === column)
    const by = has('room_id')
      ? (['room_id', ids] as const)
      : has('version_id')
        ? (['version_id', versions] as const)
        : name === 'room'
          ? (['id', ids] as const)
          : rooms
            ? null
            : has('casus_id')
              ? (['casus_id', [casus]] as const)
              : name === 'casus'
                ? (['id', [casus]] as const)
                : null
    if (!by || sealed.length === 0 || name === 'vernietiging') continue
    const rows = db
      .prepare(`SELECT * FROM "${name}" WHERE ${by[0]} IN (SELECT value FROM json_each(?))`)
      .all(JSON.stringify(by[1])) as Record<string, Buffer>[]
    for (const row of rows) for (const column of sealed) if (row[column]) found.push(row[column])
  }
  return found
}

/** Which of these byte strings stand in a file under this folder, and in which. A long one is looked for by its beginning, middle and end. */
export function findIn(folder: string, needles: readonly Buffer[]): string[] {
  const pieces = needles.flatMap((needle) =>
    needle.length <= 48
      ? [needle]
      : [0, (needle.length - 24) >> 1, needle.length - 24].map((at) => needle.subarray(at, at + 24)),
  )
  return filesIn(folder).flatMap((file) => {
    const bytes = readFileSync(file)
    return pieces.filter((piece) => bytes.includes(piece)).map((piece) => `${file}: ${piece.toString('hex')}`)
  })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}
