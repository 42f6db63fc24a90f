// Doelen and acties to read: in a version, in the history, and for the family. Who and when stand under the sentence.
import type { RenderedActie, RenderedDoel, RenderedItem } from '#shared/document/render.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { HORIZON, OWNER, READ_ITEM } from '#shared/text/items.ts'
import './items-view.css'

/** The name of somebody at this table; null where the reader has nobody of that id. */
export type NameOf = (id: DeelnemerId) => string | null

interface ItemsViewProps {
  readonly items: readonly RenderedItem[]
  readonly nameOf: NameOf
  /** For whom an item is, where that differs from its section. */
  readonly audienceOf?: (id: string) => string | null
}

export function ItemsView({ items, nameOf, audienceOf }: ItemsViewProps) {
  if (items.length === 0) return null
  return (
    <ul className="items-view" aria-label={items[0]!.kind === 'doel' ? READ_ITEM.doelen : READ_ITEM.acties}>
      {items.map((item) => {
        const audience = audienceOf?.(item.id)
        return (
          <li key={item.id} className={`items-view__item is-${item.kind}`}>
            {item.kind === 'doel' ? (
              <DoelView doel={item} nameOf={nameOf} />
            ) : (
              <ActieView actie={item} nameOf={nameOf} />
            )}
            {audience && <p className="items-view__audience">{audience}</p>}
          </li>
        )
      })}
    </ul>
  )
}

function DoelView({ doel, nameOf }: { doel: RenderedDoel; nameOf: NameOf }) {
  const { words, text, steps, whose, horizon, due } = doel
  return (
    <>
      {words.trim() && <p className="items-view__words">{words}</p>}
      {text.trim() && <p className={words.trim() ? undefined : 'items-view__sentence'}>{text}</p>}
      {steps.trim() && <p className="items-view__steps">{steps}</p>}
      <Facts
        facts={[
          [READ_ITEM.whose, whose === 'gezin' ? OWNER.gezin : whose && (nameOf(whose) ?? OWNER.gone)],
          [READ_ITEM.until, due && READ_ITEM.due(due)],
          [null, horizon && HORIZON[horizon]],
        ]}
      />
    </>
  )
}

function ActieView({ actie: { text, owner, otherOwner, due }, nameOf }: { actie: RenderedActie; nameOf: NameOf }) {
  const who = owner ? (nameOf(owner) ?? OWNER.gone) : otherOwner.trim() || null
  return (
    <>
      <p className="items-view__sentence">{text}</p>
      <Facts
        facts={[
          [READ_ITEM.who, who],
          [READ_ITEM.when, due && READ_ITEM.due(due)],
        ]}
      />
    </>
  )
}

function Facts({ facts }: { facts: readonly (readonly [string | null, string | null])[] }) {
  const known = facts.filter((fact): fact is readonly [string | null, string] => Boolean(fact[1]))
  if (known.length === 0) return null
  return (
    <p className="items-view__facts">
      {known.map(([label, value]) => (
        <span key={value}>
          {label && <span className="items-view__label">{label}: </span>}
          {value}
        </span>
      ))}
    </p>
  )
}
