import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, fingerprintOf } from '#shared/document/fingerprint.ts'

describe('canonical JSON', () => {
  test('[DO20] the example of RFC 8785, 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('[DO20] keys stand in the order of their UTF-16 units, as in RFC 8785, 3.2.3', () => {
    const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö']
    const value = Object.fromEntries(keys.map((key) => [key, 0]))
    expect(Object.keys(JSON.parse(canonicalJson(value).replace('"1"', '"x1"')))).toEqual([
      '\r',
      'x1',
      '\u0080',
      'ö',
      '€',
      '😀',
      '\ufb33',
    ])
  })

  // RFC 8785, appendix B.
  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [1e23, '1e+23'],
    [0.000001, '0.000001'],
    [333333333.3333332, '333333333.3333332'],
  ])('[DO20] the number %d is written %s', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  test('[DO20] the order in which keys came does not show', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
      }),
    )
  })

  test('[DO20] it is JSON that says the same, and its own canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const json = canonicalJson(value)
        expect(canonicalJson(JSON.parse(json))).toBe(json)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  const circle: unknown[] = []
  circle.push(circle)

  test.each([
    ['NaN', { at: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a circle', circle],
    ['half a character', ['\ud83d']],
    ['a function', () => 1],
    ['nothing', undefined],
  ])('[DO21] %s throws', (_, value) => {
    expect(() => canonicalJson(value)).toThrow()
  })

  test('[DO21] an undefined field counts as absent', () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}')
  })
})

describe('a fingerprint', () => {
  test('[DO22] is the SHA-256 in lower-case hex', async () => {
    // echo -n '{"a":"é"}' | sha256sum
    expect(await fingerprintOf({ a: 'é' })).toBe('b3a092a6af48807fa9482b2ee140105575daa26d5b24b3c0e60a7e2dee6683b1')
  })

  test('[DO22] any change of the text changes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, other) => {
        const isSame = canonicalJson(one) === canonicalJson(other)
        expect((await fingerprintOf(one)) === (await fingerprintOf(other))).toBe(isSame)
      }),
    )
  })

  test.each([
    ['a letter', { text: 'Loex slaapt.' }],
    ['a space', { text: 'Loex  slaapt' }],
    ['a form of the same letter', { text: 'Lo\u0065\u0301x slaapt' }],
    ['a field', { text: 'Loex slaapt', bold: true }],
    ['the place in a list', ['slaapt', 'Loex']],
  ])('[DO22] %s more or other is another fingerprint', async (_, value) => {
    expect(await fingerprintOf(value)).not.toBe(await fingerprintOf({ text: 'Loex slaapt' }))
  })
})
