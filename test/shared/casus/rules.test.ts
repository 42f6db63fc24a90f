// Every cell of command × phase × rol, against the table that people read.
import { describe, expect, test } from 'vitest'
import { availableCommands } from '#shared/casus/available.ts'
import { PHASES } from '#shared/casus/casus.ts'
import { decide } from '#shared/casus/decide.ts'
import { RULES } from '#shared/casus/rules.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { ROLLEN } from '#shared/people.ts'
import { ANNA, BRAM, casusIn, factsOf, HOUR, idOf, NOW, person, place } from '#test/support/build.ts'
import { listed, tableUnder } from '#test/support/md-table.ts'
import { type Asked, asCommand } from '#test/support/scenario.ts'

const TABLE = tableUnder('test/shared/casus/toegang.md', '5')

/** One of each command that nothing but the table refuses. */
const ASKED: Record<string, Asked> = {
  startIntake: { type: 'startIntake' },
  recordBesluit: {
    type: 'recordBesluit',
    expectedVersion: 7,
    motivation: 'Samen gewogen',
    outcome: { kind: 'hsj-mcp' },
  },
  inviteDeelnemer: {
    type: 'inviteDeelnemer',
    personId: person('nieuw'),
    rol: 'behandelaar',
    purpose: 'Meedenken',
    until: null,
    rooms: {},
    grondslag: 'publieke-taak',
    doorbreking: 'toestemming',
  },
  endDeelnemer: { type: 'endDeelnemer', deelnemerId: idOf<DeelnemerId>('ends'), reason: 'Weg' },
}

const ends = place(person('ends'), 'gast', { id: idOf<DeelnemerId>('ends') })
const stays = place(person('stays'), 'casemanager')

test('[CA7] the table for people names every command that a casus knows', () => {
  expect(TABLE.map((row) => row.handeling)).toEqual(Object.keys(RULES).filter((type) => type !== 'reportSignaal'))
})

describe.each(TABLE)('$handeling', (row) => {
  const type = row.handeling as keyof typeof ASKED
  const asked = ASKED[type] as Asked

  describe.each(PHASES)('in %s', (phase) => {
    test.each(ROLLEN)('[CA7] asked by a %s, it is decided as the table says', (rol) => {
      const casus = casusIn(phase, { deelnemers: [stays, ends, place(ANNA, rol)] })
      const decision = decide(casus, asCommand(asked), factsOf(ANNA))
      const isMine = listed(row.rollen).includes(rol)
      const expected = !isMine ? 'not-your-rol' : row[phase] === 'ja' ? 'done' : 'wrong-phase'
      expect(decision.ok ? 'done' : decision.refusal.reason).toBe(expected)
    })

    test.each(ROLLEN)('[CA30] the screen offers it to a %s exactly where the table says so', (rol) => {
      const casus = casusIn(phase, { deelnemers: [stays, place(ANNA, rol)] })
      const isOffered = availableCommands(casus, ANNA, NOW).some((available) => available === type)
      expect(isOffered).toBe(listed(row.rollen).includes(rol) && row[phase] === 'ja')
    })

    test.each([
      ['has no place', []],
      ['has left', [place(BRAM, 'casemanager', { endedAt: NOW - HOUR })]],
      ['has an expired place', [place(BRAM, 'casemanager', { until: NOW })]],
      ['has a place that has not begun', [place(BRAM, 'casemanager', { from: NOW + 1 })]],
    ])('[CA2] somebody who %s learns nothing', (_, places) => {
      const decision = decide(casusIn(phase, { deelnemers: [stays, ends, ...places] }), asCommand(asked), factsOf(BRAM))
      expect(decision).toEqual({ ok: false, refusal: { reason: 'no-such-casus' } })
    })
  })
})
