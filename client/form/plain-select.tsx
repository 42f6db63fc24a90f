// One of a list or none of it: the first choice is anything.
import { Field, type FieldProps } from './field.tsx'

interface PlainSelectProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly any: string
}

export const PlainSelect = ({ value, onChange, options, any, ...field }: PlainSelectProps) => (
  <Field {...field}>
    {(wiring) => (
      <select
        {...wiring}
        className="utrecht-select utrecht-select--html-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
