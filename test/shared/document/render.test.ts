// Every section gets a word of its own; what a reader gets is judged by the words that reach him.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Audience } from '#shared/document/audience.ts'
import type { Block } from '#shared/document/blocks.ts'
import { readRendered, renderFor } from '#shared/document/render.ts'
import type { ItemContent, SectionContent } from '#shared/document/room-doc.ts'
import { PLAN_1 } from '#shared/document/template/plan-1.ts'
import { VA_1 } from '#shared/document/template/va-1.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { idOf } from '#test/support/build.ts'

const MOEDER = idOf<DeelnemerId>('moeder')
const VADER = idOf<DeelnemerId>('vader')
const VADER_BEFORE = idOf<DeelnemerId>('vaderbefore')
const FAMILY = [MOEDER, VADER, VADER_BEFORE, idOf<DeelnemerId>('loex')]

const words = (text: string): Block[] => [{ kind: 'paragraph', indent: 0, runs: text === '' ? [] : [{ text }] }]

const section = (id: string, more: Partial<SectionContent> = {}): SectionContent => ({
  id,
  audience: 'tafel',
  text: words(`tekst van ${id}`),
  plain: null,
  items: [],
  ...more,
})

const partOf = (sections: readonly SectionContent[]): VersionPart => ({
  room: 'analyse',
  template: 'va-1',
  schema: 1,
  fingerprint: 'f'.repeat(64),
  content: { template: 'va-1', schema: 1, sections },
})

const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constantFrom<Audience>('tafel', 'professionals'),
  fc.constantFrom(...FAMILY).map((id): Audience => `niet-voor:${id}`),
  // What an old or foreign writer may have left there.
  fc.constantFrom('Tafel', 'niet-voor:', 'niet-voor:moeder', '', 'iedereen').map((odd) => odd as Audience),
)
/** A doel or actie with the audience it was meant for in its words; the ids match, so acties point at doelen. */
const anyItems = fc.array(fc.option(anyAudience), { maxLength: 4 }).map((audiences) =>
  audiences.map((audience, at): ItemContent => {
    const words = audience === null ? 'onderdeel' : `onderdeel <${audience}>`
    const id = idOf(`item${at}`)
    return { id, fields: { text: words, words, steps: words, otherOwner: words, doel: id, audience } }
  }),
)
const anyPlan = fc
  .record({ section: anyAudience, other: anyAudience, doelen: anyItems, acties: anyItems })
  .map(({ section: audience, other, doelen, acties }): VersionPart => {
    const sections = [
      section('doelen', { audience, text: words(''), items: doelen }),
      section('acties', { audience: other, text: words(''), items: acties }),
    ]
    return {
      ...partOf([]),
      room: 'plan',
      template: PLAN_1.id,
      content: { template: PLAN_1.id, schema: 1, sections },
    }
  })
const anyWords = fc.constantFrom('', '  ', 'vol')

/** Each text holds its section's number and the audience it was meant for. */
const anyPart = fc
  .array(fc.record({ audience: anyAudience, text: anyWords, plain: fc.option(anyWords) }), { maxLength: 23 })
  .map((made) =>
    partOf(
      made.map(({ audience, text, plain }, at) =>
        section(VA_1.sections[at]!.id, {
          audience,
          text: words(text.trim() && `woord-${at} <${audience}>`),
          plain: plain === null ? null : words(plain.trim() && `gewoon-${at} <${audience}>`),
          items: [{ id: 'een', fields: { wat: `onderdeel <${audience}>` } }],
        }),
      ),
    ),
  )
const anyReader = fc.subarray(FAMILY, { minLength: 1 }).map((places) => ({ places }))

test('[DO50] nothing of another audience ever appears', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyPart, anyPlan), { maxLength: 3 }), anyReader, (parts, reader) => {
      const read = JSON.stringify(renderFor(parts, reader))
      const audiences = [...read.matchAll(/<([^>]*)>/g)].map(([, audience]) => audience)
      const foreign = audiences.filter(
        (audience) =>
          audience !== 'tafel' &&
          (!/^niet-voor:[0-9a-z]{20}$/.test(audience!) || reader.places.some((place) => audience!.endsWith(place))),
      )
      expect(foreign).toEqual([])
    }),
  )
})

test('[DO50] a section for everyone but one reaches the others, and not him', () => {
  const parts = [partOf([section('aanleiding', { audience: `niet-voor:${VADER}` })])]
  expect(renderFor(parts, { places: [MOEDER] })).toHaveLength(1)
  expect(renderFor(parts, { places: [VADER] })).toEqual([])
})

test('[DO50] who left and came back is still the one it is not for', () => {
  const parts = [partOf([section('aanleiding', { audience: `niet-voor:${VADER_BEFORE}` })])]
  expect(renderFor(parts, { places: [VADER_BEFORE, VADER] })).toEqual([])
})

