// The questions of a signaal.
import { AnyOf, OneOf } from '#client/form/choice.tsx'
import { DateField, TextArea, TextField } from '#client/form/field.tsx'
import { PersonPicker } from '#client/form/person-picker.tsx'
import { CRITERIA } from '#shared/casus/casus.ts'
import type { Me, Person } from '#shared/protocol/views.ts'
import { CRITERIUM } from '#shared/text/criteria.ts'
import { dayOf } from '#shared/text/dates.ts'
import { REPORTER_ROL, SIGNAAL } from '#shared/text/signaal.ts'
import type { SignaalDraft, SignaalErrors } from './signaal-draft.ts'

const CRITERIUM_OPTIONS = CRITERIA.map((value) => ({ value, label: CRITERIUM[value].sentence }))
const ROL_OPTIONS = (Object.keys(REPORTER_ROL) as (keyof typeof REPORTER_ROL)[]).map((value) => ({
  value,
  label: REPORTER_ROL[value],
}))

interface SignaalFieldsProps {
  readonly draft: SignaalDraft
  /** null until somebody tried to send. */
  readonly errors: SignaalErrors | null
  readonly people: readonly Person[]
  readonly me: Me
  readonly onChange: (draft: SignaalDraft) => void
}

export function SignaalFields({ draft, errors, people, me, onChange }: SignaalFieldsProps) {
  const change = (part: Partial<SignaalDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <fieldset className="form-group">
        <legend className="nl-heading nl-heading--level-2">{SIGNAAL.jeugdige}</legend>
        <TextField label={SIGNAAL.name} error={errors?.name} value={draft.name} onChange={(name) => change({ name })} />
        <DateField
          label={SIGNAAL.born}
          help={SIGNAAL.bornHelp}
          optional
          max={dayOf(Date.now())}
          value={draft.born}
          onChange={(born) => change({ born })}
        />
      </fieldset>
      <div className="form-group">
        <TextArea
          label={SIGNAAL.concern}
          help={SIGNAAL.concernHelp}
          error={errors?.concern}
          rows={7}
          value={draft.concern}
          onChange={(concern) => change({ concern })}
        />
        <p className="soft">{SIGNAAL.talk}</p>
      </div>
      <AnyOf
        label={SIGNAAL.criteria}
        help={SIGNAAL.criteriaHelp}
        options={CRITERIUM_OPTIONS}
        values={draft.criteria}
        onChange={(criteria) => change({ criteria })}
      />
      <OneOf
        label={SIGNAAL.rol}
        error={errors?.rol}
        options={ROL_OPTIONS}
        value={draft.rol}
        onChange={(rol) => change({ rol, ...(rol === 'casemanager' ? { casemanager: me.id } : {}) })}
      />
      <PersonPicker
        label={SIGNAAL.casemanager}
        help={SIGNAAL.casemanagerHelp}
        error={errors?.casemanager}
        people={casemanagersFirst(people)}
        value={draft.casemanager}
        onChange={(casemanager) => change({ casemanager })}
      />
    </>
  )
}

const casemanagersFirst = (people: readonly Person[]): Person[] => {
  const isCasemanager = ({ functie }: Person) => functie.includes('casemanager')
  return [...people.filter(isCasemanager), ...people.filter((person) => !isCasemanager(person))]
}
