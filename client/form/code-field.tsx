// Six digits from a code app. Spaces that people type or paste between them do not count.
import { Field, type FieldProps } from './field.tsx'

interface CodeFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (code: string) => void
}

export const CodeField = ({ value, onChange, ...field }: CodeFieldProps) => (
  <Field {...field}>
    {(wiring) => (
      <input
        {...wiring}
        className="utrecht-textbox utrecht-textbox--html-input form-field__code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        value={value}
        onChange={(event) => onChange(event.target.value.replaceAll(/\s/g, ''))}
      />
    )}
  </Field>
)
