// Decides what is recorded of where somebody lives and can be called, and what of it is shielded. No answer depends on what lies
// shielded, save to who reads that.
import type { PersonId } from '#shared/ids.ts'
import { accept, refuse } from '#shared/result.ts'
import { type Casus, rollenOf } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import {
  afgeschermdIn,
  familyAt,
  type GegevenAbout,
  type GegevenField,
  isAbout,
  openIn,
  readsAfgeschermd,
} from './gegevens.ts'
import { GUARDIANS } from './rules.ts'

const GEGEVEN_COMMANDS = ['recordGegeven', 'shieldField', 'unshieldField'] as const

export type GegevenCommand = Extract<CasusCommand, { type: (typeof GEGEVEN_COMMANDS)[number] }>

export const isGegevenCommand = (command: CasusCommand): command is GegevenCommand =>
  (GEGEVEN_COMMANDS as readonly string[]).includes(command.type)

export function decideGegevens(casus: Casus, command: GegevenCommand, facts: Facts): Decision {
  const { about, field } = command
  const { at, by } = facts
  const guards = rollenOf(casus, by, at).some((rol) => (GUARDIANS as readonly string[]).includes(rol))
  // GG2: before anything else, so that a family member learns nothing of another.
  if (!guards && !isOwn(casus, about, field, by, at)) return refuse({ reason: 'not-your-rol' })
  if (!isAbout(casus, about, field, at)) return refuse({ reason: 'not-of-this-person' })
  switch (command.type) {
    case 'recordGegeven':
      if (!command.afgeschermd) return record(casus, command)
      // What nobody of the family reads, nobody of the family writes.
      if (!guards) return refuse({ reason: 'not-your-rol' })
      return recordAfgeschermd(casus, command, command.afgeschermd, facts)
    case 'shieldField':
      // GG5: of what is open, whatever lies shielded already.
      if (!openIn(casus, about, field)) return refuse({ reason: 'nothing-filled-in' })
      return accept([{ type: 'gegeven.shielded', about, field, reason: command.reason }])
    case 'unshieldField': {
      if (!readsAfgeschermd(casus, by, at)) return refuse({ reason: 'not-cleared' })
      const { seq, reason } = command
      if (!afgeschermdIn(casus, about, field).some((value) => value.seq === seq))
        return refuse({ reason: 'no-such-gegeven' })
      return accept([{ type: 'gegeven.unshielded', about, field, of: seq, reason }])
    }
  }
}

/** Who reads of the jeugdige is more than he: what he would fill in himself, others of the family would read. */
export const isOwn = (casus: Casus, about: GegevenAbout, field: GegevenField, by: PersonId, at: number): boolean =>
  (field === 'adres' || field === 'telefoon') &&
  familyAt(casus, at).some(({ id, personId }) => id === about && personId === by)

function record(casus: Casus, { about, field, value }: CommandOf<'recordGegeven'>): Decision {
  if ((openIn(casus, about, field)?.value ?? null) === value) return refuse({ reason: 'says-so-already' })
  return accept([{ type: 'gegeven.recorded', about, field, value }])
}

/** GG8 */
function recordAfgeschermd(
  casus: Casus,
  { about, field, value }: CommandOf<'recordGegeven'>,
  { instead }: { readonly instead: number | null },
  { by, at }: Facts,
): Decision {
  if (instead === null) {
    // Whoever may write it down may do so without anybody reading it in between, and then does not read it either.
    if (value === null) return refuse({ reason: 'no-such-gegeven' })
    return accept([{ type: 'gegeven.recorded-afgeschermd', about, field, value, instead }])
  }
  if (!readsAfgeschermd(casus, by, at)) return refuse({ reason: 'not-cleared' })
  const before = afgeschermdIn(casus, about, field).find(({ seq }) => seq === instead)
  if (!before) return refuse({ reason: 'no-such-gegeven' })
  if (before.value === value) return refuse({ reason: 'says-so-already' })
  return accept([{ type: 'gegeven.recorded-afgeschermd', about, field, value, instead }])
}
