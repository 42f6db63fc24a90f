// What a place becomes by what was filled in, and what is said of it before it is sent.
import { expect, test } from 'vitest'
import { changeOf, consequencesOf, draftOf, rollenFor } from '#client/deelnemers/change-draft.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { idOf, NOW, person } from '#test/support/build.ts'

const NADIA = { id: person('nadia'), name: 'Nadia', functie: 'arts', discipline: 'JGZ', organisatie: null, colour: '' }

const gast: DeelnemerView = {
  id: idOf('place'),
  person: NADIA,
  rol: 'gast',
  from: NOW,
  until: Date.parse('2027-01-31T23:59:59+01:00'),
  endedAt: null,
  purpose: 'Leest mee.',
  here: false,
  phone: null,
  given: {
    rooms: { analyse: 'read', plan: 'read' },
    grondslag: 'publieke-taak',
    doorbreking: 'toestemming',
    changes: 2,
  },
}
const behandelaar: DeelnemerView = { ...gast, rol: 'behandelaar', until: null, given: { ...gast.given!, rooms: {} } }
const casus = { regie: [], clearances: [] } as unknown as CasusView
const reason = 'Ander werk'

test('as it is it stays: the very last moment, the rooms, and how often it was changed', () => {
  const { given, until } = gast
  expect(changeOf(gast, { place: draftOf(gast), reason })).toEqual({
    type: 'changeDeelnemer',
    deelnemerId: gast.id,
    expectedChanges: 2,
    place: { ...given, rol: 'gast', until, purpose: 'Leest mee.', changes: undefined },
    reason,
  })
  expect(consequencesOf(casus, gast, draftOf(gast))).toEqual([])
})

test('a room taken away, and another last day', () => {
  const place = { ...draftOf(gast), rooms: { analyse: 'none', plan: 'read' }, until: '2026-12-24' } as const
  expect(changeOf(gast, { place, reason })?.place).toMatchObject({ rooms: { plan: 'read' } })
  expect(consequencesOf(casus, gast, place)).toEqual([
    'Nadia kan niet meer bij de Verklarende Analyse, ook niet op een scherm dat nu openstaat.',
    'De plek van Nadia stopt na 24 december 2026.',
  ])
})

test('another rol brings its own rooms, and takes away what hung on the former', () => {
  const place = { ...draftOf(gast), rol: 'behandelaar', rooms: {} } as const
  expect(changeOf(gast, { place, reason })?.place).toMatchObject({ rol: 'behandelaar', rooms: {} })
  const said = consequencesOf(casus, gast, place)
  expect(said[0]).toBe('Nadia is voortaan behandelaar in plaats van gast.')
  expect(said).toContain('Nadia kan voortaan lezen en schrijven in de Verklarende Analyse.')
  expect(said.some((line) => line.includes('inbreng'))).toBe(true)
})

test('that somebody was named for what is afgeschermd is said to who knows it alone', () => {
  const place = { ...draftOf(behandelaar), rol: 'veiligheid', rooms: {} } as const
  const speaks = (clearances: CasusView['clearances']) =>
    consequencesOf({ ...casus, ...(clearances ? { clearances } : {}) }, behandelaar, place).join(' ')
  expect(speaks([])).not.toContain('afgeschermd')
  expect(speaks([{ deelnemerId: behandelaar.id, reason: 'Adres', at: NOW }])).toContain('afgeschermde deel')
})

test('a professional goes to a professional rol, somebody of the family to none', () => {
  expect(rollenFor(behandelaar)).not.toContain('voogd')
  expect(rollenFor({ ...gast, rol: 'pleegouder' })).toEqual([])
})
