// A step back, the way back and closing: who is asked, what holds it up and what does not, and what stays.
import { describe, expect, test } from 'vitest'
import { accessTo, mayReadIntake } from '#shared/casus/access.ts'
import { availableCommands } from '#shared/casus/available.ts'
import type { Casus, Phase } from '#shared/casus/casus.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import { seesMdo } from '#shared/casus/mdo.ts'
import { shareOf } from '#shared/casus/toestemming.ts'
import { BASIS_STATES, stillToAsk, type TerugkeerAnswer } from '#shared/casus/uitstroom.ts'
import { textsFor } from '#shared/casus/verhaal.ts'
import { SEEN_TEXTS, sayableBy, sightOf } from '#shared/casus/who-sees.ts'
import { ROLLEN } from '#shared/people.ts'
import {
  ANNA,
  analyseIn,
  BRAM,
  CASUS,
  CELINE,
  casusIn,
  DAY,
  factsOf,
  NOW,
  person,
  place,
  sharedBy,
} from '#test/support/build.ts'
import { bornAt, word } from '#test/support/facts.ts'
import { mdoIn } from '#test/support/mdo.ts'
import { type Asked, given } from '#test/support/scenario.ts'
import { BASIS, basisOf } from '#test/support/uitstroom.ts'

const anna = place(ANNA, 'casemanager')
const bram = place(BRAM, 'plancoordinator')
const kim = place(person('kim'), 'jeugdige')
const moeder = place(person('moeder'), 'ouderMetGezag')
const table = (phase: Phase, more: Parameters<typeof casusIn>[1] = {}) =>
  casusIn(phase, { deelnemers: [anna, bram, kim, moeder], born: bornAt(14), ...more })

const following = (casus: Casus, ...events: CasusEvent[]): Casus =>
  events.reduce<Casus>((now, event) => evolve(now, CASUS, { ...event, seq: now.version + 1, at: NOW, by: ANNA }), casus)

const FLOW_OUT = { type: 'flowOut', expectedVersion: 7, basis: BASIS, signs: 'Weer niet naar school' } as const
const CLOSE = { type: 'closeCasus', expectedVersion: 7, reason: 'Het gezin redt zich' } as const
const flowedOut = { type: 'casus.flowed-out', basis: BASIS, signs: 'Weer niet naar school' } as const

describe('a step back', () => {
  test.each(BASIS_STATES)('[CA39] is what people decide, with every area %s', (state) => {
    const basis = basisOf(state)
    given(table('uitvoering'))
      .when({ ...FLOW_OUT, basis })
      .thenEvents({ ...flowedOut, basis })
  })

  test('[CA40] a casemanager with an account stays, without a last day', () => {
    const casus = (deelnemers: Parameters<typeof casusIn>[1]) => table('uitvoering', deelnemers)
    const by = factsOf(BRAM)
    given(casus({ deelnemers: [bram] }))
      .when(FLOW_OUT, by)
      .thenRefused('needs-casemanager')
    const ending = place(ANNA, 'casemanager', { until: NOW + 400 * DAY })
    given(casus({ deelnemers: [bram, ending] }))
      .when(FLOW_OUT, by)
      .thenRefused('needs-casemanager')
    given(casus({}))
      .when(FLOW_OUT, factsOf(BRAM, { kinds: { [ANNA]: null } }))
      .thenRefused('needs-casemanager')
    given(casus({ deelnemers: [bram, anna] }))
      .when(FLOW_OUT, by)
      .thenTypes('casus.flowed-out')
  })

  test('[CA41] of another version it is refused, and while an MDO is open', () => {
    given(table('uitvoering'))
      .when({ ...FLOW_OUT, expectedVersion: 6 })
      .thenRefused('changed-meanwhile', { expected: 6, current: 7 })
    given(table('uitvoering', { mdos: [mdoIn('open')] }))
      .when(FLOW_OUT)
      .thenRefused('mdo-is-open')
    given(table('uitvoering', { mdos: [mdoIn('planned'), mdoIn('closed')] }))
      .when(FLOW_OUT)
      .thenTypes('casus.flowed-out')
  })

  test('[CA42] nothing goes with it, and what is still open holds nothing up', () => {
    const before = table('uitvoering', { analyse: analyseIn('aangeboden'), mdos: [mdoIn('planned')] })
    given(before).when(FLOW_OUT).thenTypes('casus.flowed-out')
    const out = following(before, flowedOut)
    const { version, latestAt, phase, passed, uitstroom, ...rest } = out as typeof out & { uitstroom: unknown }
    expect(before).toMatchObject(rest)
    expect([phase, passed.at(-1)]).toEqual(['uitgestroomd', { phase: 'uitgestroomd', at: NOW }])
    expect(uitstroom).toEqual([{ at: NOW, by: ANNA, basis: BASIS, signs: 'Weer niet naar school' }])
    expect([version, latestAt]).toEqual([8, NOW])
    const levels = (['analyse', 'plan'] as const).map((room) => accessTo(out, ANNA, room, NOW).level)
    expect(levels).toEqual(['read', 'read'])
  })
})

