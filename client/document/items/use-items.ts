// The items of one section as they stand now, for the screen; the same value until something in them changed.
import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type Actie, actiesOf, type Doel, doelenOf, removedItems, type WrittenKind } from '#shared/document/items.ts'
import { AUDIENCE_MAP, itemsName, readItems } from '#shared/document/room-doc.ts'
import type { Section, Template } from '#shared/document/template/template.ts'
import { audienceOf } from '../use-section.ts'

export interface ItemsNow<Item> {
  readonly items: readonly Item[]
  /** Ids of what was taken away and still holds words. */
  readonly removed: readonly { readonly id: string; readonly words: string }[]
}

export const useDoelen = (doc: Y.Doc, section: Section): ItemsNow<Doel> => useItems(doc, section, doelenOf)
export const useActies = (doc: Y.Doc, section: Section): ItemsNow<Actie> => useItems(doc, section, actiesOf)

/** The section of a template that holds items of this kind. */
export const sectionWith = (template: Template, kind: WrittenKind): Section | undefined =>
  template.sections.find(({ items }) => items === kind)

type Read<Item> = (section: Parameters<typeof doelenOf>[0]) => Item[]

function useItems<Item>(doc: Y.Doc, section: Section, read: Read<Item>): ItemsNow<Item> {
  const store = useMemo(() => itemsStore(doc, section, read), [doc, section, read])
  return useSyncExternalStore(store.subscribe, store.now)
}

function itemsStore<Item>(doc: Y.Doc, section: Section, read: Read<Item>) {
  const root = doc.getMap(itemsName(section.id))
  const look = (): ItemsNow<Item> => ({
    items: read({ audience: audienceOf(doc, section), items: readItems(root) }),
    removed: removedItems(doc, section.id).filter(({ words }) => words !== ''),
  })
  let now = look()
  return {
    now: () => now,
    subscribe: (listener: () => void) => {
      const changed = () => {
        now = look()
        listener()
      }
      const audience = doc.getMap(AUDIENCE_MAP)
      // What changed between drawing and listening.
      changed()
      root.observeDeep(changed)
      audience.observe(changed)
      return () => {
        root.unobserveDeep(changed)
        audience.unobserve(changed)
      }
    },
  }
}
