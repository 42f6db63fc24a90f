// An MDO in each of its states, as plain values.
import type { CommandOf } from '#shared/casus/commands.ts'
import type { Afspraak, Mdo, MdoStatus } from '#shared/casus/mdo.ts'
import type { AfspraakId, MdoId, VersionId } from '#shared/ids.ts'
import { ANNA, HOUR, idOf, NOW, person } from './build.ts'

export const MDO = idOf<MdoId>('mdo')
export const AFSPRAAK = idOf<AfspraakId>('afspraak')

type AskedPlan = CommandOf<'planMdo'>['plan']

export const PLAN: AskedPlan = {
  day: '2026-03-02',
  time: '13:30',
  place: 'Op school',
  goal: { text: 'Terug naar school', audience: 'tafel' },
  items: [
    { id: 'opening', label: 'Opening', minutes: 5 },
    { id: 'veiligheid', label: 'Veiligheid', minutes: 5 },
    { id: 'afspraken', label: 'Afspraken', minutes: 10 },
  ],
  family: [],
}

export const afspraakIn = (more: Partial<Afspraak> = {}): Afspraak => ({
  id: AFSPRAAK,
  kind: 'afspraak',
  to: null,
  text: 'School belt elke vrijdag',
  audience: 'tafel',
  at: NOW - HOUR,
  by: ANNA,
  item: 'opening',
  otherViews: [],
  withdrawn: null,
  ...more,
})

/** With ANNA and Kim there, ANNA in the chair, and one afspraak. */
export function mdoIn(status: MdoStatus, more: Partial<Mdo> = {}): Mdo {
  const planned: Mdo = {
    id: MDO,
    version: 7,
    status: 'planned',
    plan: PLAN,
    plannedBy: ANNA,
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
    ...more,
  }
  if (status === 'cancelled') {
    const cancelled = { at: NOW - HOUR, by: ANNA, reason: 'Te weinig mensen', audience: 'professionals' } as const
    return { ...planned, status, cancelled, ...more }
  }
  if (status === 'planned') return planned
  const open: Mdo = {
    ...planned,
    status: 'open',
    chair: ANNA,
    current: { item: 'opening', since: NOW - HOUR },
    taken: [{ item: 'opening', at: NOW - HOUR }],
    attendance: [ANNA, person('kim')].map((personId) => ({ personId, present: true, at: NOW - HOUR })),
    afspraken: [afspraakIn()],
    openedAt: NOW - HOUR,
    ...more,
  }
  if (status === 'open') return open
  const closed = { status, current: null, closedAt: NOW, reportVersion: idOf<VersionId>('report') } as const
  return { ...open, ...closed, ...more }
}
