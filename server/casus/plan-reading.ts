// What a family member reads of the published plan and of the crisiskaart: what was made for him, what he himself said of it,
// and his own acties. Who came to the table later gets his of what was published last, made and kept when he first reads it.
import { type Db, inTransaction } from '#server/db/open.ts'
import { compareRendered } from '#server/document/compare-rendered.ts'
import type { Rendering, Renderings } from '#server/document/renderings.ts'
import type { Versions } from '#server/document/versions.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { availableCommands } from '#shared/casus/available.ts'
import { type Casus, type CasusWithAnalyse, rollenOf } from '#shared/casus/casus.ts'
import { lastPublished, type PublishedVersion, planReaders } from '#shared/casus/plan.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import type { CasusId, DeelnemerId, PersonId } from '#shared/ids.ts'
import type { OwnPages } from '#shared/protocol/gezin.ts'
import type {
  CrisiskaartView,
  OwnActie,
  OwnInstemming,
  OwnOpenPoint,
  PlanReadingView,
} from '#shared/protocol/planning.ts'
import type { SectionChange } from '#shared/protocol/texts.ts'
import { CRISISKAART_SECTIONS, everyPlaceOf, storedIn } from './formal-plan.ts'
import type { Journal } from './journal.ts'
import { partFor } from './plan-part.ts'

export interface PlanReadingPorts {
  readonly db: Db
  readonly journal: Journal
  readonly versions: Versions
  readonly renderings: Renderings
  readonly log: Log
  readonly clock: () => number
}

export interface PlanReadings {
  /** null where no plan was published for this person, as where there is no casus. */
  plan(reader: Session, id: CasusId): PlanReadingView | null
  /** What was published last of it, with the plan or alone. */
  crisiskaart(reader: Session, id: CasusId): CrisiskaartView | null
  /** That there is something to read, nothing of what stands in it. */
  atHand(casus: Casus, personId: PersonId, at: number): Pick<OwnPages, 'plan' | 'crisiskaart'>
}

interface Read {
  readonly casus: CasusWithAnalyse
  readonly version: PublishedVersion
  readonly rendering: Rendering
  readonly personId: PersonId
  readonly at: number
}

