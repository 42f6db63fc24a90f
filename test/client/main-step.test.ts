// The one main button of the casus page.
import { expect, test } from 'vitest'
import { mainStep, waitsForMe } from '#client/casus/main-step.ts'
import type { CasusView, DocumentView } from '#shared/protocol/views.ts'
import { casusView, person } from './support/casus-view.ts'

const write = (room: DocumentView['room']): DocumentView => ({
  room,
  access: 'write',
  readOnlyBecause: null,
  changedAt: null,
})
const read = (room: DocumentView['room']): DocumentView => ({
  room,
  access: 'read',
  readOnlyBecause: 'invited-to-read',
  changedAt: null,
})

const inSignaal: Partial<CasusView> = { phase: 'signaal', waitsFor: 'start-intake' }
const inAnalyse: Partial<CasusView> = { phase: 'analyse', waitsFor: 'write-analyse' }

test('who may start the intake is offered that', () => {
  const casus = casusView({
    ...inSignaal,
    mine: { rollen: ['casemanager'], commands: ['startIntake', 'inviteDeelnemer'] },
  })
  expect(mainStep(casus)).toEqual({ kind: 'start-intake' })
  expect(waitsForMe(casus, 'anybody')).toBe(true)
})

test('who reported the signaal is offered nothing that the server would refuse', () => {
  const casus = casusView({ ...inSignaal, mine: { rollen: ['onderwijs'], commands: [] } })
  expect(mainStep(casus)).toBeNull()
  expect(waitsForMe(casus, 'anybody')).toBe(false)
})

test('while the analyse is written, a writer of it goes there', () => {
  const casus = casusView({ ...inAnalyse, documents: [write('plan'), write('analyse')] })
  expect(mainStep(casus)).toEqual({ kind: 'open-room', room: 'analyse', access: 'write' })
})

test('who reads the analyse and writes the plan is offered the writing', () => {
  const casus = casusView({ ...inAnalyse, documents: [read('analyse'), write('plan')] })
  expect(mainStep(casus)).toEqual({ kind: 'open-room', room: 'plan', access: 'write' })
  expect(waitsForMe(casus, 'anybody')).toBe(false)
})

test('who only reads is offered the reading of what the casus is about now', () => {
  const casus = casusView({ ...inAnalyse, documents: [read('plan'), read('analyse')] })
  expect(mainStep(casus)).toEqual({ kind: 'open-room', room: 'analyse', access: 'read' })
})

test('the advice waits for its owner alone', () => {
  const owner = person('eigenaar')
  const casus = casusView({
    phase: 'elders',
    waitsFor: 'give-advice',
    besluit: {
      takenBy: owner.id,
      takenAt: 0,
      motivation: 'Samen gewogen.',
      outcome: { kind: 'elders', advice: 'Schoolmaatschappelijk werk.', owner: owner.id, due: '2027-01-15' },
    },
  })
  expect(waitsForMe(casus, owner.id)).toBe(true)
  expect(waitsForMe(casus, 'somebody-else')).toBe(false)
})

test('while the family is waited for it waits for nobody at the table; the signature waits for the signer', () => {
  const may = (...commands: CasusView['mine']['commands']) =>
    casusView({ ...inAnalyse, waitsFor: 'hear-family', mine: { rollen: ['plancoordinator'], commands } })
  expect(waitsForMe(may('presentAnalyse'), 'anybody')).toBe(false)
  const signer = { ...may('signAnalyse'), waitsFor: 'sign-analyse' } as const
  expect([waitsForMe(signer, 'anybody'), mainStep(signer)]).toEqual([true, { kind: 'sign', step: 'sign' }])
})
