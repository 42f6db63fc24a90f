// One actie: what, who, when, and which doel it serves.

import { useId, useState } from 'react'
import { type Actie, changeItem, type Doel, type ItemChoices, MAX_CHOICE_LENGTH } from '#shared/document/items.ts'
import { ITEMS, OWNER } from '#shared/text/items.ts'
import { useDesk } from '../use-desk.ts'
import { ItemAudience } from './item-audience.tsx'
import { ItemChoice, ItemDay } from './item-choice.tsx'
import { ItemHere } from './item-here.tsx'
import { ItemText } from './item-text.tsx'
import type { CardProps } from './items-editor.tsx'
import { OwnerPicker } from './owner-picker.tsx'

interface ActieCardProps extends CardProps {
  readonly actie: Actie
  readonly doelen: readonly Doel[]
  readonly onEnter: () => void
}

export function ActieCard({ actie, doelen, onEnter, ...card }: ActieCardProps) {
  const { doc, section, name, deelnemers, editable, onFocus } = card
  const desk = useDesk()
  const [namesOther, setNamesOther] = useState(false)
  const isOther = actie.owner === null && (namesOther || actie.otherOwner !== '')
  const change = (choices: ItemChoices) => {
    desk.undo.closeStep()
    changeItem(doc, section.id, actie.id, choices)
  }
  const doel = doelen.findIndex(({ id }) => id === actie.doel)
  return (
    <>
      <ItemText
        doc={doc}
        section={section.id}
        id={actie.id}
        name="text"
        label={`${name}: ${ITEMS.actie}`}
        placeholder={ITEMS.actiePlaceholder}
        editable={editable}
        className="is-sentence"
        onFocus={onFocus}
        onEnter={onEnter}
      />
      <ItemHere {...card} id={actie.id} />
      <div className={editable ? 'item-card__choices' : 'item-card__choices is-read'}>
        <OwnerPicker
          label={ITEMS.owner}
          owner={isOther ? 'other' : actie.owner}
          said={isOther ? actie.otherOwner : null}
          deelnemers={deelnemers}
          besides="other"
          editable={editable}
          onChoose={(owner) => {
            setNamesOther(owner === 'other')
            if (owner === 'other') change({ owner: null })
            else if (owner !== 'gezin') change({ owner, otherOwner: '' })
          }}
        />
        {isOther && editable && (
          <OtherOwner name={actie.otherOwner} onChange={(otherOwner) => change({ owner: null, otherOwner })} />
        )}
        <ItemDay label={ITEMS.due.actie} due={actie.due} editable={editable} onChoose={(due) => change({ due })} />
        {doelen.length > 0 && (editable || doel >= 0) && (
          <ItemChoice
            label={ITEMS.forDoel}
            value={doel < 0 ? '' : actie.doel!}
            said={doel < 0 ? ITEMS.noDoel : titleOf(doelen[doel]!, doel)}
            editable={editable}
            onChoose={(value) => change({ doel: value || null })}
          >
            <option value="">{ITEMS.noDoel}</option>
            {doelen.map((one, at) => (
              <option key={one.id} value={one.id}>
                {titleOf(one, at)}
              </option>
            ))}
          </ItemChoice>
        )}
      </div>
      <ItemAudience {...card} id={actie.id} audience={actie.audience} />
    </>
  )
}

function OtherOwner({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const id = useId()
  return (
    <div className="item-choice">
      <label htmlFor={id}>{ITEMS.otherOwner}</label>
      <input
        id={id}
        value={name}
        maxLength={MAX_CHOICE_LENGTH}
        placeholder={OWNER.otherName}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** As people call a doel: by its own words. */
const titleOf = ({ words, text }: Doel, at: number): string => {
  const title = (words.trim() || text.trim()).split('\n')[0] ?? ''
  return title === '' ? ITEMS.unnamedDoel(at + 1) : title.length > 60 ? `${title.slice(0, 59)}…` : title
}
