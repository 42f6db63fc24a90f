// A labelled place to fill in: label, help and error belong together for eye and ear. In the classes of NL Design System.
import { type ReactNode, useId } from 'react'
import { COMMON } from '#shared/text/common.ts'
import './form-styles.ts'

export interface FieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | null | undefined
  readonly optional?: boolean
}

interface Wiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export function Field({
  label,
  help,
  error,
  optional,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="form-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        {optional && <span className="form-field__optional"> ({COMMON.optional})</span>}
      </label>
      <FieldNotes id={id} help={help} error={error} />
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  )
}

export const FieldNotes = ({ id, help, error }: { id: string } & Pick<FieldProps, 'help' | 'error'>) => (
  <>
    {help && (
      <p id={`${id}-help`} className="utrecht-form-field-description">
        {help}
      </p>
    )}
    {error && (
      <p id={`${id}-error`} className="utrecht-form-field-error-message">
        {error}
      </p>
    )}
  </>
)

interface TextProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

export const TextField = ({ value, onChange, ...field }: TextProps) => (
  <Field {...field}>
    {(wiring) => (
      <input
        {...wiring}
        className="utrecht-textbox utrecht-textbox--html-input"
        type="text"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

export const TextArea = ({ value, onChange, rows = 4, ...field }: TextProps & { rows?: number }) => (
  <Field {...field}>
    {(wiring) => (
      <textarea
        {...wiring}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={rows}
        autoComplete="off"
        data-gramm="false"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** yyyy-mm-dd, or an empty string. */
export const DateField = ({ value, onChange, min, max, ...field }: TextProps & { min?: string; max?: string }) => (
  <Field {...field}>
    {(wiring) => (
      <input
        {...wiring}
        className="utrecht-textbox utrecht-textbox--html-input form-field__date"
        type="date"
        min={min}
        max={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
