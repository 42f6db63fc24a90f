// What people read of destruction: who has to decide the requests, whose wish it is his own, and the certificate of what is gone.

import { MOST_DAYS } from '#server/backup/shelf.ts'
import type { Journal } from '#server/casus/journal.ts'
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { type Casus, type Deelnemer, rollenOf } from '#shared/casus/casus.ts'
import { decidersAt } from '#shared/casus/toestemming.ts'
import { answerDue, isOpen, type Vernietiging, vernietigingOf } from '#shared/casus/vernietiging.ts'
import type { CasusId, PersonId, VernietigingId } from '#shared/ids.ts'
import type { CertificateView, VernietigingenView, VernietigingView } from '#shared/protocol/vernietiging.ts'
import type { Person } from '#shared/protocol/views.ts'
import type { Decided } from './register.ts'
import type { Row, VernietigingStore } from './store.ts'

export interface VernietigingPorts {
  readonly db: Db
  readonly journal: Pick<Journal, 'load'>
  readonly accounts: Accounts
  readonly store: VernietigingStore
  readonly log: Log
  readonly clock: () => number
}

export interface VernietigingViews {
  /** What waits for this reader, and the certificates that are his to read. */
  list(reader: Session): VernietigingenView
  /** null for who it is not for, as where there is none. */
  certificate(reader: Session, id: VernietigingId): CertificateView | null
  /** Of whose wish it was: the last one of this casus, or of all. */
  lastOf(personId: PersonId, casusId?: CasusId): VernietigingId | null
}

const DAY = 24 * 60 * 60 * 1000
const RULE = 'vernietiging@1'

