// Choices that are all in sight: one of them (radio) or any of them (checkbox). Nothing is chosen beforehand.
import { type ReactNode, useId } from 'react'
import { FieldNotes, type FieldProps } from './field.tsx'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly what?: string | undefined
}

interface GroupProps<Value extends string> extends Omit<FieldProps, 'optional'> {
  readonly options: readonly Option<Value>[]
  /** `inline`: short ones in a row. `columns`: side by side where there is room. `big`: equal answers for a thumb. */
  readonly layout?: 'down' | 'inline' | 'columns' | 'big'
}

interface OneOfProps<Value extends string> extends GroupProps<Value> {
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

export function OneOf<Value extends string>({ value, onChange, ...group }: OneOfProps<Value>) {
  const name = useId()
  return (
    <Group {...group}>
      {(option, wiring) => (
        <input
          {...wiring}
          type="radio"
          name={name}
          className="choice__mark"
          aria-invalid={group.error ? true : undefined}
          checked={value === option.value}
          onChange={() => onChange(option.value)}
        />
      )}
    </Group>
  )
}

interface AnyOfProps<Value extends string> extends GroupProps<Value> {
  readonly values: readonly Value[]
  readonly onChange: (values: Value[]) => void
}

export function AnyOf<Value extends string>({ values, onChange, ...group }: AnyOfProps<Value>) {
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((chosen) => chosen !== value) : [...values, value])
  return (
    <Group {...group}>
      {(option, wiring) => (
        <input
          {...wiring}
          type="checkbox"
          className="choice__mark"
          checked={values.includes(option.value)}
          onChange={() => toggle(option.value)}
        />
      )}
    </Group>
  )
}

function Group<Value extends string>({
  label,
  help,
  error,
  options,
  layout = 'down',
  children,
}: GroupProps<Value> & {
  children: (option: Option<Value>, wiring: { id: string; 'aria-describedby': string | undefined }) => ReactNode
}) {
  const id = useId()
  const groupNotes = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="form-field" aria-describedby={groupNotes || undefined}>
      <legend className="utrecht-form-label">{label}</legend>
      <FieldNotes id={id} help={help} error={error} />
      <div className={`choices choices--${layout}`}>
        {options.map((option, index) => (
          <div key={option.value} className="choice">
            {children(option, {
              id: `${id}-${index}`,
              'aria-describedby': option.what ? `${id}-${index}-what` : undefined,
            })}
            <label htmlFor={`${id}-${index}`} className="choice__label">
              {option.label}
            </label>
            {option.what && (
              <p id={`${id}-${index}-what`} className="choice__what">
                {option.what}
              </p>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
