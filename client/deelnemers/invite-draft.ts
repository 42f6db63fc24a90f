// What somebody has filled in of an invitation so far, what is still missing, and what it becomes.
import { missingAt } from '#client/casus/seats.ts'
import { checkChoice, checkText, endOfDay } from '#client/form/check.ts'
import type { CasusRequest } from '#client/form/use-command.ts'
import type { Doorbreking, Grondslag } from '#shared/casus/casus.ts'
import { entryOf } from '#shared/casus/entry.ts'
import { TABLE_ROOMS, type TableRoom } from '#shared/document/rooms.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { CasusView, Person } from '#shared/protocol/views.ts'
import { FORM } from '#shared/text/common.ts'

type RoomLevel = 'none' | 'read' | 'write'

export interface InviteDraft {
  readonly person: PersonId | null
  readonly rol: Rol | null
  readonly purpose: string
  /** yyyy-mm-dd: the last day; empty for no end. */
  readonly until: string
  readonly rooms: Readonly<Partial<Record<TableRoom, RoomLevel>>>
  readonly grondslag: Grondslag | null
  readonly doorbreking: Doorbreking | null
  /** The place whose work it is for a while. */
  readonly vervangt: DeelnemerId | null
}

export const EMPTY_INVITE: InviteDraft = {
  person: null,
  rol: null,
  purpose: '',
  until: '',
  rooms: {},
  grondslag: null,
  doorbreking: null,
  vervangt: null,
}

/** The rollen a professional of the network can have; family is invited in another way. */
export const INVITABLE = [
  'casemanager',
  'plancoordinator',
  'gedragswetenschapper',
  'behandelaar',
  'veiligheid',
  'onderwijs',
  'voogd',
  'vertrouwenspersoon',
  'steunfiguur',
  'gast',
] as const satisfies readonly Rol[]

/** A rol brings its rooms to write in; a room by invitation begins closed. */
export const levelsFor = (room: TableRoom, rol: Rol): readonly RoomLevel[] => {
  switch (entryOf(room, rol)) {
    case 'default':
      return ['write', 'read']
    case 'invited':
      return ['none', 'read', 'write']
    default:
      return []
  }
}

export const levelOf = (draft: InviteDraft, room: TableRoom, rol: Rol): RoomLevel =>
  draft.rooms[room] ?? levelsFor(room, rol)[0] ?? 'none'

export type InviteErrors = Readonly<
  Record<'person' | 'rol' | 'purpose' | 'until' | 'grondslag' | 'doorbreking', string | null>
>

export const checkInvite = (draft: InviteDraft): InviteErrors => ({
  person: draft.person ? null : FORM.choosePerson,
  rol: checkChoice(draft.rol),
  purpose: checkText(draft.purpose, 500),
  until: (draft.rol === 'gast' || draft.vervangt) && !draft.until ? FORM.dateMissing : null,
  grondslag: checkChoice(draft.grondslag),
  doorbreking: checkChoice(draft.doorbreking),
})

/** Who brings what the table misses stands in front; who already sits there comes last. */
export function likelyFirst(people: readonly Person[], casus: CasusView): Person[] {
  const seated = new Set(casus.deelnemers.filter(({ endedAt }) => endedAt === null).map(({ person }) => person.id))
  const missing = missingAt(casus).map((expertise) => expertise.toLowerCase().slice(0, 9))
  const rank = (person: Person): number => {
    if (seated.has(person.id)) return 2
    const words = `${person.discipline} ${person.functie}`.toLowerCase()
    return missing.some((expertise) => words.includes(expertise)) ? 0 : 1
  }
  return people.toSorted((a, b) => rank(a) - rank(b))
}

/** Who can do his work for a while: of the same organisatie, not himself, and not who invites. */
export const colleaguesOf = ({ id, organisatie }: Person, people: readonly Person[], me: Person): Person[] =>
  people.filter(
    (person) =>
      person.id !== id &&
      person.id !== me.id &&
      person.organisatie !== null &&
      person.organisatie.id === organisatie?.id,
  )

/** Only what differs from what the rol brings. */
export function roomsOf(draft: InviteDraft, rol: Rol): Partial<Record<TableRoom, 'read' | 'write'>> {
  const rooms: Partial<Record<TableRoom, 'read' | 'write'>> = {}
  for (const room of TABLE_ROOMS) {
    const level = levelOf(draft, room, rol)
    if (level !== 'none' && level !== levelsFor(room, rol)[0]) rooms[room] = level
  }
  return rooms
}

/** null while something is missing. */
export function inviteOf(draft: InviteDraft): Extract<CasusRequest, { type: 'inviteDeelnemer' }> | null {
  const { person, rol, purpose, until, grondslag, doorbreking, vervangt } = draft
  if (!person || !rol || !grondslag || !doorbreking) return null
  return {
    type: 'inviteDeelnemer',
    personId: person,
    rol,
    purpose,
    until: until ? endOfDay(until) : null,
    rooms: roomsOf(draft, rol),
    grondslag,
    doorbreking,
    ...(vervangt ? { vervangt } : {}),
  }
}
