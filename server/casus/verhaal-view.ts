// What people read of verhalen and of inbreng: one's own with whom it was shared, and what others shared with the reader. The room of
// another is never read here.
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
  ownTextPlace,
  readsAsProfessional,
  type SharedText,
  standingTexts,
  textsFor,
} from '#shared/casus/verhaal.ts'
import { type Block, isEmptyText } from '#shared/document/blocks.ts'
import { type OwnKind, ownRoomOf, verhaalOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { CasusId, PersonId, VersionId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { SharedVerhaalView, VerhaalView } from '#shared/protocol/texts.ts'
import type { Person } from '#shared/protocol/views.ts'
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
  /** null for who has no such text of his own here, as where there is no casus. */
  own(reader: Session, id: CasusId, kind?: OwnKind): VerhaalView | null
  /** What others shared with this reader; null for who has no place at the table. */
  shared(reader: Session, id: CasusId, kind?: OwnKind): SharedVerhaalView[] | null
}

/** What sharing would keep now; null where nothing was written. */
export function ownTextCandidate(capture: VerhaalPorts['capture'], address: RoomAddress) {
  const captured = capture(address)
  return captured?.content.sections.some(({ text }) => !isEmptyText(text))
    ? candidateFrom(captured, address.room)
    : null
}

/** As one text; where it answers several questions, each under its question. */
function textOf({ content }: Pick<VersionPart, 'content'>): Block[] {
  const { sections } = TEMPLATES[content.template]
  if (sections.length === 1) return content.sections.flatMap(({ text }) => text)
  return content.sections.flatMap(({ id, text }): Block[] => {
    if (isEmptyText(text)) return []
    const question = sections.find((section) => section.id === id)?.label ?? ''
    return [{ kind: 'heading', indent: 0, runs: [{ text: question }] }, ...text]
  })
}

export function makeVerhaalViews({ db, journal, accounts, versions, log, clock, capture }: VerhaalPorts): VerhaalViews {
  function logRead(
    reader: Session,
    id: CasusId,
    kind: OwnKind,
    casus: Casus | null,
    at: number,
    object: string | null,
  ): void {
    log.record({
      kind: `${kind}.read`,
      action: 'R',
      outcome: object ? 'done' : 'refused',
      personId: reader.personId,
      sessionRef: reader.ref,
      casusId: id,
      rollen: casus ? rollenOf(casus, reader.personId, at) : [],
      object: { type: kind, id: object ?? id },
      rule: `rules@${RULES_VERSION} ${kind}`,
      ...(object ? {} : { reason: 'no-place' }),
    })
  }

  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }

  /** Each text that is handed over has its line. */
  function readShared(casus: Casus, kind: OwnKind, reader: Session, at: number): SharedVerhaalView[] {
    return textsFor(casus, kind, reader.personId, at).map((shared) => {
      const teller = casus.deelnemers.find(({ id }) => id === shared.deelnemerId)
      if (!teller) throw new Error('a text of nobody at this table')
      logRead(reader, casus.id, kind, casus, at, shared.versionId)
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

  function ownOf(
    casus: Casus,
    kind: OwnKind,
    place: Deelnemer,
    access: 'read' | 'write',
    reader: Session,
    at: number,
  ): VerhaalView {
    const now = ownTextCandidate(capture, { casusId: casus.id, room: ownRoomOf(kind, place.id) })
    const last: SharedText | undefined = standingTexts(casus, kind).find(({ deelnemerId }) => deelnemerId === place.id)
    // Of the content: it may have lost words since, and is known by the fingerprint of before.
    const textIn = ({ versionId }: SharedText) => versions.read(casus.id, versionId)?.parts[0]?.fingerprint
    const people = new Set(casus.deelnemers.filter((one) => isActive(one, at)).map(({ personId }) => personId))
    const professionals = [...people].filter((personId) => readsAsProfessional(casus, personId, at)).map(personOf)
    return {
      deelnemerId: place.id,
      access,
      text: now && { fingerprint: now.fingerprint, blocks: now.parts.flatMap(textOf) },
      shared: last
        ? { at: last.at, readers: last.readers, changed: now?.parts[0]?.fingerprint !== textIn(last) }
        : null,
      standsIn: standsIn(casus, place),
      professionals: professionals.map(({ name, functie }) => ({ name, functie })),
      family: familyBeside(casus, place, at).map(({ id, personId, rol }) => ({
        deelnemerId: id,
        name: personOf(personId).name,
        rol,
      })),
      others: readShared(casus, kind, reader, at),
    }
  }

  return {
    own: (reader, id, kind = 'verhaal') =>
      inTransaction(db, () => {
        const at = clock()
        const casus = journal.load(id)
        const place = casus && ownTextPlace(casus, kind, reader.personId, at)
        const room = place && ownRoomOf(kind, place.id)
        const level = room ? accessTo(casus, reader.personId, room, at).level : 'none'
        if (!casus || !place || level === 'none') {
          logRead(reader, id, kind, casus, at, null)
          return null
        }
        logRead(reader, id, kind, casus, at, `${id}/${room}`)
        return ownOf(casus, kind, place, level, reader, at)
      }),
    shared: (reader, id, kind = 'verhaal') =>
      inTransaction(db, () => {
        const at = clock()
        const casus = journal.load(id)
        if (casus && placesOf(casus, reader.personId, at).length > 0) return readShared(casus, kind, reader, at)
        logRead(reader, id, kind, casus, at, null)
        return null
      }),
  }
}
