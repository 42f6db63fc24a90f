// One doel: first the family's own words, then what we want to reach, step by step. The questions are help, no form.
import { changeItem, type Doel, type ItemChoices } from '#shared/document/items.ts'
import { HORIZON, ITEMS, KIND } from '#shared/text/items.ts'
import { useDesk } from '../use-desk.ts'
import { ItemAudience } from './item-audience.tsx'
import { ItemChoice, ItemDay } from './item-choice.tsx'
import { ItemHere } from './item-here.tsx'
import { ItemText } from './item-text.tsx'
import type { CardProps } from './items-editor.tsx'
import { OwnerPicker } from './owner-picker.tsx'

export function DoelCard({ doel, ...card }: CardProps & { readonly doel: Doel }) {
  const { doc, section, name, deelnemers, editable, onFocus } = card
  const desk = useDesk()
  const change = (choices: ItemChoices) => {
    desk.undo.closeStep()
    changeItem(doc, section.id, doel.id, choices)
  }
  const text = (member: 'words' | 'text' | 'steps', label: string, placeholder: string, className?: string) =>
    (editable || doel[member].trim() !== '') && (
      <div className="item-card__part">
        <p className="item-card__label" aria-hidden="true">
          {label}
        </p>
        <ItemText
          doc={doc}
          section={section.id}
          id={doel.id}
          name={member}
          label={`${name}: ${label}`}
          placeholder={placeholder}
          editable={editable}
          onFocus={onFocus}
          {...(className ? { className } : {})}
        />
      </div>
    )
  return (
    <>
      {text('words', ITEMS.words, ITEMS.wordsPlaceholder, 'is-sentence')}
      {text('text', ITEMS.doel, ITEMS.doelPlaceholder)}
      {text('steps', ITEMS.steps, ITEMS.stepsPlaceholder)}
      <ItemHere {...card} id={doel.id} />
      <div className={editable ? 'item-card__choices' : 'item-card__choices is-read'}>
        <OwnerPicker
          label={ITEMS.whose}
          owner={doel.whose}
          said={null}
          deelnemers={deelnemers}
          besides="gezin"
          editable={editable}
          onChoose={(whose) => whose !== 'other' && change({ whose })}
        />
        <ItemDay label={ITEMS.due.doel} due={doel.due} editable={editable} onChoose={(due) => change({ due })} />
        <Words
          label={ITEMS.kind}
          words={KIND}
          value={doel.kind}
          editable={editable}
          onChoose={(kind) => change({ kind })}
        />
        <Words
          label={ITEMS.horizon}
          words={HORIZON}
          value={doel.horizon}
          editable={editable}
          onChoose={(horizon) => change({ horizon })}
        />
      </div>
      {editable && (
        <details className="item-card__help">
          <summary>{ITEMS.helpTitle}</summary>
          <ul>
            {ITEMS.help.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </details>
      )}
      <ItemAudience {...card} id={doel.id} audience={doel.audience} />
    </>
  )
}

interface WordsProps<Word extends string> {
  readonly label: string
  readonly words: Readonly<Record<Word, string>>
  readonly value: Word | null
  readonly editable: boolean
  readonly onChoose: (value: Word | null) => void
}

function Words<Word extends string>({ label, words, value, editable, onChoose }: WordsProps<Word>) {
  if (!editable && value === null) return null
  return (
    <ItemChoice
      label={label}
      value={value ?? ''}
      said={value === null ? '' : words[value]}
      editable={editable}
      onChoose={(chosen) => onChoose(chosen === '' ? null : (chosen as Word))}
    >
      <option value="">{ITEMS.choose}</option>
      {Object.entries<string>(words).map(([word, said]) => (
        <option key={word} value={word}>
          {said}
        </option>
      ))}
    </ItemChoice>
  )
}
