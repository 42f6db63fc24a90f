// The commands that were carried out: each of a person answers as it did before, and is not done twice.
import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { commandDone } from '#server/db/schema.ts'
import type { Command } from '#shared/casus/commands.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'

export interface DoneCommands {
  /** The version it answered; null for one that was not done. */
  versionOf(by: PersonId, casusId: CasusId, command: Command): number | null
  /** Joins the open transaction. */
  keep(by: PersonId, casusId: CasusId, command: Command, version: number, at: number): void
}

export function openDoneCommands(db: Db): DoneCommands {
  const value = sql.placeholder
  const find = db
    .select({ version: commandDone.version })
    .from(commandDone)
    .where(and(eq(commandDone.personId, value('personId')), eq(commandDone.commandId, value('commandId'))))
    .prepare()
  const add = db
    .insert(commandDone)
    .values({
      commandId: value('commandId'),
      personId: value('personId'),
      casusId: value('casusId'),
      version: value('version'),
      at: value('at'),
    })
    .prepare()
  return {
    versionOf: (personId, casusId, command) =>
      find.get({ personId, commandId: sameAs(casusId, command) })?.version ?? null,
    keep(personId, casusId, command, version, at) {
      add.run({ commandId: sameAs(casusId, command), personId, casusId, version, at })
    },
  }
}

/**
 * What makes a command the same one asked again: its id, and every word of it. A form that was sent, mended and sent once more
 * carries the id it had. A code is not part of it: it is another one half a minute later.
 */
function sameAs(casusId: CasusId, command: Command): string {
  const { code: _, ...said } = { code: null, ...command }
  return createHash('sha256').update(canonicalJson({ casusId, said })).digest('base64url')
}
