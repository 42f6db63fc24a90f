import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BLOCK_KINDS, type Block, type Run, safeLink } from '#shared/document/blocks.ts'
import { fingerprintOf } from '#shared/document/fingerprint.ts'
import {
  AUDIENCE_MAP,
  itemsName,
  PLAIN_MAP,
  plainName,
  readBlocks,
  readRoom,
  SCHEMA_VERSION,
  seedRoom,
  textName,
  writeBlocks,
} from '#shared/document/room-doc.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { idOf } from '#test/support/build.ts'

const VA_1 = TEMPLATES['va-1']
const EMPTY: Block = { kind: 'paragraph', indent: 0, runs: [] }

let doc: Y.Doc
let fragment: Y.XmlFragment
beforeEach(() => {
  doc = new Y.Doc()
  fragment = doc.getXmlFragment(textName('aanleiding'))
})

const sectionOf = (id: string) => {
  const section = readRoom(doc, VA_1).sections.find((found) => found.id === id)
  if (!section) throw new Error(`no section ${id}`)
  return section
}

/** One block with raw attributes and raw text, as a writer could have left it. */
function leave(attributes: Record<string, unknown>, text = 'woorden', nodeName = 'block'): Y.XmlElement {
  const element = new Y.XmlElement(nodeName)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string)
  element.insert(0, [new Y.XmlText(text)])
  fragment.insert(fragment.length, [element])
  return element
}

