// What an invitation becomes: only what differs from the rol is sent, and never a room that the rol may not enter.
import { expect, test } from 'vitest'
import { checkInvite, EMPTY_INVITE, type InviteDraft, inviteOf, levelsFor } from '#client/deelnemers/invite-draft.ts'
import { isComplete } from '#client/form/check.ts'
import { person } from './support/casus-view.ts'

const draft = (change: Partial<InviteDraft>): InviteDraft => ({
  ...EMPTY_INVITE,
  person: person('Saskia ten Vonder').id,
  rol: 'behandelaar',
  purpose: 'Expertise LVB.',
  grondslag: 'overeenkomst',
  doorbreking: 'rechtstreeks-betrokken',
  ...change,
})

test('a rol that brings its rooms sends none', () => {
  expect(inviteOf(draft({}))?.rooms).toEqual({})
})

test('a room that the rol brings can be narrowed to reading', () => {
  expect(inviteOf(draft({ rooms: { analyse: 'read' } }))?.rooms).toEqual({ analyse: 'read' })
})

test('a room by invitation stays closed until it is given', () => {
  expect(inviteOf(draft({ rol: 'onderwijs' }))?.rooms).toEqual({})
  expect(inviteOf(draft({ rol: 'onderwijs', rooms: { analyse: 'write' } }))?.rooms).toEqual({ analyse: 'write' })
})

test('a rol that never enters is offered no level', () => {
  expect(levelsFor('analyse', 'voogd')).toEqual([])
})

test('a gast needs a last day; the place holds up to and including it', () => {
  expect(checkInvite(draft({ rol: 'gast' })).until).not.toBeNull()
  const dated = draft({ rol: 'gast', until: '2027-01-31' })
  expect(isComplete(checkInvite(dated))).toBe(true)
  expect(inviteOf(dated)?.until).toBe(new Date(2027, 1, 1).getTime())
})

test('without both grounds nothing is sent', () => {
  expect(inviteOf(draft({ doorbreking: null }))).toBeNull()
  expect(inviteOf(draft({ grondslag: null }))).toBeNull()
})