test('[DO51] hidden and empty sections leave no trace, all others are there in their order', () => {
  fc.assert(
    fc.property(anyPart, anyReader, (part, reader) => {
      const kept = renderFor([part], reader)
      const without = part.content.sections.filter(({ id }) => kept.some((one) => one.id === id))
      expect(renderFor([partOf(without)], reader)).toEqual(kept)
      expect(kept.map(({ id }) => id)).toEqual(without.map(({ id }) => id))
      expect(kept.every(({ text }) => JSON.stringify(text).includes('<'))).toBe(true)
      const isOpen = ({ audience, text, plain }: SectionContent) =>
        audience === 'tafel' && JSON.stringify([text, plain]).includes('<')
      expect(kept.length).toBeGreaterThanOrEqual(part.content.sections.filter(isOpen).length)
    }),
  )
})

test('[DO52] plain words come instead of the text, where there are any', () => {
  const parts = [
    partOf([
      section('aanleiding', { plain: words('in gewone taal') }),
      section('onderwijs', { plain: words(' ') }),
      section('krachten', { text: words(''), plain: words('alleen gewoon') }),
    ]),
  ]
  expect(renderFor(parts, { places: [MOEDER] }).map(({ label, text }) => [label, text[0]?.runs[0]?.text])).toEqual([
    ['Aanleiding en hulpvraag', 'in gewone taal'],
    ['Onderwijs en ontwikkeling', 'tekst van onderwijs'],
    ['Krachten en wat al werkt', 'alleen gewoon'],
  ])
})

test('[DO52] a section that its template does not know is not shown', () => {
  expect(renderFor([partOf([section('verzonnen')])], { places: [MOEDER] })).toEqual([])
})

const planOf = (doelen: Partial<SectionContent>, acties: Partial<SectionContent>): VersionPart[] => {
  const sections = [
    section('doelen', { text: words(''), ...doelen }),
    section('acties', { text: words(''), ...acties }),
  ]
  return [{ ...partOf([]), room: 'plan', template: 'plan-1', content: { template: 'plan-1', schema: 1, sections } }]
}
test('[DO52] a heading that is a word of the trade is read in plain words', () => {
  const parts: VersionPart[] = [{ ...partOf([section('regie-onderwijs')]), template: 'plan-1' }]
  expect(renderFor(parts, { places: [MOEDER] }).map(({ label }) => label)).toEqual(['School en leren'])
})

const DOEL = idOf('doel')
const item = (id: string, fields: ItemContent['fields']): ItemContent => ({ id, fields: { audience: null, ...fields } })
const bel = item(idOf('bel'), { text: 'Oma bellen', doel: DOEL, owner: MOEDER, due: '2026-12-02' })

test('[DO53] a section without prose is read for its items, with who and when', () => {
  const parts = planOf({ items: [item(DOEL, { words: 'School minder vol', whose: 'gezin' })] }, { items: [bel] })
  expect(renderFor(parts, { places: [MOEDER] }).map(({ id, items }) => [id, items])).toMatchObject([
    ['doelen', [{ kind: 'doel', words: 'School minder vol', whose: 'gezin' }]],
    ['acties', [{ kind: 'actie', text: 'Oma bellen', owner: MOEDER, due: '2026-12-02', doel: DOEL }]],
  ])
})

test.each(['professionals', `niet-voor:${VADER}`, 'iedereen', undefined] as const)(
  '[DO53] an item for %s does not reach vader, and neither does its section or its id',
  (audience) => {
    const fields = { text: 'geheim', ...(audience ? { audience } : {}) }
    const hidden: ItemContent = { id: DOEL, fields }
    const read = renderFor(planOf({ items: [hidden] }, { items: [bel] }), { places: [VADER] })
    expect(read.map(({ id }) => id)).toEqual(['acties'])
    expect(JSON.stringify(read)).not.toContain(DOEL)
  },
)

test('[DO53] an item for everyone in a section that is not for him stays away', () => {
  const open = item(idOf('open'), { text: 'open', audience: 'tafel' })
  const parts = planOf({ audience: 'professionals', items: [open] }, {})
  expect(renderFor(parts, { places: [MOEDER] })).toEqual([])
})

test('[DO53] an item that says nothing is not shown', () => {
  const parts = planOf({ items: [item(DOEL, { text: ' ', words: '' })] }, { items: [item(DOEL, { text: '' })] })
  expect(renderFor(parts, { places: [MOEDER] })).toEqual([])
})

test('[DO53] a rendering from before items is read with none', () => {
  expect(readRendered([{ id: 'kern', label: 'Waarom dit plan', text: [] }])[0]?.items).toEqual([])
})
