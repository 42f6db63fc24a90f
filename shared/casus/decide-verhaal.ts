// Decides sharing and taking back a verhaal: by who tells it, of the very text he read.
import { accept, refuse } from '#shared/result.ts'
import type { Casus } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import { familyBeside, standingVerhalen, tellingPlaces } from './verhaal.ts'

export type VerhaalCommand = Extract<CasusCommand, { type: `${string}Verhaal` }>

export function decideVerhaal(casus: Casus, command: VerhaalCommand, facts: Facts): Decision {
  // VH1: of oneself alone; another's place is as one that is not there.
  const own = tellingPlaces(casus, facts.by, facts.at).find(({ id }) => id === command.deelnemerId)
  if (!own) return refuse({ reason: 'no-such-deelnemer' })
  const standing = standingVerhalen(casus).find(({ deelnemerId }) => deelnemerId === own.id)
  switch (command.type) {
    case 'shareVerhaal': {
      const others = familyBeside(casus, own, facts.at)
      if (command.readers.deelnemers.some((id) => !others.some((other) => other.id === id)))
        return refuse({ reason: 'no-such-deelnemer' })
      return shareVerhaal(command, facts)
    }
    case 'withdrawVerhaal':
      return standing
        ? accept([{ type: 'verhaal.withdrawn', deelnemerId: own.id }])
        : refuse({ reason: 'nothing-shared' })
  }
}

/** VH2, VH3: nobody is chosen for him, and what is shared is what he read. */
function shareVerhaal(command: CommandOf<'shareVerhaal'>, { candidate }: Facts): Decision {
  const { deelnemerId, readers, fingerprint } = command
  if (!readers.professionals && readers.deelnemers.length === 0) return refuse({ reason: 'no-readers' })
  if (candidate === null) return refuse({ reason: 'nothing-to-share' })
  if (candidate.fingerprint !== fingerprint)
    return refuse({ reason: 'text-changed', seen: fingerprint, current: candidate.fingerprint })
  const { versionId } = candidate
  const deelnemers = [...new Set(readers.deelnemers)]
  return accept([{ type: 'verhaal.shared', deelnemerId, versionId, fingerprint, readers: { ...readers, deelnemers } }])
}
