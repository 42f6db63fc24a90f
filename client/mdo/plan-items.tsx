// The running order while it is planned: renamed, timed, moved, taken off and added to, by press and by keyboard.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { MdoPlanItem } from '#shared/casus/mdo.ts'
import { randomId } from '#shared/ids.ts'
import { FORM } from '#shared/text/common.ts'
import { MDO_PLAN } from '#shared/text/mdo.ts'

interface PlanItemsProps {
  readonly items: readonly MdoPlanItem[]
  /** After it was tried to send. */
  readonly isChecked: boolean
  readonly onChange: (items: readonly MdoPlanItem[]) => void
}

const MAX_ITEMS = 30
const MAX_LABEL = 100
const MAX_MINUTES = 240

export const checkItems = (items: readonly MdoPlanItem[]): string | null => (items.some(isUnnamed) ? FORM.fillIn : null)

const isUnnamed = ({ label }: MdoPlanItem): boolean => label.trim() === ''

type Target = 'label' | 'up' | 'down' | 'add'

export function PlanItems({ items, isChecked, onChange }: PlanItemsProps) {
  const id = useId()
  const list = useRef<HTMLDetailsElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const [focus, setFocus] = useState<{ readonly id: string; readonly target: Target } | null>(null)
  const isWrong = isChecked && checkItems(items) !== null
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0)

  useEffect(() => {
    if (!focus) return
    const within = list.current?.querySelector(`[data-item="${focus.id}"]`) ?? list.current
    const wanted = within?.querySelector<HTMLElement>(`[data-target="${focus.target}"]:not([aria-disabled])`)
    const place = wanted ?? within?.querySelector<HTMLElement>('[data-target="label"]')
    place?.focus()
    setFocus(null)
  }, [focus])

  const change = (item: MdoPlanItem, part: Partial<MdoPlanItem>) =>
    onChange(items.map((one) => (one === item ? { ...one, ...part } : one)))
  const add = (at: number) => {
    if (items.length >= MAX_ITEMS) return
    const item = { id: randomId<string>(), label: '', minutes: 5 }
    onChange(items.toSpliced(at, 0, item))
    setFocus({ id: item.id, target: 'label' })
  }
  const move = (at: number, by: -1 | 1) => {
    const item = items[at]
    const to = at + by
    if (!item || to < 0 || to >= items.length) return
    onChange(items.toSpliced(at, 1).toSpliced(to, 0, item))
    setSaid(MDO_PLAN.moved(item.label, to + 1, items.length))
    setFocus({ id: item.id, target: by < 0 ? 'up' : 'down' })
  }
  const remove = (at: number) => {
    const next = items[at + 1] ?? items[at - 1]
    // An order without items is none.
    if (!next) return
    onChange(items.toSpliced(at, 1))
    setSaid(MDO_PLAN.takenOff(items[at]?.label ?? ''))
    setFocus({ id: next.id, target: 'label' })
  }

  return (
    <details
      ref={list}
      className="mdo-plan__items"
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {MDO_PLAN.items} <span className="soft">{MDO_PLAN.total(total)}</span>
      </summary>
      <p className="soft">{MDO_PLAN.itemsHelp}</p>
      <ol>
        {items.map((item, at) => {
          const name = item.label.trim() || MDO_PLAN.itemName(at + 1)
          const missing = isChecked && isUnnamed(item)
          const handleKeys = (event: KeyboardEvent) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            move(at, event.key === 'ArrowUp' ? -1 : 1)
          }
          return (
            <li key={item.id} data-item={item.id} onKeyDown={handleKeys}>
              <input
                data-target="label"
                className="utrecht-textbox utrecht-textbox--html-input mdo-plan__label"
                aria-label={MDO_PLAN.itemName(at + 1)}
                aria-invalid={missing || undefined}
                aria-describedby={missing ? `${id}-${item.id}` : undefined}
                autoComplete="off"
                maxLength={MAX_LABEL}
                value={item.label}
                onChange={(event) => change(item, { label: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                  event.preventDefault()
                  add(at + 1)
                }}
              />
              <label className="mdo-plan__minutes">
                <input
                  className="utrecht-textbox utrecht-textbox--html-input"
                  type="number"
                  min={0}
                  max={MAX_MINUTES}
                  aria-label={MDO_PLAN.minutesOf(name)}
                  value={item.minutes}
                  onChange={(event) => {
                    const minutes = Math.round(event.target.valueAsNumber || 0)
                    change(item, { minutes: Math.min(MAX_MINUTES, Math.max(0, minutes)) })
                  }}
                />
                <span aria-hidden="true">{MDO_PLAN.minutesShort}</span>
              </label>
              <div className="mdo-plan__ways">
                <Way target="up" name={MDO_PLAN.up(name)} idle={at === 0} onPress={() => move(at, -1)} />
                <Way
                  target="down"
                  name={MDO_PLAN.down(name)}
                  idle={at === items.length - 1}
                  onPress={() => move(at, 1)}
                />
                <Way target="off" name={MDO_PLAN.takeOff(name)} idle={items.length === 1} onPress={() => remove(at)} />
              </div>
              {missing && (
                <p id={`${id}-${item.id}`} className="utrecht-form-field-error-message mdo-plan__missing">
                  {FORM.fillIn}
                </p>
              )}
            </li>
          )
        })}
      </ol>
      {items.length < MAX_ITEMS && (
        <button type="button" className="plain-button" data-target="add" onClick={() => add(items.length)}>
          <span aria-hidden="true">+ </span>
          {MDO_PLAN.addItem}
        </button>
      )}
      <span role="status" className="only-read">
        {said}
      </span>
    </details>
  )
}

interface WayProps {
  readonly target: keyof typeof STROKES
  readonly name: string
  readonly idle: boolean
  readonly onPress: () => void
}

const STROKES = {
  up: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  off: 'M4 4l8 8M12 4l-8 8',
} as const

/** Not disabled but idle: at the end of the list the focus stays where it is. */
const Way = ({ target, name, idle, onPress }: WayProps) => (
  <button
    type="button"
    className="mdo-plan__way"
    data-target={target}
    aria-label={name}
    title={name}
    aria-disabled={idle || undefined}
    onClick={() => !idle && onPress()}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={STROKES[target]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  </button>
)
