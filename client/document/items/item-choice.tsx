// A choice of an item under its label; where it can only be read it is words, not a grey box.
import { type ReactNode, useId, useState } from 'react'
import { READ_ITEM } from '#shared/text/items.ts'

interface ItemChoiceProps {
  readonly label: string
  readonly value: string
  /** What is chosen, in words. */
  readonly said: string
  readonly editable: boolean
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}

export function ItemChoice({ label, value, said, editable, onChoose, children }: ItemChoiceProps) {
  const id = useId()
  if (!editable) return <ReadChoice label={label} said={said} />
  return (
    <div className={value === '' ? 'item-choice is-open' : 'item-choice'}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </select>
    </div>
  )
}

interface ItemDayProps {
  readonly label: string
  readonly due: string | null
  readonly editable: boolean
  readonly onChoose: (due: string | null) => void
}

/** Typed by keyboard a year passes through 0002 and 0020: those are not chosen yet. */
export function ItemDay({ label, due, editable, onChoose }: ItemDayProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  if (!editable) return due && <ReadChoice label={label} said={READ_ITEM.due(due)} />
  return (
    <div className={due === null ? 'item-choice is-open' : 'item-choice'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        value={draft ?? due ?? ''}
        onChange={({ target: { value } }) => {
          setDraft(value)
          if (value >= '2000') onChoose(value)
        }}
        onBlur={() => {
          if (draft === '') onChoose(null)
          setDraft(null)
        }}
      />
    </div>
  )
}

const ReadChoice = ({ label, said }: { label: string; said: string }) => (
  <p className="item-choice is-read">
    <span className="item-choice__label">{label}: </span>
    {said}
  </p>
)
