// What a family member reads of the analyse: what was made for him when it was presented, and what he himself said of it.
// For everybody else, and before that, there is nothing.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { PresentedRendering, Renderings } from '#server/document/renderings.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { availableCommands } from '#shared/casus/available.ts'
import { type Casus, type Herkenning, placesOf, rollenOf } from '#shared/casus/casus.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import { shareOf } from '#shared/casus/toestemming.ts'
import { standsFor } from '#shared/casus/verhaal.ts'
import { isLiveRoom, ownerOf, roomKindOf } from '#shared/document/rooms.ts'
import type { CasusId, DeelnemerId, PersonId } from '#shared/ids.ts'
import type { OwnHerkenning, ReadingView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import type { Journal } from './journal.ts'
import { ownVerspreiding } from './verspreiding-view.ts'

export interface ReadingPorts {
  readonly db: Db
  readonly journal: Journal
  readonly renderings: Renderings
  readonly log: Log
  readonly clock: () => number
}

export interface Readings {
  /** null where nothing was presented to this person, as where there is no casus. */
  read(reader: Session, id: CasusId): ReadingView | null
  /** For the casus page: that there is something to read, nothing of what stands in it. */
  offeredTo(casus: Casus, personId: PersonId, at: number): CasusView['reading'] | null
}

export function makeReadings({ db, journal, renderings, log, clock }: ReadingPorts): Readings {
  const seatsOf = (casus: Casus, personId: PersonId, at: number): DeelnemerId[] =>
    placesOf(casus, personId, at).map(({ id }) => id)

  return {
    read(reader, id) {
      return inTransaction(db, () => {
        const at = clock()
        const casus = journal.load(id)
        const seats = casus ? seatsOf(casus, reader.personId, at) : []
        const mayRead = casus !== null && readsAnalyse(casus, reader.personId, at)
        const rendering = mayRead ? renderings.latest(id, seats) : null
        log.record({
          kind: 'rendering.read',
          action: 'R',
          outcome: rendering ? 'done' : 'refused',
          personId: reader.personId,
          sessionRef: reader.ref,
          casusId: id,
          rollen: casus ? rollenOf(casus, reader.personId, at) : [],
          object: { type: 'rendering', id, ...(rendering ? { details: { version: rendering.versionId } } : {}) },
          rule: `rules@${RULES_VERSION} presented`,
          ...(rendering ? {} : { reason: mayRead ? 'not-presented' : 'no-toestemming' }),
        })
        return casus && rendering && viewOf(casus, reader.personId, rendering, at)
      })
    },
    offeredTo(casus, personId, at) {
      const latest = readsAnalyse(casus, personId, at)
        ? renderings.latestOf(casus.id, seatsOf(casus, personId, at))
        : null
      if (!latest) return null
      const offered = 'analyse' in casus && casus.analyse.status === 'aangeboden' ? casus.analyse : null
      const own = ownWords(casus, personId)
      return {
        presentedAt: latest.presentedAt,
        open: isOpen(casus, personId, latest, at),
        answered: own.some(({ fingerprint }) => fingerprint === offered?.fingerprint),
      }
    },
  }
}

/** RE13: what was presented to a parent is closed to him from the day on which the jeugdige decides, until he says yes. */
const readsAnalyse = (casus: Casus, personId: PersonId, at: number): boolean =>
  shareOf(casus, personId, 'analyse', at) === 'all'

function viewOf(casus: Casus, personId: PersonId, rendering: PresentedRendering, at: number): ReadingView {
  const { deelnemerId, presentedAt, how, versionFingerprint: fingerprint } = rendering
  // RE8: what is stored stays as it was made; a verhaal that no longer stands for this reader is left out.
  const sections = rendering.sections.filter(
    ({ id }) =>
      !isLiveRoom(id) || roomKindOf(id) !== 'verhaal' || standsFor(casus, ownerOf(id) as DeelnemerId, personId, at),
  )
  const own = ownWords(casus, personId)
  const herkenning = own.findLast((said) => said.fingerprint === fingerprint) ?? null
  return {
    deelnemerId,
    presentedAt,
    how,
    fingerprint,
    sections,
    herkenning,
    earlier: own.filter((said) => said !== herkenning),
    open: isOpen(casus, personId, rendering, at),
    signatureWithdrawnAt: withdrawnAt(casus, rendering),
    verspreiding: ownVerspreiding(casus, personId, at),
  }
}

/** VA17: he read it as signed, or could have; why it was withdrawn he hears from people. */
const withdrawnAt = (casus: Casus, { versionId }: PresentedRendering): number | null =>
  ('signed' in casus && casus.signed.find((signed) => signed.versionId === versionId)?.withdrawn?.at) || null

/** RE4: what this person said, or what was written down as said by him; never another's. */
function ownWords(casus: Casus, personId: PersonId): OwnHerkenning[] {
  if (!('analyse' in casus)) return []
  const said: readonly Herkenning[] =
    casus.analyse.status === 'aangeboden' ? casus.analyse.herkenning : casus.spokenBefore
  const places = casus.deelnemers.filter((deelnemer) => deelnemer.personId === personId).map(({ id }) => id)
  return said
    .filter(({ deelnemerId }) => places.includes(deelnemerId))
    .map(({ answer, words, at, namens, fingerprint }) => ({ answer, words, at, namens, fingerprint }))
}

/** RE5: an answer is taken while the very text that was presented to him lies offered. */
function isOpen(
  casus: Casus,
  personId: PersonId,
  { versionId, deelnemerId }: Pick<PresentedRendering, 'versionId' | 'deelnemerId'>,
  at: number,
): boolean {
  const offered = 'analyse' in casus && casus.analyse.status === 'aangeboden' ? casus.analyse : null
  return (
    offered?.versionId === versionId &&
    offered.presented.some((presented) => presented.deelnemerId === deelnemerId) &&
    availableCommands(casus, personId, at).includes('recordHerkenning')
  )
}