describe.each(Object.values(TEMPLATES))('a seeded room of $id', (template) => {
  beforeEach(() => seedRoom(doc, template))

  test('[DO3] has one empty paragraph per written section, in the text and in the plain text', () => {
    for (const section of template.sections) {
      const expected = section.derived ? [] : [EMPTY]
      expect(readBlocks(doc.getXmlFragment(textName(section.id)))).toEqual(expected)
      expect(readBlocks(doc.getXmlFragment(plainName(section.id)))).toEqual(expected)
    }
  })

  test('[DO3] gains nothing by a second seed', () => {
    const before = Y.encodeStateVector(doc)
    seedRoom(doc, template)
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  test('[DO4] has every attribute of every block written', () => {
    for (const section of template.sections) {
      for (const block of doc.getXmlFragment(textName(section.id)).toArray() as Y.XmlElement[]) {
        expect(block.getAttributes()).toEqual({ kind: 'paragraph', indent: 0, gone: false })
      }
    }
  })

  test('[DO6] is for whom its template says, and names template and schema', () => {
    const room = readRoom(doc, template)
    expect([room.template, room.schema]).toEqual([template.id, SCHEMA_VERSION])
    expect(room.sections.map(({ id, audience }) => [id, audience])).toEqual(
      template.sections.map(({ id, audience }) => [id, audience]),
    )
  })

  test('[DO16] is the same after reading', () => {
    let changes = 0
    doc.on('update', () => changes++)
    readRoom(doc, template)
    expect(changes).toBe(0)
  })
})

describe('blocks', () => {
  const marks = fc.record(
    {
      bold: fc.constant(true as const),
      italic: fc.constant(true as const),
      link: fc.constantFrom('https://example.nl/a?b=c', 'mailto:anna@example.nl'),
    },
    { requiredKeys: [] },
  )
  const run: fc.Arbitrary<Run> = fc
    .tuple(
      fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom('twee\nregels', ' ', '😀', '’t')),
      marks,
    )
    .map(([text, given]) => ({ text, ...given }))
  const same = (a: Run, b: Run) => a.bold === b.bold && a.italic === b.italic && a.link === b.link
  /** Neighbours with the same marks are one run: DO14. */
  const differing = (kept: Run[], one: Run) => {
    const last = kept.at(-1)
    return last && same(last, one) ? kept : [...kept, one]
  }
  const block: fc.Arbitrary<Block> = fc.record({
    kind: fc.constantFrom(...BLOCK_KINDS),
    indent: fc.nat(3),
    runs: fc.array(run, { maxLength: 5 }).map((runs) => runs.reduce<Run[]>(differing, [])),
  })
  const blocks = fc.array(block, { minLength: 1, maxLength: 6 })

  test('[DO10] what is written is what is read', () => {
    fc.assert(
      fc.property(blocks, (written) => {
        const target = new Y.Doc().getXmlFragment('text/x')
        writeBlocks(target, written)
        expect(readBlocks(target)).toEqual(written)
      }),
    )
  })

  test('[DO10] and it is the same after a journey over the wire', () => {
    fc.assert(
      fc.property(blocks, (written) => {
        const here = new Y.Doc()
        const there = new Y.Doc()
        writeBlocks(here.getXmlFragment('text/x'), written)
        Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
        expect(readBlocks(there.getXmlFragment('text/x'))).toEqual(written)
      }),
      { numRuns: 50 },
    )
  })

  test('[DO4] written blocks have every attribute', () => {
    writeBlocks(fragment, [{ kind: 'bullet', indent: 2, runs: [{ text: 'a' }] }])
    expect((fragment.get(0) as Y.XmlElement).getAttributes()).toEqual({ kind: 'bullet', indent: 2, gone: false })
  })

  test('[DO10] writing replaces what stood there', () => {
    writeBlocks(fragment, [{ ...EMPTY, runs: [{ text: 'oud' }] }])
    writeBlocks(fragment, [{ ...EMPTY, runs: [{ text: 'nieuw' }] }])
    expect(readBlocks(fragment)).toEqual([{ ...EMPTY, runs: [{ text: 'nieuw' }] }])
  })

  test('[DO11] a removed block is left out', () => {
    leave({ kind: 'paragraph', indent: 0, gone: true }, '')
    expect(readBlocks(fragment)).toEqual([])
  })

  test('[DO11] a removed block in which somebody wrote is there', () => {
    leave({ kind: 'paragraph', indent: 0, gone: true }, 'net nog getypt')
    expect(readBlocks(fragment)).toEqual([{ ...EMPTY, runs: [{ text: 'net nog getypt' }] }])
  })

  test.each(['script', '', 'Paragraph', 7, null, {}])('[DO12] the kind %j is a paragraph', (kind) => {
    leave({ kind, indent: 0, gone: false })
    expect(readBlocks(fragment)[0]?.kind).toBe('paragraph')
  })

  test.each([
    [-1, 0],
    [2.9, 2],
    [4, 3],
    [1e9, 3],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 3],
    ['2', 0],
    [undefined, 0],
  ])('[DO12] the indent %j reads as %d', (indent, expected) => {
    leave({ kind: 'bullet', gone: false, ...(indent === undefined ? {} : { indent }) })
    expect(readBlocks(fragment)[0]?.indent).toBe(expected)
  })

  test('[DO12] foreign nodes are left out', () => {
    leave({}, 'x', 'script')
    fragment.insert(0, [new Y.XmlText('los')])
    expect(readBlocks(fragment)).toEqual([])
  })

  test('[DO12] something else than words inside a block is left out', () => {
    const text = leave({ kind: 'paragraph', indent: 0, gone: false }, 'voor ').get(0) as Y.XmlText
    text.insertEmbed(5, { image: 'https://example.nl/x.png' })
    text.insert(6, 'na')
    expect(readBlocks(fragment)[0]?.runs).toEqual([{ text: 'voor na' }])
  })
})

describe('links', () => {
  test.each(['https://example.nl', 'http://example.nl/a', 'mailto:anna@example.nl', 'HTTPS://EXAMPLE.NL'])(
    '[DO13] %s is one',
    (href) => {
      expect(safeLink(href)).toBe(href)
    },
  )

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://example.nl',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//example.nl',
    '/pad',
    'file:///etc/passwd',
    'https://',
    'https://a b',
    'https://example.nl\njavascript:alert(1)',
    `https://${'a'.repeat(2000)}`,
    '',
    null,
    undefined,
    7,
    { href: 'https://example.nl' },
  ])('[DO13] %j is none', (href) => {
    expect(safeLink(href)).toBeNull()
  })

  test('[DO13] the words of a refused link stay, without it', () => {
    const text = leave({ kind: 'paragraph', indent: 0, gone: false }, 'klik hier').get(0) as Y.XmlText
    text.format(0, 4, { link: { href: 'javascript:alert(1)' } })
    expect(readBlocks(fragment)[0]?.runs).toEqual([{ text: 'klik hier' }])
  })
})

