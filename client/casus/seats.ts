// Who sits where at the round table, from the view of a casus. The jeugdige is the middle and has no seat.
import { colourOf, initialsOf } from '#client/ui/person-look.ts'
import type { TableSeat } from '#client/ui/round-table.tsx'
import { isProfessionalRol } from '#shared/people.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { EXPERTISE_SHORT } from '#shared/text/casus.ts'

export const isActive = (deelnemer: DeelnemerView, now: number): boolean =>
  deelnemer.endedAt === null && (deelnemer.until === null || now < deelnemer.until)

export const isFamily = (deelnemer: DeelnemerView): boolean => !isProfessionalRol(deelnemer.rol)

/** One place per person, however many rollen; the family together at the top, then the professionals clockwise. */
export function seatsOf(casus: CasusView, now: number): TableSeat[] {
  const people = onePerPerson(casus.deelnemers.filter((deelnemer) => isActive(deelnemer, now)))
  const family = people.filter((deelnemer) => isFamily(deelnemer) && deelnemer.rol !== 'jeugdige')
  const professionals = people.filter((deelnemer) => !isFamily(deelnemer))
  const half = Math.floor(family.length / 2)
  const missing = missingAt(casus).map(
    (expertise): TableSeat => ({
      id: `missing-${expertise}`,
      name: expertise,
      label: EXPERTISE_SHORT[expertise] ?? expertise,
      state: 'missing',
      colour: 'var(--line-strong)',
    }),
  )
  return [
    ...family.slice(half).map(seatOf),
    ...professionals.map(seatOf),
    ...missing,
    // Those left of the top come last, because the circle closes there.
    ...family.slice(0, half).map(seatOf),
  ]
}

/** Which expertise the table still misses; before the intake and after letting go that is no question. */
export const missingAt = ({ phase, missingExpertise }: CasusView): readonly string[] =>
  phase === 'intake' || phase === 'analyse' || phase === 'plan' || phase === 'uitvoering' ? missingExpertise : []

export const onePerPerson = (deelnemers: readonly DeelnemerView[]): DeelnemerView[] =>
  [...new Map(deelnemers.toReversed().map((deelnemer) => [deelnemer.person.id, deelnemer])).values()].toReversed()

const seatOf = (deelnemer: DeelnemerView): TableSeat => ({
  id: deelnemer.id,
  name: `${deelnemer.person.name}, ${deelnemer.person.functie}`,
  label: initialsOf(deelnemer.person.name),
  state: deelnemer.here ? 'here' : 'away',
  colour: isFamily(deelnemer) ? 'var(--accent)' : colourOf(deelnemer.person.colour),
})
