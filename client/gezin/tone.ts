// How a family member is spoken to at this casus: `je` for the jeugdige, `u` for adults.
import type { CasusView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'

export const toneOf = (casus: CasusView): Tone => (casus.mine.rollen.includes('jeugdige') ? 'je' : 'u')
