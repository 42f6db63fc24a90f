// Decides what is recorded of gezag and wilsbekwaamheid, and whose word counts on reading along.
import type { DeelnemerId } from '#shared/ids.ts'
import { accept, assertNever, refuse } from '#shared/result.ts'
import { type Casus, type Deelnemer, isActive, placesOf, rollenOf } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import { ageAt, mayHaveGezag, todayAt } from './gezag.ts'
import { hasLookAlikes } from './look-alikes.ts'
import {
  asksToestemming,
  DECIDES_FROM_AGE,
  decidersAt,
  HEARD_FROM_AGE,
  isSaidAlready,
  saidOf,
  type Toestemming,
  wordsAbout,
} from './toestemming.ts'

const FACT_COMMANDS = [
  'recordGezag',
  'recordWilsbekwaamheid',
  'giveToestemming',
  'withdrawToestemming',
  'recordUitzondering',
] as const

export type FactCommand = Extract<CasusCommand, { type: (typeof FACT_COMMANDS)[number] }>

export const isFactCommand = (command: CasusCommand): command is FactCommand =>
  (FACT_COMMANDS as readonly string[]).includes(command.type)

export function decideFacts(casus: Casus, command: FactCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'recordGezag':
      return recordGezag(casus, command, facts)
    case 'recordWilsbekwaamheid':
      return recordWilsbekwaamheid(casus, command, facts)
    case 'giveToestemming':
    case 'withdrawToestemming':
      return sayToestemming(casus, command, facts)
    case 'recordUitzondering':
      return recordUitzondering(casus, command, facts)
    default:
      return assertNever(command)
  }
}

const activePlace = (casus: Casus, id: DeelnemerId, at: number): Deelnemer | null =>
  casus.deelnemers.find((deelnemer) => deelnemer.id === id && isActive(deelnemer, at)) ?? null

function recordGezag(
  casus: Casus,
  { type: _, commandId: __, ...gezag }: CommandOf<'recordGezag'>,
  { at }: Facts,
): Decision {
  const place = activePlace(casus, gezag.deelnemerId, at)
  if (!place) return refuse({ reason: 'no-such-deelnemer' })
  if (!mayHaveGezag(place)) return refuse({ reason: 'no-gezag-for-rol' })
  if (gezag.until !== null && gezag.until < gezag.from) return refuse({ reason: 'ends-before-it-begins' })
  if (gezag.seenOn > todayAt(casus, at)) return refuse({ reason: 'date-is-to-come' })
  if (hasLookAlikes(gezag.note)) return refuse({ reason: 'look-alikes' })
  return accept([{ type: 'gezag.recorded', gezag }])
}

function recordWilsbekwaamheid(
  casus: Casus,
  { type: _, commandId: __, ...wilsbekwaamheid }: CommandOf<'recordWilsbekwaamheid'>,
  { at }: Facts,
): Decision {
  const { deelnemerId, representative, from, until, judgedBy } = wilsbekwaamheid
  const place = activePlace(casus, deelnemerId, at)
  if (!place) return refuse({ reason: 'no-such-deelnemer' })
  if (place.rol !== 'jeugdige') return refuse({ reason: 'not-the-jeugdige' })
  const stands = representative === null ? null : activePlace(casus, representative, at)
  // Of whom he is, nobody at the table who helps can take his place.
  if (representative !== null && (!stands || !MAY_REPRESENT.includes(stands.rol)))
    return refuse({ reason: 'cannot-represent' })
  if (until !== null && until < from) return refuse({ reason: 'ends-before-it-begins' })
  if (hasLookAlikes(judgedBy)) return refuse({ reason: 'look-alikes' })
  return accept([{ type: 'wilsbekwaamheid.recorded', wilsbekwaamheid }])
}

/** Who helps does not decide in somebody’s stead. */
export const MAY_REPRESENT: readonly string[] = [
  'ouderMetGezag',
  'ouderZonderGezag',
  'voogd',
  'pleegouder',
  'steunfiguur',
  'vertrouwenspersoon',
]

/** GZ10: who decides speaks for himself; a casemanager or plancoordinator writes down what he said, and how he knows it. */
function sayToestemming(
  casus: Casus,
  command: CommandOf<'giveToestemming' | 'withdrawToestemming'>,
  { at, by }: Facts,
): Decision {
  const { type, speaker, for: deelnemerId, room, namens } = command
  const decider = decidersAt(casus, at).find(({ id }) => id === speaker)
  const isOwn = decider?.personId === by
  const notes = rollenOf(casus, by, at).some((rol) => rol === 'plancoordinator' || rol === 'casemanager')
  // Before anything else, so that a family member learns nothing of who decides beside him.
  if (!isOwn && !notes) return refuse({ reason: 'not-yours-to-decide' })
  if (!decider) return refuse({ reason: 'does-not-decide' })
  if (!isOwn && namens === null) return refuse({ reason: 'needs-namens' })
  const place = activePlace(casus, deelnemerId, at)
  if (!place) return refuse({ reason: 'no-such-deelnemer' })
  const asks = placesOf(casus, place.personId, at).some((one) => asksToestemming(casus, one, room, at))
  if (!asks) return refuse({ reason: 'no-toestemming-asked' })
  const given = type === 'giveToestemming'
  const said = wordsAbout(casus, place.personId, room)
  if (isSaidAlready(casus, lastWordOf(casus, decider, place, room), given, said, at))
    return refuse({ reason: 'already-said' })
  return accept([
    {
      type: given ? 'toestemming.given' : 'toestemming.withdrawn',
      speaker,
      for: deelnemerId,
      room,
      namens: isOwn ? null : namens,
    },
  ])
}

export function lastWordOf(
  casus: Casus,
  decider: Pick<Deelnemer, 'personId'>,
  about: Pick<Deelnemer, 'personId'>,
  room: Toestemming['room'],
): Toestemming | null {
  const placesBy = (personId: string) =>
    casus.deelnemers.filter((deelnemer) => deelnemer.personId === personId).map(({ id }) => id)
  const [speakers, subjects] = [placesBy(decider.personId), placesBy(about.personId)]
  return (
    casus.facts.toestemmingen.findLast(
      (word) => word.room === room && speakers.includes(word.speaker) && subjects.includes(word.for),
    ) ?? null
  )
}

/** GZ11: only where a word stands in the way, or none was said; one of several saying no is between twelve and sixteen alone. */
function recordUitzondering(
  casus: Casus,
  { type: _, commandId: __, ...uitzondering }: CommandOf<'recordUitzondering'>,
  { at }: Facts,
): Decision {
  const { for: deelnemerId, room, kind, until, consulted } = uitzondering
  const place = activePlace(casus, deelnemerId, at)
  if (!place) return refuse({ reason: 'no-such-deelnemer' })
  const { state } = saidOf(casus, place.personId, room, at)
  const asks = placesOf(casus, place.personId, at).some((one) => asksToestemming(casus, one, room, at))
  if (!asks || state === 'given') return refuse({ reason: 'no-toestemming-asked' })
  const age = ageAt(casus, at) ?? HEARD_FROM_AGE
  if (kind === 'one-refuses' && (state !== 'refused' || age < HEARD_FROM_AGE || age >= DECIDES_FROM_AGE))
    return refuse({ reason: 'nobody-refuses' })
  if (until < todayAt(casus, at)) return refuse({ reason: 'date-is-past' })
  if (hasLookAlikes(consulted)) return refuse({ reason: 'look-alikes' })
  return accept([{ type: 'uitzondering.recorded', uitzondering }])
}
