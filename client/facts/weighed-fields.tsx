// What every uitzondering asks: why, what was weighed, who was asked, whether the family knows, until when.
import { useState } from 'react'
import { checkChoice } from '#client/form/check.ts'
import { DateField } from '#client/form/field.tsx'
import { dayOf } from '#shared/casus/day.ts'
import { FACTS } from '#shared/text/facts.ts'
import { checkException, EMPTY_EXCEPTION, type ExceptionDraft, ExceptionFields } from './exception-fields.tsx'

interface Weighed extends ExceptionDraft {
  readonly until: string
}

const NOTHING_YET: Weighed = { ...EMPTY_EXCEPTION, until: '' }

export function useWeighed() {
  const [weighed, setWeighed] = useState(NOTHING_YET)
  const errors = { ...checkException(weighed), until: checkChoice(weighed.until) }
  return { weighed, setWeighed, errors, asked: { ...weighed, told: weighed.told === 'told' } }
}

interface WeighedFieldsProps extends Pick<ReturnType<typeof useWeighed>, 'weighed' | 'setWeighed' | 'errors'> {
  readonly isChecked: boolean
}

export const WeighedFields = ({ weighed, setWeighed, errors, isChecked }: WeighedFieldsProps) => (
  <>
    <ExceptionFields
      draft={weighed}
      errors={isChecked ? errors : null}
      onChange={(draft) => setWeighed({ ...draft, until: weighed.until })}
    />
    <DateField
      label={FACTS.uitzondering.until}
      error={isChecked ? errors.until : null}
      min={dayOf(Date.now())}
      value={weighed.until}
      onChange={(until) => setWeighed({ ...weighed, until })}
    />
  </>
)
