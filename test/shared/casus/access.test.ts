// Every cell of room × rol × invitation × state, against the table that people read.
import { describe, expect, test } from 'vitest'
import {
  ACCESS_VERSION,
  ALLOWS,
  accessTo,
  type Level,
  mayReadIntake,
  STANDINGS,
  standingOf,
  wasTakenAway,
} from '#shared/casus/access.ts'
import { type Casus, type Deelnemer, PHASES } from '#shared/casus/casus.ts'
import { ENTRY, entryOf } from '#shared/casus/entry.ts'
import type { Mdo, MdoStatus } from '#shared/casus/mdo.ts'
import {
  isLiveRoom,
  type LiveRoom,
  mdoRoomOf,
  ownerOf,
  ownRoomOf,
  ROOM_KINDS,
  roomKindOf,
  TABLE_ROOMS,
  verhaalOf,
} from '#shared/document/rooms.ts'
import { ROLLEN, type Rol } from '#shared/people.ts'
import { ANNA, BRAM, casusIn, casusStanding, DAY, HOUR, idOf, NOW, place } from '#test/support/build.ts'
import { listed, tableUnder } from '#test/support/md-table.ts'
import { MDO, mdoIn } from '#test/support/mdo.ts'

const FILE = 'test/shared/casus/toegang.md'
const LEVELS: Record<string, Level> = { '–': 'none', L: 'read', S: 'write' }
const ENTRIES: Record<string, string> = {
  rol: 'default',
  uitnodiging: 'invited',
  eigen: 'own',
  genoemd: 'named',
  mdo: 'mdo',
  nooit: 'never',
}
const INVITED = { niet: {}, 'om te lezen': 'read', 'om te schrijven': 'write' } as const

describe('the tables for people', () => {
  const entries = tableUnder(FILE, '1')
  const standings = tableUnder(FILE, '2')

  test('[AC2] how one enters is the same table in the program', () => {
    expect(entries.map((row) => row.rol)).toEqual([...ROLLEN])
    for (const room of ROOM_KINDS) {
      expect(ENTRY[room]).toEqual(Object.fromEntries(entries.map((row) => [row.rol, ENTRIES[row[room] ?? '']])))
    }
  })

  test('[AC3] what a state allows is the same table in the program', () => {
    expect(standings.map((row) => row.toestand)).toEqual([...STANDINGS])
    for (const room of ROOM_KINDS) {
      expect(ALLOWS[room]).toEqual(Object.fromEntries(standings.map((row) => [row.toestand, LEVELS[row[room] ?? '']])))
    }
  })

  test('[AC8] every kind of room has its row, also before it opens', () => {
    expect(Object.keys(ENTRY).toSorted()).toEqual([...ROOM_KINDS].toSorted())
    expect(Object.keys(ALLOWS).toSorted()).toEqual([...ROOM_KINDS].toSorted())
  })
})

