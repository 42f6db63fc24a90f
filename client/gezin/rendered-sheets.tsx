// A text as one family member was given it: a sheet for each thought.
import { BlocksView } from '#client/document/blocks-view.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { RenderedSection } from '#shared/document/render.ts'

export const RenderedSheets = ({ sections }: { sections: readonly RenderedSection[] }) =>
  sections.map((section) => (
    <Sheet key={section.id} title={section.label}>
      <BlocksView blocks={section.text} />
    </Sheet>
  ))
