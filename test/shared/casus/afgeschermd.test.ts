// Who is named for what is afgeschermd, by whom, and what everybody else learns of it: nothing.
import { describe, expect, test } from 'vitest'
import { accessTo } from '#shared/casus/access.ts'
import { PHASES } from '#shared/casus/casus.ts'
import { clearancesKnownTo } from '#shared/casus/clearance.ts'
import type { Command } from '#shared/casus/commands.ts'
import { decide } from '#shared/casus/decide.ts'
import type { Recorded } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import { type DeelnemerId, type PersonId, randomId } from '#shared/ids.ts'
import { ROLLEN, type Rol } from '#shared/people.ts'
import { ANNA, CASUS, casusIn, factsOf, HOUR, idOf, NOW, person, place } from '#test/support/build.ts'
import { type Asked, given } from '#test/support/scenario.ts'

const anna = place(ANNA, 'casemanager')
const vera = place(person('vera'), 'veiligheid')
const gert = place(person('gert'), 'gedragswetenschapper')
const table = [anna, vera, gert, place(person('pia'), 'plancoordinator')]
const PIA = person('pia')

const named = (deelnemerId: DeelnemerId, by: PersonId = ANNA) => ({ deelnemerId, reason: 'Adres', at: NOW, by })
const casus = (...clearances: ReturnType<typeof named>[]) => casusIn('analyse', { deelnemers: table, clearances })
const grant = (deelnemerId: DeelnemerId): Asked => ({ type: 'grantClearance', deelnemerId, reason: 'Kent het adres' })
const withdraw = (deelnemerId: DeelnemerId): Asked => ({ type: 'withdrawClearance', deelnemerId, reason: 'Klaar' })
const GRANTED = { type: 'afgeschermd.granted', deelnemerId: vera.id, reason: 'Kent het adres' } as const
const WITHDRAWN = { type: 'afgeschermd.withdrawn', deelnemerId: vera.id, reason: 'Klaar' } as const

describe('naming', () => {
  test('[AF2] somebody else is named, with the reason', () => {
    given(casus()).when(grant(vera.id)).thenEvents(GRANTED)
  })

  test('[AF2] nobody names himself', () => {
    given(casus()).when(grant(anna.id)).thenRefused('not-for-yourself')
  })

  test.each(ROLLEN)('[AF2] whether a %s can be named is by his rol', (rol) => {
    const other = place(person('ander'), rol)
    const decision = given(casusIn('analyse', { deelnemers: [anna, other] })).when(grant(other.id))
    const canBe: readonly Rol[] = [
      'casemanager',
      'plancoordinator',
      'gedragswetenschapper',
      'behandelaar',
      'veiligheid',
    ]
    if (canBe.includes(rol)) decision.thenTypes('afgeschermd.granted')
    else decision.thenRefused('not-for-clearance')
  })

  test.each([
    ['has left', place(person('weg'), 'veiligheid', { endedAt: NOW - HOUR })],
    ['was never here', place(person('nooit'), 'veiligheid', { id: idOf('nooit') })],
  ])('[AF2] who %s is not named', (why, other) => {
    const deelnemers = why === 'has left' ? [anna, other] : [anna]
    given(casusIn('analyse', { deelnemers })).when(grant(other.id)).thenRefused('no-such-deelnemer')
  })

  test('[AF3] to name who was named is no other answer, whoever asks', () => {
    given(casus(named(vera.id, PIA)))
      .when(grant(vera.id))
      .thenEvents(GRANTED)
  })

  test('[AF3] named twice is named once, by the last who did', () => {
    const event: Recorded = { ...GRANTED, seq: 8, at: NOW + HOUR, by: ANNA }
    const after = evolve(casus(named(vera.id, PIA)), CASUS, event)
    expect(after.clearances).toEqual([{ deelnemerId: vera.id, reason: 'Kent het adres', at: NOW + HOUR, by: ANNA }])
  })
})

describe('what one knows of it', () => {
  const two = casus(named(vera.id, PIA), named(gert.id, ANNA))
  const known = (personId: PersonId) => clearancesKnownTo(two, personId, NOW).map(({ deelnemerId }) => deelnemerId)

  test('[AF3] who is named knows all', () => {
    expect(known(vera.personId)).toEqual([vera.id, gert.id])
  })

  test('[AF3] who named somebody knows of that one', () => {
    expect([known(ANNA), known(PIA)]).toEqual([[gert.id], [vera.id]])
  })

  test('[AF1] [AF3] who is not named, and named nobody, knows of none; nor who left', () => {
    const guest = place(person('gast'), 'gast')
    const more = casusIn('analyse', { deelnemers: [...table, guest], clearances: two.clearances })
    expect(clearancesKnownTo(more, guest.personId, NOW)).toEqual([])
    const left = casusIn('analyse', {
      deelnemers: [{ ...anna, endedAt: NOW - HOUR }, vera, gert],
      clearances: two.clearances,
    })
    expect(clearancesKnownTo(left, ANNA, NOW)).toEqual([])
  })
})

describe('no longer naming', () => {
  test.each([
    ['who named him', ANNA, [named(vera.id, ANNA)]],
    ['who is named too', PIA, [named(vera.id, ANNA), named(table[3]!.id, ANNA)]],
    ['himself', vera.personId, [named(vera.id, ANNA)]],
  ])('[AF4] %s takes it back', (_, by, clearances) => {
    given(casus(...clearances))
      .when(withdraw(vera.id), factsOf(by))
      .thenEvents(WITHDRAWN)
    const after = evolve(casus(...clearances), CASUS, { ...WITHDRAWN, seq: 8, at: NOW, by })
    expect(after.clearances.map(({ deelnemerId }) => deelnemerId)).not.toContain(vera.id)
  })

  test('[AF4] [AF1] who does not know of it hears what he hears where nobody was named', () => {
    given(casus(named(vera.id, ANNA)))
      .when(withdraw(vera.id), factsOf(PIA))
      .thenRefused('no-such-deelnemer')
    given(casus()).when(withdraw(vera.id), factsOf(PIA)).thenRefused('no-such-deelnemer')
  })
})

describe('moving words there', () => {
  const moving = (room: LiveRoom): Asked => ({
    type: 'purgeText',
    room,
    words: 'Kerkstraat 12',
    reason: 'Verkeerd document',
    to: 'afgeschermd',
  })

  test('[WR9] [WR10] the event says where to, whether anybody is named or not', () => {
    const EVENT = { type: 'casus.words-purged', room: 'plan', reason: 'Verkeerd document', to: 'afgeschermd' } as const
    given(casus()).when(moving('plan')).thenEvents(EVENT)
    given(casus(named(vera.id)))
      .when(moving('plan'))
      .thenEvents(EVENT)
  })

  test('[WR15] out of what is afgeschermd, or of what is one’s own, nothing is moved there', () => {
    given(casus(named(anna.id, PIA)))
      .when(moving('afgeschermd'))
      .thenRefused('not-to-be-moved')
    given(casus())
      .when(moving(`verhaal/${vera.id}`))
      .thenRefused('no-such-room')
  })

  test.each(PHASES)('[WR12] in %s only where what is afgeschermd can be written', (phase) => {
    const here = casusIn(phase, { deelnemers: table, clearances: [named(vera.id)] })
    const isWritten = accessTo(here, vera.personId, 'afgeschermd', NOW).level === 'write'
    const decision = decide(here, { ...moving('plan'), commandId: randomId() } as Command, factsOf(ANNA))
    // Before the besluit there is nothing yet to move out of.
    expect([phase, decision.ok]).toEqual([phase, isWritten && phase !== 'intake'])
  })
})
