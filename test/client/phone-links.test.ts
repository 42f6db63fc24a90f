// What becomes a number to call in a text of the family: what clearly is one, and nothing else.
import { describe, expect, test } from 'vitest'
import { phoneLinks } from '#client/gezin/phone-links.ts'
import type { Run } from '#shared/document/blocks.ts'

const linked = (...runs: Run[]) => phoneLinks([{ kind: 'paragraph', indent: 0, runs }]).flatMap((block) => block.runs)
const linksIn = (text: string) => linked({ text }).flatMap(({ link }) => link ?? [])

describe('a number to call', () => {
  test.each([
    ['Bel Ruben op 06-12345678.', 'tel:0612345678'],
    ['06 12 34 56 78', 'tel:0612345678'],
    ['Kantoor: 050 000 01 01, tot vijf uur', 'tel:0500000101'],
    ['of +31 6 12345678', 'tel:+31612345678'],
    ['Kindertelefoon 0800-0432', 'tel:08000432'],
    ['Dan bellen we 112.', 'tel:112'],
    ['Bel dan meteen 112!', 'tel:112'],
  ])('%s', (text, link) => {
    expect(linksIn(text)).toEqual([link])
    expect(
      linked({ text })
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })

  test.each([
    'Op 02-12-2026 om 13:30',
    'Op 02-12-2026 10 uur',
    'Kamer 0.12, 112 meter verder',
    'NL12 BANK 0123 4567 89',
    'Zaak 0612345678901',
    'https://voorbeeld.nl/0612345678',
    'Postcode 9712 AB 12',
  ])('not %s', (text) => {
    expect(linksIn(text)).toEqual([])
  })

  test('what is a link already stays it, and what was bold stays bold', () => {
    expect(linked({ text: '06-12345678', link: 'https://voorbeeld.nl' })).toEqual([
      { text: '06-12345678', link: 'https://voorbeeld.nl' },
    ])
    expect(linked({ text: 'Oma: 06-12345678', bold: true })).toEqual([
      { text: 'Oma: ', bold: true },
      { text: '06-12345678', bold: true, link: 'tel:0612345678' },
    ])
  })
})
