// The doelen or acties of a section on its sheet: a calm list of cards, a button for the next, and below it what was
// taken away and still holds words.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { RoomPresence } from '#client/sync/presence.ts'
import {
  type Actie,
  addItem,
  bringBackItem,
  type Doel,
  itemIn,
  moveItem,
  removeItem,
  type WrittenKind,
} from '#shared/document/items.ts'
import { itemsName } from '#shared/document/room-doc.ts'
import { PLAN_1 } from '#shared/document/template/plan-1.ts'
import type { Section } from '#shared/document/template/template.ts'
import type { DeelnemerView } from '#shared/protocol/views.ts'
import { CONTACT_HINT } from '#shared/text/afgeschermd.ts'
import { ITEMS } from '#shared/text/items.ts'
import { ContactHint } from '../contact-hint.tsx'
import { useDesk } from '../use-desk.ts'
import { ActieCard } from './actie-card.tsx'
import { DoelCard } from './doel-card.tsx'
import { type ItemsNow, sectionWith, useActies, useDoelen } from './use-items.ts'
import './items.css'

interface ItemsEditorProps {
  readonly doc: Y.Doc
  readonly presence: RoomPresence
  readonly section: Section
  readonly family: readonly DeelnemerView[]
  readonly deelnemers: readonly DeelnemerView[]
  readonly editable: boolean
}

/** What every card is given beside its own item. */
export interface CardProps extends ItemsEditorProps {
  /** As it is called in labels: Actie 2. */
  readonly name: string
  readonly onFocus: () => void
}

export const ItemsEditor = (props: ItemsEditorProps & { readonly kind: WrittenKind }) =>
  props.kind === 'doel' ? <Doelen {...props} /> : <Acties {...props} />

function Doelen(props: ItemsEditorProps) {
  const now = useDoelen(props.doc, props.section)
  return (
    <ItemList<Doel> {...props} kind="doel" now={now}>
      {(doel, card) => <DoelCard {...card} doel={doel} />}
    </ItemList>
  )
}

function Acties(props: ItemsEditorProps) {
  const now = useActies(props.doc, props.section)
  const doelen = useDoelen(props.doc, sectionWith(PLAN_1, 'doel') ?? props.section)
  return (
    <ItemList<Actie> {...props} kind="actie" now={now}>
      {(actie, card, addNext) => <ActieCard {...card} actie={actie} doelen={doelen.items} onEnter={addNext} />}
    </ItemList>
  )
}

interface ItemListProps<Item> extends ItemsEditorProps {
  readonly kind: WrittenKind
  readonly now: ItemsNow<Item>
  readonly children: (item: Item, card: CardProps, addNext: () => void) => React.ReactNode
}

type Target = 'text' | 'up' | 'down' | 'add'