export function makeVernietigingViews(ports: VernietigingPorts): VernietigingViews {
  const { db, journal, accounts, store, log, clock } = ports

  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }
  const placed = ({ personId, rol }: Deelnemer) => ({ person: personOf(personId), rol })

  const holds = ({ organisatieId }: Row, reader: PersonId): boolean =>
    organisatieId !== null && accounts.dossierhouderOf(reader) === organisatieId

  const coordinates = (casus: Casus, reader: PersonId, at: number): boolean =>
    rollenOf(casus, reader, at).some((rol) => rol === 'casemanager' || rol === 'plancoordinator')

  function mayOf(casus: Casus, asked: Vernietiging, reader: PersonId, isHolder: boolean): VernietigingView['may'] {
    const isHis = casus.deelnemers.some(({ id, personId }) => id === asked.for && personId === reader)
    if (isHis || asked.by === reader) return { propose: false, confirm: false, object: false }
    const isProposed = asked.status === 'proposed'
    return {
      propose: isHolder && asked.status === 'requested',
      confirm: isProposed && asked.proposal.by !== reader,
      object: isProposed,
    }
  }

  function standingOf(asked: Vernietiging): VernietigingView['standing'] {
    if (asked.status === 'proposed') {
      const { by, at, outcome, reason } = asked.proposal
      return { status: 'proposed', by: personOf(by), at, outcome, reason }
    }
    const objected = asked.status === 'requested' ? asked.objected : null
    return { status: 'requested', objected: objected && { by: personOf(objected.by), reason: objected.reason } }
  }

  function viewOf(
    casus: Casus,
    asked: Vernietiging,
    reader: PersonId,
    isHolder: boolean,
    at: number,
  ): VernietigingView {
    const place = casus.deelnemers.find(({ id }) => id === asked.for)
    if (!place) throw new Error('a wish of nobody at this table')
    const others = asked.scope === 'casus' ? decidersAt(casus, at) : []
    return {
      kind: 'request',
      id: asked.vernietigingId,
      casusId: casus.id,
      jeugdige: casus.jeugdige.name,
      scope: asked.scope,
      requestedAt: asked.at,
      due: answerDue(asked.at),
      wish: placed(place),
      namens: asked.namens === null ? null : { by: personOf(asked.by), how: asked.namens },
      words: asked.words,
      alsoDecide: others.filter(({ personId }) => personId !== place.personId).map(placed),
      standing: standingOf(asked),
      signed: 'signed' in casus ? casus.signed.map(({ at, by }) => ({ at, by: personOf(by) })) : [],
      may: mayOf(casus, asked, reader, isHolder),
    }
  }

  /** VN6: the name of a jeugdige and a request are read by who has to decide on it, and each reading has its line. */
  function openFor(reader: Session, at: number): VernietigingView[] {
    return store
      .list('requested', 'proposed')
      .flatMap((row): VernietigingView[] => {
        const casus = journal.load(row.casusId)
        const asked = casus && vernietigingOf(casus, row.id)
        const isHolder = holds(row, reader.personId)
        if (!casus || !asked || !isOpen(asked) || !(isHolder || coordinates(casus, reader.personId, at))) return []
        log.record({
          kind: 'vernietiging.read',
          action: 'R',
          outcome: 'done',
          personId: reader.personId,
          sessionRef: reader.ref,
          casusId: row.casusId,
          rollen: rollenOf(casus, reader.personId, at),
          object: { type: 'vernietiging', id: row.id },
          rule: `${RULE} ${isHolder ? 'dossierhouder' : 'place-at-table'}`,
        })
        return [viewOf(casus, asked, reader.personId, isHolder, at)]
      })
      .sort((a, b) => a.requestedAt - b.requestedAt)
  }

  const mayReadCertificate = (row: Row & { readonly entry: Decided }, reader: PersonId): boolean =>
    row.personId === reader ||
    [row.entry.proposedBy, row.entry.confirmedBy].some(({ personId }) => personId === reader) ||
    holds(row, reader) ||
    accounts.kindOf(reader) === 'auditor'

  function certificateOf(entry: Decided, reader: PersonId): CertificateView {
    const { id, requestedAt, decidedAt, carriedOut } = entry
    return {
      kind: 'certificate',
      id,
      scope: entry.deelnemerId === null ? 'casus' : 'verhaal',
      requestedAt,
      decidedAt,
      carriedOutAt: carriedOut?.at ?? null,
      goneAt: carriedOut && carriedOut.at + MOST_DAYS * DAY,
      deciders: [entry.proposedBy, entry.confirmedBy].map(({ rol, organisatieId }) => ({
        rol,
        organisatie: organisatieId && (accounts.organisatieOf(organisatieId)?.name ?? null),
      })),
      counts: carriedOut ? (carriedOut.counts as CertificateView['counts']) : null,
      mine: entry.personId === reader,
    }
  }

  function logCertificate(
    reader: Session,
    id: string,
    outcome: 'done' | 'refused',
    which: readonly string[] = [],
  ): void {
    log.record({
      kind: 'certificate.read',
      action: 'R',
      outcome,
      personId: reader.personId,
      sessionRef: reader.ref,
      object: { type: 'certificate', id, ...(which.length > 0 ? { details: { certificates: which } } : {}) },
      rule: RULE,
      ...(outcome === 'refused' ? { reason: 'not-yours' } : {}),
    })
  }

  return {
    list: (reader) =>
      inTransaction(db, () => {
        const at = clock()
        const open = openFor(reader, at)
        const certificates = decidedRows()
          .filter((row) => mayReadCertificate(row, reader.personId))
          .map(({ entry }) => certificateOf(entry, reader.personId))
        const ids = certificates.map(({ id }) => id)
        if (ids.length > 0) logCertificate(reader, 'all', 'done', ids)
        return [...open, ...certificates]
      }),
    certificate: (reader, id) =>
      inTransaction(db, () => {
        const row = decidedRows().find((one) => one.id === id)
        const mayRead = row !== undefined && mayReadCertificate(row, reader.personId)
        logCertificate(reader, id, mayRead ? 'done' : 'refused')
        return mayRead ? certificateOf(row.entry, reader.personId) : null
      }),
    lastOf: (personId, casusId) =>
      decidedRows().find((row) => row.personId === personId && (casusId ?? row.casusId) === row.casusId)?.id ?? null,
  }

  function decidedRows() {
    return store.list('decided', 'erased', 'done').flatMap(({ entry, ...row }) => (entry ? [{ ...row, entry }] : []))
  }
}
