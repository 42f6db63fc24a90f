// What people read of verhalen: one's own with whom it was shared, and what others shared with the reader. The room of another
// is never read here.
import { type Db, inTransaction } from '#server/db/open.ts'
import { type Capture, candidateFrom, type Versions } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { accessTo } from '#shared/casus/access.ts'
import { type Casus, type Deelnemer, isActive, placesOf, rollenOf } from '#shared/casus/casus.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import {
  familyBeside,
  ownVerhaalPlace,
  readsAsProfessional,
  type SharedVerhaal,
  standingVerhalen,
  verhalenFor,
} from '#shared/casus/verhaal.ts'
import { isEmptyText } from '#shared/document/blocks.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { CasusId, PersonId, VersionId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { Person, SharedVerhaalView, VerhaalView } from '#shared/protocol/views.ts'
import type { Journal } from './journal.ts'
import { partOfShared } from './verhaal-parts.ts'

export interface VerhaalPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly versions: Versions
  readonly log: Log
  readonly clock: () => number
  readonly capture: (address: RoomAddress) => Capture | null
}

export interface VerhaalViews {
  /** null for who tells no verhaal here, as where there is no casus. */
  own(reader: Session, id: CasusId): VerhaalView | null
  /** What others shared with this reader; null for who has no place at the table. */
  shared(reader: Session, id: CasusId): SharedVerhaalView[] | null
}

/** What sharing would keep now; null where nothing was written. */
export function verhaalCandidate(capture: VerhaalPorts['capture'], address: RoomAddress) {
  const captured = capture(address)
  return captured?.content.sections.some(({ text }) => !isEmptyText(text))
    ? candidateFrom(captured, address.room)
    : null
}

export function makeVerhaalViews({ db, journal, accounts, versions, log, clock, capture }: VerhaalPorts): VerhaalViews {
  function logRead(reader: Session, id: CasusId, casus: Casus | null, at: number, object: string | null): void {
    log.record({
      kind: 'verhaal.read',
      action: 'R',
      outcome: object ? 'done' : 'refused',
      personId: reader.personId,
      sessionRef: reader.ref,
      casusId: id,
      rollen: casus ? rollenOf(casus, reader.personId, at) : [],
      object: { type: 'verhaal', id: object ?? id },
      rule: `rules@${RULES_VERSION} verhaal`,
      ...(object ? {} : { reason: 'no-place' }),
    })
  }

  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }

  const textOf = ({ content }: Pick<VersionPart, 'content'>) => content.sections.flatMap(({ text }) => text)

  /** Each verhaal that is handed over has its line. */
  function readShared(casus: Casus, reader: Session, at: number): SharedVerhaalView[] {
    return verhalenFor(casus, reader.personId, at).map((shared) => {
      const teller = casus.deelnemers.find(({ id }) => id === shared.deelnemerId)
      if (!teller) throw new Error('a verhaal of nobody at this table')
      logRead(reader, casus.id, casus, at, shared.versionId)
      return {
        deelnemerId: shared.deelnemerId,
        name: personOf(teller.personId).name,
        rol: teller.rol,
        at: shared.at,
        text: textOf(partOfShared(versions, casus, shared)),
      }
    })
  }

  const hasPart = (casus: Casus, versionId: VersionId, { id }: Deelnemer): boolean =>
    versions.read(casus.id, versionId)?.parts.some(({ room }) => room === verhaalOf(id)) ?? false

  function standsIn(casus: Casus, place: Deelnemer): VerhaalView['standsIn'] {
    if (!('analyse' in casus)) return null
    if (casus.signed.some(({ versionId }) => hasPart(casus, versionId, place))) return 'signed'
    const { analyse } = casus
    return analyse.status === 'aangeboden' && hasPart(casus, analyse.versionId, place) ? 'offered' : null
  }

  function ownOf(casus: Casus, place: Deelnemer, access: 'read' | 'write', reader: Session, at: number): VerhaalView {
    const now = verhaalCandidate(capture, { casusId: casus.id, room: verhaalOf(place.id) })
    const last: SharedVerhaal | undefined = standingVerhalen(casus).find(({ deelnemerId }) => deelnemerId === place.id)
    const people = new Set(casus.deelnemers.filter((one) => isActive(one, at)).map(({ personId }) => personId))
    const professionals = [...people].filter((personId) => readsAsProfessional(casus, personId, at)).map(personOf)
    return {
      deelnemerId: place.id,
      access,
      text: now && { fingerprint: now.fingerprint, blocks: now.parts.flatMap(textOf) },
      shared: last ? { at: last.at, readers: last.readers, changed: now?.fingerprint !== last.fingerprint } : null,
      standsIn: standsIn(casus, place),
      professionals: professionals.map(({ name, functie }) => ({ name, functie })),
      family: familyBeside(casus, place, at).map(({ id, personId, rol }) => ({
        deelnemerId: id,
        name: personOf(personId).name,
        rol,
      })),
      others: readShared(casus, reader, at),
    }
  }

  return {
    own: (reader, id) =>
      inTransaction(db, () => {
        const at = clock()
        const casus = journal.load(id)
        const place = casus && ownVerhaalPlace(casus, reader.personId, at)
        const level = place ? accessTo(casus, reader.personId, verhaalOf(place.id), at).level : 'none'
        if (!casus || !place || level === 'none') {
          logRead(reader, id, casus, at, null)
          return null
        }
        logRead(reader, id, casus, at, `${id}/${verhaalOf(place.id)}`)
        return ownOf(casus, place, level, reader, at)
      }),
    shared: (reader, id) =>
      inTransaction(db, () => {
        const at = clock()
        const casus = journal.load(id)
        if (casus && placesOf(casus, reader.personId, at).length > 0) return readShared(casus, reader, at)
        logRead(reader, id, casus, at, null)
        return null
      }),
  }
}
