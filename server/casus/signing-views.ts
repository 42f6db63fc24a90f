// What a person sees of the signing of the analyse: where it stands, what lies offered, and earlier versions to read.
import { type Db, inTransaction } from '#server/db/open.ts'
import { compareRooms } from '#server/document/compare.ts'
import { missingIn } from '#server/document/missing.ts'
import type { VersionExport } from '#server/document/seal.ts'
import { type Capture, partOf, type Version, type Versions } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { accessTo } from '#shared/casus/access.ts'
import {
  type AnalyseState,
  type CasusWithAnalyse,
  type Deelnemer,
  rollenOf,
  type SignedVersion,
} from '#shared/casus/casus.ts'
import { decide } from '#shared/casus/decide.ts'
import type { RefusalReason } from '#shared/casus/refusals.ts'
import { answeringOf, askedAt, isWaitedFor, supervisorsAt } from '#shared/casus/signing.ts'
import { verspreidingAt } from '#shared/casus/verspreiding.ts'
import type { VersionPart } from '#shared/document/version.ts'
import { type CasusId, type CommandId, type PersonId, randomId, type VersionId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { LogKind } from '#shared/protocol/log.ts'
import type { FamilySigning, SigningView, VersionView, WithdrawnSignature } from '#shared/protocol/signing.ts'
import type { Person } from '#shared/protocol/views.ts'
import { analyseOf, type Formal } from './formal.ts'
import type { Journal } from './journal.ts'
import { analyseWithVerhalen, partsFor, verhaalParts } from './verhaal-parts.ts'
import { verspreidingFor } from './verspreiding-view.ts'

export interface SigningPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly versions: Versions
  readonly log: Log
  readonly clock: () => number
  readonly reportIn: Formal['reportIn']
  readonly capture: (address: RoomAddress) => Capture | null
}

/** Each answers null where the reader may not read the analyse, as where there is none. */
export interface SigningViews {
  signing(reader: Session, id: CasusId): SigningView | null
  version(reader: Session, id: CasusId, versionId: VersionId): VersionView | null
  /** Of a version that was signed; why not, where who decides does not want it to leave the table. */
  export(reader: Session, id: CasusId, versionId: VersionId): VersionExport | Blocked | null
}

/** VS4 */
export interface Blocked {
  readonly reason: 'verspreiding-blocked'
}

type Offered = Extract<AnalyseState, { readonly status: 'aangeboden' }>

