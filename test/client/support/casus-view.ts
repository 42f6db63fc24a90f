// A casus as the server shows it, for tests of screens: enough of one, with what a test changes.
import type { CasusId, DeelnemerId, PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { CasusView, DeelnemerView, Person } from '#shared/protocol/views.ts'

const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .padEnd(20, '0')
    .slice(0, 20)

export const person = (name: string, change: Partial<Person> = {}): Person => ({
  id: idFrom(name) as PersonId,
  name,
  functie: 'behandelaar GGZ',
  discipline: 'GGZ',
  organisatie: null,
  colour: '#34507a',
  ...change,
})

export const deelnemer = (name: string, rol: Rol, change: Partial<DeelnemerView> = {}): DeelnemerView => ({
  id: idFrom(`${name}${rol}`) as DeelnemerId,
  person: person(name),
  rol,
  from: 0,
  until: null,
  endedAt: null,
  purpose: 'Denkt mee.',
  here: false,
  phone: null,
  ...change,
})

export const casusView = (change: Partial<CasusView> = {}): CasusView => ({
  id: idFrom('casus') as CasusId,
  version: 1,
  phase: 'analyse',
  jeugdige: { name: 'Loex Grasdijk', born: '2013-03-14' },
  waitsFor: 'write-analyse',
  passed: [],
  deelnemers: [],
  documents: [],
  missingExpertise: [],
  mine: { rollen: [], commands: [] },
  ...change,
})
