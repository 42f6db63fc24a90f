// What is not finished when the help takes a step back, as a friendly list: none of it holds anything up.
import { nameOfPlace } from '#client/casus/names.ts'
import type { PlanningView } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { UITSTROOM } from '#shared/text/uitstroom.ts'

export function stillOpenIn(casus: CasusView, planning: PlanningView | undefined): string[] {
  const name = nameOfPlace(casus)
  const waiting = (planning?.family ?? []).filter(({ openPoints }) => openPoints.some(({ reply }) => reply === null))
  const acties = (planning?.acties ?? []).filter(({ last }) => last?.status !== 'gedaan')
  return [
    ...(casus.analyse === 'stilgezet' ? [UITSTROOM.analyseHeld] : []),
    ...(casus.analyse === 'aangeboden' ? [UITSTROOM.analyseOffered] : []),
    ...(planning?.candidate ? [UITSTROOM.candidate] : []),
    ...waiting.map(({ deelnemerId, person }) => UITSTROOM.openPoint(name(deelnemerId) ?? person.name)),
    ...acties.map(({ text }) => UITSTROOM.actie(text)),
  ]
}