describe.each(TABLE_ROOMS)('the room %s', (room) => {
  const rows = tableUnder(FILE, room === 'analyse' ? '3' : '4').flatMap((row) =>
    listed(row.rol).map((rol) => ({ ...row, rol: rol as Rol, invited: row[`uitnodiging noemt ${room}`] ?? '' })),
  )

  test('[AC2] the table names every rol with every invitation, once', () => {
    const named = rows.map((row) => `${row.rol} ${row.invited}`)
    const all = ROLLEN.flatMap((rol) => Object.keys(INVITED).map((invited) => `${rol} ${invited}`))
    expect(named.toSorted()).toEqual(all.toSorted())
  })

  describe.each(rows)('for a $rol whose invitation names it $invited', (row) => {
    const level = INVITED[row.invited as keyof typeof INVITED]
    const rooms = typeof level === 'string' ? { [room]: level } : {}

    test.each(STANDINGS)('[AC3] when the casus stands at %s', (standing) => {
      const casus = casusStanding(standing, { deelnemers: [place(ANNA, row.rol, { rooms })] })
      const expected = LEVELS[(row as Readonly<Record<string, string>>)[standing] ?? '']
      expect(accessTo(casus, ANNA, room, NOW).level).toBe(expected)
    })
  })

  test('[AC1] nobody has it at a casus that does not exist', () => {
    expect(accessTo(null, ANNA, room, NOW).level).toBe('none')
  })

  test.each(STANDINGS)('[AC1] who has no place has none when the casus stands at %s', (standing) => {
    expect(accessTo(casusStanding(standing), BRAM, room, NOW).level).toBe('none')
  })

  test.each([
    ['until', { until: NOW }],
    ['endedAt', { endedAt: NOW - 1 }],
    ['from', { from: NOW + 1 }],
  ])('[AC1] a place outside its time (%s) opens nothing', (_, more) => {
    const casus = casusIn('analyse', { deelnemers: [place(ANNA, 'plancoordinator', more)] })
    expect(accessTo(casus, ANNA, room, NOW).level).toBe('none')
  })

  test('[CA13] a place counts from its first moment up to, and not including, its last', () => {
    const casus = casusIn('analyse', { deelnemers: [place(ANNA, 'casemanager', { from: NOW, until: NOW + DAY })] })
    const levels = [NOW - 1, NOW, NOW + DAY - 1, NOW + DAY].map((at) => accessTo(casus, ANNA, room, at).level)
    expect(levels).toEqual(['none', 'write', 'write', 'none'])
  })

  test('[CA13] a clock that is set back to before its last day does not bring it back', () => {
    const deelnemers = [place(ANNA, 'casemanager', { until: NOW })]
    const casus = { ...casusIn('analyse', { deelnemers }), latestAt: NOW }
    expect(accessTo(casus, ANNA, room, NOW - HOUR).level).toBe('none')
    expect(accessTo({ ...casus, latestAt: NOW - HOUR }, ANNA, room, NOW - HOUR).level).toBe('write')
  })

  test('[AC1] of several places the widest counts, in either order', () => {
    const narrow = place(ANNA, 'gast', { rooms: { [room]: 'read' }, until: NOW + DAY })
    const wide = place(ANNA, 'behandelaar')
    for (const deelnemers of [
      [narrow, wide],
      [wide, narrow],
    ]) {
      const access = accessTo(casusIn('analyse', { deelnemers }), ANNA, room, NOW)
      expect([access.level, access.readOnlyBecause, access.rollen.length]).toEqual(['write', null, 2])
    }
  })

  test('[AC4] an invitation narrows what the rol brings', () => {
    const casus = casusIn('analyse', { deelnemers: [place(ANNA, 'behandelaar', { rooms: { [room]: 'read' } })] })
    expect(accessTo(casus, ANNA, room, NOW)).toMatchObject({ level: 'read', readOnlyBecause: 'invited-to-read' })
  })

  test.each(ROLLEN)('[AC6] the answer for a %s cites the rule and its version', (rol) => {
    const casus = casusIn('analyse', { deelnemers: [place(ANNA, rol)] })
    expect(accessTo(casus, ANNA, room, NOW).rule).toBe(
      `access@${ACCESS_VERSION} ${room}/${rol}/${entryOf(room, rol)}/concept`,
    )
  })

  test('[AC6] the answer for who has no place says so', () => {
    expect(accessTo(casusIn('plan'), BRAM, room, NOW).rule).toBe(`access@${ACCESS_VERSION} ${room}/no-place`)
  })
})

describe.each([
  ['verhaal', '8'],
  ['inbreng', '13'],
] as const)('%s', (kind, heading) => {
  const rows = tableUnder(FILE, heading).flatMap((row) =>
    listed(row.rol).map((rol) => ({ ...row, rol: rol as Rol, whose: row[`wiens ${kind}`] ?? '' })),
  )

  test('[AC10] the table names every rol, with his own and with that of another', () => {
    const all = ROLLEN.flatMap((rol) => [`${rol} eigen`, `${rol} van een ander`])
    expect(rows.map(({ rol, whose }) => `${rol} ${whose}`).toSorted()).toEqual(all.toSorted())
  })

  describe.each(rows)('$whose, for a $rol', (row) => {
    test.each(STANDINGS)('[AC10] [AC3] when the casus stands at %s', (standing) => {
      const mine = place(ANNA, row.rol, { rooms: { analyse: 'write', plan: 'write' } })
      const other = place(BRAM, row.rol)
      const casus = casusStanding(standing, { deelnemers: [mine, other] })
      const room = ownRoomOf(kind, row.whose === 'eigen' ? mine.id : other.id)
      const { level, readOnlyBecause } = accessTo(casus, ANNA, room, NOW)
      expect(level).toBe(LEVELS[(row as Readonly<Record<string, string>>)[standing] ?? ''])
      const why = standing === 'elders' ? 'elders' : 'flowed-out'
      expect(readOnlyBecause).toBe(level === 'read' ? why : null)
    })
  })
})

