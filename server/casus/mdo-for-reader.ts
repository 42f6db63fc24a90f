// What of an MDO and its report is for one reader: professionals all of it, the family what was for the table, a parent from sixteen
// what is his own and what binds him. Nothing that is stored changes.
import type { Accounts } from '#server/identity/accounts.ts'
import { accessTo } from '#shared/casus/access.ts'
import type { Casus, CasusWithAnalyse } from '#shared/casus/casus.ts'
import { isProfessionalAt, type Mdo, seesMdo } from '#shared/casus/mdo.ts'
import { bindsParents, type MdoShare, mdoShareOf } from '#shared/casus/mdo-share.ts'
import type { PersonId } from '#shared/ids.ts'
import type {
  AfspraakShown,
  MdoReport,
  MdoReportView,
  MdoSummary,
  OtherViewShown,
  OwnOtherView,
} from '#shared/protocol/mdo.ts'
import { namesFrom } from './mdo-moments.ts'

export interface MdoReader {
  readonly personId: PersonId
  readonly isProfessional: boolean
  readonly share: MdoShare
}

export const readerAt = (casus: Casus, personId: PersonId, at: number): MdoReader => ({
  personId,
  isProfessional: isProfessionalAt(casus, personId, at),
  share: mdoShareOf(casus, personId, at),
})

/** MV6: of a parent from sixteen, when and where it is and whether it goes on. */
export function summaryOf(
  mdo: Mdo,
  { isProfessional, share }: MdoReader,
  nameOf: ReturnType<typeof namesFrom>,
): MdoSummary {
  const { id, status, closedAt, plan, current, chair, cancelled } = mdo
  if (share === 'part') {
    const { day, time, place } = plan
    const ends = cancelled && { at: cancelled.at }
    return { id, status, day, time, place, closedAt, current: null, chair: null, cancelled: ends }
  }
  const item = plan.items.find((one) => one.id === current?.item)
  const { goal } = plan
  return {
    id,
    status,
    day: plan.day,
    time: plan.time,
    place: plan.place,
    ...(isProfessional || goal.audience === 'tafel' ? { goal: goal.text } : {}),
    closedAt,
    current: current && item ? { item: item.id, label: item.label, minutes: item.minutes, since: current.since } : null,
    chair: chair && nameOf(chair).name,
    cancelled: cancelled && {
      at: cancelled.at,
      ...(isProfessional ? { by: nameOf(cancelled.by).name } : {}),
      ...(isProfessional || cancelled.audience === 'tafel' ? { reason: cancelled.reason } : {}),
    },
  }
}

/** MV2: of the MDOs of a casus, those that exist for this reader; the newest day first. */
export function mdosFor(
  casus: CasusWithAnalyse,
  personId: PersonId,
  at: number,
  accounts: Pick<Accounts, 'personOf'>,
): MdoSummary[] {
  const reader = readerAt(casus, personId, at)
  const nameOf = namesFrom(casus, accounts)
  return casus.mdos
    .filter((mdo) => seesMdo(casus, mdo, personId, at))
    .map((mdo) => summaryOf(mdo, reader, nameOf))
    .sort((a, b) => `${b.day} ${b.time}`.localeCompare(`${a.day} ${a.time}`))
}

interface AfsprakenShown {
  readonly afspraken: readonly AfspraakShown[]
  readonly ownViews: readonly OwnOtherView[]
}

/**
 * MV3: the family reads what was for the table; of another view its own and the professionals', never that of another family
 * member. MV7: a parent from sixteen what binds him, and of other views his own alone.
 */
export function afsprakenFor(
  mdo: Mdo,
  shown: readonly AfspraakShown[],
  { personId, isProfessional, share }: MdoReader,
): AfsprakenShown {
  if (isProfessional) return { afspraken: shown, ownViews: [] }
  const forTable = shown.filter(({ audience, withdrawn }) => audience === 'tafel' && withdrawn === null)
  if (share === 'all')
    return { afspraken: forTable.map(withViewsOf((view) => !view.isFamily || isHis(view))), ownViews: [] }
  const binding = new Set(mdo.afspraken.filter(bindsParents).map(({ id }) => id))
  return {
    afspraken: forTable.filter(({ id }) => binding.has(id)).map(withViewsOf(isHis)),
    ownViews: forTable
      .filter(({ id }) => !binding.has(id))
      .flatMap(({ otherViews }) => otherViews.filter(isHis).map(({ words, namens }) => ({ words, namens }))),
  }

  function isHis(view: OtherViewShown): boolean {
    return view.personId === personId
  }
}

const withViewsOf =
  (isShown: (view: OtherViewShown) => boolean) =>
  (afspraak: AfspraakShown): AfspraakShown => ({
    ...afspraak,
    item: null,
    otherViews: afspraak.otherViews.filter(isShown),
  })

/** MV4: of a text that the reader may not open, nothing that changed in it is in his report. MV8: nor what is a parent's no longer. */
export function reportFor(
  casus: Casus,
  mdo: Mdo,
  { report, fingerprint }: { readonly report: MdoReport; readonly fingerprint: string },
  personId: PersonId,
  at: number,
): MdoReportView {
  const { mdoId, day, time, place, openedAt, closedAt, next, goal } = report
  const reader = readerAt(casus, personId, at)
  const { isProfessional, share } = reader
  const shared = { mdoId, day, time, place, openedAt, closedAt, share, ...afsprakenFor(mdo, report.afspraken, reader) }
  if (!isProfessional) {
    const attendance = report.attendance.filter((one) => one.personId === personId)
    if (share === 'part') return { ...shared, next: null, attendance }
    return { ...shared, next, attendance, ...(goal.audience === 'tafel' ? { goal: goal.text } : {}) }
  }
  const mayOpen = (room: 'analyse' | 'plan') => accessTo(casus, personId, room, at).level !== 'none'
  const { chair, items, changes, acties, kladblok, reopened } = report
  const professional = {
    chair,
    items,
    changes: changes.filter(({ room }) => mayOpen(room)),
    acties: mayOpen('plan') ? acties : [],
    kladblok,
    reopened,
    fingerprint,
  }
  return { ...shared, next, goal: goal.text, attendance: report.attendance, professional }
}
