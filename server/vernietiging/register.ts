// The register of what was destroyed: outside the database, so that a backup of before cannot bring it back. It names ids, days
// and numbers and nothing of what was there. Written to every place where somebody who restores would look.
import type { KeyObject } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { installationOf, signedLines } from '#server/keys/signed-lines.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { CasusId, DeelnemerId, OrganisatieId, PersonId, VernietigingId } from '#shared/ids.ts'
import { DECIDING_ROLLEN } from '#shared/protocol/vernietiging.ts'

const Decider = v.strictObject({
  personId: PersonId,
  rol: v.picklist(DECIDING_ROLLEN),
  organisatieId: v.nullable(OrganisatieId),
})

const moment = v.pipe(v.number(), v.integer())

const Entry = v.strictObject({
  id: VernietigingId,
  casusId: CasusId,
  /** Whose verhaal alone; null: all of the casus. */
  deelnemerId: v.nullable(DeelnemerId),
  /** Whose wish it was. */
  personId: PersonId,
  organisatieId: v.nullable(OrganisatieId),
  requestedAt: moment,
  decidedAt: moment,
  proposedBy: Decider,
  confirmedBy: Decider,
  /** null until it is carried out. */
  carriedOut: v.nullable(
    v.strictObject({ at: moment, counts: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  ),
  installation: v.string(),
})

export type Entry = v.InferOutput<typeof Entry>
export type Decided = Omit<Entry, 'installation'>

const LINES = signedLines('vernietiging', 'rondetafel vernietiging', Entry)

const NAME = 'vernietigd.txt'

/** Beside the folder of the data: it stays where that is put aside. */
export const registerBeside = (folder: string): string => join(dirname(resolve(folder)), NAME)
/** Beside the backups. */
export const registerIn = (folder: string): string => join(folder, NAME)

export interface Register {
  /** The last word on each, in the order in which they were decided. */
  all(): Decided[]
  /** On disk, in every place, when this returns; where it stands already nothing is written. */
  add(entry: Decided): void
}

/** Lines of another installation, or that nobody signed, are as if they were not there: whoever writes a file must not destroy with it. */
export function openRegister(files: readonly string[], signing: KeyObject): Register {
  const own = installationOf(signing)
  const entriesIn = (file: string): Decided[] =>
    (LINES.read(file)?.values ?? [])
      .filter(({ installation }) => installation === own)
      .map(({ installation: _, ...entry }) => entry)
  return {
    all() {
      const last = new Map<VernietigingId, Decided>()
      for (const entry of files.flatMap(entriesIn)) {
        if (!last.get(entry.id)?.carriedOut) last.set(entry.id, entry)
      }
      return [...last.values()]
    },
    add(entry) {
      const said = canonicalJson(entry)
      for (const file of files) {
        if (!entriesIn(file).some((known) => canonicalJson(known) === said)) LINES.add(file, signing, entry)
      }
    },
  }
}
