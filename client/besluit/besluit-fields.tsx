// The questions of the besluit: the outcome, why, and for `elders` the advice.
import { isActive } from '#client/casus/seats.ts'
import { OneOf } from '#client/form/choice.tsx'
import { DateField, TextArea } from '#client/form/field.tsx'
import { Select } from '#client/form/select.tsx'
import { isProfessionalRol } from '#shared/people.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { BESLUIT } from '#shared/text/besluit.ts'
import { FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import type { BesluitDraft, BesluitErrors } from './besluit-draft.ts'

const OUTCOMES = [
  { value: 'hsj-mcp', label: BESLUIT.hsjMcp, what: BESLUIT.hsjMcpHelp },
  { value: 'elders', label: BESLUIT.elders, what: BESLUIT.eldersHelp },
] as const

interface BesluitFieldsProps {
  readonly casus: CasusView
  readonly draft: BesluitDraft
  /** null until somebody tried to send. */
  readonly errors: BesluitErrors | null
  readonly onChange: (draft: BesluitDraft) => void
}

export function BesluitFields({ casus, draft, errors, onChange }: BesluitFieldsProps) {
  const change = (part: Partial<BesluitDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <OneOf
        label={BESLUIT.outcome}
        error={errors?.outcome}
        options={OUTCOMES}
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <TextArea
        label={BESLUIT.motivation}
        help={BESLUIT.motivationHelp}
        error={errors?.motivation}
        rows={6}
        value={draft.motivation}
        onChange={(motivation) => change({ motivation })}
      />
      {draft.outcome === 'elders' && (
        <>
          <TextArea
            label={BESLUIT.advice}
            help={BESLUIT.adviceHelp}
            error={errors?.advice}
            value={draft.advice}
            onChange={(advice) => change({ advice })}
          />
          <Select
            label={BESLUIT.owner}
            help={BESLUIT.ownerHelp}
            error={errors?.owner}
            empty={FORM.choosePerson}
            options={professionalsAt(casus)}
            value={draft.owner ?? ''}
            onChange={(owner) => change({ owner })}
          />
          <DateField
            label={BESLUIT.due}
            error={errors?.due}
            min={dayOf(Date.now())}
            value={draft.due}
            onChange={(due) => change({ due })}
          />
        </>
      )}
    </>
  )
}

function professionalsAt(casus: CasusView) {
  const now = Date.now()
  const people = casus.deelnemers.filter((deelnemer) => isActive(deelnemer, now) && isProfessionalRol(deelnemer.rol))
  return [...new Map(people.map(({ person }) => [person.id, person])).values()].map((person) => ({
    value: person.id,
    label: `${person.name}, ${person.functie}`,
  }))
}
