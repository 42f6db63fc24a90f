import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { CasusCommand } from '#shared/casus/commands.ts'
import { ReportSignaal } from '#shared/casus/commands-table.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { randomId } from '#shared/ids.ts'

const commandId = randomId()
const personId = randomId()

const SIGNAAL = {
  type: 'reportSignaal',
  commandId,
  casusId: randomId(),
  jeugdige: { name: 'Loex', born: '2011-05-04' },
  concern: 'Gaat niet meer naar school',
  criteria: ['schooluitval'],
  rol: 'onderwijs',
  casemanager: personId,
}
const START = { type: 'startIntake', commandId }
const BESLUIT = {
  type: 'recordBesluit',
  commandId,
  expectedVersion: 3,
  motivation: 'Samen',
  outcome: { kind: 'hsj-mcp' },
}
const INVITE = {
  type: 'inviteDeelnemer',
  commandId,
  personId,
  rol: 'gast',
  purpose: 'Meedenken',
  until: 1_800_000_000_000,
  rooms: { analyse: 'read' },
  grondslag: 'toestemming',
  doorbreking: 'toestemming',
}
const END = { type: 'endDeelnemer', commandId, deelnemerId: randomId(), reason: 'Weg' }

const parses = (value: { type: string; [field: string]: unknown }) =>
  v.safeParse(value.type === 'reportSignaal' ? ReportSignaal : CasusCommand, value).success

describe('a command', () => {
  test.each([SIGNAAL, START, BESLUIT, INVITE, END])('[CA15] $type parses', (command) => {
    expect(parses(command)).toBe(true)
  })

  test.each([SIGNAAL, START, BESLUIT, INVITE, END])('[CA15] $type with a field too many does not', (command) => {
    expect(parses({ ...command, by: personId })).toBe(false)
  })

  test.each([SIGNAAL, START, BESLUIT, INVITE, END])('[CA15] $type lacking any field does not', (command) => {
    for (const field of Object.keys(command)) {
      const { [field]: _, ...rest } = command as Record<string, unknown>
      expect(`${field} ${v.is(CasusCommand, rest) || v.is(ReportSignaal, rest)}`).toBe(`${field} false`)
    }
  })

  test.each([
    ['an empty sentence', { ...END, reason: ' \n ' }],
    ['a sentence too long', { ...END, reason: 'x'.repeat(501) }],
    ['an id of another shape', { ...START, commandId: 'abc' }],
    ['an id in capitals', { ...START, commandId: commandId.toUpperCase() }],
    ['a rol that is none', { ...INVITE, rol: 'directeur' }],
    ['a room that is none', { ...INVITE, rooms: { verhaal: 'read' } }],
    ['a level that is none', { ...INVITE, rooms: { analyse: 'own' } }],
    ['a moment between milliseconds', { ...INVITE, until: 1.5 }],
    ['a moment after the last day there is', { ...INVITE, until: 1e300 }],
    ['a day that does not exist', { ...SIGNAAL, jeugdige: { name: 'Loex', born: '2011-02-31' } }],
    ['a date in words', { ...SIGNAAL, jeugdige: { name: 'Loex', born: 'mei 2011' } }],
    ['a reporter who would be plancoordinator', { ...SIGNAAL, rol: 'plancoordinator' }],
    ['an outcome that is none', { ...BESLUIT, outcome: { kind: 'afgewezen' } }],
    ['elders without an owner', { ...BESLUIT, outcome: { kind: 'elders', advice: 'Wijkteam', due: '2026-03-16' } }],
    ['a command nobody knows', { ...START, type: 'signAnalyse' }],
  ])('[CA15] %s is not a command', (_, value) => {
    expect(parses(value)).toBe(false)
  })

  test('[CA15] sentences lose the spaces around them', () => {
    expect(v.parse(CasusCommand, { ...END, reason: '  Weg ' })).toMatchObject({ reason: 'Weg' })
  })

  test('[CA15] half a character at the end of a sentence is not kept as one: no text with it has a fingerprint', () => {
    const command = v.parse(CasusCommand, { ...END, reason: 'Weg \ud83d' })
    expect(command).toMatchObject({ reason: 'Weg \ufffd' })
    expect(() => canonicalJson(command)).not.toThrow()
  })

  test('[CA15] 29 February parses in a leap year', () => {
    expect(parses({ ...SIGNAAL, jeugdige: { ...SIGNAAL.jeugdige, born: '2012-02-29' } })).toBe(true)
  })
})

test('[CA15] a fresh id has the shape that the parser asks for, and no two are one', () => {
  const ids = Array.from({ length: 1000 }, () => randomId<string>())
  expect([ids.every((id) => /^[0-9a-z]{20}$/.test(id)), new Set(ids).size]).toEqual([true, 1000])
})
