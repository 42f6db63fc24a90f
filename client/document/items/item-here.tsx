// Who else has this item under his hands.
import { useSyncExternalStore } from 'react'
import { itemsName } from '#shared/document/room-doc.ts'
import { ITEMS } from '#shared/text/items.ts'
import type { CardProps } from './items-editor.tsx'

export function ItemHere({ presence, section, id }: CardProps & { readonly id: string }) {
  const people = useSyncExternalStore(presence.subscribe, presence.people)
  const place = `${itemsName(section.id)}/${id}`
  const names = new Set(people.filter((one) => one.section === place).map(({ user }) => user.name))
  if (names.size === 0) return null
  return <p className="item-card__here">{ITEMS.here([...names].join(', '))}</p>
}
