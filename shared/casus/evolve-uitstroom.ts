// What a step back, the way back and closing make of the casus. Nothing goes: who sits there, the plan and the texts stay as they were.
import { assertNever } from '#shared/result.ts'
import type { Casus } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'

const UITSTROOM_EVENTS = ['casus.flowed-out', 'casus.came-back', 'terugkeer.answered', 'casus.closed'] as const

export type UitstroomEvent = Extract<CasusEvent, { readonly type: (typeof UITSTROOM_EVENTS)[number] }>

export const isUitstroomEvent = (event: Recorded): event is Recorded & UitstroomEvent =>
  (UITSTROOM_EVENTS as readonly string[]).includes(event.type)

export function evolveUitstroom(casus: Casus, event: Recorded & UitstroomEvent): Casus {
  const { at, by, seq } = event
  if (event.type === 'casus.closed') {
    if (!('besluit' in casus)) throw new Error('what nobody decided on is not closed')
    const passed = [...casus.passed, { phase: 'gesloten' as const, at }]
    return { ...casus, phase: 'gesloten', passed, closed: { at, by, reason: event.reason } }
  }
  if (!('analyse' in casus)) throw new Error(`no analyse to apply ${event.type} to`)
  switch (event.type) {
    case 'casus.flowed-out': {
      const { basis, signs } = event
      const passed = [...casus.passed, { phase: 'uitgestroomd' as const, at }]
      return { ...casus, phase: 'uitgestroomd', passed, uitstroom: [...casus.uitstroom, { at, by, basis, signs }] }
    }
    case 'casus.came-back': {
      const { reason, answers } = event
      const passed = [...casus.passed, { phase: 'uitvoering' as const, at }]
      const terugkeer = [...casus.terugkeer, { seq, at, by, reason, answers }]
      return { ...casus, phase: 'uitvoering', passed, terugkeer }
    }
    case 'terugkeer.answered': {
      const last = casus.terugkeer.at(-1)
      if (!last) throw new Error('nobody came back')
      const answered = { ...last, answers: [...last.answers, event.answer] }
      return { ...casus, terugkeer: [...casus.terugkeer.slice(0, -1), answered] }
    }
    default:
      return assertNever(event)
  }
}
