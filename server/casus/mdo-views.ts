// What a person sees of the MDOs at a casus and of their reports. To whom an MDO does not exist, it gives no sign.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { MdoRecords } from '#server/document/mdo-records.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { makeSameLook } from '#server/log/same-look.ts'
import { availableCommands } from '#shared/casus/available.ts'
import { type CasusWithAnalyse, isActive, placesOf, rollenOf } from '#shared/casus/casus.ts'
import { dayOf } from '#shared/casus/day.ts'
import { isPresent, type Mdo, mayChair, mdoOf, openMdoOf, seesMdo } from '#shared/casus/mdo.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import type { CasusId, MdoId, PersonId } from '#shared/ids.ts'
import type { LogKind } from '#shared/protocol/log.ts'
import type { MdoPerson, MdoReportView, MdoView } from '#shared/protocol/mdo.ts'
import type { Journal } from './journal.ts'
import { afsprakenFor, type MdoReader, readerAt, reportFor, summaryOf } from './mdo-for-reader.ts'
import { afsprakenOf, namesFrom } from './mdo-moments.ts'

export interface MdoViewPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly records: MdoRecords
  readonly log: Log
  readonly clock: () => number
  readonly hereAt: (casusId: CasusId) => ReadonlySet<PersonId>
  /** Whose screen has not answered for a while, or does not keep up. */
  readonly behindAt: (casusId: CasusId) => ReadonlySet<PersonId>
}

export interface MdoViews {
  /** null to whom it does not exist, as where there is none. */
  mdo(reader: Session, casusId: CasusId, mdoId: MdoId): MdoView | null
  report(reader: Session, casusId: CasusId, mdoId: MdoId): MdoReportView | null
}

interface Found<T> {
  readonly value: T | null
  /** Was written down now. */
  readonly look: { readonly name: string; readonly at: number } | null
}

