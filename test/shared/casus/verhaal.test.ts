// Sharing and taking back one's verhaal: by whom, with whom, and who reads what then.
import { describe, expect, test } from 'vitest'
import { accessTo } from '#shared/casus/access.ts'
import type { Casus } from '#shared/casus/casus.ts'
import { decide, type Facts } from '#shared/casus/decide.ts'
import type { Recorded } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import { mayReadInVersion, standingTexts, textsFor, verhalenForAnalyse } from '#shared/casus/verhaal.ts'
import { renderFor } from '#shared/document/render.ts'
import { TABLE_ROOMS, verhaalOf } from '#shared/document/rooms.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import { ROLLEN, type Rol } from '#shared/people.ts'
import {
  ANNA,
  casusIn,
  DAY,
  FINGERPRINT,
  factsOf,
  idOf,
  NOW,
  person,
  place,
  sharedBy,
  VERSION,
} from '#test/support/build.ts'
import { bornAt, word } from '#test/support/facts.ts'
import { type Asked, asCommand, given } from '#test/support/scenario.ts'

const mother = place(person('moeder'), 'ouderMetGezag')
const father = place(person('vader'), 'ouderMetGezag')
const kim = place(person('kim'), 'jeugdige')
const guide = place(ANNA, 'gedragswetenschapper')
const TABLE = [mother, father, kim, guide]

const CANDIDATE = { versionId: VERSION, fingerprint: FINGERPRINT }
const as = (by: PersonId, candidate: Facts['candidate'] = CANDIDATE) => factsOf(by, { candidate })
const share = (more: object = {}): Asked =>
  ({
    type: 'shareVerhaal',
    deelnemerId: mother.id,
    readers: { professionals: true, deelnemers: [] },
    fingerprint: FINGERPRINT,
    ...more,
  }) as Asked

const casus = (verhalen: Casus['verhalen'] = [], deelnemers = TABLE) => casusIn('analyse', { deelnemers, verhalen })

test('[VH11] from sixteen a parent reads what the jeugdige shared with him, and of another after his toestemming', () => {
  const readers = { professionals: false, deelnemers: [mother.id] }
  const verhalen = [sharedBy(kim.id, { readers }), sharedBy(father.id, { readers })]
  const tellers = (age: number, toestemmingen: Casus['facts']['toestemmingen'] = []) =>
    textsFor(
      casusIn('analyse', { deelnemers: TABLE, verhalen, born: bornAt(age), facts: { toestemmingen } }),
      'verhaal',
      mother.personId,
      NOW,
    ).map(({ deelnemerId }) => deelnemerId)
  expect([tellers(15), tellers(16)]).toEqual([[kim.id, father.id], [kim.id]])
  expect(tellers(16, [word(true, kim.id, mother.id)])).toEqual([kim.id, father.id])
})

/** After what was asked, an hour later each. */
function happened(asked: readonly { readonly by: PersonId; readonly wish: Asked; readonly text?: string }[]): Casus {
  return asked.reduce<Casus>((now, { by, wish, text = FINGERPRINT }, index) => {
    const candidate = { versionId: idOf<VersionId>(`v${index}`), fingerprint: text }
    const decision = decide(now, asCommand(wish), as(by, candidate))
    if (!decision.ok) throw new Error(decision.refusal.reason)
    return decision.value.reduce<Casus>(
      (folded, event) => evolve(folded, now.id, { ...event, seq: folded.version + 1, at: NOW, by } as Recorded),
      now,
    )
  }, casus())
}

const tellers = (found: readonly { readonly deelnemerId: DeelnemerId }[]) => found.map(({ deelnemerId }) => deelnemerId)