describe('one text reads one way', () => {
  // Made bold and plain again, the same words once read as two runs, and so had two fingerprints.
  test('[DO14] marks put on and taken off leave no trace', async () => {
    const text = leave({ kind: 'paragraph', indent: 0, gone: false }, 'een twee').get(0) as Y.XmlText
    const before = await fingerprintOf(readBlocks(fragment))
    text.format(0, 3, { bold: {} })
    text.format(0, 3, { bold: null })
    text.format(4, 4, { link: { href: 'vbscript:x' } })
    expect(readBlocks(fragment)[0]?.runs).toEqual([{ text: 'een twee' }])
    expect(await fingerprintOf(readBlocks(fragment))).toBe(before)
  })

  test('[DO14] two texts in one block read as one', () => {
    const element = leave({ kind: 'paragraph', indent: 0, gone: false }, 'een ')
    element.insert(1, [new Y.XmlText('twee')])
    expect(readBlocks(fragment)[0]?.runs).toEqual([{ text: 'een twee' }])
  })

  test('[DO14] alice and bob, who typed in another order, read the same', async () => {
    const [alice, bob] = [new Y.Doc(), new Y.Doc()]
    seedRoom(alice, VA_1)
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice))
    const write = (who: Y.Doc, section: string, words: string) => {
      const block = who.getXmlFragment(textName(section)).get(0) as Y.XmlElement
      ;(block.get(0) as Y.XmlText).insert(0, words)
      who.getMap(AUDIENCE_MAP).set(section, 'professionals')
      who.getMap(itemsName('factoren')).set(idOf(section), new Y.Map(Object.entries({ what: words, from: 1 })))
    }
    write(alice, 'krachten', 'Voetbalt graag. ')
    write(bob, 'onderwijs', 'Gaat niet. ')
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice))
    Y.applyUpdate(alice, Y.encodeStateAsUpdate(bob))
    expect(await fingerprintOf(readRoom(alice, VA_1))).toBe(await fingerprintOf(readRoom(bob, VA_1)))
  })
})

describe('sections', () => {
  beforeEach(() => seedRoom(doc, VA_1))

  test('[DO6] a writer sets another audience', () => {
    doc.getMap(AUDIENCE_MAP).set('aanleiding', `niet-voor:${idOf('moeder')}`)
    expect(sectionOf('aanleiding').audience).toBe(`niet-voor:${idOf('moeder')}`)
  })

  test.each(['iedereen', 1, null, ''])('[DO5] the stored audience %j counts as professionals', (value) => {
    doc.getMap(AUDIENCE_MAP).set('aanleiding', value)
    expect(sectionOf('aanleiding').audience).toBe('professionals')
  })

  test('[DO15] there is no plain text until somebody opens it', () => {
    expect(sectionOf('aanleiding').plain).toBeNull()
    doc.getMap(PLAIN_MAP).set('aanleiding', true)
    expect(sectionOf('aanleiding').plain).toEqual([EMPTY])
  })

  test('[DO15] words in the plain text are never hidden', () => {
    writeBlocks(doc.getXmlFragment(plainName('aanleiding')), [{ ...EMPTY, runs: [{ text: 'Dag' }] }])
    doc.getMap(PLAIN_MAP).set('aanleiding', false)
    expect(sectionOf('aanleiding').plain).toEqual([{ ...EMPTY, runs: [{ text: 'Dag' }] }])
  })

  test('[DO14] items are read by id, whatever the order they came in', () => {
    for (const id of ['b', 'a', 'c']) doc.getMap(itemsName('factoren')).set(id, new Y.Map([['what', id]]))
    expect(sectionOf('factoren').items.map((item) => item.id)).toEqual(['a', 'b', 'c'])
  })

  test('[DO12] a field that is no plain value is left out, and so is an item that is none', () => {
    const fields: [string, unknown][] = [
      ['what', 'pesten'],
      ['sure', 3],
      ['fact', true],
      ['until', null],
      ['inner', { a: 1 }],
      ['list', ['a']],
    ]
    doc.getMap(itemsName('factoren')).set('a', new Y.Map(fields))
    doc.getMap(itemsName('factoren')).set('b', 'los')
    expect(sectionOf('factoren').items).toEqual([
      { id: 'a', fields: { what: 'pesten', sure: 3, fact: true, until: null } },
    ])
  })
})
