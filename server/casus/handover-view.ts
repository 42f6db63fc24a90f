// The hand-over of an area of regie, for colleagues at the table: who, when and why, and what the plan says of it now.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Capture } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { accessTo } from '#shared/casus/access.ts'
import { type Casus, type CasusWithAnalyse, rollenOf } from '#shared/casus/casus.ts'
import { AREA_OF, type HandoverSubject, isCoordinating, rolHandoverAt } from '#shared/casus/coordinators.ts'
import { dayOf } from '#shared/casus/day.ts'
import { hasAccount, heldAt, mayLeadAt, type RegieArea } from '#shared/casus/regie.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import { isEmptyText } from '#shared/document/blocks.ts'
import { printItems } from '#shared/document/render.ts'
import type { RoomContent, SectionContent } from '#shared/document/room-doc.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { HandoverPlan, HandoverView } from '#shared/protocol/handover.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { Person } from '#shared/protocol/views.ts'
import { everyPlaceOf } from './formal-plan.ts'
import type { Journal } from './journal.ts'

export interface HandoverPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly clock: () => number
  readonly capture: (address: RoomAddress) => Capture | null
}

/** OV1: null for who is no colleague at the table, and where nothing was handed over to who leads now. */
export type HandoverOf = (reader: Session, id: CasusId, subject: HandoverSubject) => HandoverView | null

export function makeHandoverOf({ db, journal, accounts, log, clock, capture }: HandoverPorts): HandoverOf {
  const personOf = (id: PersonId): Person => {
    const person = accounts.personOf(id)
    if (!person) throw new Error('a person in the journal has no account')
    return person
  }

  function viewOf(
    casus: CasusWithAnalyse,
    reader: PersonId,
    subject: HandoverSubject,
    at: number,
  ): HandoverView | null {
    const handed = handedOver(casus, subject, hasAccount(accounts), at)
    if (!handed) return null
    const { before, holder, assignedBy, ...said } = handed
    const area = AREA_OF[subject]
    const mayReadPlan = accessTo(casus, reader, 'plan', at).level !== 'none'
    const content = mayReadPlan ? (capture({ casusId: casus.id, room: 'plan' })?.content ?? null) : null
    const places = everyPlaceOf(casus, before)
    return {
      ...said,
      subject,
      from: personOf(before),
      to: personOf(holder),
      by: personOf(assignedBy),
      plan: content && planOf(content, area, places),
    }
  }

  return (reader, id, subject) => {
    const found = inTransaction(db, (): { readonly view: HandoverView | null } => {
      const at = clock()
      const { personId, ref: sessionRef } = reader
      const casus = journal.load(id)
      const isColleague = casus !== null && 'analyse' in casus && !isClosed(casus) && mayLeadAt(casus, personId, at)
      const view = isColleague ? viewOf(casus, personId, subject, at) : null
      const sections = view?.plan ? [view.plan.area, view.plan.proces].flatMap((section) => section?.id ?? []) : []
      const version = view && casus ? { version: casus.version, sections } : {}
      log.record({
        kind: 'handover.read',
        action: 'R',
        outcome: view ? 'done' : 'refused',
        personId,
        sessionRef,
        casusId: id,
        rollen: casus ? rollenOf(casus, personId, at) : [],
        object: { type: 'handover', id, details: { area: subject, ...version } },
        // What stands in the plan is read by the rule of its room, all else as a colleague.
        rule: view?.plan && casus ? accessTo(casus, personId, 'plan', at).rule : `rules@${RULES_VERSION} colleague`,
        ...(view ? {} : { reason: isColleague ? 'nothing-handed-over' : 'no-colleague' }),
      })
      return { view }
    })
    return found.view
  }
}

/** CA48 */
const isClosed = ({ phase }: Casus): boolean => phase === 'gesloten'

function handedOver(
  casus: CasusWithAnalyse,
  subject: HandoverSubject,
  counts: (personId: PersonId) => boolean,
  at: number,
) {
  if (isCoordinating(subject)) {
    const handed = rolHandoverAt(casus, subject, counts, at)
    if (!handed) return null
    const { from, to } = handed
    const [before, holder] = [from.personId, to.personId]
    return {
      before,
      holder,
      assignedBy: before,
      confirmed: null,
      since: dayOf(to.from),
      reason: to.purpose,
      note: null,
    }
  }
  const held = heldAt(casus, subject, counts, at)
  if (!held || held.reason === null || held.before === null) return null
  const { holder, before, since, reason, note, assignedBy, acceptedAt } = held
  return { before, holder, assignedBy, confirmed: acceptedAt !== null, since, reason, note }
}

function planOf({ template, sections }: RoomContent, area: RegieArea, places: readonly string[]): HandoverPlan {
  const made = TEMPLATES[template].sections
  const of = (wanted: RegieArea): SectionContent | null => {
    const id = made.find(({ regie }) => regie === wanted)?.id
    const section = sections.find((one) => one.id === id)
    return section && isWritten(section) ? section : null
  }
  const acties = sections
    .flatMap((section) => printItems(made.find(({ id }) => id === section.id)?.items, section))
    .filter((item) => item.kind === 'actie')
    .filter(({ owner, text }) => owner !== null && places.includes(owner) && text.trim() !== '')
  return { template, area: of(area), proces: area === 'proces' ? null : of('proces'), acties }
}

const isWritten = ({ text, plain, items }: SectionContent): boolean =>
  !isEmptyText(text) || (plain !== null && !isEmptyText(plain)) || items.length > 0
