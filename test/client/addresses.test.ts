// Where signing in may lead: only to a page of our own.
import { expect, test } from 'vitest'
import { addressOf, casusPartOf, nextAfterSignIn } from '#client/addresses.ts'

test('after signing in somebody comes where he wanted to be', () => {
  expect(nextAfterSignIn('naar=%2Fcasussen%2Fabc%2Fanalyse')).toBe('/casussen/abc/analyse')
  expect(nextAfterSignIn(addressOf.signIn('/signaal-melden').split('?')[1] ?? '')).toBe('/signaal-melden')
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/aanmelden?naar=/x',
  '',
])('never to %j', (next) => {
  expect(nextAfterSignIn(`naar=${encodeURIComponent(next)}`)).toBe('/')
})

test('who changes person keeps the casus and not the form', () => {
  const casusId = 'a'.repeat(20)
  expect(casusPartOf(`/casussen/${casusId}/besluit`)).toBe(`/casussen/${casusId}`)
  expect(casusPartOf('/signaal-melden')).toBe('/')
})
