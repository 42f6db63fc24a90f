// The shared verhalen as parts of a version of the analyse: as they were shared, in the order in which they are read.
import { sharedAs, type Versions } from '#server/document/versions.ts'
import type { Casus } from '#shared/casus/casus.ts'
import { mayReadInVersion, type SharedText, verhalenForAnalyse } from '#shared/casus/verhaal.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import { ownerOf, roomKindOf } from '#shared/document/rooms.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { VersionView } from '#shared/protocol/signing.ts'

export const isVerhaal = ({ room }: VersionPart): boolean => roomKindOf(room) === 'verhaal'

export function partOfShared(versions: Versions, casus: Casus, { versionId }: SharedText): VersionPart {
  const part = versions.read(casus.id, versionId)?.parts[0]
  if (!part) throw new Error('the journal names a verhaal that is not there')
  return part
}

export const verhaalParts = (versions: Versions, casus: Casus): VersionPart[] =>
  verhalenForAnalyse(casus).map((shared) => partOfShared(versions, casus, shared))

/** Whose it is, and the fingerprint under which it was shared. */
export const sharedTextOf = (part: VersionPart) => ({
  deelnemerId: ownerOf(part.room) as DeelnemerId,
  fingerprint: sharedAs(part),
})

/** VH8: without the verhalen that this person may not read. */
export const partsFor = (
  casus: Casus,
  parts: readonly VersionPart[],
  personId: PersonId,
  at: number,
  status: VersionView['status'],
): VersionPart[] =>
  parts.filter((part) => !isVerhaal(part) || mayReadInVersion(casus, sharedTextOf(part), personId, at, status))

/** The analyse as it is read: the verhalen stand in their section. For comparing; null where there is no analyse. */
export function analyseWithVerhalen(parts: readonly VersionPart[]): RoomContent | null {
  const analyse = parts.find(({ room }) => room === 'analyse')?.content
  if (!analyse) return null
  const told = parts.filter(isVerhaal).flatMap(({ content }) => content.sections.flatMap(({ text }) => text))
  return {
    ...analyse,
    sections: analyse.sections.map((section) => (section.id === 'verhalen' ? { ...section, text: told } : section)),
  }
}