describe('sharing', () => {
  test('[VH1] the text of that moment, with whom was chosen', () => {
    const readers = { professionals: true, deelnemers: [kim.id] }
    given(casus())
      .when(share({ readers }), as(mother.personId))
      .thenEvents({ type: 'verhaal.shared', deelnemerId: mother.id, ...CANDIDATE, readers })
  })

  test.each([
    ['another parent', father.personId],
    ['the jeugdige', kim.personId],
  ])('[VH1] not by %s', (_, by) => {
    given(casus([sharedBy(mother.id)]))
      .when(share(), as(by))
      .thenRefused('no-such-deelnemer')
    given(casus([sharedBy(mother.id)]))
      .when({ type: 'withdrawVerhaal', deelnemerId: mother.id }, as(by))
      .thenRefused('no-such-deelnemer')
  })

  test('[VH1] not in a place that is over', () => {
    const gone = place(mother.personId, 'ouderMetGezag', { id: idOf('gone'), endedAt: NOW - 1 })
    given(casus([], [...TABLE, gone]))
      .when(share({ deelnemerId: gone.id }), as(mother.personId))
      .thenRefused('no-such-deelnemer')
  })

  test('[VH2] with nobody is no sharing', () => {
    given(casus())
      .when(share({ readers: { professionals: false, deelnemers: [] } }), as(mother.personId))
      .thenRefused('no-readers')
  })

  test.each([
    ['herself', mother.id],
    ['a professional', guide.id],
    ['nobody at this table', idOf<DeelnemerId>('elsewhere')],
  ])('[VH2] not by name with %s', (_, id) => {
    given(casus())
      .when(share({ readers: { professionals: true, deelnemers: [id] } }), as(mother.personId))
      .thenRefused('no-such-deelnemer')
  })

  test('[VH3] another text than was read refuses it, and an empty one', () => {
    given(casus())
      .when(share({ fingerprint: 'a'.repeat(64) }), as(mother.personId))
      .thenRefused('text-changed', { seen: 'a'.repeat(64), current: FINGERPRINT })
    given(casus()).when(share(), as(mother.personId, null)).thenRefused('nothing-to-share')
  })

  test('[VH4] a second one replaces the first for who reads from now on, and the first is kept', () => {
    const now = happened([
      { by: mother.personId, wish: share({ readers: { professionals: true, deelnemers: [father.id] } }) },
      { by: mother.personId, wish: share({ fingerprint: 'b'.repeat(64) }), text: 'b'.repeat(64) },
    ])
    expect(now.verhalen).toHaveLength(2)
    expect(standingTexts(now, 'verhaal').map(({ fingerprint }) => fingerprint)).toEqual(['b'.repeat(64)])
    expect(textsFor(now, 'verhaal', father.personId, NOW)).toEqual([])
  })

  test('[VH4] taken back, none of them stands; there is nothing to take back twice', () => {
    const withdraw: Asked = { type: 'withdrawVerhaal', deelnemerId: mother.id }
    const now = happened([
      { by: mother.personId, wish: share() },
      { by: mother.personId, wish: share() },
      { by: mother.personId, wish: withdraw },
    ])
    expect([now.verhalen.length, standingTexts(now, 'verhaal')]).toEqual([2, []])
    given(now).when(withdraw, as(mother.personId)).thenRefused('nothing-shared')
  })
})

