// Where the jeugdige and his family live, can be called and go to school, for who may read it; and who read an open value, for who
// is about to shield it. What lies shielded is read with a line of its own.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { LinesAbout } from '#server/log/read.ts'
import type { Log } from '#server/log/record.ts'
import { availableCommands } from '#shared/casus/available.ts'
import { type Casus, rollenOf } from '#shared/casus/casus.ts'
import {
  type Gegeven,
  type GegevenAbout,
  type GegevenField,
  gegevensFor,
  isAbout,
  openIn,
  type SeenGegevens,
} from '#shared/casus/gegevens.ts'
import { personAt } from '#shared/casus/gezag.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { GegevensOf, GegevenView } from '#shared/protocol/gegevens.ts'
import type { Person } from '#shared/protocol/views.ts'
import type { Journal } from './journal.ts'

export interface GegevensPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly linesAbout: LinesAbout
  readonly clock: () => number
}

export interface GegevensViews {
  /** null for who reads of nobody, as where there is no casus. */
  read(reader: Session, id: CasusId): GegevensOf[] | null
  /** Who else was shown this open value since it was written down; null where there is none, and for who may not shield it. */
  seenBy(reader: Session, id: CasusId, about: GegevenAbout, field: GegevenField): Person[] | null
}

export function makeGegevensViews({ db, journal, accounts, log, linesAbout, clock }: GegevensPorts): GegevensViews {
  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }

  function line(reader: Session, id: CasusId, casus: Casus | null, seen: readonly string[] | null, rule: string): void {
    log.record({
      kind: seen ? 'casus.read' : 'casus.refused',
      action: 'R',
      outcome: seen ? 'done' : 'refused',
      personId: reader.personId,
      sessionRef: reader.ref,
      casusId: id,
      rollen: casus ? rollenOf(casus, reader.personId, clock()) : [],
      object: { type: 'gegevens', id, ...(seen && seen.length > 0 ? { details: { fields: seen } } : {}) },
      rule: `rules@${RULES_VERSION} ${rule}`,
      ...(seen ? {} : { reason: 'no-place' }),
    })
  }

  /** GG14: for the auditor a line of its own, and none where nothing was shown. */
  function lineOfAfgeschermd(reader: Session, id: CasusId, casus: Casus, seen: readonly string[]): void {
    if (seen.length === 0) return
    log.record({
      kind: 'casus.read',
      action: 'R',
      outcome: 'done',
      personId: reader.personId,
      sessionRef: reader.ref,
      casusId: id,
      rollen: rollenOf(casus, reader.personId, clock()),
      object: { type: 'afgeschermde-gegevens', id, details: { sensitivity: 'afgeschermd', fields: seen } },
      rule: `rules@${RULES_VERSION} read-afgeschermd`,
    })
  }

  function viewOf(casus: Casus, reader: PersonId, { about, fields }: SeenGegevens, forColleague: boolean): GegevensOf {
    const place = about === 'jeugdige' ? null : casus.deelnemers.find(({ id }) => id === about)!
    const shown = ({ value, at, by }: Gegeven): GegevenView => ({
      value,
      at,
      ...(forColleague ? { by: personOf(by) } : {}),
    })
    return {
      about,
      name: place ? personOf(place.personId).name : casus.jeugdige.name,
      rol: place ? place.rol : 'jeugdige',
      self: place ? place.personId === reader : rollenOf(casus, reader, clock()).includes('jeugdige'),
      fields: fields.map(({ field, open, afgeschermd }) => ({
        field,
        open: open && shown(open),
        ...(afgeschermd
          ? { afgeschermd: afgeschermd.map((one) => ({ ...shown(one), seq: one.seq, reason: one.reason })) }
          : {}),
      })),
    }
  }

  return {
    read: (reader, id) =>
      inTransaction(db, () => {
        const at = clock()
        const { personId } = reader
        const casus = journal.load(id)
        const seen = casus ? gegevensFor(casus, personId, at) : []
        if (!casus || seen.length === 0) {
          line(reader, id, casus, null, 'read-gegevens')
          return null
        }
        line(
          reader,
          id,
          casus,
          namesOf(seen, ({ open }) => open !== null),
          'read-gegevens',
        )
        const shielded = namesOf(seen, (field) => (field.afgeschermd ?? []).length > 0)
        lineOfAfgeschermd(reader, id, casus, shielded)
        const forColleague = isColleague(rollenOf(casus, personId, at))
        return seen.map((one) => viewOf(casus, personId, one, forColleague))
      }),

    seenBy: (reader, id, about, field) =>
      inTransaction(db, () => {
        const at = clock()
        const casus = journal.load(id)
        const may = casus !== null && availableCommands(casus, reader.personId, at).includes('shieldField')
        const open = may && isAbout(casus, about, field, at) ? openIn(casus, about, field) : null
        line(reader, id, casus, open && [], 'shieldField')
        if (!casus || !open) return null
        const shown = placesAbout(casus, about).map((place) => `${place}/${field}`)
        const readers = new Set(
          linesAbout(id, open.at)
            .filter(({ object, outcome }) => object.type === 'gegevens' && outcome === 'done')
            .filter(
              ({ object: { details } }) =>
                Array.isArray(details?.fields) && details.fields.some((one) => shown.includes(one)),
            )
            .map(({ personId }) => personId),
        )
        // Who asks knows it, and so does whom it is about.
        const known = [reader.personId, about === 'jeugdige' ? null : personAt(casus, about)]
        return [...readers].flatMap((personId) =>
          personId === null || known.includes(personId) ? [] : (accounts.personOf(personId) ?? []),
        )
      }),
  }
}

/** The same person under every place he had: a line in the log names the one of that day. */
const placesAbout = (casus: Casus, about: GegevenAbout): GegevenAbout[] =>
  about === 'jeugdige'
    ? [about]
    : casus.deelnemers.filter(({ personId }) => personId === personAt(casus, about)).map(({ id }) => id)

/** Whose, and which: never what stands there. */
const namesOf = (seen: readonly SeenGegevens[], has: (field: SeenGegevens['fields'][number]) => boolean): string[] =>
  seen.flatMap(({ about, fields }) => fields.filter(has).map(({ field }) => `${about}/${field}`))
