// What looks like an address or a phone number, and what does not.
import { expect, test } from 'vitest'
import { contactsIn } from '#shared/document/contact-like.ts'

test.each(['Zij woont nu op 3581 KW, boven de bakker', 'postcode 3581KW.', '3581kw Utrecht', 'Kerkstraat 12,1012AB'])(
  '[WR20] %j looks like a postcode',
  (text) => {
    expect(contactsIn(text)).toEqual(['postcode'])
  },
)

test.each([
  'bel 06 12345678',
  '06-12 34 56 78',
  '0612345678',
  '030-2345678',
  '0343-41 52 63',
  '+31 6 12345678',
  '+31(0)612345678',
  '0031 30 234 56 78',
])('[WR20] %j looks like a phone number', (text) => {
  expect(contactsIn(text)).toEqual(['phone'])
})

test.each([
  '',
  'In 2024 in Utrecht',
  'Hij sliep 3 tot 4 uur',
  'BIG 09999000001',
  'op 12-03-2026 om 10.30 uur',
  'bel 112',
  '0800-0113',
  '1234 SS',
  'IBAN NL91ABNA0417164300',
])('[WR20] %j looks like neither', (text) => {
  expect(contactsIn(text)).toEqual([])
})
