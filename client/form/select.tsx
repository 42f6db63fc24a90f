// One of a short list, as the browser's own select.
import { Field, type FieldProps } from './field.tsx'

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly empty: string
}

export const Select = <Value extends string>({ value, onChange, options, empty, ...field }: SelectProps<Value>) => (
  <Field {...field}>
    {(wiring) => (
      <select
        {...wiring}
        className="utrecht-select utrecht-select--html-select"
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        <option value="" disabled>
          {empty}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
