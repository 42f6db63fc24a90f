// Who decides, what a parent reads, and what a word of toestemming does: every cell against the tables that people read.
import { describe, expect, test } from 'vitest'
import { accessTo, type Level } from '#shared/casus/access.ts'
import { mdoShareOf } from '#shared/casus/mdo-share.ts'
import { readsLooks } from '#shared/casus/share.ts'
import { decidesAt, type Share, shareOf } from '#shared/casus/toestemming.ts'
import { TABLE_ROOMS, type TableRoom } from '#shared/document/rooms.ts'
import type { Rol } from '#shared/people.ts'
import { ANNA, casusIn, NOW, person, place } from '#test/support/build.ts'
import { bornAt, gezagFact, uitzondering, unableFact, word } from '#test/support/facts.ts'
import { listed, type Row, tableUnder } from '#test/support/md-table.ts'

const FILE = 'test/shared/casus/toegang.md'
const ages = ['onbekend', '11', '12', '15', '16', '17', '18']
const born = (age: string) => (age === 'onbekend' ? null : bornAt(Number(age)))

const loex = place(person('loex'), 'jeugdige')

describe('who decides', () => {
  const rows = tableUnder(FILE, '10')
  const people = {
    jeugdige: loex,
    'ouder met gezag': place(person('moeder'), 'ouderMetGezag'),
    voogd: place(person('voogd'), 'voogd'),
    'ouder zonder gezag': place(person('vader'), 'ouderZonderGezag'),
    'aangewezen steunfiguur': place(person('oma'), 'steunfiguur'),
  }
  const casusAt = (row: Row) =>
    casusIn('analyse', {
      deelnemers: [place(ANNA, 'casemanager'), ...Object.values(people)],
      born: born(row.leeftijd ?? ''),
      facts:
        row.wilsbekwaam === 'nee'
          ? { wilsbekwaamheid: [unableFact(loex.id, people['aangewezen steunfiguur'].id)] }
          : {},
    })

  test.each(rows)('[GZ4] at $leeftijd, able $wilsbekwaam', (row) => {
    const casus = casusAt(row)
    for (const [who, { personId }] of Object.entries(people)) {
      expect([who, decidesAt(casus, personId, NOW)]).toEqual([who, row[who] === 'ja'])
    }
    expect(decidesAt(casus, ANNA, NOW)).toBe(false)
  })

  test('[GZ4] the table names every age that matters, with both', () => {
    const named = rows.map((row) => `${row.leeftijd} ${row.wilsbekwaam}`)
    expect(named).toEqual(expect.arrayContaining(ages.flatMap((age) => [`${age} ja`, `${age} nee`])))
  })
})

const SHARES: Record<string, Share> = { alles: 'all', 'eigen deel': 'part', '–': 'none' }

describe('what a parent reads', () => {
  const combos = (row: Row) =>
    listed(row.rol).flatMap((rol) =>
      listed(row['gezag vastgelegd']).flatMap((gezag) =>
        listed(row.leeftijd).flatMap((age) =>
          listed(row['jeugdige zegt']).map((says) => ({ rol: rol as Rol, gezag, age, says, row })),
        ),
      ),
    )
  const cells = tableUnder(FILE, '11').flatMap(combos)

  test('[GZ9] the table has every combination once', () => {
    const named = cells.map(({ rol, gezag, age, says }) => `${rol} ${gezag} ${age} ${says}`)
    const all = ['ouderMetGezag', 'voogd', 'ouderZonderGezag'].flatMap((rol) =>
      ['niets', 'ja', 'nee', 'voorbij'].flatMap((gezag) =>
        ages.flatMap((age) => ['niets', 'ja', 'nee'].map((says) => `${rol} ${gezag} ${age} ${says}`)),
      ),
    )
    expect(named.toSorted()).toEqual(all.toSorted())
  })

  test.each(cells)(
    '[GZ1] [GZ2] [GZ5] [GZ9] [MD14] [MD15] $rol, gezag $gezag, $age years, said $says',
    ({ rol, gezag, age, says, row }) => {
      const parent = place(person('ouder'), rol)
      const recorded = {
        niets: [],
        ja: [gezagFact(parent.id)],
        nee: [gezagFact(parent.id, { held: false })],
        voorbij: [gezagFact(parent.id, { until: '2026-03-01' })],
      }[gezag]
      const words = says === 'niets' ? [] : TABLE_ROOMS.map((room) => word(says === 'ja', loex.id, parent.id, { room }))
      const casus = casusIn('analyse', {
        deelnemers: [place(ANNA, 'casemanager'), loex, parent],
        born: born(age),
        facts: { gezag: recorded ?? [], toestemmingen: words },
      })
      const share = (room: TableRoom) => shareOf(casus, parent.personId, room, NOW)
      expect([share('analyse'), share('plan')]).toEqual([SHARES[row.analyse ?? ''], SHARES[row.plan ?? '']])
      expect(mdoShareOf(casus, parent.personId, NOW)).toBe(SHARES[row.overleg ?? ''])
      expect(readsLooks(casus, parent.personId, NOW)).toBe(row['wie keek'] === 'ja')
      // Whatever became of the gezag: his own verhaal is his.
      const tells = rol !== 'ouderZonderGezag' || gezag === 'ja'
      expect(accessTo(casus, parent.personId, `verhaal/${parent.id}`, NOW).level).toBe(tells ? 'write' : 'none')
    },
  )
})

const LEVELS: Record<string, Level> = { S: 'write', L: 'read', '–': 'none' }

describe('reading along with toestemming', () => {
  const cells = tableUnder(FILE, '12').flatMap((row) =>
    listed(row.rol).flatMap((rol) =>
      listed(row.grond).flatMap((ground) =>
        listed(row.ruimte).map((room) => ({ rol: rol as Rol, ground, room: room as TableRoom, row })),
      ),
    ),
  )

  test.each(cells)('[GZ7] [GZ8] [GZ11] $rol, $ground toestemming, $room', ({ rol, ground, room, row }) => {
    const reader = place(person('lezer'), rol, {
      rooms: { analyse: 'write', plan: 'write' },
      doorbreking: ground === 'met' ? 'toestemming' : 'rechtstreeks-betrokken',
    })
    const level = (facts: Parameters<typeof casusIn>[1]) =>
      accessTo(
        casusIn('analyse', { deelnemers: [place(ANNA, 'casemanager'), loex, reader], born: bornAt(14), ...facts }),
        reader.personId,
        room,
        NOW,
      ).level
    const no = word(false, loex.id, reader.id, { room })
    const said = {
      niets: level({}),
      ja: level({ facts: { toestemmingen: [word(true, loex.id, reader.id, { room })] } }),
      nee: level({ facts: { toestemmingen: [no] } }),
      uitzondering: level({ facts: { toestemmingen: [no], uitzonderingen: [uitzondering(reader.id, { room })] } }),
    }
    expect(said).toEqual(Object.fromEntries(Object.keys(said).map((one) => [one, LEVELS[row[one] ?? '']])))
  })

  test('[GZ8] a table of every rol, ground and room', () => {
    expect(new Set(cells.map(({ rol, ground, room }) => `${rol} ${ground} ${room}`)).size).toBe(14 * 2 * 2)
  })
})