describe('what is afgeschermd', () => {
  const rows = tableUnder(FILE, '14').flatMap((row) =>
    listed(row.rol).map((rol) => ({ ...row, rol: rol as Rol, named: row.genoemd ?? '' })),
  )
  const clearanceOf = ({ id }: Deelnemer) => ({ deelnemerId: id, reason: 'Adres', at: NOW, by: BRAM })

  test('[AC31] the table names every rol, named and not', () => {
    const all = ROLLEN.flatMap((rol) => [`${rol} ja`, `${rol} nee`])
    expect(rows.map(({ rol, named }) => `${rol} ${named}`).toSorted()).toEqual(all.toSorted())
  })

  describe.each(rows)('for a $rol, named: $named', (row) => {
    test.each(STANDINGS)('[AC31] [AC3] when the casus stands at %s', (standing) => {
      const mine = place(ANNA, row.rol, { rooms: { analyse: 'write', plan: 'write' } })
      const other = place(BRAM, 'veiligheid')
      const clearances = [clearanceOf(row.named === 'ja' ? mine : other)]
      const casus = casusStanding(standing, { deelnemers: [mine, other], clearances })
      const expected = LEVELS[(row as Readonly<Record<string, string>>)[standing] ?? '']
      expect(accessTo(casus, ANNA, 'afgeschermd', NOW).level).toBe(expected)
    })
  })

  test('[AC31] who was named and left is not named when he comes back', () => {
    const before = place(ANNA, 'behandelaar', { endedAt: NOW - HOUR })
    const again = place(ANNA, 'behandelaar', { id: idOf('again') })
    const casus = casusIn('analyse', { deelnemers: [before, again], clearances: [clearanceOf(before)] })
    expect(accessTo(casus, ANNA, 'afgeschermd', NOW).level).toBe('none')
  })

  test('[AC31] to be named in one rol is not to be named in another', () => {
    const named = place(ANNA, 'behandelaar', { until: NOW })
    const casus = casusIn('analyse', {
      deelnemers: [named, place(ANNA, 'casemanager')],
      clearances: [clearanceOf(named)],
    })
    expect(accessTo(casus, ANNA, 'afgeschermd', NOW).level).toBe('none')
    expect(accessTo(casus, ANNA, 'afgeschermd', NOW - 1).level).toBe('write')
  })
})

describe('a verhaal', () => {
  test('[AC10] a place that is over opens its verhaal no longer, also not for the same person in another place', () => {
    const before = place(ANNA, 'ouderMetGezag', { endedAt: NOW - 1 })
    const casus = casusIn('analyse', { deelnemers: [before, place(ANNA, 'steunfiguur')] })
    expect(accessTo(casus, ANNA, verhaalOf(before.id), NOW).level).toBe('none')
  })

  test('[AC6] the rule that is cited names no person', () => {
    const mine = place(ANNA, 'jeugdige')
    const casus = casusIn('analyse', { deelnemers: [mine] })
    expect(accessTo(casus, ANNA, verhaalOf(mine.id), NOW).rule).toBe(
      `access@${ACCESS_VERSION} verhaal/jeugdige/own/concept`,
    )
  })
})

test.each(ROLLEN)('[AC1] an MDO that is not there lets in no %s', (rol) => {
  const casus = casusIn('analyse', { deelnemers: [place(ANNA, rol)] })
  expect(accessTo(casus, ANNA, mdoRoomOf(idOf('mdo')), NOW).level).toBe('none')
})

