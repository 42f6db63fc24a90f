// Decides whom a family member may call: his own choice, or one that a colleague notes for him and says how he knows it.
import { accept, refuse } from '#shared/result.ts'
import { canBeCalled, mayChoose } from './aanspreekpunt.ts'
import { type Casus, isActive, rollenOf } from './casus.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'

export function appointAanspreekpunt(
  casus: Casus,
  { personId, namens, for: chosenBy }: CommandOf<'appointAanspreekpunt'>,
  { at, by }: Facts,
): Decision {
  const chooser = casus.deelnemers.find((deelnemer) => deelnemer.id === chosenBy && isActive(deelnemer, at))
  const isOwn = chooser?.personId === by
  // AP2: before anything else, so that a family member learns nothing of another's place.
  const notes = rollenOf(casus, by, at).some((rol) => rol === 'plancoordinator' || rol === 'casemanager')
  if (!isOwn && !notes) return refuse({ reason: 'not-your-rol' })
  if (!chooser) return refuse({ reason: 'no-such-deelnemer' })
  if (!mayChoose(chooser)) return refuse({ reason: 'not-family' })
  if (!isOwn && namens === null) return refuse({ reason: 'needs-namens' })
  if (!canBeCalled(casus, personId, chooser.personId, at)) return refuse({ reason: 'cannot-be-called' })
  return accept([{ type: 'aanspreekpunt.appointed', for: chosenBy, personId, namens: isOwn ? null : namens }])
}