export function makeSigningViews(ports: SigningPorts): SigningViews {
  const { db, journal, accounts, versions, log, clock, reportIn, capture } = ports

  /** VI7: a view is a line in the log, in the transaction that reads. */
  function read<T>(
    reader: Session,
    id: CasusId,
    kind: LogKind,
    versionId: VersionId | null,
    find: (casus: CasusWithAnalyse, at: number) => T | null,
  ): T | null {
    const found = inTransaction(db, (): { readonly value: T | null } => {
      const at = clock()
      const casus = journal.load(id)
      const { level, rule, rollen } = accessTo(casus, reader.personId, 'analyse', at)
      const mayRead = level !== 'none' && casus !== null && 'analyse' in casus
      const value = mayRead ? find(casus, at) : null
      const object = versionId
        ? { type: 'version', id: versionId }
        : { type: 'casus', id, ...(mayRead ? { details: { version: casus.version } } : {}) }
      const line = {
        action: 'R',
        personId: reader.personId,
        sessionRef: reader.ref,
        casusId: id,
        rollen,
        object,
        rule,
      } as const
      if (!mayRead) log.record({ ...line, kind: 'room.refused', outcome: 'refused', reason: 'no-access' })
      else if (isBlocked(value)) log.record({ ...line, kind, outcome: 'refused', reason: value.reason })
      else if (value !== null) log.record({ ...line, kind, outcome: 'done' })
      return { value }
    })
    return found.value
  }

  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }

  function statusOf({ analyse, signed }: CasusWithAnalyse, id: VersionId): VersionView['status'] {
    if (signed.some(({ versionId }) => versionId === id)) return 'signed'
    return analyse.status === 'aangeboden' && analyse.versionId === id ? 'offered' : 'earlier'
  }

  /** VA17: that it was withdrawn is for everybody who reads it, why for colleagues. */
  const withdrawnOf = ({ withdrawn }: SignedVersion, withReason: boolean): WithdrawnSignature | null =>
    withdrawn ? { at: withdrawn.at, by: personOf(withdrawn.by), reason: withReason ? withdrawn.reason : null } : null

  function signingOf(casus: CasusWithAnalyse, reader: Session, at: number): SigningView {
    const { id, analyse, signed } = casus
    const reads = forColleague(casus, reader, at)
    const offered = analyse.status === 'aangeboden' ? analyse : null
    const candidate = offered && stored(id, offered.versionId)
    const last = signed.at(-1) ?? null
    const { content, text } = analyse.status === 'ondertekend' ? NOTHING : textNow(casus, candidate, reader, at)
    const before = last && text && textOf(casus, stored(id, last.versionId).parts, reader, at)
    const report = analyse.status === 'stilgezet' ? reportIn(analyseOf(id)) : null
    return {
      analyse: reads ? analyse : withoutFamily(analyse),
      candidate: candidate && { versionId: candidate.id, fingerprint: candidate.fingerprint, at: candidate.at },
      reportIn: report && { waiting: report.waiting.map(personOf), reported: report.reported.map(personOf) },
      family: reads ? familyOf(casus, at) : [],
      missing: content ? missingIn(content) : [],
      maySign: maySign(casus, reader, candidate, at),
      supervisors: supervisorsAt(casus, accounts.registrationOf, at)
        .filter((personId) => personId !== reader.personId)
        .map(personOf),
      lastSigned: last && {
        versionId: last.versionId,
        at: last.at,
        by: personOf(last.by),
        withdrawn: withdrawnOf(last, reads),
      },
      verspreiding: verspreidingFor(casus, reader.personId, at, personOf),
      mayWithdraw: analyse.status === 'ondertekend' && analyse.by === reader.personId && isSigner(casus, reader, at),
      changedSince: before && text ? compareRooms(before, text) : null,
    }
  }

  /** What lies offered, else what stands there now; `text` with the verhalen that this reader may read. */
  function textNow(casus: CasusWithAnalyse, candidate: Version | null, reader: Session, at: number) {
    const captured = candidate ? null : capture(analyseOf(casus.id))
    const parts =
      candidate?.parts ?? (captured ? [...verhaalParts(versions, casus), partOf('analyse', captured.content)] : [])
    const content = parts.find(({ room }) => room === 'analyse')?.content ?? null
    return { content, text: textOf(casus, parts, reader, at) }
  }

  const textOf = (casus: CasusWithAnalyse, parts: readonly VersionPart[], { personId }: Session, at: number) =>
    analyseWithVerhalen(partsFor(casus, parts, personId, at, 'signed'))

  function stored(id: CasusId, versionId: VersionId): Version {
    const version = versions.read(id, versionId)
    if (!version) throw new Error('the journal names a version that is not there')
    return version
  }

  /** VH8: a shared verhaal is a version too, and is not read by this way. */
  function ofAnalyse(id: CasusId, versionId: VersionId): Version | null {
    const version = versions.read(id, versionId)
    // Who may read the analyse may not always read the plan, nor what somebody shared alone.
    return version?.parts.some(({ room }) => room === 'analyse') ? version : null
  }

  /** Asked of the decision itself, with the code left aside. */
  function maySign(
    casus: CasusWithAnalyse,
    reader: Session,
    candidate: Version | null,
    at: number,
  ): SigningView['maySign'] {
    const { analyse } = casus
    const names = candidate && { versionId: candidate.id, fingerprint: candidate.fingerprint }
    const decision = decide(
      casus,
      {
        type: 'signAnalyse',
        commandId: randomId<CommandId>(),
        versionId: names?.versionId ?? randomId<VersionId>(),
        fingerprint: analyse.status === 'aangeboden' ? analyse.fingerprint : '',
        supervision: null,
        code: '',
      },
      {
        at,
        by: reader.personId,
        kindOf: accounts.kindOf,
        organisatieOf: accounts.worksAt,
        sitsAt: () => false,
        newDeelnemerId: randomId,
        newVersionId: randomId,
        newVernietigingId: randomId,
        heldBy: null,
        isDossierhouder: false,
        registrationOf: accounts.registrationOf,
        candidate: names,
        didNotReport: [],
        purgeable: 0,
        actie: null,
        secondFactor: 'ok',
      },
    )
    const why: RefusalReason | null = decision.ok ? null : decision.refusal.reason
    return { ok: decision.ok, why }
  }

  function familyOf(casus: CasusWithAnalyse, at: number): FamilySigning[] {
    const { analyse } = casus
    const offered = analyse.status === 'aangeboden' ? analyse : null
    const said = offered?.herkenning ?? casus.spokenBefore
    return askedAt(casus, at).map((deelnemer) => {
      const { id: deelnemerId, personId, rol } = deelnemer
      const own = said.filter((herkenning) => herkenning.deelnemerId === deelnemerId)
      const over = analyse.status === 'aangeboden' || analyse.status === 'ondertekend' ? analyse.fingerprint : null
      const herkenning = own.findLast(({ fingerprint }) => fingerprint === over) ?? null
      const presented = offered?.presented.find((one) => one.deelnemerId === deelnemerId) ?? null
      const notAsked = offered?.notAsked.find((one) => one.deelnemerId === deelnemerId) ?? null
      return {
        deelnemerId,
        person: personOf(personId),
        rol,
        presented: presented && { at: presented.at, how: presented.how },
        herkenning,
        earlier: own.filter((one) => one !== herkenning),
        notAsked: notAsked && { reason: notAsked.reason },
        ...(offered ? openFor(casus, offered, deelnemer, at) : { open: 'nothing' as const, waitUntil: null }),
      }
    })
  }

  return {
    signing: (reader, id) => read(reader, id, 'signing.read', null, (casus, at) => signingOf(casus, reader, at)),
    version: (reader, id, versionId) =>
      read(reader, id, 'version.read', versionId, (casus, now) => {
        const version = ofAnalyse(id, versionId)
        if (!version) return null
        const { at, fingerprint, seal, redactedAt } = version
        const parts = partsFor(casus, version.parts, reader.personId, now, statusOf(casus, versionId))
        const whole = parts.length === version.parts.length && redactedAt === null
        const signed = casus.signed.find((one) => one.versionId === versionId)
        const withdrawn = signed ? withdrawnOf(signed, forColleague(casus, reader, now)) : null
        return {
          id: versionId,
          at,
          fingerprint,
          parts,
          whole,
          redactedAt,
          status: statusOf(casus, versionId),
          seal: seal?.jws ?? null,
          withdrawn,
        }
      }),
    export: (reader, id, versionId) =>
      read(reader, id, 'version.exported', versionId, (casus, at) => {
        const version = ofAnalyse(id, versionId)
        // VH8: only the whole can be checked, so who may not read a verhaal in it cannot take it along.
        const isWhole =
          version?.redactedAt === null &&
          partsFor(casus, version.parts, reader.personId, at, 'signed').length === version.parts.length
        if (!isWhole || !version.seal) return null
        if (verspreidingAt(casus, at).state === 'blocked') return { reason: 'verspreiding-blocked' }
        return { ...version.seal, parts: version.parts }
      }),
  }
}

