// How a reader of the family is addressed: a jeugdige as `je`, adults as `u`.
import type { CasusView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'

export const toneOf = ({ mine }: Pick<CasusView, 'mine'>): Tone => (mine.rollen.includes('jeugdige') ? 'je' : 'u')
