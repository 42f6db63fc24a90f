// The questions of an invitation. Grondslag and doorbreking are asked apart, because they are two different things.
import { OneOf, type Option } from '#client/form/choice.tsx'
import { DateField, TextArea } from '#client/form/field.tsx'
import { PersonPicker } from '#client/form/person-picker.tsx'
import { DOORBREKINGEN, GRONDSLAGEN } from '#shared/casus/casus.ts'
import type { Person } from '#shared/protocol/views.ts'
import { dayOf } from '#shared/text/dates.ts'
import { DOORBREKING, GRONDSLAG, INVITE, VERVANGING } from '#shared/text/deelnemers.ts'
import { ROL, ROL_HINT } from '#shared/text/people.ts'
import { INVITABLE, type InviteDraft, type InviteErrors } from './invite-draft.ts'
import { RoomFields } from './room-fields.tsx'

const ROL_OPTIONS = INVITABLE.map((value) => ({ value, label: ROL[value], what: ROL_HINT[value] }))
const explained = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, { readonly label: string; readonly what: string }>>,
): Option<Value>[] => values.map((value) => ({ value, ...words[value] }))

interface InviteFieldsProps {
  readonly draft: InviteDraft
  /** null until somebody tried to send. */
  readonly errors: InviteErrors | null
  readonly people: readonly Person[]
  readonly onChange: (draft: InviteDraft) => void
}

export function InviteFields({ draft, errors, people, onChange }: InviteFieldsProps) {
  const change = (part: Partial<InviteDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <PersonPicker
        label={draft.vervangt ? VERVANGING.person : INVITE.person}
        help={INVITE.personHelp}
        error={errors?.person}
        people={people}
        value={draft.person}
        onChange={(person) => change({ person })}
      />
      {!draft.vervangt && (
        <OneOf
          label={INVITE.rol}
          error={errors?.rol}
          layout="columns"
          options={ROL_OPTIONS}
          value={draft.rol}
          onChange={(rol) => change({ rol, rooms: {} })}
        />
      )}
      <TextArea
        label={draft.vervangt ? VERVANGING.purpose : INVITE.purpose}
        help={INVITE.purposeHelp}
        error={errors?.purpose}
        rows={3}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <DateField
        label={INVITE.until}
        help={draft.vervangt ? undefined : draft.rol === 'gast' ? INVITE.untilNeeded : INVITE.untilHelp}
        error={errors?.until}
        optional={draft.rol !== 'gast' && !draft.vervangt}
        min={dayOf(Date.now())}
        value={draft.until}
        onChange={(until) => change({ until })}
      />
      {!draft.vervangt && <RoomFields draft={draft} onChange={change} />}
      <GroundFields draft={draft} errors={errors} onChange={change} />
    </>
  )
}

interface GroundFieldsProps {
  readonly draft: InviteDraft
  readonly errors: Pick<InviteErrors, 'grondslag' | 'doorbreking'> | null
  readonly onChange: (part: Partial<InviteDraft>) => void
}

export const GroundFields = ({ draft, errors, onChange }: GroundFieldsProps) => (
  <>
    <OneOf
      label={INVITE.grondslag}
      help={INVITE.grondslagHelp}
      error={errors?.grondslag}
      options={explained(GRONDSLAGEN, GRONDSLAG)}
      value={draft.grondslag}
      onChange={(grondslag) => onChange({ grondslag })}
    />
    <OneOf
      label={INVITE.doorbreking}
      help={INVITE.doorbrekingHelp}
      error={errors?.doorbreking}
      options={explained(DOORBREKINGEN, DOORBREKING)}
      value={draft.doorbreking}
      onChange={(doorbreking) => onChange({ doorbreking })}
    />
  </>
)