const isBlocked = (value: unknown): value is Blocked => typeof value === 'object' && value !== null && 'reason' in value

const forColleague = (casus: CasusWithAnalyse, { personId }: Session, at: number): boolean =>
  isColleague(rollenOf(casus, personId, at))

const isSigner = (casus: CasusWithAnalyse, { personId }: Session, at: number): boolean =>
  rollenOf(casus, personId, at).includes('gedragswetenschapper')

const NOTHING = { content: null, text: null }

function openFor(
  casus: CasusWithAnalyse,
  offered: Offered,
  deelnemer: Deelnemer,
  at: number,
): Pick<FamilySigning, 'open' | 'waitUntil'> {
  const answering = answeringOf(offered, deelnemer)
  switch (answering.kind) {
    case 'answered':
    case 'not-asked':
      return { open: 'nothing', waitUntil: null }
    case 'not-presented':
      return { open: isWaitedFor(casus, deelnemer, at) ? 'present' : 'nothing', waitUntil: null }
    case 'presented':
      return at < answering.until
        ? { open: 'wait-until', waitUntil: answering.until }
        : { open: 'ask', waitUntil: null }
  }
}

/** VI8: where a guest reads along, what the family said and what was asked of it is absent. */
const withoutFamily = (analyse: AnalyseState): AnalyseState =>
  analyse.status === 'aangeboden' ? { ...analyse, presented: [], herkenning: [], notAsked: [] } : analyse
