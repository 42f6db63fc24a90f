import { describe, expect, test } from 'vitest'
import type { Deelnemer } from '#shared/casus/casus.ts'
import { DOORBREKINGEN } from '#shared/casus/casus.ts'
import { decide } from '#shared/casus/decide.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import { type AccountKind, FAMILY_ROLLEN, ROLLEN, type Rol } from '#shared/people.ts'
import {
  ANNA,
  BRAM,
  CASUS,
  CELINE,
  casusIn,
  DAY,
  factsOf,
  HOUR,
  idOf,
  kindFor,
  NOW,
  person,
  place,
} from '#test/support/build.ts'
import { bornAt, word } from '#test/support/facts.ts'
import { listed, tableUnder } from '#test/support/md-table.ts'
import { type Asked, asCommand, given } from '#test/support/scenario.ts'

const SIGNAAL = {
  type: 'reportSignaal',
  casusId: CASUS,
  jeugdige: { name: 'Loex', born: '2011-05-04' },
  concern: 'Gaat niet meer naar school',
  criteria: [],
  rol: 'onderwijs',
  casemanager: ANNA,
} as const satisfies Asked

const invite = (personId: PersonId, rol: Rol, more: object = {}) =>
  ({
    type: 'inviteDeelnemer',
    personId,
    rol,
    purpose: 'Meedenken over school',
    until: null,
    rooms: {},
    grondslag: 'publieke-taak',
    doorbreking: 'toestemming',
    ...more,
  }) as const satisfies Asked

const end = (deelnemer: Deelnemer | DeelnemerId): Asked => ({
  type: 'endDeelnemer',
  deelnemerId: typeof deelnemer === 'string' ? deelnemer : deelnemer.id,
  reason: 'Werkt hier niet meer',
})

const besluit = (outcome: Extract<Asked, { type: 'recordBesluit' }>['outcome'], expectedVersion = 7): Asked => ({
  type: 'recordBesluit',
  expectedVersion,
  motivation: 'Samen gewogen',
  outcome,
})

const elders = (owner: PersonId, due: string) => besluit({ kind: 'elders', advice: 'Wijkteam', owner, due })

describe('reportSignaal', () => {
  test.each(['L\u043Eex', 'Loex\u200B'])('[CA19] not under a name that only looks like one: %j', (name) => {
    given(null)
      .when({ ...SIGNAAL, jeugdige: { ...SIGNAAL.jeugdige, name } }, factsOf(BRAM))
      .thenRefused('look-alikes')
  })

  test.each(['Loëx', 'Şeyma Öztürk', 'Анна'])('[CA19] a name in one alphabet is a name: %j', (name) => {
    given(null)
      .when({ ...SIGNAAL, jeugdige: { ...SIGNAAL.jeugdige, name } }, factsOf(BRAM))
      .thenTypes('signaal.reported', 'deelnemer.invited', 'deelnemer.invited')
  })

  test('[CA1] a signaal begins a casus, with the casemanager who takes it up', () => {
    given(null).when(SIGNAAL, factsOf(BRAM)).thenTypes('signaal.reported', 'deelnemer.invited', 'deelnemer.invited')
  })

  test('[CA1] the signaal keeps who reported it, when and what was seen', () => {
    const decision = decide(null, asCommand(SIGNAAL), factsOf(BRAM))
    expect(decision.ok && decision.value[0]).toEqual({
      type: 'signaal.reported',
      jeugdige: SIGNAAL.jeugdige,
      signaal: {
        reportedBy: BRAM,
        reporterRol: 'onderwijs' as const,
        reportedAt: NOW,
        concern: SIGNAAL.concern,
        criteria: [],
      },
    })
  })

  test('[CA1] a casus begins once', () => {
    given(casusIn('signaal')).when(SIGNAAL, factsOf(BRAM)).thenRefused('casus-exists')
  })

  test.each<AccountKind | null>(['familie', 'beheerder', 'auditor', null])(
    '[CA1] an account of kind %s reports no signaal here',
    (kind) => {
      given(null)
        .when(SIGNAAL, factsOf(BRAM, { kinds: { [BRAM]: kind } }))
        .thenRefused('not-your-rol')
    },
  )

  test.each<AccountKind | null>(['familie', 'beheerder', 'auditor', null])(
    '[CA1] a signaal cannot be handed to an account of kind %s',
    (kind) => {
      given(null)
        .when(SIGNAAL, factsOf(BRAM, { kinds: { [ANNA]: kind } }))
        .thenRefused('no-such-person')
    },
  )

  test.each(['onderwijs', 'behandelaar', 'gedragswetenschapper', 'casemanager'] as const)(
    '[CA3] who reports as %s keeps a place as a guest, and no more',
    (rol) => {
      expect(placesAfter({ ...SIGNAAL, rol }, BRAM)).toEqual([
        [ANNA, 'casemanager', false],
        [BRAM, 'gast', true],
      ])
    },
  )

  test('[CA3] who receives his own signaal has one place', () => {
    expect(placesAfter({ ...SIGNAAL, casemanager: BRAM }, BRAM)).toEqual([[BRAM, 'casemanager', false]])
  })

  test('[CA14] a criterium named twice is kept once, and how many there are decides nothing', () => {
    const decision = decide(null, asCommand({ ...SIGNAAL, criteria: ['urgent', 'urgent'] }), factsOf(BRAM))
    const first = decision.ok ? decision.value[0] : undefined
    expect(first?.type === 'signaal.reported' && first.signaal.criteria).toEqual(['urgent'])
  })

  function placesAfter(asked: Asked, by: PersonId) {
    const decision = decide(null, asCommand(asked), factsOf(by))
    if (!decision.ok) throw new Error(decision.refusal.reason)
    return decision.value.flatMap((event) =>
      event.type === 'deelnemer.invited'
        ? [[event.deelnemer.personId, event.deelnemer.rol, event.deelnemer.until !== null]]
        : [],
    )
  }
})

