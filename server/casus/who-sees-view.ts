// Wie mag wat zien, waarom, tot wanneer: for colleagues at the table, and for the family as far as it is theirs to know.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { type Casus, type Deelnemer, placesOf, rollenOf } from '#shared/casus/casus.ts'
import { turnsSoon } from '#shared/casus/moments.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import { decidersAt, saidOf } from '#shared/casus/toestemming.ts'
import { roomOfText, rowsFor, SEEN_TEXTS, type SeenText, sayableBy, sightOf } from '#shared/casus/who-sees.ts'
import { isTableRoom } from '#shared/document/rooms.ts'
import { isHereAsFamily } from '#shared/gezin.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { Person } from '#shared/protocol/views.ts'
import type { SightView, WhoSeesRow, WhoSeesView } from '#shared/protocol/who-sees.ts'
import type { Journal } from './journal.ts'
import { ownVerspreiding } from './verspreiding-view.ts'

export interface WhoSeesPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly clock: () => number
}

/** null for a guest, and for who has no place, as where there is no casus. */
export type WhoSees = (reader: Session, id: CasusId) => WhoSeesView | null

export function makeWhoSees({ db, journal, accounts, log, clock }: WhoSeesPorts): WhoSees {
  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }

  function sightFor(casus: Casus, reader: PersonId, about: PersonId, text: SeenText, at: number): SightView {
    const room = roomOfText(text)
    const isOwnWord = (word: { speaker: string }) =>
      casus.deelnemers.some(({ id, personId }) => id === word.speaker && personId === reader)
    const forColleague = isColleague(rollenOf(casus, reader, at))
    const words = room === null ? [] : saidOf(casus, about, room, at).words
    const kind = sayableBy(casus, reader, about, text, at)
    return {
      ...sightOf(casus, about, text, at),
      words: words
        .filter((word) => forColleague || isOwnWord(word))
        .map((word) => ({
          person: personOf(casus.deelnemers.find(({ id }) => id === word.speaker)!.personId),
          given: word.given,
          at: word.at,
          namens: word.namens,
        })),
      say: kind && isTableRoom(text) ? { kind, room: text } : null,
    }
  }

  function rowFor(casus: Casus, reader: PersonId, { id, personId }: Deelnemer, at: number): WhoSeesRow {
    const rollen = rollenOf(casus, personId, at)
    return {
      deelnemerId: id,
      person: personOf(personId),
      rollen,
      family: isHereAsFamily(rollen),
      self: personId === reader,
      sights: SEEN_TEXTS.map((text) => sightFor(casus, reader, personId, text, at)),
    }
  }

  function viewFor(casus: Casus, reader: PersonId, at: number): WhoSeesView {
    const deciders = decidersAt(casus, at)
    const isTold = isColleague(rollenOf(casus, reader, at))
    const own = deciders.find(({ personId }) => personId === reader)
    return {
      rows: rowsFor(casus, reader, at).map((place) => rowFor(casus, reader, place, at)),
      deciders: isTold ? deciders.map(({ id, personId }) => ({ deelnemerId: id, person: personOf(personId) })) : [],
      speaker: own?.id ?? null,
      outside: isTold || !('analyse' in casus) ? null : ownVerspreiding(casus, reader, at),
      soon: isTold ? turnsSoon(casus, at) : [],
    }
  }

  return (reader, id) =>
    inTransaction(db, () => {
      const at = clock()
      const { personId } = reader
      const casus = journal.load(id)
      const rollen = casus ? rollenOf(casus, personId, at) : []
      const isAllowed = casus !== null && placesOf(casus, personId, at).length > 0 && !isGuest(rollen)
      log.record({
        kind: isAllowed ? 'casus.read' : 'casus.refused',
        action: 'R',
        outcome: isAllowed ? 'done' : 'refused',
        personId,
        sessionRef: reader.ref,
        casusId: id,
        rollen,
        object: { type: 'toegang', id },
        rule: `rules@${RULES_VERSION} who-sees`,
        ...(isAllowed ? {} : { reason: 'no-place' }),
      })
      return isAllowed ? viewFor(casus, personId, at) : null
    })
}

/** Reads along for a question, and sits here neither as family nor as a colleague. */
const isGuest = (rollen: Parameters<typeof isColleague>[0]): boolean => !isColleague(rollen) && !isHereAsFamily(rollen)