const ja = (speaker: TerugkeerAnswer['speaker']) => ({ speaker, answer: 'ja', namens: 'Aan de telefoon' }) as const
const later = (speaker: TerugkeerAnswer['speaker']): TerugkeerAnswer => ({
  speaker,
  answer: 'nog-niet-gevraagd',
  reason: 'Is bij zijn oma',
})
const nee = (speaker: TerugkeerAnswer['speaker'], consulted = 'Noor de Wit, kinderarts') =>
  ({
    speaker,
    answer: 'nee',
    reason: 'De veiligheid vraagt het',
    weighing: 'Gewogen tegen het nee',
    consulted,
    told: true,
    toldHow: 'In een gesprek',
  }) as const satisfies TerugkeerAnswer

const comeBack = (...toestemmingen: TerugkeerAnswer[]): Asked => ({
  type: 'comeBack',
  reason: 'Het gaat niet goed',
  toestemmingen,
})

describe('the way back', () => {
  const out = table('uitgestroomd', { analyse: analyseIn('ondertekend') })

  test('[CA43] leads to uitvoering, with everything as it was', () => {
    const before = table('uitvoering', { analyse: analyseIn('ondertekend'), mdos: [mdoIn('closed')] })
    const back = following(before, flowedOut, {
      type: 'casus.came-back',
      reason: 'Het gaat niet',
      answers: [ja(kim.id)],
    })
    const { version, latestAt, passed, uitstroom, terugkeer, ...rest } = back as Extract<Casus, { terugkeer: unknown }>
    expect(before).toMatchObject(rest)
    expect(passed.map(({ phase }) => phase)).toEqual(['uitvoering', 'uitgestroomd', 'uitvoering'])
    expect([uitstroom.length, terugkeer.length, version]).toEqual([1, 1, 9])
    expect(accessTo(back, ANNA, 'plan', NOW).level).toBe('write')
    expect(latestAt).toBe(NOW)
  })

  test('[CA44] asks of everybody who decides, and of nobody else', () => {
    given(out)
      .when(comeBack())
      .thenRefused('terugkeer-needs-toestemming', { missing: [kim.id, moeder.id] })
    given(out)
      .when(comeBack(ja(kim.id)))
      .thenRefused('terugkeer-needs-toestemming', { missing: [moeder.id] })
    given(out)
      .when(comeBack(later(moeder.id), ja(anna.id), ja(kim.id)))
      .thenEvents({ type: 'casus.came-back', reason: 'Het gaat niet goed', answers: [ja(kim.id), later(moeder.id)] })
    given(table('uitgestroomd', { born: bornAt(17) }))
      .when(comeBack(ja(kim.id)))
      .thenTypes('casus.came-back')
    given(table('uitgestroomd', { born: bornAt(8) }))
      .when(comeBack(later(moeder.id)))
      .thenTypes('casus.came-back')
    given(table('uitgestroomd', { deelnemers: [anna] }))
      .when(comeBack())
      .thenTypes('casus.came-back')
  })

  test('[CA44] a nee says what every uitzondering says, with a name that is what it looks like', () => {
    given(out)
      .when(comeBack(nee(kim.id), ja(moeder.id)))
      .thenTypes('casus.came-back')
    given(out)
      .when(comeBack(nee(kim.id, 'Nооr'), ja(moeder.id)))
      .thenRefused('look-alikes')
  })

  test('[CA45] who was not asked stays before them, until he answers or gives a toestemming', () => {
    const answers = [later(kim.id), later(moeder.id)]
    const back = following(out, { type: 'casus.came-back', reason: 'Het gaat niet', answers })
    const asked = (casus: Casus) =>
      stillToAsk(casus as Extract<Casus, { terugkeer: unknown }>).map(({ deelnemerId }) => deelnemerId)
    expect(asked(back)).toEqual([kim.id, moeder.id])
    const answer = { type: 'answerTerugkeer', toestemming: ja(kim.id) } as const
    given(back)
      .when(answer)
      .thenEvents({ type: 'terugkeer.answered', answer: ja(kim.id) })
    const answered = following(back, { type: 'terugkeer.answered', answer: ja(kim.id) })
    expect(asked(answered)).toEqual([moeder.id])
    given(answered).when(answer).thenRefused('already-answered')
    given(back)
      .when({ type: 'answerTerugkeer', toestemming: nee(kim.id, 'Nооr') })
      .thenRefused('look-alikes')
    given(back)
      .when({ type: 'answerTerugkeer', toestemming: ja(anna.id) })
      .thenRefused('already-answered')

    const { seq: _, at: __, by: ___, given: ____, ...said } = word(true, moeder.id, anna.id)
    expect(asked(following(answered, { type: 'toestemming.given', ...said }))).toEqual([])
    expect(asked(following(answered, { type: 'toestemming.withdrawn', ...said }))).toEqual([moeder.id])
    // Of the next way back only the last counts.
    const again = following(answered, flowedOut, {
      type: 'casus.came-back',
      reason: 'Weer',
      answers: [ja(kim.id), ja(moeder.id)],
    })
    expect(asked(again)).toEqual([])
  })
})

