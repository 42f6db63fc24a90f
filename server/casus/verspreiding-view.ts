// What each reader is shown of whether the analyse may go outside the table: colleagues who said what, the family its own word.
import { availableCommands } from '#shared/casus/available.ts'
import { type Casus, rollenOf } from '#shared/casus/casus.ts'
import { personAt } from '#shared/casus/gezag.ts'
import { decidersAt } from '#shared/casus/toestemming.ts'
import { verspreidingAt } from '#shared/casus/verspreiding.ts'
import type { PersonId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { OwnVerspreiding, VerspreidingView } from '#shared/protocol/verspreiding.ts'
import type { Person } from '#shared/protocol/views.ts'

/** VS6: to who is no colleague it says whether it may, and nothing of who said so. */
export function verspreidingFor(
  casus: Casus,
  reader: PersonId,
  at: number,
  personOf: (id: PersonId) => Person,
): VerspreidingView {
  const { state, words, uitzondering } = verspreidingAt(casus, at)
  if (!isColleague(rollenOf(casus, reader, at))) {
    return { state: state === 'blocked' ? 'blocked' : 'open', words: [], uitzondering: null, deciders: [] }
  }
  return {
    state,
    words: words.map(({ speaker, given, at: saidAt, namens }) => ({
      person: personOf(personAt(casus, speaker)!),
      given,
      at: saidAt,
      namens,
    })),
    uitzondering: uitzondering && withoutSeq(uitzondering, personOf),
    deciders: decidersAt(casus, at).map(({ id, personId }) => ({ deelnemerId: id, person: personOf(personId) })),
  }
}

function withoutSeq(
  { seq: _, by, ...rest }: NonNullable<ReturnType<typeof verspreidingAt>['uitzondering']>,
  personOf: (id: PersonId) => Person,
): VerspreidingView['uitzondering'] {
  return { ...rest, by: personOf(by) }
}

/** VS7: his own word, how it stands, and an uitzondering of which the family was told. null for who has nothing to say of it. */
export function ownVerspreiding(casus: Casus, reader: PersonId, at: number): OwnVerspreiding | null {
  // CA48: of a casus that is closed nothing is read any more.
  if (casus.phase === 'gesloten') return null
  const said = casus.facts.verspreiding.findLast(({ speaker }) => personAt(casus, speaker) === reader) ?? null
  const mayStill = availableCommands(casus, reader, at).includes('blockVerspreiding')
  const speaker = mayStill ? decidersAt(casus, at).find(({ personId }) => personId === reader)?.id : undefined
  if (!speaker && !said) return null
  const { state, uitzondering } = verspreidingAt(casus, at)
  const isTold = uitzondering === null || uitzondering.told
  return {
    speaker: speaker ?? null,
    said: said && { given: said.given, at: said.at, namens: said.namens },
    state: isTold ? state : null,
    uitzondering:
      uitzondering && isTold ? { reason: uitzondering.reason, by: uitzondering.by, until: uitzondering.until } : null,
  }
}
