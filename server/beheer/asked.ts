// What a beheerder asked and was done: the same command of the same person does nothing a second time.
import { and, eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { beheerDone } from '#server/db/schema.ts'
import type { PersonId } from '#shared/ids.ts'

/** `hash`: of the command with its id and every word. */
export interface Asked {
  isDone(by: PersonId, hash: string): boolean
  done(by: PersonId, hash: string, at: number): void
}

export const openAsked = (db: Db): Asked => ({
  isDone: (by, hash) =>
    db
      .select()
      .from(beheerDone)
      .where(and(eq(beheerDone.personId, by), eq(beheerDone.commandId, hash)))
      .get() !== undefined,
  done: (by, hash, at) => void db.insert(beheerDone).values({ personId: by, commandId: hash, at }).run(),
})
