// Decides sharing and taking back a verhaal or an inbreng: by whose it is, of the very text he read.
import type { OwnKind } from '#shared/document/rooms.ts'
import { accept, refuse } from '#shared/result.ts'
import type { Casus } from './casus.ts'
import type { CasusCommand } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import { familyBeside, ownTextPlaces, standingTexts } from './verhaal.ts'

export type SharingCommand = Extract<CasusCommand, { type: `${string}Verhaal` | `${string}Inbreng` }>

export const KIND_OF: Readonly<Record<SharingCommand['type'], OwnKind>> = {
  shareVerhaal: 'verhaal',
  withdrawVerhaal: 'verhaal',
  shareInbreng: 'inbreng',
  withdrawInbreng: 'inbreng',
}

export function decideSharing(casus: Casus, command: SharingCommand, facts: Facts): Decision {
  const kind = KIND_OF[command.type]
  // VH1: of oneself alone; another's place is as one that is not there.
  const own = ownTextPlaces(casus, kind, facts.by, facts.at).find(({ id }) => id === command.deelnemerId)
  if (!own) return refuse({ reason: 'no-such-deelnemer' })
  switch (command.type) {
    case 'shareVerhaal':
    case 'shareInbreng': {
      const others = familyBeside(casus, own, facts.at)
      if (command.readers.deelnemers.some((id) => !others.some((other) => other.id === id)))
        return refuse({ reason: 'no-such-deelnemer' })
      return share(kind, command, facts)
    }
    case 'withdrawVerhaal':
    case 'withdrawInbreng':
      return standingTexts(casus, kind).some(({ deelnemerId }) => deelnemerId === own.id)
        ? accept([{ type: `${kind}.withdrawn`, deelnemerId: own.id }])
        : refuse({ reason: 'nothing-shared' })
  }
}

type ShareCommand = Extract<SharingCommand, { type: `share${string}` }>

/** VH2, VH3: nobody is chosen for him, and what is shared is what he read. */
function share(kind: OwnKind, command: ShareCommand, { candidate }: Facts): Decision {
  const { deelnemerId, readers, fingerprint } = command
  if (!readers.professionals && readers.deelnemers.length === 0) return refuse({ reason: 'no-readers' })
  if (candidate === null) return refuse({ reason: 'nothing-to-share' })
  if (candidate.fingerprint !== fingerprint)
    return refuse({ reason: 'text-changed', seen: fingerprint, current: candidate.fingerprint })
  const { versionId } = candidate
  const deelnemers = [...new Set(readers.deelnemers)]
  return accept([{ type: `${kind}.shared`, deelnemerId, versionId, fingerprint, readers: { ...readers, deelnemers } }])
}