describe('startIntake', () => {
  test('[CA7] a casemanager starts the intake', () => {
    given(casusIn('signaal')).when({ type: 'startIntake' }).thenEvents({ type: 'intake.started' })
  })

  test('[CA7] a second start is out of phase', () => {
    given(casusIn('intake')).when({ type: 'startIntake' }).thenRefused('wrong-phase', { phase: 'intake' })
  })
})

describe('recordBesluit', () => {
  test('[CA8] the besluit names who took it, when and why', () => {
    given(casusIn('intake'))
      .when(besluit({ kind: 'hsj-mcp' }))
      .thenEvents({
        type: 'besluit.recorded',
        besluit: { takenBy: ANNA, takenAt: NOW, motivation: 'Samen gewogen', outcome: { kind: 'hsj-mcp' } },
      })
  })

  test.each([6, 8, 0])('[CA8] a besluit on version %d of a casus at 7 is refused', (expected) => {
    given(casusIn('intake'))
      .when(besluit({ kind: 'hsj-mcp' }, expected))
      .thenRefused('changed-meanwhile', { expected, current: 7 })
  })

  test('[CA9] elders keeps the advice, who sees to it and by when', () => {
    const outcome = { kind: 'elders', advice: 'Wijkteam', owner: ANNA, due: '2026-03-16' } as const
    given(casusIn('intake'))
      .when(besluit(outcome))
      .thenEvents({
        type: 'besluit.recorded',
        besluit: { takenBy: ANNA, takenAt: NOW, motivation: 'Samen gewogen', outcome },
      })
  })

  test('[CA9] the owner of an answer sits at the table', () => {
    given(casusIn('intake')).when(elders(BRAM, '2026-03-16')).thenRefused('owner-not-at-table')
  })

  test('[CA9] somebody whose place has ended owns no answer', () => {
    const left = place(BRAM, 'behandelaar', { endedAt: NOW - HOUR })
    given(casusIn('intake', { deelnemers: [place(ANNA, 'casemanager'), left] }))
      .when(elders(BRAM, '2026-03-16'))
      .thenRefused('owner-not-at-table')
  })

  test.each(FAMILY_ROLLEN)('[CA9] a %s does not owe the answer of the network', (rol) => {
    given(casusIn('intake', { deelnemers: [place(ANNA, 'casemanager'), place(BRAM, rol)] }))
      .when(elders(BRAM, '2026-03-16'))
      .thenRefused('owner-not-at-table')
  })

  test('[CA9] an answer can be due today', () => {
    given(casusIn('intake')).when(elders(ANNA, '2026-03-02')).thenTypes('besluit.recorded')
  })

  test('[CA9] an answer cannot be due yesterday', () => {
    given(casusIn('intake')).when(elders(ANNA, '2026-03-01')).thenRefused('date-is-past')
  })
})