describe('closing', () => {
  test.each(['uitgestroomd', 'elders'] as const)('[CA46] after %s, with a reason, over what was read', (phase) => {
    given(table(phase)).when(CLOSE).thenEvents({ type: 'casus.closed', reason: 'Het gezin redt zich' })
    given(table(phase))
      .when({ ...CLOSE, expectedVersion: 6 })
      .thenRefused('changed-meanwhile', { expected: 6, current: 7 })
    const closed = following(table(phase), { type: 'casus.closed', reason: 'Het gezin redt zich' })
    expect(closed).toMatchObject({ phase: 'gesloten', closed: { at: NOW, by: ANNA, reason: 'Het gezin redt zich' } })
    expect(closed.passed.at(-1)).toEqual({ phase: 'gesloten', at: NOW })
  })

  const verhalen = [sharedBy(kim.id, { readers: { professionals: true, deelnemers: [moeder.id] } })]
  const inbreng = [sharedBy(anna.id, { readers: { professionals: true, deelnemers: [moeder.id] } })]
  const everybody = ROLLEN.map((rol) => place(person(`x${rol}`), rol, { rooms: { analyse: 'write', plan: 'write' } }))
  const more = { deelnemers: [anna, kim, moeder, ...everybody], verhalen, inbreng, reportedBy: CELINE }
  const before = table('uitgestroomd', { ...more, mdos: [mdoIn('closed')] })
  const closed = following(before, { type: 'casus.closed', reason: 'Klaar' })

  test('[CA47] what is closed takes nothing but what is asked of destruction', () => {
    const left = new Set(everybody.flatMap(({ personId }) => availableCommands(closed, personId, NOW)))
    expect([...left].sort()).toEqual(['decideVernietiging', 'requestVernietiging', 'withdrawVernietiging'])
  })

  test('[CA48] nobody reads a text of it', () => {
    const mdo = mdoIn('closed')
    const reads = (casus: Casus) =>
      casus.deelnemers.filter(
        ({ personId }) =>
          (['analyse', 'plan'] as const).some(
            (room) =>
              accessTo(casus, personId, room, NOW).level !== 'none' || shareOf(casus, personId, room, NOW) !== 'none',
          ) ||
          seesMdo(casus, mdo, personId, NOW) ||
          mayReadIntake(casus, personId, NOW) ||
          (['verhaal', 'inbreng'] as const).some((kind) => textsFor(casus, kind, personId, NOW).length > 0),
      ).length
    const sights = closed.deelnemers.flatMap(({ personId }) =>
      SEEN_TEXTS.map((text) => {
        const { level, ground } = sightOf(closed, personId, text, NOW)
        return `${level} ${ground} ${sayableBy(closed, kim.personId, personId, text, NOW)}`
      }),
    )
    expect(new Set(sights)).toEqual(new Set(['none closed null']))
    expect(reads(before)).toBeGreaterThan(10)
    expect(reads(closed)).toBe(0)
  })
})
