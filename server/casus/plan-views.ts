// What colleagues at the table see around publishing the plan: what lies ready, for whom it was looked at, what is missing,
// what the family said, and the text exactly as one reader will get it.
import { type Db, inTransaction } from '#server/db/open.ts'
import { compareRooms } from '#server/document/compare.ts'
import { missingIn } from '#server/document/missing.ts'
import type { Capture, Version, Versions } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { accessTo } from '#shared/casus/access.ts'
import type { CasusWithAnalyse, Deelnemer } from '#shared/casus/casus.ts'
import { decide } from '#shared/casus/decide.ts'
import { areasWithoutHolder, isProvisional, lastPublished, planReaders } from '#shared/casus/plan.ts'
import { hasAccount } from '#shared/casus/regie.ts'
import { actiesOf } from '#shared/document/items.ts'
import { renderFor } from '#shared/document/render.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import { type CasusId, type CommandId, type DeelnemerId, type PersonId, randomId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { LogKind } from '#shared/protocol/log.ts'
import type { FamilyPlan, PlanActie, PlanMissing, PlanningView, PreviewView } from '#shared/protocol/planning.ts'
import type { Person } from '#shared/protocol/views.ts'
import { actiesIn, everyPlaceOf, planOf, storedIn } from './formal-plan.ts'
import type { Journal } from './journal.ts'
import { partFor } from './plan-part.ts'

export interface PlanViewPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly versions: Versions
  readonly log: Log
  readonly clock: () => number
  readonly capture: (address: RoomAddress) => Capture | null
}

/** Each answers null where the reader is no colleague who may read the plan, as where there is none. */
export interface PlanViews {
  planning(reader: Session, id: CasusId): PlanningView | null
  preview(reader: Session, id: CasusId, deelnemerId: DeelnemerId): PreviewView | null
}

