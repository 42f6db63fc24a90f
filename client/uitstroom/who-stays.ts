// Who stays reachable when the help takes a step back: the casemanagers without a last day.
import { isActive, onePerPerson } from '#client/casus/seats.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'

export const stayingIn = (casus: CasusView, now = Date.now()): DeelnemerView[] =>
  onePerPerson(
    casus.deelnemers.filter(
      (place) => place.rol === 'casemanager' && place.until === null && isActive(place, now) && !place.hasLeft,
    ),
  )
