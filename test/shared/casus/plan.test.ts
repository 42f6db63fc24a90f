// The formal path of the plan: klaarzetten, bekijken, publiceren, instemming with its open points, acties.
import { describe, expect, test } from 'vitest'
import type { Casus, Deelnemer, SignedVersion } from '#shared/casus/casus.ts'
import { decide } from '#shared/casus/decide.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import type { PlanCandidate, PlanState } from '#shared/casus/plan.ts'
import type { Regie } from '#shared/casus/regie.ts'
import type { DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import {
  ANNA,
  BRAM,
  CASUS,
  casusIn,
  DAY,
  FINGERPRINT,
  factsOf,
  idOf,
  NOW,
  person,
  place,
  VERSION,
} from '#test/support/build.ts'
import { given } from '#test/support/scenario.ts'

const ruben = place(ANNA, 'plancoordinator')
const hanneke = place(BRAM, 'casemanager')
const kim = place(person('kim'), 'jeugdige')
const mother = place(person('moeder'), 'ouderMetGezag')
const oma = place(person('oma'), 'steunfiguur')
const TABLE = [ruben, hanneke, kim, mother, oma]

const OLD = 'a'.repeat(64)
const ACTIE = idOf<string>('actie')
const names = { versionId: VERSION, fingerprint: FINGERPRINT }

const held = (holder: PersonId) => ({
  holder,
  since: '2026-03-01',
  assignedBy: ANNA,
  acceptedAt: null,
  reason: null,
  note: null,
  before: null,
})
const LED: Regie = { proces: held(ANNA), zorg: held(BRAM), veiligheid: held(BRAM), onderwijs: held(BRAM) }
const SIGNED: SignedVersion = { ...names, at: NOW - DAY, by: BRAM, supervision: null }

const ready = (seen: readonly Deelnemer[], more: Partial<PlanCandidate> = {}): PlanCandidate => ({
  ...names,
  scope: 'plan',
  at: NOW,
  by: ANNA,
  previewed: seen.map(({ id }) => ({ deelnemerId: id, at: NOW, by: ANNA })),
  ...more,
})
const PUBLISHED = { ...names, scope: 'plan', at: NOW - DAY, by: ANNA, provisional: null } as const

interface Told {
  readonly plan?: Partial<PlanState>
  readonly phase?: 'analyse' | 'plan' | 'uitvoering'
  readonly deelnemers?: readonly Deelnemer[]
  readonly regie?: Partial<Regie>
  readonly signed?: readonly SignedVersion[]
}
const told = ({ plan = {}, phase = 'plan', deelnemers = TABLE, regie = LED, signed = [SIGNED] }: Told = {}): Casus =>
  casusIn(phase, { deelnemers, regie, signed, plan })

/** The casus after these events, each a minute later, by whom. */
function later(casus: Casus, ...events: (CasusEvent & { by?: PersonId; at?: number })[]): Casus {
  return events.reduce<Casus>((now, event, index) => {
    const { by = ANNA, at = NOW + index * 60_000 } = event
    return evolve(now, CASUS, { ...event, by, at, seq: now.version + 1 })
  }, casus)
}
const planOf = (casus: Casus): PlanState => {
  if (!('plan' in casus)) throw new Error('no plan')
  return casus.plan
}
const prepared = (versionId: VersionId, fingerprint = FINGERPRINT): CasusEvent => ({
  type: 'plan.prepared',
  versionId,
  fingerprint,
  scope: 'plan',
})
const said = (answer: 'ja' | 'deels' | 'nee', who: DeelnemerId = kim.id): CasusEvent => ({
  type: 'instemming.recorded',
  instemming: { deelnemerId: who, answer, words: 'Het is veel', namens: null, fingerprint: FINGERPRINT },
})

describe('preparing', () => {
  test('[PL1] names what was captured and of which part; without a text there is nothing', () => {
    given(told())
      .when({ type: 'preparePlan', scope: 'crisiskaart' })
      .thenEvents({
        type: 'plan.prepared',
        ...names,
        scope: 'crisiskaart',
      })
    given(told())
      .when({ type: 'preparePlan', scope: 'plan' }, factsOf(ANNA, { candidate: null }))
      .thenRefused('nothing-to-publish')
  })

  test('[PL2] anew takes the place of the former, and nobody was looked at for yet', () => {
    const other = idOf<VersionId>('other')
    const casus = later(
      told(),
      prepared(VERSION),
      { type: 'plan.previewed', versionId: VERSION, deelnemerId: kim.id },
      prepared(other),
    )
    expect(planOf(casus).candidate).toMatchObject({ versionId: other, previewed: [] })
  })

  test('[PL2] what lies ready can be taken away, once', () => {
    given(told({ plan: { candidate: ready([]) } }))
      .when({ type: 'discardCandidate' })
      .thenTypes('plan.discarded')
    given(told()).when({ type: 'discardCandidate' }).thenRefused('nothing-prepared')
    expect(planOf(later(told(), prepared(VERSION), { type: 'plan.discarded' })).candidate).toBeNull()
  })
})

describe('looking as a reader', () => {
  const casus = told({ plan: { candidate: ready([]) } })

  test('[PL4] is for who reads the plan: family at the table', () => {
    given(casus)
      .when({ type: 'previewPlan', ...names, deelnemerId: kim.id })
      .thenTypes('plan.previewed')
    given(casus)
      .when({ type: 'previewPlan', ...names, deelnemerId: oma.id })
      .thenRefused('not-family')
    given(casus)
      .when({ type: 'previewPlan', ...names, deelnemerId: idOf<DeelnemerId>('nobody') })
      .thenRefused('no-such-deelnemer')
  })

  test('[PL3] names the very candidate, version and text', () => {
    const refusal = { seen: OLD, current: FINGERPRINT }
    given(casus)
      .when({ type: 'previewPlan', ...names, fingerprint: OLD, deelnemerId: kim.id })
      .thenRefused('text-changed', refusal)
    given(casus)
      .when({ type: 'previewPlan', ...names, versionId: idOf<VersionId>('former'), deelnemerId: kim.id })
      .thenRefused('text-changed', { seen: FINGERPRINT, current: FINGERPRINT })
    given(told())
      .when({ type: 'previewPlan', ...names, deelnemerId: kim.id })
      .thenRefused('nothing-prepared')
  })
})

describe('publishing', () => {
  const publish = { type: 'publishPlan', ...names, provisional: null } as const
  const seen = { candidate: ready([kim, mother]) }

  test('[PL3] carries the version that was looked at, and stores nothing new', () => {
    given(told({ plan: seen }))
      .when(publish)
      .thenEvents({ type: 'plan.published', ...names, provisional: null })
  })

  test('[PL3] refuses what was replaced, also by the same text, and what is stored otherwise', () => {
    const other = ready([kim, mother], { versionId: idOf<VersionId>('other') })
    const refusal = { seen: FINGERPRINT, current: FINGERPRINT }
    given(told({ plan: { candidate: other } }))
      .when(publish)
      .thenRefused('text-changed', refusal)
    const stored = { versionId: VERSION, fingerprint: OLD }
    given(told({ plan: seen }))
      .when(publish, factsOf(ANNA, { candidate: stored }))
      .thenRefused('text-changed', refusal)
    given(told({ plan: { candidate: ready([kim, mother], { scope: 'crisiskaart' }) } }))
      .when(publish)
      .thenRefused('nothing-prepared')
  })

  test('[PL4] waits until it was looked at for each family reader with an active place', () => {
    given(told({ plan: { candidate: ready([kim]) } }))
      .when(publish)
      .thenRefused('gate-preview', { missing: [mother.id] })
    const gone = { ...mother, endedAt: NOW - 1 }
    given(told({ plan: { candidate: ready([kim]) }, deelnemers: [ruben, hanneke, kim, gone] }))
      .when(publish)
      .thenTypes('plan.published')
  })

  test('[PL5] waits for a holder of every area; the crisiskaart does not', () => {
    given(told({ plan: seen, regie: { ...LED, onderwijs: null } }))
      .when(publish)
      .thenRefused('gate-regie', { areas: ['onderwijs'] })
    const { candidate } = { candidate: ready([kim, mother], { scope: 'crisiskaart' }) }
    given(told({ plan: { candidate }, regie: {}, signed: [], phase: 'analyse' }))
      .when({ type: 'publishCrisiskaart', ...names })
      .thenEvents({ type: 'crisiskaart.published', ...names })
    given(told({ plan: { candidate: { ...candidate, previewed: [] } } }))
      .when({ type: 'publishCrisiskaart', ...names })
      .thenRefused('gate-preview', { missing: [kim.id, mother.id] })
  })

  test('[PL6] without a signed analyse says why; with one there is nothing provisional', () => {
    given(told({ plan: seen, signed: [] }))
      .when(publish)
      .thenRefused('needs-provisional')
    given(told({ plan: seen, signed: [] }))
      .when({ ...publish, provisional: 'Hij kan niet wachten' })
      .thenEvents({ type: 'plan.published', ...names, provisional: 'Hij kan niet wachten' })
    const withdrawn = { ...SIGNED, withdrawn: { at: NOW, by: BRAM, reason: 'Een fout' } }
    given(told({ plan: seen, signed: [withdrawn] }))
      .when(publish)
      .thenRefused('needs-provisional')
    given(told({ plan: seen }))
      .when({ ...publish, provisional: 'Hij kan niet wachten' })
      .thenEvents({ type: 'plan.published', ...names, provisional: null })
  })

  test('[PL7] leads from plan to uitvoering, leaves every other phase, and keeps what was published', () => {
    const publishing = (phase: 'analyse' | 'plan' | 'uitvoering') =>
      later(told({ phase, plan: { published: [PUBLISHED] } }), prepared(VERSION), {
        type: 'plan.published',
        ...names,
        provisional: null,
      })
    expect(publishing('analyse').phase).toBe('analyse')
    expect(publishing('uitvoering').phase).toBe('uitvoering')
    const casus = publishing('plan')
    expect([casus.phase, casus.passed.at(-1)?.phase]).toEqual(['uitvoering', 'uitvoering'])
    expect(planOf(casus).published.map(({ at }) => at)).toEqual([PUBLISHED.at, NOW + 60_000])
    expect(planOf(casus).candidate).toBeNull()
  })
})

describe('instemming', () => {
  const casus = told({ plan: { published: [PUBLISHED] } })
  const answer = { deelnemerId: kim.id, answer: 'nee', words: 'Nee', namens: null, fingerprint: FINGERPRINT } as const

  test('[PL8] is said by the family member himself, over the plan published last', () => {
    given(casus)
      .when({ type: 'recordInstemming', ...answer }, factsOf(kim.personId))
      .thenEvents({ type: 'instemming.recorded', instemming: answer })
    given(casus)
      .when({ type: 'recordInstemming', ...answer, fingerprint: OLD }, factsOf(kim.personId))
      .thenRefused('text-changed', { seen: OLD, current: FINGERPRINT })
    given(told())
      .when({ type: 'recordInstemming', ...answer }, factsOf(kim.personId))
      .thenRefused('not-published')
  })

  test('[PL8] is never said for another of the family, and by a colleague only with how he knows', () => {
    given(casus)
      .when({ type: 'recordInstemming', ...answer }, factsOf(mother.personId))
      .thenRefused('not-your-rol')
    for (const colleague of [ANNA, BRAM]) {
      given(casus)
        .when({ type: 'recordInstemming', ...answer }, factsOf(colleague))
        .thenRefused('needs-namens')
      given(casus)
        .when({ type: 'recordInstemming', ...answer, namens: 'Aan de telefoon' }, factsOf(colleague))
        .thenTypes('instemming.recorded')
    }
    given(casus)
      .when({ type: 'recordInstemming', ...answer, deelnemerId: oma.id, namens: 'Gehoord' })
      .thenRefused('not-family')
  })

  test('[PL8] stays, each answer in its order', () => {
    expect(planOf(later(casus, said('nee'), said('ja'))).instemming.map((one) => one.answer)).toEqual(['nee', 'ja'])
  })

  test('[PL9] deels and nee open a point due in fourteen days in Amsterdam; ja does not', () => {
    expect(planOf(later(casus, said('ja'))).openPoints).toEqual([])
    // 23:30 UTC is the next day in Amsterdam; the clock goes forward on 29 March.
    const late = Date.UTC(2026, 2, 20, 23, 30)
    expect(planOf(later(casus, { ...said('deels'), at: late })).openPoints).toMatchObject([
      { deelnemerId: kim.id, due: '2026-04-04', reply: null },
    ])
    expect(planOf(later(casus, said('nee'))).openPoints).toMatchObject([{ due: '2026-03-16' }])
  })

  test('[PL9] of one person one point at a time; after a reply the next nee opens another', () => {
    const twice = later(casus, said('nee'), said('deels'), said('nee', mother.id))
    expect(planOf(twice).openPoints.map(({ deelnemerId }) => deelnemerId)).toEqual([kim.id, mother.id])
    const replied: CasusEvent = { type: 'instemming.replied', deelnemerId: kim.id, words: 'Dat passen we aan' }
    const again = planOf(later(twice, replied, said('nee'))).openPoints
    expect(again.map(({ reply }) => reply?.words ?? null)).toEqual(['Dat passen we aan', null, null])
  })

  test('[PL10] the day moves, not to the past, and the point closes once, with words', () => {
    const open = later(casus, said('nee'))
    const at = NOW + DAY
    given(open)
      .when({ type: 'setOpenPoint', deelnemerId: kim.id, due: '2026-03-03' }, factsOf(ANNA, { at }))
      .thenEvents({ type: 'instemming.postponed', deelnemerId: kim.id, due: '2026-03-03' })
    given(open)
      .when({ type: 'setOpenPoint', deelnemerId: kim.id, due: '2026-03-02' }, factsOf(ANNA, { at }))
      .thenRefused('date-is-past')
    given(open).when({ type: 'closeOpenPoint', deelnemerId: mother.id, reply: 'Gehoord' }).thenRefused('no-open-point')
    const moved = later(open, { type: 'instemming.postponed', deelnemerId: kim.id, due: '2026-03-30' })
    expect(planOf(moved).openPoints[0]?.due).toBe('2026-03-30')
    const closed = later(moved, { type: 'instemming.replied', deelnemerId: kim.id, words: 'Gehoord' })
    expect(planOf(closed).openPoints[0]?.reply?.words).toBe('Gehoord')
    given(closed).when({ type: 'setOpenPoint', deelnemerId: kim.id, due: '2026-03-30' }).thenRefused('no-open-point')
  })
})

describe('how an actie goes', () => {
  const casus = told({ plan: { published: [PUBLISHED] } })
  const update = { type: 'updateActie', actieId: ACTIE, status: 'lukt-niet', words: 'Wachtlijst' } as const
  const asked = { ...update, fingerprint: FINGERPRINT }
  const ofOma = { actie: { owner: oma.id } }

  test('[PL11] is said by its owner, family or professional, and by nobody else', () => {
    given(casus)
      .when(asked, factsOf(oma.personId, ofOma))
      .thenEvents({ type: 'actie.updated', actieId: ACTIE, status: 'lukt-niet', words: 'Wachtlijst' })
    given(casus).when(asked, factsOf(ANNA, ofOma)).thenRefused('not-your-actie')
    given(casus)
      .when(asked, factsOf(ANNA, { actie: { owner: ruben.id } }))
      .thenTypes('actie.updated')
    given(casus)
      .when(asked, factsOf(ANNA, { actie: { owner: null } }))
      .thenRefused('not-your-actie')
  })

  test('[PL11] hangs on the plan that was published last, and on an actie that stands in it', () => {
    given(casus)
      .when({ ...update, fingerprint: OLD }, factsOf(oma.personId, ofOma))
      .thenRefused('text-changed', { seen: OLD, current: FINGERPRINT })
    given(casus).when(asked, factsOf(oma.personId)).thenRefused('no-such-actie')
    given(told()).when(asked, factsOf(oma.personId, ofOma)).thenRefused('not-published')
  })

  test('[PL11] what was said before stays', () => {
    const updated = (status: 'bezig' | 'gedaan'): CasusEvent => ({
      type: 'actie.updated',
      actieId: ACTIE,
      status,
      words: '',
    })
    const { acties } = planOf(later(casus, updated('bezig'), updated('gedaan')))
    expect(acties[ACTIE]?.map(({ status }) => status)).toEqual(['bezig', 'gedaan'])
  })
})

test('[PL7] an event that does not follow is a defect', () => {
  const published: CasusEvent = { type: 'plan.published', ...names, provisional: null }
  expect(() => later(told(), published)).toThrow('does not lie ready')
  expect(() => later(told(), prepared(VERSION), { ...published, versionId: idOf<VersionId>('other') })).toThrow(
    'does not lie ready',
  )
  expect(() => later(told(), { type: 'instemming.replied', deelnemerId: kim.id, words: 'x' })).toThrow('open point')
  expect(decide(told(), { type: 'discardCandidate', commandId: idOf('x') } as never, factsOf(ANNA)).ok).toBe(false)
})
