// Linked casussen as people see them: who sits at both, and nobody else, in no view and no notice.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { casusId, personId } from '#server/demo/seed.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, LOEX, must, sessionOf } from '#test/support/signing.ts'

const YFKE = casusId('yfke')

let region: Region
beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const viewOf = (person: string, id = LOEX) => region.installation.views.casus(sessionOf(person), id)!
const linksOf = (person: string, id = LOEX) => viewOf(person, id).links

/** With the word of everybody who decides there. */
const linking = (at: CasusId, other: CasusId) =>
  ({
    type: 'linkCasus',
    other,
    kind: 'gezin',
    toestemmingen: viewOf('casemanager', at).deciders!.map((speaker) => ({ speaker, namens: 'Zei ja.' })),
  }) as const
const seat = (person: PersonId, rol: 'jeugdige' | 'ouderMetGezag') =>
  ({
    type: 'inviteDeelnemer',
    personId: person,
    rol,
    purpose: 'Meedoen.',
    until: null,
    rooms: {},
    grondslag: 'publieke-taak',
    doorbreking: 'toestemming',
  }) as const

describe('a link', () => {
  /** At the table of Yfke somebody decides as well, and mother of Loex sits there too. */
  beforeEach(() => {
    must(region.installation, 'casemanager', seat(personId('moeder'), 'ouderMetGezag'), YFKE)
    must(region.installation, 'casemanager', seat(personId('oma'), 'jeugdige'), YFKE)
  })

  test('[BH24] is asked by one side, and is there when the other says so too; who sits at both sees it', () => {
    const { installation } = region
    const others = [
      'plancoordinator',
      'gedragswetenschapper',
      'behandelaar-ggz',
      'school',
      'jeugdarts',
      'loex',
      'vader',
    ]
    const bothOf = (person: string) => installation.journal.casussenOf(personId(person)).includes(YFKE)
    const one = others.filter((person) => !bothOf(person))
    expect(one.length).toBeGreaterThan(3)

    must(installation, 'casemanager', linking(LOEX, YFKE))
    expect(linksOf('casemanager')).toMatchObject([{ casusId: YFKE, state: 'asked-there' }])
    expect(linksOf('casemanager', YFKE)).toMatchObject([{ casusId: LOEX, state: 'asked-here' }])
    // Of what is only asked a parent who sits at both reads nothing.
    expect([linksOf('moeder'), linksOf('moeder', YFKE)]).toEqual([undefined, undefined])

    must(installation, 'casemanager', linking(YFKE, LOEX), YFKE)
    for (const person of ['casemanager', 'moeder']) {
      expect(linksOf(person)).toMatchObject([{ casusId: YFKE, state: 'linked' }])
      expect(linksOf(person, YFKE)).toMatchObject([{ casusId: LOEX, state: 'linked' }])
    }
    const [line] = installation.db.$client
      .prepare(`SELECT line FROM log_line WHERE line LIKE '%casus.read%' ORDER BY seq DESC LIMIT 1`)
      .pluck()
      .all() as string[]
    expect(JSON.parse(line!).object.details.linked).toEqual([LOEX])
    const name = installation.journal.load(YFKE)!.jeugdige.name
    for (const person of one) {
      const told = JSON.stringify(viewOf(person))
      expect([told.includes(YFKE), told.includes(name), 'links' in viewOf(person)]).toEqual([false, false, false])
    }

    // Whose place at the other table ended sits at both no longer.
    const { deelnemers } = installation.journal.load(YFKE)!
    const { id } = deelnemers.find((place) => place.personId === personId('moeder'))!
    must(installation, 'casemanager', { type: 'endDeelnemer', deelnemerId: id, reason: 'Vergissing.' }, YFKE)
    expect(linksOf('moeder')).toBeUndefined()
    must(installation, 'casemanager', { type: 'unlinkCasus', other: LOEX, reason: 'Wil zij niet meer.' }, YFKE)
    expect(linksOf('casemanager')).toMatchObject([{ state: 'asked-there' }])
  })

  test('[BH22] who does not sit at the other table is told that it is not there', () => {
    const { installation } = region
    const asked = { ...linking(LOEX, YFKE), other: YFKE }
    expect(ask(installation, 'plancoordinator', asked)).toEqual({ ok: false, refusal: { reason: 'no-such-casus' } })
    const nowhere = { ...asked, other: '0'.repeat(20) as CasusId }
    expect(ask(installation, 'plancoordinator', nowhere)).toEqual(ask(installation, 'plancoordinator', asked))
  })

  test('[BH23] opens nothing: who sits at one table does not come in at the other', () => {
    const { installation } = region
    must(installation, 'casemanager', linking(LOEX, YFKE))
    must(installation, 'casemanager', linking(YFKE, LOEX), YFKE)
    expect(installation.views.casus(sessionOf('school'), YFKE)).toBeNull()
    expect(installation.accessOf(personId('school'), { casusId: YFKE, room: 'plan' }).level).toBe('none')
  })
})
