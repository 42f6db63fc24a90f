// What of a place at the table is to be another: prefilled as it is, checked, and said in words before it is sent.
import { checkText, endOfDay } from '#client/form/check.ts'
import type { CasusRequest } from '#client/form/use-command.ts'
import { TABLE_ROOMS, type TableRoom } from '#shared/document/rooms.ts'
import type { Rol } from '#shared/people.ts'
import { isProfessionalRol } from '#shared/people.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { CHANGE } from '#shared/text/deelnemers.ts'
import { ROL } from '#shared/text/people.ts'
import { clearanceIn } from './clearances.ts'
import { EMPTY_INVITE, type InviteDraft, levelOf, roomsOf } from './invite-draft.ts'

export interface ChangeDraft {
  readonly place: InviteDraft
  readonly reason: string
}

/** The place as it is. */
export const draftOf = ({ person, rol, purpose = '', until, given }: DeelnemerView): InviteDraft => ({
  ...EMPTY_INVITE,
  person: person.id,
  rol,
  purpose,
  // Its last day: a place holds up to and including it.
  until: until === null ? '' : dayOf(until - 1),
  rooms: given?.rooms ?? {},
  grondslag: given?.grondslag ?? null,
  doorbreking: given?.doorbreking ?? null,
})

/** To which rollen this place can go: a professional's stays a professional's. */
export const rollenFor = ({ rol }: DeelnemerView): readonly Rol[] =>
  isProfessionalRol(rol)
    ? ['casemanager', 'plancoordinator', 'gedragswetenschapper', 'behandelaar', 'veiligheid', 'onderwijs', 'gast']
    : []

export const checkChange = ({ place, reason }: ChangeDraft, { vervangt }: DeelnemerView) => ({
  purpose: checkText(place.purpose, 500),
  until: (place.rol === 'gast' || vervangt) && !place.until ? FORM.dateMissing : null,
  reason: checkText(reason, 500),
})

/** null while something is missing. */
export function changeOf(
  deelnemer: DeelnemerView,
  { place, reason }: ChangeDraft,
): Extract<CasusRequest, { type: 'changeDeelnemer' }> | null {
  const { rol, purpose, until, grondslag, doorbreking } = place
  const { given } = deelnemer
  if (!given || !rol || !grondslag || !doorbreking) return null
  const before = draftOf(deelnemer)
  const isSame =
    rol === deelnemer.rol && TABLE_ROOMS.every((room) => levelOf(place, room, rol) === levelOf(before, room, rol))
  return {
    type: 'changeDeelnemer',
    deelnemerId: deelnemer.id,
    expectedChanges: given.changes,
    place: {
      rol,
      until: until === before.until ? deelnemer.until : until ? endOfDay(until) : null,
      purpose,
      rooms: isSame ? given.rooms : roomsOf(place, rol),
      grondslag,
      doorbreking,
    },
    reason,
  }
}

/** What the person gains or loses by it, at once. */
export function consequencesOf(casus: CasusView, deelnemer: DeelnemerView, after: InviteDraft): string[] {
  const before = draftOf(deelnemer)
  if (!before.rol || !after.rol) return []
  const { name } = deelnemer.person
  const rooms = TABLE_ROOMS.flatMap((room: TableRoom) => {
    const [was, is] = [levelOf(before, room, deelnemer.rol), levelOf(after, room, after.rol ?? deelnemer.rol)]
    return was === is ? [] : [CHANGE.room[room](name, was, is)]
  })
  const isOtherRol = after.rol !== deelnemer.rol
  const leads = casus.regie?.some(({ lead }) => lead?.id === deelnemer.person.id) === true
  return [
    ...(isOtherRol ? [CHANGE.rolIs(name, ROL[after.rol], ROL[deelnemer.rol])] : []),
    ...rooms,
    // AF1: only who knows of it.
    ...(isOtherRol && clearanceIn(casus, deelnemer) ? [CHANGE.notNamed(name)] : []),
    ...(isOtherRol && WRITES_INBRENG.includes(deelnemer.rol) && !WRITES_INBRENG.includes(after.rol)
      ? [CHANGE.noInbreng(name)]
      : []),
    ...(leads && after.rol === 'gast' ? [CHANGE.noRegie(name)] : []),
    ...(after.until === before.until ? [] : [after.until ? CHANGE.endsOn(name, after.until) : CHANGE.noEnd(name)]),
  ]
}

const WRITES_INBRENG: readonly Rol[] = ['onderwijs', 'gast']