function ItemList<Item extends Doel | Actie>({ kind, now, children, ...props }: ItemListProps<Item>) {
  const { doc, presence, section, editable } = props
  const desk = useDesk()
  const list = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<{ readonly id: string | null; readonly target: Target } | null>(null)
  const { items, removed } = now
  const writingIn = useRef<string | null>(null)

  useEffect(() => {
    const id = writingIn.current
    if (id === null || items.some((item) => item.id === id)) return
    writingIn.current = null
    if (removed.some((item) => item.id === id)) desk.say(ITEMS.removedByOther(kind))
  }, [items, removed, desk, kind])

  useEffect(() => {
    if (!focus || !list.current) return
    const within = focus.id === null ? list.current : list.current.querySelector(`[data-item="${focus.id}"]`)
    const wanted = within?.querySelector<HTMLElement>(`[data-target="${focus.target}"]:not([aria-disabled]), textarea`)
    wanted?.focus()
    setFocus(null)
  }, [focus])

  /** Each choice is a step of its own to take back. */
  const step = (act: () => void) => {
    desk.undo.closeStep()
    act()
    desk.undo.closeStep()
  }
  const add = (after: string | null) =>
    step(() => setFocus({ id: addItem(doc, section.id, kind, {}, after), target: 'text' }))
  const move = (id: string, at: number, by: -1 | 1) => {
    const place = at + by
    if (place < 0 || place >= items.length) return
    step(() => moveItem(doc, section.id, id, by))
    desk.say(ITEMS.moved(ITEMS.name[kind](at + 1), place + 1, items.length))
    setFocus({ id, target: by < 0 ? 'up' : 'down' })
  }
  const remove = (id: string, at: number) => {
    writingIn.current = null
    step(() => removeItem(doc, section.id, id))
    desk.say(ITEMS.removed(kind))
    const next = items[at + 1] ?? items[at - 1]
    setFocus(next ? { id: next.id, target: 'text' } : { id: null, target: 'add' })
  }

  return (
    <div ref={list} className="items">
      {items.length === 0 && <p className="items__none">{editable ? ITEMS.none[kind] : ITEMS.noneToRead[kind]}</p>}
      <ol className="items__list" aria-label={ITEMS.list[kind]}>
        {items.map((item, at) => {
          const name = ITEMS.name[kind](at + 1)
          const keys = (event: KeyboardEvent) => {
            if (!editable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            move(item.id, at, event.key === 'ArrowUp' ? -1 : 1)
          }
          const onFocus = () => {
            writingIn.current = item.id
            presence.place(`${itemsName(section.id)}/${item.id}`, null)
          }
          return (
            <li
              key={item.id}
              onBlur={({ relatedTarget }) => {
                // Without a next place the card itself may have gone.
                if (relatedTarget !== null) writingIn.current = null
              }}
              data-item={item.id}
              className={`item-card is-${kind}`}
              onKeyDown={keys}
            >
              {children(item, { ...props, name, onFocus }, () => add(item.id))}
              {editable && <ItemHint doc={doc} section={section} id={item.id} />}
              {editable && (
                <div className="item-card__ways">
                  <MoveButton target="up" name={ITEMS.up(name)} idle={at === 0} onMove={() => move(item.id, at, -1)} />
                  <MoveButton
                    target="down"
                    name={ITEMS.down(name)}
                    idle={at === items.length - 1}
                    onMove={() => move(item.id, at, 1)}
                  />
                  <button
                    type="button"
                    className="item-way"
                    aria-label={ITEMS.removeName(name)}
                    onClick={() => remove(item.id, at)}
                  >
                    {ITEMS.remove}
                  </button>
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {editable && (
        <button type="button" className="items__add" data-target="add" onClick={() => add(null)}>
          <span aria-hidden="true">+</span> {ITEMS.add[kind]}
        </button>
      )}
      {editable && now.removed.length > 0 && (
        <details className="items__removed">
          <summary>{ITEMS.removedList(now.removed.length)}</summary>
          <ul>
            {now.removed.map(({ id, words }) => (
              <li key={id}>
                <span>{words}</span>
                <button
                  type="button"
                  className="item-way"
                  onClick={() => {
                    step(() => bringBackItem(doc, section.id, id))
                    desk.say(ITEMS.broughtBack(kind))
                    setFocus({ id, target: 'text' })
                  }}
                >
                  {ITEMS.bringBack}
                  <span className="only-read">: {words}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function ItemHint({ doc, section, id }: Pick<ItemsEditorProps, 'doc' | 'section'> & { readonly id: string }) {
  const item = itemIn(doc, section.id, id)
  return item && <ContactHint of={item} hint={CONTACT_HINT.table} />
}

interface MoveButtonProps {
  readonly target: 'up' | 'down'
  readonly name: string
  readonly idle: boolean
  readonly onMove: () => void
}

const MoveButton = ({ target, name, idle, onMove }: MoveButtonProps) => (
  <button
    type="button"
    className="item-way is-move"
    data-target={target}
    aria-label={name}
    aria-disabled={idle || undefined}
    onClick={() => !idle && onMove()}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={target === 'up' ? 'M8 13V3M3.5 7.5 8 3l4.5 4.5' : 'M8 3v10M3.5 8.5 8 13l4.5-4.5'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  </button>
)
