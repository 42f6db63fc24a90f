// The next step of the signing, for who may take it.
import { expect, test } from 'vitest'
import { mainStep } from '#client/casus/main-step.ts'
import { addressOfStep, signingStep } from '#client/signing/signing-step.ts'
import type { CommandType } from '#shared/casus/commands.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import { casusView } from './support/casus-view.ts'

const may = (...commands: CommandType[]) => casusView({ mine: { rollen: [], commands } })
const waits = (why: SigningView['maySign']['why']) => ({ maySign: { ok: why === null, why } }) as SigningView

test('who may put the text still is led to offering it, but writing stays the main step', () => {
  expect(signingStep(may('holdAnalyse'))).toBe('offer')
  expect(mainStep(may('holdAnalyse'))).toBeNull()
})

test('a text that stands still is offered next', () => {
  expect(mainStep(may('offerAnalyse', 'releaseAnalyse'))).toEqual({ kind: 'sign', step: 'go-on-offering' })
})

test('who signs is led to the family first where they have not been asked', () => {
  const casus = may('presentAnalyse', 'signAnalyse')
  expect(signingStep(casus, waits('gate-herkenning'))).toBe('present')
  expect(signingStep(casus, waits(null))).toBe('sign')
  expect(signingStep(casus, waits('no-registration'))).toBe('sign')
})

test('who only puts it to the family is led there', () => {
  expect(signingStep(may('presentAnalyse'), waits('not-your-rol'))).toBe('present')
  expect(signingStep(may('recordHerkenning'))).toBeNull()
})

test('offering and signing each have their page', () => {
  const { id } = casusView()
  expect(addressOfStep(id, 'offer')).toBe(addressOfStep(id, 'go-on-offering'))
  expect(addressOfStep(id, 'present')).toBe(addressOfStep(id, 'sign'))
  expect(addressOfStep(id, 'offer')).not.toBe(addressOfStep(id, 'sign'))
})