export function makeMdoViews(ports: MdoViewPorts): MdoViews {
  const { db, journal, accounts, records, log, clock, hereAt, behindAt } = ports
  const looks = makeSameLook()

  /** MV1: a view, and a refused view, is a line in the log, in the transaction that reads; one that goes on, one a minute. */
  function read<T>(
    reader: Session,
    casusId: CasusId,
    mdoId: MdoId,
    kind: LogKind,
    find: (casus: CasusWithAnalyse, mdo: Mdo, at: number) => T | null,
  ): T | null {
    const found = inTransaction(db, (): Found<T> => {
      const at = clock()
      const casus = journal.load(casusId)
      const mdo = casus && 'mdos' in casus ? mdoOf(casus, mdoId) : null
      const isSeen = casus !== null && mdo !== null && seesMdo(casus, mdo, reader.personId, at)
      const value = isSeen && 'mdos' in casus ? find(casus, mdo, at) : null
      const rollen = casus ? rollenOf(casus, reader.personId, at) : []
      const look = [reader.ref, kind, mdoId, ...rollen].join(' ')
      if (value !== null && looks.isSame(look, at)) return { value, look: null }
      log.record({
        kind,
        action: 'R',
        outcome: value === null ? 'refused' : 'done',
        personId: reader.personId,
        sessionRef: reader.ref,
        casusId,
        rollen,
        object: { type: 'mdo', id: mdoId, ...(value !== null && mdo ? { details: { version: mdo.version } } : {}) },
        rule: `rules@${RULES_VERSION} mdo`,
        ...(value === null ? { reason: 'no-such-mdo' } : {}),
      })
      return { value, look: value === null ? null : { name: look, at } }
    })
    if (found.look) looks.written(found.look.name, found.look.at)
    return found.value
  }

  /** MV3: who of the family comes, and who was there, is for professionals; of himself everybody reads it. */
  function peopleOf(
    casus: CasusWithAnalyse,
    mdo: Mdo,
    readerId: PersonId,
    { isProfessional, share }: MdoReader,
    at: number,
  ): MdoPerson[] {
    const here = isProfessional ? hereAt(casus.id) : new Set<PersonId>()
    const behind = isProfessional ? behindAt(casus.id) : new Set<PersonId>()
    const nameOf = namesFrom(casus, accounts)
    const seen = new Set<PersonId>()
    return casus.deelnemers.flatMap((first): MdoPerson[] => {
      const { personId } = first
      // Who came back in another rol sits here in that one.
      const deelnemer = placesOf(casus, personId, at)[0] ?? first
      const { id: deelnemerId, rol } = deelnemer
      const said = mdo.attendance.findLast((one) => one.personId === personId)
      if (seen.has(personId) || !(isActive(deelnemer, at) || said)) return []
      seen.add(personId)
      const { name, functie, isFamily } = nameOf(personId)
      const isSelf = personId === readerId
      if (!isProfessional && !isSelf && (share === 'part' || isFamily || !isActive(deelnemer, at))) return []
      return [
        {
          personId,
          deelnemerId,
          name,
          functie,
          colour: accounts.personOf(personId)?.colour ?? '',
          isFamily,
          isJeugdige: rol === 'jeugdige',
          present: isProfessional || isSelf ? (said?.present ?? null) : null,
          mayChair: mayChair(casus, personId, at),
          screen: isFamily || !isProfessional ? null : screenOf(personId, here, behind),
        },
      ]
    })
  }

  function viewOf(casus: CasusWithAnalyse, mdo: Mdo, reader: Session, at: number): MdoView {
    const { personId } = reader
    const as = readerAt(casus, personId, at)
    const { isProfessional, share } = as
    const nameOf = namesFrom(casus, accounts)
    const commands = availableCommands(casus, personId, at)
    const isClosedToday = mdo.status === 'closed' && mdo.closedAt !== null && dayOf(mdo.closedAt) === dayOf(at)
    return {
      ...summaryOf(mdo, as, nameOf),
      share,
      // It is what closing hangs on; of what was not for the family it would tell that it happened.
      version: isProfessional ? mdo.version : 0,
      goalAudience: isProfessional ? mdo.plan.goal.audience : null,
      items: isProfessional ? mdo.plan.items : [],
      taken: !isProfessional ? [] : [...new Set(mdo.taken.map(({ item }) => item))],
      chairId: share === 'part' ? null : mdo.chair,
      openedAt: mdo.openedAt,
      people: peopleOf(casus, mdo, personId, as, at),
      ...afsprakenFor(mdo, afsprakenOf(mdo, nameOf), as),
      next: share === 'part' ? null : mdo.next,
      hasReport: mdo.status === 'closed' && mdo.reportVersion !== null,
      family: isProfessional ? mdo.plan.family : [],
      mine: {
        isProfessional,
        isChair: mdo.chair === personId,
        isPresent: isPresent(mdo, personId),
        mayCoordinate: commands.includes('openMdo'),
        mayReopen: isClosedToday && commands.includes('reopenMdo') && openMdoOf(casus) === null,
      },
    }
  }

  return {
    mdo: (reader, casusId, mdoId) =>
      read(reader, casusId, mdoId, 'mdo.read', (casus, mdo, at) => viewOf(casus, mdo, reader, at)),
    report: (reader, casusId, mdoId) =>
      read(reader, casusId, mdoId, 'mdo-report.read', (casus, mdo, at) => {
        if (mdo.status !== 'closed' || mdo.reportVersion === null) return null
        const stored = records.report(casusId, mdo.reportVersion)
        if (!stored) throw new Error('the journal names a report that is not there')
        return reportFor(casus, mdo, stored, reader.personId, at)
      }),
  }
}

const screenOf = (
  personId: PersonId,
  here: ReadonlySet<PersonId>,
  behind: ReadonlySet<PersonId>,
): MdoPerson['screen'] => (!here.has(personId) ? 'none' : behind.has(personId) ? 'behind' : 'open')
