import { describe, expect, test } from 'vitest'
import type { CasusEvent, Recorded } from '#shared/casus/events.ts'
import { evolve, fold } from '#shared/casus/evolve.ts'
import { NO_GEGEVENS } from '#shared/casus/gegevens.ts'
import { NO_FACTS } from '#shared/casus/gezag.ts'
import { ANNA, BRAM, CASUS, casusIn, DAY, NOW, place } from '#test/support/build.ts'

const { endedAt: _, ...anna } = place(ANNA, 'casemanager')

const REPORTED: CasusEvent = {
  type: 'signaal.reported',
  jeugdige: { name: 'Loex', born: null },
  signaal: {
    reportedBy: BRAM,
    reporterRol: 'onderwijs' as const,
    reportedAt: NOW,
    concern: 'Gaat niet meer naar school',
    criteria: [],
  },
}
const INVITED: CasusEvent = { type: 'deelnemer.invited', deelnemer: anna }
const STARTED: CasusEvent = { type: 'intake.started' }
const recorded = (outcome: 'hsj-mcp' | 'elders'): CasusEvent => ({
  type: 'besluit.recorded',
  besluit: {
    takenBy: ANNA,
    takenAt: NOW,
    motivation: 'Samen gewogen',
    outcome:
      outcome === 'elders' ? { kind: outcome, advice: 'Wijkteam', owner: ANNA, due: '2026-03-16' } : { kind: outcome },
  },
})
const ENDED: CasusEvent = { type: 'deelnemer.ended', deelnemerId: anna.id, reason: 'Weg' }

/** As the journal holds them: from 1 on, a day between each. */
const journal = (...events: CasusEvent[]): Recorded[] =>
  events.map((event, index) => ({ ...event, seq: index + 1, at: NOW + index * DAY, by: ANNA }))

describe('the phases', () => {
  test('[CA22] a casus begins as a signaal', () => {
    expect(fold(CASUS, journal(REPORTED))).toEqual({
      id: CASUS,
      version: 1,
      phase: 'signaal',
      jeugdige: REPORTED.jeugdige,
      signaal: REPORTED.signaal,
      deelnemers: [],
      verhalen: [],
      inbreng: [],
      clearances: [],
      aanspreekpunten: [],
      links: [],
      facts: NO_FACTS,
      gegevens: NO_GEGEVENS,
      vernietigingen: [],
      destroyed: [],
      passed: [{ phase: 'signaal', at: NOW }],
      latestAt: NOW,
    })
  })

  test('[CA22] an intake that ends in a plan together opens the analyse as concept', () => {
    const casus = fold(CASUS, journal(REPORTED, INVITED, STARTED, recorded('hsj-mcp')))
    expect(casus).toMatchObject({ phase: 'analyse', analyse: { status: 'concept' }, besluit: { takenBy: ANNA } })
  })

  test('[CA22] an intake that ends elders opens no analyse', () => {
    const casus = fold(CASUS, journal(REPORTED, INVITED, STARTED, recorded('elders')))
    expect(casus).toMatchObject({ phase: 'elders', besluit: { outcome: { owner: ANNA } } })
    expect(casus).not.toHaveProperty('analyse')
  })

  test('[CA23] each phase keeps the moment it began', () => {
    const casus = fold(CASUS, journal(REPORTED, INVITED, STARTED, recorded('hsj-mcp')))
    expect(casus?.passed).toEqual([
      { phase: 'signaal', at: NOW },
      { phase: 'intake', at: NOW + 2 * DAY },
      { phase: 'analyse', at: NOW + 3 * DAY },
    ])
  })
})

describe('the deelnemers', () => {
  test('[CA13] who was invited is on the list, not ended', () => {
    expect(fold(CASUS, journal(REPORTED, INVITED))?.deelnemers).toEqual([{ ...anna, endedAt: null }])
  })

  test('[CA13] who was ended stays on the list, with the moment', () => {
    const casus = fold(CASUS, journal(REPORTED, INVITED, ENDED))
    expect(casus?.deelnemers).toEqual([{ ...anna, endedAt: NOW + 2 * DAY }])
  })
})

describe('what cannot be', () => {
  test('[CA20] the version is the number of the last event', () => {
    expect(fold(CASUS, journal(REPORTED, INVITED, STARTED))?.version).toBe(3)
  })

  test.each([6, 7, 9, 0])('[CA20] event %d does not follow version 7', (seq) => {
    expect(() => evolve(casusIn('signaal'), CASUS, { ...STARTED, seq, at: NOW, by: ANNA })).toThrow('does not follow')
  })

  test('[CA21] an event that nobody knows throws', () => {
    const unknown = { type: 'analyse.sung', seq: 8, at: NOW, by: ANNA } as unknown as Recorded
    expect(() => evolve(casusIn('analyse'), CASUS, unknown)).toThrow('unhandled member')
  })

  test.each([INVITED, STARTED, recorded('elders'), ENDED])('[CA21] $type before the signaal throws', (event) => {
    expect(() => evolve(null, CASUS, { ...event, seq: 1, at: NOW, by: ANNA })).toThrow('no casus to apply')
  })

  test('[CA21] a second beginning throws', () => {
    expect(() => fold(CASUS, journal(REPORTED, REPORTED))).toThrow('begins once')
  })

  test('[CA22] no events are no casus', () => {
    expect(fold(CASUS, [])).toBeNull()
  })
})
