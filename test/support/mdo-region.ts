// The MDOs of the demo region, led to where a test wants them.
import { HELD_MDO, TODAYS_MDO } from '#server/demo/mdo-seed.ts'
import { personId } from '#server/demo/seed.ts'
import type { Installation } from '#server/installation.ts'
import { type Mdo, mdoOf, openMdoOf } from '#shared/casus/mdo.ts'
import { MDO_1 } from '#shared/document/template/mdo-1.ts'
import { type AfspraakId, type DeelnemerId, type MdoId, randomId } from '#shared/ids.ts'
import { LOEX, loex, must, placeOf } from './signing.ts'

/** What each command of an MDO asks of it; `null`: there is none yet. */
export const MDO_STANDS: Readonly<Record<string, Mdo['status'] | null>> = {
  planMdo: null,
  changeMdo: 'planned',
  cancelMdo: 'planned',
  openMdo: 'planned',
  passChair: 'open',
  moveItem: 'open',
  recordAttendance: 'open',
  recordAfspraak: 'open',
  seeDifferently: 'open',
  withdrawAfspraak: 'open',
  closeMdo: 'open',
  reopenMdo: 'closed',
}

const CHAIR = 'plancoordinator'
const AFSPRAAK = { text: 'Samen bellen op vrijdag', audience: 'tafel' } as const

export const planFor = (family: readonly DeelnemerId[] = []) => ({
  day: '2026-11-21',
  time: '13:30',
  place: 'Op school',
  goal: { text: 'Verder kijken', audience: 'tafel' as const },
  items: MDO_1.map((item) => ({ ...item })),
  family: [...family],
})

/** A new MDO that the plancoordinator chairs, with one afspraak once it is open. */
export function makeMdo(installation: Installation, status: Mdo['status'], family: readonly string[] = []): MdoId {
  closeWhatIsOpen(installation)
  const mdoId = randomId<MdoId>()
  const plan = planFor(family.map((key) => placeOf(installation, key)))
  must(installation, CHAIR, { type: 'planMdo', mdoId, plan })
  if (status === 'planned') return mdoId
  must(installation, CHAIR, { type: 'openMdo', mdoId, chair: null })
  const afspraakId = randomId<AfspraakId>()
  must(installation, CHAIR, { type: 'recordAfspraak', mdoId, afspraakId, kind: 'afspraak', ...AFSPRAAK })
  if (status === 'closed') closeMdo(installation, mdoId)
  return mdoId
}

export function closeMdo(installation: Installation, mdoId: MdoId, kladblok: 'placed' | 'discarded' = 'discarded') {
  const expectedVersion = mdoIn(installation, mdoId).version
  must(installation, CHAIR, { type: 'closeMdo', mdoId, expectedVersion, next: null, kladblok })
}

export function mdoIn(installation: Installation, mdoId: MdoId): Mdo {
  const mdo = mdoOf(loex(installation, LOEX), mdoId)
  if (!mdo) throw new Error('no such MDO')
  return mdo
}

function closeWhatIsOpen(installation: Installation): void {
  const open = openMdoOf(loex(installation, LOEX))
  if (!open) return
  if (open.chair !== personId(CHAIR))
    must(installation, CHAIR, { type: 'passChair', mdoId: open.id, to: personId(CHAIR) })
  closeMdo(installation, open.id)
}

let made: MdoId = TODAYS_MDO

/** The MDO that a row of wegen.md is about. */
export function mdoFor(installation: Installation, what: string): MdoId {
  if (what === 'gesloten') return HELD_MDO
  if (what === 'moeder is gevraagd') return TODAYS_MDO
  made = makeMdo(installation, MDO_STANDS[what] ?? 'planned', what in MDO_STANDS ? ['moeder'] : [])
  return made
}

/** What is asked of that MDO: each for himself, so that rol and place decide. */
export function mdoBodyOf(installation: Installation, type: string, person: string): object {
  const mdoId = made
  const { version, afspraken } = mdoIn(installation, mdoId)
  const afspraakId = afspraken[0]?.id ?? randomId<AfspraakId>()
  const self = personId(person)
  switch (type) {
    case 'planMdo':
      return { type, mdoId: randomId(), plan: planFor() }
    case 'changeMdo':
      return { type, mdoId, plan: planFor() }
    case 'cancelMdo':
      return { type, mdoId, reason: 'Iedereen is ziek', audience: 'professionals' }
    case 'openMdo':
      return { type, mdoId, chair: null }
    case 'passChair':
      return { type, mdoId, to: personId('casemanager') }
    case 'moveItem':
      return { type, mdoId, item: 'veiligheid' }
    case 'recordAttendance':
      return { type, mdoId, personId: self, present: true }
    case 'recordAfspraak':
      return { type, mdoId, afspraakId: randomId(), kind: 'afspraak', ...AFSPRAAK }
    case 'seeDifferently':
      return { type, mdoId, afspraakId, personId: self, words: 'Anders', namens: null }
    case 'withdrawAfspraak':
      return { type, mdoId, afspraakId, reason: 'Dubbel' }
    case 'closeMdo':
      return { type, mdoId, expectedVersion: version, next: null, kladblok: 'discarded' }
    default:
      return { type, mdoId, reason: 'Vergeten' }
  }
}
