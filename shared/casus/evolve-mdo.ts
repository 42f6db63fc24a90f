// What the events of an MDO make of it.
import { assertNever } from '#shared/result.ts'
import type { CasusWithAnalyse } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'
import type { Afspraak, Mdo } from './mdo.ts'

export type MdoEvent = Extract<CasusEvent, { readonly type: `mdo.${string}` }>

export const isMdoEvent = <Event extends CasusEvent>(event: Event): event is Event & MdoEvent =>
  event.type.startsWith('mdo.')

export function evolveMdo(casus: CasusWithAnalyse, event: Recorded & MdoEvent): CasusWithAnalyse {
  if (event.type === 'mdo.planned') {
    const { mdoId: id, plan, by: plannedBy, seq: version } = event
    const mdo: Mdo = {
      id,
      version,
      status: 'planned',
      plan,
      plannedBy,
      chair: null,
      current: null,
      taken: [],
      attendance: [],
      afspraken: [],
      openedAt: null,
      closedAt: null,
      next: null,
      kladblok: null,
      reportVersion: null,
      reopened: [],
      cancelled: null,
    }
    return { ...casus, mdos: [...casus.mdos, mdo] }
  }
  if (!casus.mdos.some(({ id }) => id === event.mdoId)) throw new Error(`no MDO to apply ${event.type} to`)
  const mdos = casus.mdos.map((mdo) => (mdo.id === event.mdoId ? { ...after(mdo, event), version: event.seq } : mdo))
  return { ...casus, mdos }
}

function after(mdo: Mdo, event: Recorded & Exclude<MdoEvent, { type: 'mdo.planned' }>): Mdo {
  const { at, by } = event
  switch (event.type) {
    case 'mdo.changed':
      return { ...mdo, plan: event.plan }
    case 'mdo.cancelled': {
      const { reason, audience } = event
      return { ...mdo, status: 'cancelled', cancelled: { at, by, reason, audience } }
    }
    case 'mdo.opened':
      return takeUp(
        {
          ...mdo,
          status: 'open',
          chair: event.chair,
          openedAt: at,
          // MD4: who opens it and who is in the chair are there.
          attendance: [...new Set([by, event.chair])].map((personId) => ({ personId, present: true, at })),
        },
        mdo.plan.items[0]?.id,
        at,
      )
    case 'mdo.chair-passed':
      return { ...mdo, chair: event.to }
    case 'mdo.item-moved':
      return takeUp(mdo, event.item, at)
    case 'mdo.attendance-recorded': {
      const { personId, present } = event
      const others = mdo.attendance.filter((one) => one.personId !== personId)
      return { ...mdo, attendance: [...others, { personId, present, at }] }
    }
    case 'mdo.afspraak-recorded': {
      const { afspraakId: id, kind, to, text, audience } = event
      const item = mdo.current?.item ?? null
      const made: Afspraak = { id, kind, to, text, audience, at, by, item, otherViews: [], withdrawn: null }
      return { ...mdo, afspraken: [...mdo.afspraken, made] }
    }
    case 'mdo.other-view-given': {
      const { personId, words, namens } = event
      return withAfspraak(mdo, event.afspraakId, (afspraak) => ({
        ...afspraak,
        otherViews: [...afspraak.otherViews, { personId, words, at, by, namens }],
      }))
    }
    case 'mdo.afspraak-withdrawn':
      return withAfspraak(mdo, event.afspraakId, (afspraak) => ({
        ...afspraak,
        withdrawn: { at, by, reason: event.reason },
      }))
    case 'mdo.closed': {
      const { next, kladblok, reportVersion } = event
      return { ...mdo, status: 'closed', current: null, closedAt: at, next, kladblok, reportVersion }
    }
    case 'mdo.reopened': {
      const reopened = [...mdo.reopened, { at, by, reason: event.reason }]
      const last = mdo.taken.at(-1)?.item
      // MD11: who opens it again is there.
      const others = mdo.attendance.filter((one) => one.personId !== event.chair)
      const attendance = [...others, { personId: event.chair, present: true, at }]
      const again = { ...mdo, status: 'open' as const, chair: event.chair, attendance, reopened }
      return takeUp({ ...again, closedAt: null, next: null, kladblok: null }, last, at)
    }
    default:
      return assertNever(event)
  }
}

const takeUp = (mdo: Mdo, item: string | undefined, at: number): Mdo =>
  item === undefined ? mdo : { ...mdo, current: { item, since: at }, taken: [...mdo.taken, { item, at }] }

const withAfspraak = (mdo: Mdo, id: string, change: (afspraak: Afspraak) => Afspraak): Mdo => ({
  ...mdo,
  afspraken: mdo.afspraken.map((afspraak) => (afspraak.id === id ? change(afspraak) : afspraak)),
})
