import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyFrom, newKeyBytes, seal, sealJson, unseal, unsealJson } from '#server/keys/envelope.ts'

const key = keyFrom(newKeyBytes())
const WHERE = 'casus_event/abc/1/payload'
const plain = Buffer.from('Loex gaat niet meer naar school')

describe('sealing', () => {
  test('what was sealed comes back, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.string(), (bytes, where) => {
        expect(unseal(key, where, seal(key, where, bytes)).equals(Buffer.from(bytes))).toBe(true)
      }),
    )
  })

  test('values come back as they were', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(unsealJson(key, WHERE, sealJson(key, WHERE, value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('nothing of the words shows', () => {
    expect(seal(key, WHERE, plain).includes('school')).toBe(false)
  })

  test('[VN17] nor are they left in the pool that Node cuts small buffers from', () => {
    const pool = Buffer.from(Buffer.from('x').buffer)
    unsealJson(key, WHERE, sealJson(key, WHERE, { words: 'Vlinderkruid bij oma' }))
    // What is put there is found.
    Buffer.from('Brandnetel')
    expect([pool.includes('Brandnetel'), pool.includes('Vlinderkruid')]).toEqual([true, false])
  })

  test('the same words sealed twice look different', () => {
    const sealed = Array.from({ length: 200 }, () => seal(key, WHERE, plain).toString('hex'))
    expect(new Set(sealed).size).toBe(200)
  })

  test('another key does not open it', () => {
    expect(() => unseal(keyFrom(newKeyBytes()), WHERE, seal(key, WHERE, plain))).toThrow()
  })

  test.each(['casus_event/abc/2/payload', 'casus_event/abc/1/payload ', '', 'CASUS_EVENT/abc/1/payload'])(
    'in the place "%s" it does not open',
    (where) => {
      expect(() => unseal(key, where, seal(key, WHERE, plain))).toThrow()
    },
  )

  test('with any one bit turned it does not open', () => {
    const sealed = seal(key, WHERE, plain)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const turned = Buffer.from(sealed)
      turned[bit >> 3] = (turned[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(() => unseal(key, WHERE, turned), `bit ${bit}`).toThrow()
    }
  })

  test('cut short anywhere it does not open', () => {
    const sealed = seal(key, WHERE, plain)
    for (let length = 0; length < sealed.length; length++) {
      expect(() => unseal(key, WHERE, sealed.subarray(0, length)), `${length} bytes`).toThrow()
    }
  })

  // Node accepts a tag of four bytes unless told its length; four bytes over an empty text once opened here.
  test('a short tag over nothing does not open', () => {
    const sealed = seal(key, WHERE, Buffer.alloc(0))
    for (const tag of [4, 8, 12, 15]) expect(() => unseal(key, WHERE, sealed.subarray(0, 12 + tag))).toThrow()
  })

  test.each([0, 16, 31, 33])('%d bytes are no key', (length) => {
    expect(() => keyFrom(Buffer.alloc(length))).toThrow('32 bytes')
  })
})