describe('inviteDeelnemer', () => {
  test('[CA17] a guest who is invited in a rol is a guest no longer', () => {
    const guest = place(BRAM, 'gast')
    given(casusIn('analyse', { deelnemers: [place(ANNA, 'casemanager'), guest] }))
      .when(invite(BRAM, 'onderwijs'))
      .thenTypes('deelnemer.ended', 'deelnemer.invited')
  })

  test('[CA7] an invitation states purpose, rooms, until when and both grounds', () => {
    const until = NOW + 90 * DAY
    given(casusIn('analyse'))
      .when(invite(BRAM, 'onderwijs', { until, rooms: { analyse: 'read' } }))
      .thenEvents({
        type: 'deelnemer.invited',
        deelnemer: {
          id: idOf('deelnemer1x'),
          personId: BRAM,
          rol: 'onderwijs',
          from: NOW,
          until,
          purpose: 'Meedenken over school',
          rooms: { analyse: 'read' },
          grondslag: 'publieke-taak',
          doorbreking: 'toestemming',
        },
      })
  })

  test.each(DOORBREKINGEN)('[CA7] the ground %s for breaking secrecy is kept as it was given', (doorbreking) => {
    const decision = decide(casusIn('plan'), asCommand(invite(BRAM, 'behandelaar', { doorbreking })), factsOf(ANNA))
    const first = decision.ok ? decision.value[0] : undefined
    expect(first?.type === 'deelnemer.invited' && first.deelnemer.doorbreking).toBe(doorbreking)
  })

  test('[CA4] nobody can be invited who does not exist', () => {
    given(casusIn('analyse'))
      .when(invite(BRAM, 'behandelaar'), factsOf(ANNA, { kinds: { [BRAM]: null } }))
      .thenRefused('no-such-person')
  })

  const bearers = new Map(
    tableUnder('test/shared/casus/toegang.md', '6').flatMap((row) =>
      listed(row.rol).map((rol) => [rol as Rol, listed(row['soort account'])] as const),
    ),
  )

  test.each(ROLLEN)('[CA4] the rol %s is for the kinds of account of the table, and no other', (rol) => {
    const until = NOW + DAY
    const allowed = (['professional', 'familie', 'beheerder', 'auditor'] as const).filter(
      (kind) =>
        decide(casusIn('analyse'), asCommand(invite(BRAM, rol, { until })), factsOf(ANNA, { kinds: { [BRAM]: kind } }))
          .ok,
    )
    expect(allowed.toSorted()).toEqual(bearers.get(rol)?.toSorted())
  })

  test('[CA5] a casemanager may become plancoordinator too', () => {
    given(casusIn('analyse')).when(invite(ANNA, 'plancoordinator')).thenTypes('deelnemer.invited')
  })

  test.each(ROLLEN.filter((rol) => rol !== 'plancoordinator'))('[CA5] nobody gives himself the place of %s', (rol) => {
    given(casusIn('analyse'))
      .when(invite(ANNA, rol, { until: NOW + DAY }), factsOf(ANNA, { kinds: { [ANNA]: kindFor(rol) } }))
      .thenRefused('not-for-yourself')
  })

  test('[CA11] the same rol twice is refused', () => {
    given(casusIn('analyse', { deelnemers: [place(ANNA, 'casemanager'), place(BRAM, 'behandelaar')] }))
      .when(invite(BRAM, 'behandelaar'))
      .thenRefused('already-deelnemer')
  })

  test('[CA11] a second rol beside the first is well', () => {
    given(casusIn('analyse', { deelnemers: [place(ANNA, 'casemanager'), place(BRAM, 'behandelaar')] }))
      .when(invite(BRAM, 'gedragswetenschapper'))
      .thenTypes('deelnemer.invited')
  })

  test('[CA11] who left can come back in the same rol', () => {
    const left = place(BRAM, 'behandelaar', { endedAt: NOW - HOUR })
    given(casusIn('analyse', { deelnemers: [place(ANNA, 'casemanager'), left] }))
      .when(invite(BRAM, 'behandelaar'))
      .thenTypes('deelnemer.invited')
  })

  test('[CA10] a gast without an end date is refused', () => {
    given(casusIn('analyse')).when(invite(BRAM, 'gast')).thenRefused('needs-end-date')
  })

  test('[CA10] a gast with an end date is well', () => {
    given(casusIn('analyse'))
      .when(invite(BRAM, 'gast', { until: NOW + DAY }))
      .thenTypes('deelnemer.invited')
  })

  test.each([NOW, NOW - 1, 0])('[CA10] an end at %d does not lie in the future', (until) => {
    given(casusIn('analyse'))
      .when(invite(BRAM, 'behandelaar', { until }))
      .thenRefused('date-is-past')
  })

  test.each(['analyse', 'plan'] as const)('[CA12] a parent cannot be invited to the room %s', (room) => {
    given(casusIn('analyse'))
      .when(
        invite(CELINE, 'ouderMetGezag', { rooms: { [room]: 'read' } }),
        factsOf(ANNA, { kinds: { [CELINE]: 'familie' } }),
      )
      .thenRefused('room-not-for-rol', { room })
  })

  test.each([
    ['read', 'write', 'room-not-yours'],
    ['read', 'read', null],
    ['write', 'write', null],
  ] as const)('[CA18] who was invited to %s, and names %s', (own, asked, refusal) => {
    const casus = casusIn('analyse', { deelnemers: [place(ANNA, 'casemanager', { rooms: { analyse: own } })] })
    const decision = given(casus).when(invite(BRAM, 'gast', { until: NOW + DAY, rooms: { analyse: asked } }))
    if (refusal) decision.thenRefused(refusal, { room: 'analyse' })
    else decision.thenTypes('deelnemer.invited')
  })

  test('[CA18] who was refused the text himself lets nobody else in by name, and another room he does', () => {
    const kim = place(person('kim'), 'jeugdige')
    const anna = place(ANNA, 'casemanager', { doorbreking: 'toestemming' })
    const toestemmingen = [word(false, kim.id, anna.id)]
    const casus = casusIn('analyse', { deelnemers: [anna, kim], born: bornAt(14), facts: { toestemmingen } })
    const guest = (room: 'analyse' | 'plan') =>
      given(casus).when(invite(BRAM, 'gast', { until: NOW + DAY, rooms: { [room]: 'read' } }))
    guest('analyse').thenRefused('room-not-yours', { room: 'analyse' })
    guest('plan').thenTypes('deelnemer.invited')
  })

  test('[CA18] before there is a text, a room can be named all the same', () => {
    given(casusIn('intake'))
      .when(invite(BRAM, 'gast', { until: NOW + DAY, rooms: { analyse: 'write' } }))
      .thenTypes('deelnemer.invited')
  })

  test('[CA12] a pleegouder can be invited to a room', () => {
    given(casusIn('analyse'))
      .when(
        invite(CELINE, 'pleegouder', { rooms: { plan: 'read' } }),
        factsOf(ANNA, { kinds: { [CELINE]: 'familie' } }),
      )
      .thenTypes('deelnemer.invited')
  })
})