describe('reading', () => {
  test('[VH5] that of the jeugdige is first, whoever shared first', () => {
    const now = casus([sharedBy(mother.id), sharedBy(father.id), sharedBy(kim.id)])
    expect(tellers(standingTexts(now, 'verhaal'))).toEqual([kim.id, mother.id, father.id])
  })

  const READERS: readonly Rol[] = [
    'casemanager',
    'plancoordinator',
    'gedragswetenschapper',
    'behandelaar',
    'veiligheid',
  ]
  test.each(ROLLEN)(
    '[VH6] shared with the professionals, a %s reads it only where he reads the analyse as one',
    (rol) => {
      const reader = place(person('reader'), rol)
      const now = casus([sharedBy(mother.id)], [mother, reader])
      expect(textsFor(now, 'verhaal', reader.personId, NOW).length > 0).toBe(READERS.includes(rol))
    },
  )

  test.each(['gast', 'pleegouder', 'vertrouwenspersoon'] as const)(
    '[VH6] a %s who was invited to the analyse does not read it by that',
    (rol) => {
      const reader = place(person('reader'), rol, { rooms: { analyse: 'write' } })
      expect(textsFor(casus([sharedBy(mother.id)], [mother, reader]), 'verhaal', reader.personId, NOW)).toEqual([])
    },
  )

  test('[VH6] one parent reads of the other only what was shared with him by name, while he sits there', () => {
    const chosen = sharedBy(mother.id, { readers: { professionals: false, deelnemers: [father.id] } })
    expect(textsFor(casus([sharedBy(mother.id)]), 'verhaal', father.personId, NOW)).toEqual([])
    expect(textsFor(casus([chosen]), 'verhaal', father.personId, NOW)).toEqual([chosen])
    expect(textsFor(casus([chosen]), 'verhaal', kim.personId, NOW)).toEqual([])
    expect(textsFor(casus([chosen]), 'verhaal', guide.personId, NOW)).toEqual([])
    const gone = { ...father, endedAt: NOW - 1 }
    expect(textsFor(casus([chosen], [mother, gone]), 'verhaal', father.personId, NOW)).toEqual([])
  })

  test('[VH7] the analyse takes with it what stands for the professionals', () => {
    const forFather = sharedBy(kim.id, { readers: { professionals: false, deelnemers: [father.id] } })
    const back = sharedBy(father.id, { withdrawnAt: NOW - 1 })
    expect(tellers(verhalenForAnalyse(casus([sharedBy(mother.id), forFather, back])))).toEqual([mother.id])
  })

  test.each([
    ['signed', true],
    ['offered', true],
    ['earlier', false],
  ] as const)('[VH8] taken back, a professional reads it in what is %s: %s', (status, expected) => {
    const back = sharedBy(mother.id, { withdrawnAt: NOW - 1 })
    expect(mayReadInVersion(casus([back]), back, ANNA, NOW, status)).toBe(expected)
    expect(mayReadInVersion(casus([back]), back, mother.personId, NOW, status)).toBe(true)
    expect(mayReadInVersion(casus([back]), back, father.personId, NOW, status)).toBe(false)
  })

  test('[VH8] a text that was never shared with the professionals is not read in a version', () => {
    const other = { deelnemerId: mother.id, fingerprint: 'b'.repeat(64) }
    expect(mayReadInVersion(casus([sharedBy(mother.id)]), other, ANNA, NOW, 'signed')).toBe(false)
  })

  test('[VH9] who is no longer among the chosen reads it no more, also where the text is the same', () => {
    const first = sharedBy(mother.id, { readers: { professionals: true, deelnemers: [father.id] }, at: NOW - 2 * DAY })
    expect(mayReadInVersion(casus([first]), first, father.personId, NOW, 'signed')).toBe(true)
    expect(mayReadInVersion(casus([first, sharedBy(mother.id)]), first, father.personId, NOW, 'signed')).toBe(false)
  })

  test('[VH9] who is among the chosen now does not read an earlier text by that', () => {
    const first = sharedBy(mother.id)
    const second = sharedBy(mother.id, {
      fingerprint: 'b'.repeat(64),
      readers: { professionals: true, deelnemers: [father.id] },
    })
    expect(mayReadInVersion(casus([first, second]), first, father.personId, NOW, 'signed')).toBe(false)
    expect(mayReadInVersion(casus([first, second]), second, father.personId, NOW, 'signed')).toBe(true)
  })

  test('[VH10] sharing opens no room to anybody', () => {
    const levels = (now: Casus) =>
      TABLE.flatMap(({ personId }) =>
        [...TABLE_ROOMS, verhaalOf(mother.id), verhaalOf(kim.id)].map(
          (room) => accessTo(now, personId, room, NOW).level,
        ),
      )
    const everybody = { professionals: true, deelnemers: [father.id, kim.id] }
    expect(levels(casus([sharedBy(mother.id, { readers: everybody })]))).toEqual(levels(casus()))
  })
})

describe('in a rendering', () => {
  const part = (text: string, audience: 'tafel' | 'professionals'): VersionPart => ({
    room: verhaalOf(mother.id),
    template: 'verhaal-1',
    schema: 1,
    fingerprint: FINGERPRINT,
    content: {
      template: 'verhaal-1',
      schema: 1,
      sections: [
        { id: 'verhaal', audience, text: [{ kind: 'paragraph', indent: 0, runs: [{ text }] }], plain: null, items: [] },
      ],
    },
  })

  test.each(['tafel', 'professionals'] as const)(
    '[DO54] whatever its audience says (%s), only sharing shows it',
    (audience) => {
      const parts = [part('Toen begon het', audience)]
      expect(renderFor(parts, { places: [father.id] })).toEqual([])
      expect(renderFor(parts, { places: [father.id], verhaal: () => null })).toEqual([])
      expect(renderFor(parts, { places: [father.id], verhaal: () => 'Van mama' }).map(({ label }) => label)).toEqual([
        'Van mama',
      ])
    },
  )

  test('[DO54] an empty one leaves no trace', () => {
    expect(renderFor([part(' ', 'tafel')], { places: [], verhaal: () => 'Van mama' })).toEqual([])
  })
})