export function makePlanViews({ db, journal, accounts, versions, log, clock, capture }: PlanViewPorts): PlanViews {
  /** VI20: a view is a line in the log, in the transaction that reads. */
  function read<T>(
    reader: Session,
    id: CasusId,
    kind: LogKind,
    find: (casus: CasusWithAnalyse, at: number) => T | null,
    details: Readonly<Record<string, string>> = {},
  ): T | null {
    const found = inTransaction(db, (): { readonly value: T | null } => {
      const at = clock()
      const casus = journal.load(id)
      const { level, rule, rollen } = accessTo(casus, reader.personId, 'plan', at)
      const mayRead = isColleague(rollen) && level !== 'none' && casus !== null && 'plan' in casus
      const value = mayRead ? find(casus, at) : null
      const line = {
        action: 'R',
        personId: reader.personId,
        sessionRef: reader.ref,
        casusId: id,
        rollen,
        rule,
      } as const
      if (!mayRead) {
        const object = { type: 'casus', id }
        log.record({ ...line, kind: 'room.refused', outcome: 'refused', object, reason: 'no-access' })
      } else if (value !== null) {
        const object = { type: 'casus', id, details: { version: casus.version, ...details } }
        log.record({ ...line, kind, outcome: 'done', object })
      }
      return { value }
    })
    return found.value
  }

  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }
  const readerOf = ({ id: deelnemerId, personId, rol }: Deelnemer) => ({ deelnemerId, person: personOf(personId), rol })

  function planningOf(casus: CasusWithAnalyse, reader: Session, at: number): PlanningView {
    const { id, plan } = casus
    const { candidate } = plan
    const version = candidate && storedIn(versions, id, candidate.versionId)
    const content = contentOf(version) ?? capture(planOf(id))?.content ?? null
    // The crisiskaart that went out with the plan is what the next one follows.
    const before = candidate?.scope === 'crisiskaart' ? plan.published.at(-1) : lastPublished(plan, 'plan')
    const beforeContent = before ? contentOf(storedIn(versions, id, before.versionId)) : null
    return {
      drafted: content !== null,
      candidate: candidate && {
        versionId: candidate.versionId,
        fingerprint: candidate.fingerprint,
        scope: candidate.scope,
        at: candidate.at,
        by: personOf(candidate.by),
      },
      readers: planReaders(casus, at).map((deelnemer) => ({
        ...readerOf(deelnemer),
        seen: candidate?.previewed.some(({ deelnemerId }) => deelnemerId === deelnemer.id) ?? false,
      })),
      withoutHolder: areasWithoutHolder(casus, hasAccount(accounts), at),
      needsProvisional: isProvisional(casus),
      missing: [...(content ? missingOf(content) : []), ...mdoMissing(casus)],
      changedSince: beforeContent && content ? compareRooms(beforeContent, content) : null,
      mayPublish: mayPublish(casus, reader, version, at),
      published: plan.published
        .map(({ versionId, fingerprint, scope, at: publishedAt, by, provisional }) => ({
          versionId,
          fingerprint,
          scope,
          at: publishedAt,
          by: personOf(by),
          provisional,
        }))
        .toReversed(),
      family: familyOf(casus, at),
      acties: actiesNow(casus),
    }
  }

  /** Asked of the decision itself. */
  function mayPublish(
    casus: CasusWithAnalyse,
    reader: Session,
    version: Version | null,
    at: number,
  ): PlanningView['mayPublish'] {
    const { candidate } = casus.plan
    if (!candidate || !version) return { ok: false, why: 'nothing-prepared' }
    const { versionId, fingerprint, scope } = candidate
    const names = { commandId: randomId<CommandId>(), versionId, fingerprint }
    const decision = decide(
      casus,
      scope === 'plan' ? { type: 'publishPlan', ...names, provisional: '-' } : { type: 'publishCrisiskaart', ...names },
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
        candidate: { versionId: version.id, fingerprint: version.fingerprint },
        didNotReport: [],
        purgeable: 0,
        actie: null,
        secondFactor: 'wrong',
      },
    )
    return { ok: decision.ok, why: decision.ok ? null : decision.refusal.reason }
  }

  function familyOf(casus: CasusWithAnalyse, at: number): FamilyPlan[] {
    const { plan } = casus
    const last = lastPublished(plan, 'plan')
    return planReaders(casus, at).map((deelnemer) => {
      const own = plan.instemming.filter(({ deelnemerId }) => deelnemerId === deelnemer.id)
      const instemming = own.findLast(({ fingerprint }) => fingerprint === last?.fingerprint) ?? null
      return {
        ...readerOf(deelnemer),
        instemming,
        earlier: own.filter((said) => said !== instemming),
        openPoints: plan.openPoints.filter(({ deelnemerId }) => deelnemerId === deelnemer.id).toReversed(),
      }
    })
  }

  function actiesNow({ id: casusId, plan }: CasusWithAnalyse): PlanActie[] {
    const last = lastPublished(plan, 'plan')
    if (!last) return []
    return actiesIn(storedIn(versions, casusId, last.versionId).parts).map(({ id, text, owner, due }) => ({
      id,
      text,
      owner,
      due,
      last: plan.acties[id]?.at(-1) ?? null,
    }))
  }

  /** VI21: by the same hand, of the same parts, for the same places, as what is stored at publishing. */
  function previewOf(casus: CasusWithAnalyse, deelnemerId: DeelnemerId, at: number): PreviewView | null {
    const { candidate } = casus.plan
    const reader = planReaders(casus, at).find(({ id }) => id === deelnemerId)
    if (!candidate || !reader) return null
    const { versionId, fingerprint, scope } = candidate
    const { parts } = storedIn(versions, casus.id, versionId)
    const whole = renderFor(parts, { places: everyPlaceOf(casus, reader.personId) })
    const sections = partFor(casus, whole, reader.personId, at)
    return { ...readerOf(reader), versionId, fingerprint, scope, sections }
  }

  return {
    planning: (reader, id) => read(reader, id, 'planning.read', (casus, at) => planningOf(casus, reader, at)),
    preview: (reader, id, deelnemerId) =>
      read(reader, id, 'rendering.previewed', (casus, at) => previewOf(casus, deelnemerId, at), {
        deelnemer: deelnemerId,
      }),
  }
}

const contentOf = (version: Version | null): RoomContent | null =>
  version?.parts.find(({ room }) => room === 'plan')?.content ?? null

const mdoMissing = ({ mdos }: CasusWithAnalyse): PlanMissing[] =>
  mdos.some(({ status }) => status === 'planned' || status === 'open') ? [] : [{ why: 'no-mdo' }]

function missingOf(content: RoomContent): PlanMissing[] {
  const acties = content.sections.filter(({ id }) => id === 'acties').flatMap(actiesOf)
  return [
    ...missingIn(content),
    ...acties.flatMap(({ text, owner, otherOwner, due }): PlanMissing[] => [
      ...(owner === null && otherOwner === '' ? [{ why: 'no-owner', actie: text } as const] : []),
      ...(due === null ? [{ why: 'no-date', actie: text } as const] : []),
    ]),
  ]
}