describe('the name of a room', () => {
  const ID = 'moeder00000000000000'

  test.each([
    ['analyse', 'analyse', null],
    ['plan', 'plan', null],
    [`verhaal/${ID}`, 'verhaal', ID],
    [`inbreng/${ID}`, 'inbreng', ID],
    ['afgeschermd', 'afgeschermd', null],
    [`mdo/${ID}`, 'mdo', ID],
  ])('[AC11] %s is one', (name, kind, owner) => {
    expect(isLiveRoom(name)).toBe(true)
    expect([roomKindOf(name as LiveRoom), ownerOf(name as LiveRoom)]).toEqual([kind, owner])
  })

  test.each([
    '',
    'verhaal',
    'verhaal/',
    'verhaal/MOEDER00000000000000',
    `verhaal/${ID}0`,
    `verhaal/${ID}/x`,
    `verhaal/${ID}\n`,
    `analyse/${ID}`,
    'inbreng',
    `inbreng/${ID}0`,
    `afgeschermd/${ID}`,
    `toString`,
  ])('[AC11] %j is none', (name) => {
    expect(isLiveRoom(name)).toBe(false)
  })
})

describe('the reason for reading only', () => {
  const reason = (room: 'analyse' | 'plan', standing: (typeof STANDINGS)[number], rooms = {}) =>
    accessTo(casusStanding(standing, { deelnemers: [place(ANNA, 'behandelaar', { rooms })] }), ANNA, room, NOW)
      .readOnlyBecause

  test.each([
    ['analyse', 'concept', null],
    ['analyse', 'stilgezet', 'offered'],
    ['analyse', 'aangeboden', 'offered'],
    ['analyse', 'ondertekend', 'signed'],
    ['analyse', 'uitgestroomd', 'flowed-out'],
    ['plan', 'aangeboden', null],
    ['plan', 'ondertekend', null],
    ['plan', 'uitgestroomd', 'flowed-out'],
  ] as const)('[AC7] in the %s at %s it is %s', (room, standing, expected) => {
    expect(reason(room, standing)).toBe(expected)
  })

  // Invited to read the plan while the analyse was offered, the screen once said that the plan was offered.
  test.each(['concept', 'stilgezet', 'aangeboden', 'ondertekend'] as const)(
    '[AC7] who was invited to read the plan is told so, also when the analyse stands at %s',
    (standing) => {
      expect(reason('plan', standing, { plan: 'read' })).toBe('invited-to-read')
    },
  )

  test('[AC7] who may write or may not enter is told no reason', () => {
    for (const standing of STANDINGS) {
      for (const rol of ROLLEN) {
        const access = accessTo(casusStanding(standing, { deelnemers: [place(ANNA, rol)] }), ANNA, 'analyse', NOW)
        expect(access.readOnlyBecause === null).toBe(access.level !== 'read')
      }
    }
  })
})

test('[AC9] the answer says when the first place of this person ends by itself', () => {
  const deelnemers = [
    place(ANNA, 'behandelaar', { until: NOW + 2 * DAY }),
    place(ANNA, 'gast', { until: NOW + DAY }),
    place(ANNA, 'onderwijs'),
    place(BRAM, 'gast', { until: NOW + HOUR }),
  ]
  expect(accessTo(casusIn('analyse', { deelnemers }), ANNA, 'plan', NOW).changesAt).toBe(NOW + DAY)
  expect(
    accessTo(casusIn('analyse', { deelnemers: [place(ANNA, 'behandelaar')] }), ANNA, 'plan', NOW).changesAt,
  ).toBeNull()
})

test.each(PHASES)('[AC3] the phase %s has one standing', (phase) => {
  expect(STANDINGS).toContain(standingOf(casusIn(phase)))
})

describe('the signaal and the besluit', () => {
  test.each(ROLLEN)('[AC5] a %s reads them only to weigh them', (rol) => {
    const casus = casusIn('intake', { deelnemers: [place(ANNA, rol)] })
    const weighs = ['casemanager', 'plancoordinator', 'gedragswetenschapper'].includes(rol)
    expect(mayReadIntake(casus, ANNA, NOW)).toBe(weighs)
  })

  test('[AC5] who reported reads them while he has a place', () => {
    const at = (more: object) =>
      mayReadIntake(casusIn('elders', { reportedBy: BRAM, deelnemers: [place(BRAM, 'onderwijs', more)] }), BRAM, NOW)
    expect([at({}), at({ endedAt: NOW - HOUR })]).toEqual([true, false])
  })
})

