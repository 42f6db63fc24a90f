// A text as one family member was given it: a sheet for each thought.
import { BlocksView } from '#client/document/blocks-view.tsx'
import { ItemsView, type NameOf } from '#client/document/items/items-view.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { RenderedSection } from '#shared/document/render.ts'

interface RenderedSheetsProps {
  readonly sections: readonly RenderedSection[]
  readonly nameOf: NameOf
}

export const RenderedSheets = ({ sections, nameOf }: RenderedSheetsProps) =>
  sections.map((section) => (
    <Sheet key={section.id} title={section.label}>
      <BlocksView blocks={section.text} />
      <ItemsView items={section.items} nameOf={nameOf} />
    </Sheet>
  ))
