// What the formal path needs beside the journal: capture, keep, seal; of the plan in formal-plan.ts. All joins the open
// transaction.
import type { KeyObject } from 'node:crypto'
import type { Renderings } from '#server/document/renderings.ts'
import { type Statement, sealStatement } from '#server/document/seal.ts'
import { type Candidate, type Capture, candidateFrom, type Versions } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { CodeVerdict } from '#server/identity/second-factor.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Casus } from '#shared/casus/casus.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { isOwnText, mayReadInVersion } from '#shared/casus/verhaal.ts'
import { ownRoomOf } from '#shared/document/rooms.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { CasusId, PersonId, VersionId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { SEAL_LEVEL } from '#shared/text/seal.ts'
import { headingOf, OWN_HEADING } from '#shared/text/verhaal.ts'
import { everyPlaceOf, type FormalPlan, makeFormalPlan } from './formal-plan.ts'
import { isVerhaal, sharedTextOf, verhaalParts } from './verhaal-parts.ts'
import { ownTextCandidate } from './verhaal-view.ts'

export interface FormalPorts {
  readonly versions: Versions
  readonly renderings: Renderings
  readonly accounts: Accounts
  readonly signingKey: KeyObject
  /** Flushes what is queued first; null for a room nobody ever opened. */
  readonly capture: (address: RoomAddress) => Capture | null
  /** Keeps the formal moment in the history of the room. */
  readonly remember: (address: RoomAddress) => void
  readonly reportIn: (
    address: RoomAddress,
  ) => { readonly waiting: readonly PersonId[]; readonly reported: readonly PersonId[] } | null
  /** After the commit. */
  readonly hold: (address: RoomAddress) => void
  readonly checkCode: (actor: Session, code: string) => CodeVerdict
}

export interface Formal extends Pick<FormalPorts, 'reportIn' | 'hold' | 'checkCode'> {
  readonly plan: Omit<FormalPlan, 'keep'>
  /** What offering would capture now: the verhalen that were shared, and the analyse. */
  candidateOf(casus: Casus): Candidate | null
  /** What sharing this verhaal or inbreng would keep now. */
  ownTextOf(address: RoomAddress): Candidate | null
  /** What was stored, read again and found to be what it was. */
  storedAs(casusId: CasusId, id: VersionId): { readonly versionId: VersionId; readonly fingerprint: string } | null
  /** What the events of a decision ask to be stored with them; `casus` as it is after them. */
  keep(casus: Casus, events: readonly CasusEvent[], candidate: Candidate | null, by: PersonId, at: number): void
}

export const analyseOf = (casusId: CasusId): RoomAddress => ({ casusId, room: 'analyse' })

export function makeFormal(ports: FormalPorts): Formal {
  const { versions, renderings, accounts, signingKey, capture, remember, reportIn, hold, checkCode } = ports

  const personIn = (id: PersonId) => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('who signs has no account')
    return { id, name: person.name }
  }

  function seal(casusId: CasusId, event: CasusEvent & { type: 'analyse.signed' }, by: PersonId, at: number): void {
    const { versionId, fingerprint, supervision, registration } = event
    const { register, profession, number } = registration
    const statement: Statement = {
      casus: casusId,
      versionId,
      fingerprint,
      signer: personIn(by),
      registration: { register, profession, number },
      supervision: supervision && personIn(supervision),
      at: new Date(at).toISOString(),
      level: SEAL_LEVEL,
    }
    versions.addSeal(casusId, versionId, sealStatement(signingKey, statement), at)
  }

  /** RE1: what he may read is made when it is presented, and read as it was made. */
  function render(casus: Casus, { deelnemerId, how }: CasusEvent & { type: 'analyse.presented' }, at: number): void {
    const offered = 'analyse' in casus && casus.analyse.status === 'aangeboden' ? casus.analyse : null
    const version = offered && versions.read(casus.id, offered.versionId)
    const reader = casus.deelnemers.find(({ id }) => id === deelnemerId)
    if (!version || !reader) throw new Error('nothing was presented to anybody')
    const { personId, rol } = reader
    const places = everyPlaceOf(casus, personId)
    /** RE7: of the verhalen only one's own and those that were shared with this reader, as he sits here now. */
    const verhaal = (part: VersionPart): string | null => {
      if (!isVerhaal(part) || !mayReadInVersion(casus, sharedTextOf(part), personId, at, 'offered')) return null
      const teller = casus.deelnemers.find(({ id }) => id === sharedTextOf(part).deelnemerId)!
      const own = isOwnText(casus, sharedTextOf(part), personId)
      return own ? OWN_HEADING[rol === 'jeugdige' ? 'je' : 'u'] : headingOf(personIn(teller.personId).name)
    }
    renderings.store(version, { deelnemerId, places, how, verhaal }, at)
  }

  const plan = makeFormalPlan({ versions, renderings, capture, remember })

  return {
    plan,
    reportIn,
    hold,
    checkCode,
    candidateOf(casus) {
      const captured = capture(analyseOf(casus.id))
      return captured && candidateFrom(captured, 'analyse', verhaalParts(versions, casus))
    },
    ownTextOf: (address) => ownTextCandidate(capture, address),
    storedAs(casusId, id) {
      const stored = versions.read(casusId, id)
      return stored && { versionId: stored.id, fingerprint: stored.fingerprint }
    },
    keep(casus, events, candidate, by, at) {
      const casusId = casus.id
      for (const event of events) {
        if (event.type === 'analyse.offered') {
          if (!candidate) throw new Error('nothing was captured to offer')
          remember(analyseOf(casusId))
          versions.store(candidate, at)
        }
        if (event.type === 'verhaal.shared' || event.type === 'inbreng.shared') {
          if (!candidate) throw new Error('nothing was captured to share')
          remember({
            casusId,
            room: ownRoomOf(event.type === 'verhaal.shared' ? 'verhaal' : 'inbreng', event.deelnemerId),
          })
          versions.store(candidate, at)
        }
        if (event.type === 'analyse.presented') render(casus, event, at)
        if (event.type === 'analyse.signed') seal(casusId, event, by, at)
      }
      plan.keep(casus, events, candidate, at)
    },
  }
}