export function makePlanReadings({ db, journal, versions, renderings, log, clock }: PlanReadingPorts): PlanReadings {
  /** RE10: each reading, and each refused one, is a line in the log, in the transaction that reads. */
  function read<T>(
    reader: Session,
    id: CasusId,
    publishedIn: (casus: CasusWithAnalyse) => PublishedVersion | null,
    view: (read: Read) => T | null,
  ): T | null {
    const kept = inTransaction(db, (): { readonly found: T | null } => {
      const at = clock()
      const { personId } = reader
      const casus = journal.load(id)
      const version = casus && 'plan' in casus ? publishedIn(casus) : null
      const rendering = casus && 'plan' in casus && version ? renderingFor(casus, version, personId, at) : null
      const found =
        casus && 'plan' in casus && version && rendering ? view({ casus, version, rendering, personId, at }) : null
      log.record({
        kind: 'plan.read',
        action: 'R',
        outcome: found ? 'done' : 'refused',
        personId,
        sessionRef: reader.ref,
        casusId: id,
        rollen: casus ? rollenOf(casus, personId, at) : [],
        object: { type: 'rendering', id, ...(found && version ? { details: { version: version.versionId } } : {}) },
        rule: `rules@${RULES_VERSION} published`,
        ...(found ? {} : { reason: 'not-published' }),
      })
      return { found }
    })
    return kept.found
  }

  /** RE9: made once for each reader, with the publishing, or when he first reads it. */
  function renderingFor(
    casus: CasusWithAnalyse,
    { versionId }: PublishedVersion,
    personId: PersonId,
    at: number,
  ): Rendering | null {
    const own = planReaders(casus, at).filter((deelnemer) => deelnemer.personId === personId)
    const [place] = own
    if (!place) return null
    const narrowed = (made: Rendering | null): Rendering | null =>
      made && { ...made, sections: partFor(casus, made.sections, personId, at) }
    const made = renderings.of(
      casus.id,
      versionId,
      own.map(({ id }) => id),
    )
    if (made) return narrowed(made)
    const places = everyPlaceOf(casus, personId)
    renderings.store(storedIn(versions, casus.id, versionId), { deelnemerId: place.id, places, how: null }, at)
    return narrowed(renderings.of(casus.id, versionId, [place.id]))
  }

  /** RE11: between two texts that he himself was given; of what he no longer reads nothing is said. */
  function changesFor({ casus, rendering, personId, at }: Read): readonly SectionChange[] | null {
    const earlier = casus.plan.published.filter(({ scope }) => scope === 'plan').slice(0, -1)
    const places = everyPlaceOf(casus, personId)
    for (const { versionId } of earlier.toReversed()) {
      const before = renderings.of(casus.id, versionId, places)
      if (before) return compareRendered(partFor(casus, before.sections, personId, at), rendering.sections)
    }
    return null
  }

  function planView(found: Read): PlanReadingView {
    const { casus, version, rendering, personId, at } = found
    const places = everyPlaceOf(casus, personId)
    const own = ownWords(casus, places)
    const instemming = own.findLast(({ fingerprint }) => fingerprint === version.fingerprint) ?? null
    const commands = availableCommands(casus, personId, at)
    return {
      deelnemerId: rendering.deelnemerId,
      versionId: version.versionId,
      fingerprint: version.fingerprint,
      publishedAt: version.at,
      provisional: version.provisional !== null,
      sections: rendering.sections,
      changes: changesFor(found),
      instemming,
      earlier: own.filter((said) => said !== instemming),
      openPoint: ownOpenPoint(casus, places),
      acties: ownActies(casus, rendering, personId, commands.includes('updateActie')),
      open: commands.includes('recordInstemming'),
    }
  }

  function planAtHand(casus: CasusWithAnalyse, personId: PersonId, at: number): OwnPages['plan'] {
    const version = lastPublished(casus.plan, 'plan')
    const rendering = version && renderingFor(casus, version, personId, at)
    if (!rendering) return null
    const places = everyPlaceOf(casus, personId)
    const commands = availableCommands(casus, personId, at)
    return {
      publishedAt: version.at,
      open: commands.includes('recordInstemming'),
      answered: ownWords(casus, places).some(({ fingerprint }) => fingerprint === version.fingerprint),
      acties: ownActies(casus, rendering, personId, false).length,
    }
  }

  function hasCrisiskaart(casus: CasusWithAnalyse, personId: PersonId, at: number): boolean {
    const version = casus.plan.published.at(-1)
    const rendering = version && renderingFor(casus, version, personId, at)
    return rendering?.sections.some(({ id }) => CRISISKAART_SECTIONS.includes(id)) ?? false
  }

  return {
    atHand: (casus, personId, at) =>
      'plan' in casus
        ? inTransaction(db, () => ({
            plan: planAtHand(casus, personId, at),
            crisiskaart: hasCrisiskaart(casus, personId, at),
          }))
        : { plan: null, crisiskaart: false },
    plan: (reader, id) => read(reader, id, ({ plan }) => lastPublished(plan, 'plan'), planView),
    crisiskaart: (reader, id) =>
      read(
        reader,
        id,
        ({ plan }) => plan.published.at(-1) ?? null,
        ({ version, rendering }) => {
          const sections = rendering.sections.filter((section) => CRISISKAART_SECTIONS.includes(section.id))
          if (sections.length === 0) return null
          return { deelnemerId: rendering.deelnemerId, publishedAt: version.at, sections }
        },
      ),
  }
}

const isOneOf =
  (places: readonly DeelnemerId[]) =>
  ({ deelnemerId }: { readonly deelnemerId: DeelnemerId }): boolean =>
    places.includes(deelnemerId)

const ownWords = ({ plan }: CasusWithAnalyse, places: readonly DeelnemerId[]): OwnInstemming[] =>
  plan.instemming
    .filter(isOneOf(places))
    .map(({ answer, words, at, namens, fingerprint }) => ({ answer, words, at, namens, fingerprint }))

function ownOpenPoint({ plan }: CasusWithAnalyse, places: readonly DeelnemerId[]): OwnOpenPoint | null {
  const last = plan.openPoints.findLast(isOneOf(places))
  if (!last) return null
  const { due, reply } = last
  return { due, state: reply ? 'closed' : 'open', reply: reply && { words: reply.words, at: reply.at } }
}

/** Only those he was given to read, with what he said himself: who had the actie before may be another of the family. */
function ownActies(casus: CasusWithAnalyse, { sections }: Rendering, personId: PersonId, open: boolean): OwnActie[] {
  const places = everyPlaceOf(casus, personId)
  return sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'actie' || item.owner === null || !places.includes(item.owner)) return []
      const last = casus.plan.acties[item.id]?.findLast(({ by }) => by === personId)
      const { id, text, due } = item
      return [{ id, text, due, status: last?.status ?? 'open', words: last?.words ?? '', at: last?.at ?? null, open }]
    }),
  )
}