describe('endDeelnemer', () => {
  const anna = place(ANNA, 'casemanager')
  const bram = place(BRAM, 'behandelaar')

  test('[CA13] a place is ended with its reason', () => {
    given(casusIn('analyse', { deelnemers: [anna, bram] }))
      .when(end(bram))
      .thenEvents({ type: 'deelnemer.ended', deelnemerId: bram.id, reason: 'Werkt hier niet meer' })
  })

  test('[CA13] a place that is not there cannot be ended', () => {
    given(casusIn('analyse'))
      .when(end(idOf<DeelnemerId>('nobody')))
      .thenRefused('no-such-deelnemer')
  })

  test.each([
    ['was ended', { endedAt: NOW - 1 }],
    ['has expired', { until: NOW }],
    ['has not begun', { from: NOW + 1 }],
  ])('[CA13] a place that %s cannot be ended again', (_, more) => {
    const gone = { ...bram, ...more }
    given(casusIn('analyse', { deelnemers: [anna, gone] }))
      .when(end(gone))
      .thenRefused('no-such-deelnemer')
  })

  test('[CA6] the last who can invite cannot be ended', () => {
    given(casusIn('analyse', { deelnemers: [anna, bram] }))
      .when(end(anna))
      .thenRefused('last-coordinator')
  })

  test('[CA6] with a plancoordinator beside him the casemanager can be ended', () => {
    given(casusIn('analyse', { deelnemers: [anna, place(BRAM, 'plancoordinator')] }))
      .when(end(anna))
      .thenTypes('deelnemer.ended')
  })

  test('[CA6] one who holds both rollen can lose one of them', () => {
    given(casusIn('analyse', { deelnemers: [anna, place(ANNA, 'plancoordinator')] }))
      .when(end(anna))
      .thenTypes('deelnemer.ended')
  })

  // A plancoordinator invited until next week, the casemanager ended today: next week nobody could invite any more,
  // and no command could mend it.
  test('[CA6] a coordinator with an end date does not count as the one who stays', () => {
    given(casusIn('analyse', { deelnemers: [anna, place(BRAM, 'plancoordinator', { until: NOW + 7 * DAY })] }))
      .when(end(anna))
      .thenRefused('last-coordinator')
  })

  test('[CA6] a coordinator with an end date can himself be ended', () => {
    const standIn = place(BRAM, 'plancoordinator', { until: NOW + 7 * DAY })
    given(casusIn('analyse', { deelnemers: [anna, standIn] }))
      .when(end(standIn))
      .thenTypes('deelnemer.ended')
  })
})

describe('deciding', () => {
  test('[CA2] nothing can be asked of a casus that does not exist', () => {
    given(null).when({ type: 'startIntake' }).thenRefused('no-such-casus')
  })

  test('[CA16] the same casus, command and facts give the same decision and change nothing', () => {
    const casus = deepFreeze(casusIn('analyse'))
    const command = asCommand(invite(person('dirk'), 'veiligheid'))
    expect(decide(casus, command, factsOf(ANNA))).toEqual(decide(casus, command, factsOf(ANNA)))
  })
})

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (inner && typeof inner === 'object') deepFreeze(inner)
  return Object.freeze(value)
}
