// Given a casus, when somebody asks something, then this happens: facts in, events out, nothing faked.
import { expect } from 'vitest'
import type { Casus } from '#shared/casus/casus.ts'
import type { CasusCommand, Command } from '#shared/casus/commands.ts'
import { type Decision, decide, type Facts } from '#shared/casus/decide.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import type { RefusalReason } from '#shared/casus/refusals.ts'
import { ANNA, COMMAND, factsOf } from './build.ts'

/** Commands as a test writes them: without the id that only the server's memory of commands needs. */
export type Asked = WithoutId<Command>
type WithoutId<C> = C extends CasusCommand | Command ? Omit<C, 'commandId'> : never

export const asCommand = (asked: Asked): Command => ({ ...asked, commandId: COMMAND }) as Command

export const given = (casus: Casus | null) => ({
  when: (asked: Asked, facts: Facts = factsOf(ANNA)) => outcomeOf(decide(casus, asCommand(asked), facts)),
})

function outcomeOf(decision: Decision) {
  return {
    thenEvents: (...events: CasusEvent[]) => expect(decision).toEqual({ ok: true, value: events }),
    thenTypes: (...types: CasusEvent['type'][]) =>
      expect(decision.ok ? decision.value.map((event) => event.type) : decision.refusal).toEqual(types),
    thenRefused: (reason: RefusalReason, details: object = {}) =>
      expect(decision).toEqual({ ok: false, refusal: { reason, ...details } }),
  }
}