describe('[SY47] a room was taken away', () => {
  const taken = (casus: Casus | null, room: LiveRoom = 'analyse') => wasTakenAway(casus, ANNA, room, NOW)
  const ended = { deelnemers: [place(ANNA, 'behandelaar', { endedAt: NOW - HOUR })] }
  const rol = (name: Rol) => ({ deelnemers: [place(ANNA, name)] })

  test.each(STANDINGS)('at %s from who lost his place', (standing) => {
    expect(taken(casusStanding(standing, ended))).toBe(true)
  })

  test('from nobody who may enter, nor from who never had a place or at a casus that is not known', () => {
    expect(taken(casusStanding('concept', rol('behandelaar')))).toBe(false)
    expect(taken(casusStanding('concept', { deelnemers: [place(BRAM, 'behandelaar')] }))).toBe(false)
    expect(taken(null)).toBe(false)
  })

  test('from who has a place with which one does not read it, and from all once the casus is closed', () => {
    expect(taken(casusStanding('concept', rol('onderwijs')))).toBe(true)
    expect(taken(casusStanding('gesloten', rol('behandelaar')))).toBe(true)
  })

  test('not where the casus or the MDO is not so far: after a restore it may be again', () => {
    expect([
      taken(casusStanding('intake', rol('behandelaar'))),
      taken(casusStanding('elders', rol('behandelaar'))),
    ]).toEqual([false, false])
    const mdo = (status: MdoStatus, more: Partial<Mdo> = {}) =>
      taken(casusStanding('concept', { ...rol('behandelaar'), mdos: [mdoIn(status, more)] }), mdoRoomOf(MDO))
    expect([taken(casusStanding('concept', rol('behandelaar')), mdoRoomOf(MDO)), mdo('planned'), mdo('open')]).toEqual([
      false,
      false,
      false,
    ])
    expect(mdo('closed', { kladblok: 'discarded' })).toBe(true)
  })
})

describe('[AC12] text that comes too late', () => {
  const late = (standing: (typeof STANDINGS)[number], rol: Rol, more = {}) =>
    accessTo(casusStanding(standing, { deelnemers: [place(ANNA, rol, more)] }), ANNA, 'analyse', NOW).late

  test.each(STANDINGS)('at %s is left only where the text stands still', (standing) => {
    const standsStill = ['stilgezet', 'aangeboden', 'ondertekend'].includes(standing)
    expect(late(standing, 'behandelaar').leaves).toBe(standsStill)
  })

  test('is left by nobody who may only read when the text is open', () => {
    expect(late('aangeboden', 'behandelaar', { rooms: { analyse: 'read' } }).leaves).toBe(false)
    expect(late('aangeboden', 'gast', { rooms: { analyse: 'read' }, until: NOW + DAY }).leaves).toBe(false)
    expect(late('aangeboden', 'jeugdige').leaves).toBe(false)
  })

  test('of the plan there is none: it never stands still', () => {
    const casus = casusStanding('aangeboden', { deelnemers: [place(ANNA, 'behandelaar')] })
    expect(accessTo(casus, ANNA, 'plan', NOW).late).toEqual({ leaves: false, readsAll: false })
  })

  test('of others is read by who signs and by who offered, and by no other', () => {
    const readers = ROLLEN.filter((rol) => late('concept', rol).readsAll)
    expect(readers).toEqual(['gedragswetenschapper'])
    const casus = casusStanding('aangeboden', { deelnemers: [place(ANNA, 'behandelaar'), place(BRAM, 'behandelaar')] })
    if (!('analyse' in casus) || casus.analyse.status !== 'aangeboden') throw new Error('nothing lies offered')
    const offered = (by: typeof ANNA) => ({ ...casus, analyse: { ...casus.analyse, by } }) as typeof casus
    expect([ANNA, BRAM].map((by) => accessTo(offered(by), ANNA, 'analyse', NOW).late.readsAll)).toEqual([true, false])
  })
})
