// Names under what people do: whoever reads one must be able to trust that it is what it looks like.
import { describe, expect, test } from 'vitest'
import { isPersonName, isPhone, isWorkName, NUMBER, tidyName } from '#shared/beheer/names.ts'

describe('[BH11] a name of a person', () => {
  test.each([
    'Hanneke Aaborg',
    'Saskia ten Vonder',
    "Marijke d'Hondt",
    'Zoë van ’t Hoff-Öztürk',
    'Işık Çelik',
    'Nguyễn Thị Ánh',
    'J.P. de Vries',
    'Łukasz Wiśniewski',
    'Zoë', // in two pieces: e and its dots
  ])('may be %s', (name) => {
    expect(isPersonName(name)).toBe(true)
  })

  test.each([
    ['a Cyrillic а', 'Hаnneke Aaborg'],
    ['all of it Cyrillic, that reads as Cap', 'Сар'],
    ['a Greek ο', 'Hannekο'],
    ['a sign of no width', 'Hanneke\u200b Aaborg'],
    ['a word joiner', 'Hanneke\u2060Aaborg'],
    ['a soft hyphen', 'Han\u00adneke'],
    ['a sign that turns the writing around', 'Hanneke\u202eAaborg'],
    ['a space that does not break', 'Hanneke\u00a0Aaborg'],
    ['full width letters', 'Ｈanneke'],
    ['letters of mathematics', '𝐇anneke'],
    ['small capitals', 'ᴴanneke'],
    ['a Latin alpha', 'Hɑnneke'],
    ['a ligature', 'Steﬀen'],
    ['an Armenian օ', 'Hannekօ'],
    ['a digit for a letter', 'Hanneke Aab0rg'],
    ['a tag from another plane', 'Hanneke\u{e0041}'],
    ['a new line', 'Hanneke\nAaborg'],
    ['nothing but signs', '...'],
    ['markup', 'Hanneke <b>'],
  ])('may not have %s', (_what, name) => {
    expect(isPersonName(name)).toBe(false)
  })

  test('is one text, however it was typed', () => {
    expect(tidyName('  Zoe\u0308   de  Boer ')).toBe('Zoë de Boer')
  })
})

describe('[BH11] what stands beside a name', () => {
  test.each(['behandelaar GGZ/LVB', 'School 2 (vso)', 'Aawolde & omstreken', 'J&O'])('may be %s', (name) => {
    expect(isWorkName(name)).toBe(true)
  })
  test.each(['behandelааr', 'school\u200b', '<i>', '@beheer'])('may not be %s', (name) => {
    expect(isWorkName(name)).toBe(false)
  })
})

test.each([
  ['050 000 01 01', true],
  ['+31 50 000 01 01', true],
  ['(050) 000', false],
  ['bel mij', false],
  ['1', false],
])('a number to call: %s is %s', (phone, isOne) => {
  expect(isPhone(phone)).toBe(isOne)
})

test.each([
  ['BIG', '09999000001', true],
  ['BIG', '999000001', false],
  ['BIG', '0999900000a', false],
  ['SKJ', '999000001', true],
  ['SKJ', '09999000001', false],
] as const)('[BH13] %s %s: %s', (register, number, fits) => {
  expect(NUMBER[register].test(number)).toBe(fits)
})
