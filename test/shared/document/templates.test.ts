import { describe, expect, test } from 'vitest'
import { mdoRoomOf, ownRoomOf, TABLE_ROOMS, templateOf, verhaalOf } from '#shared/document/rooms.ts'
import { MDO_1, MDO_1_WELCOME } from '#shared/document/template/mdo-1.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { idOf } from '#test/support/build.ts'

/** Frozen: stored texts name these ids. A section more or less is a new template, never a change here. */
const IDS = {
  'va-1': [
    'verhalen aanleiding gezin-netwerk tijdlijn eerdere-hulp beschrijving-jeugdige beschrijving-ouders',
    'beschrijving-opvoeding beschrijving-gezin beschrijving-omgeving beschrijving-hulpverlening veiligheid onderwijs',
    'krachten factoren samenhang verklaringen positief andere-kijk conclusie prioriteiten advies verantwoording',
  ],
  'plan-1': [
    'toekomst kern regie-proces regie-zorg regie-veiligheid regie-onderwijs big5-wonen big5-support big5-welzijn',
    'big5-inkomen big5-werk-school doelen acties eigenkracht crisiskaart terugval meningsverschil evaluatie uitstroom',
    'terugweg',
  ],
  'verhaal-1': ['verhaal'],
  'inbreng-1': ['gezien helpt nodig'],
  'afgeschermd-1': ['adressen melders verborgen'],
  'mdo-kladblok-1': ['kladblok'],
} as const

/** The sections that the family does not read; all others are for the table. */
const FOR_PROFESSIONALS = [
  'beschrijving-jeugdige',
  'beschrijving-ouders',
  'beschrijving-opvoeding',
  'beschrijving-gezin',
  'veiligheid',
  'factoren',
  'verklaringen',
  'verantwoording',
  'verhaal',
  'gezien',
  'helpt',
  'nodig',
  'adressen',
  'melders',
  'verborgen',
  'kladblok',
]

const PLAIN = {
  is: [
    'verhalen krachten positief conclusie',
    'toekomst kern big5-wonen big5-support big5-welzijn big5-inkomen big5-werk-school doelen acties eigenkracht',
    'crisiskaart terugweg',
    'verhaal',
    'gezien helpt nodig',
  ],
  asked: ['veiligheid advies regie-veiligheid'],
}

const ITEMS = {
  'gezin-netwerk': 'persoon',
  tijdlijn: 'gebeurtenis',
  factoren: 'factor',
  verklaringen: 'verklaring',
  doelen: 'doel',
  acties: 'actie',
}

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '))
const all = Object.values(TEMPLATES).flatMap((template) => template.sections)

describe.each(Object.values(TEMPLATES))('$id', ({ id, label, sections }) => {
  test('[DO1] the sections stand, in their order', () => {
    expect(sections.map((section) => section.id)).toEqual(words(IDS[id]))
  })

  test('[DO1] no two sections have one id', () => {
    expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length)
  })

  test('[DO1] it is found under its own name', () => {
    expect(TEMPLATES[id].id).toBe(id)
    expect(label).not.toBe('')
  })

  test.each(sections)('[DO2] $id has a label and one line of guidance', ({ label: printed, guidance }) => {
    expect(printed.trim()).not.toBe('')
    expect(guidance).toMatch(/^\S[^\n]*[.?!)]$/)
  })
})

test('[DO2] the sections for professionals are these and no others', () => {
  expect(all.filter((section) => section.audience === 'professionals').map((section) => section.id)).toEqual(
    FOR_PROFESSIONALS,
  )
})

test.each(['is', 'asked'] as const)('[DO2] plain words: %s, for these sections', (plain) => {
  expect(all.filter((section) => section.plain === plain).map((section) => section.id)).toEqual(words(PLAIN[plain]))
})

test('[DO2] items stand beside these sections', () => {
  expect(Object.fromEntries(all.flatMap(({ id, items }) => (items ? [[id, items]] : [])))).toEqual(ITEMS)
})

test('[DO2] each area of regie has one section', () => {
  expect(all.flatMap((section) => section.regie ?? [])).toEqual(['proces', 'zorg', 'veiligheid', 'onderwijs'])
})

test('[DO1] every room that opens has a template', () => {
  const mother = idOf<DeelnemerId>('mother')
  const rooms = [
    ...TABLE_ROOMS,
    verhaalOf(mother),
    ownRoomOf('inbreng', mother),
    'afgeschermd' as const,
    mdoRoomOf(idOf('mdo')),
  ]
  expect(rooms.map(templateOf)).toEqual(['va-1', 'plan-1', 'verhaal-1', 'inbreng-1', 'afgeschermd-1', 'mdo-kladblok-1'])
  for (const room of rooms) expect(TEMPLATES[templateOf(room)].sections.length).toBeGreaterThan(0)
})

test('[DO1] an MDO takes 65 minutes, after a quarter for the family', () => {
  expect([MDO_1.reduce((sum, item) => sum + item.minutes, 0), MDO_1_WELCOME.minutes]).toEqual([65, 15])
})
