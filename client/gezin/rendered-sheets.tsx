// A text as one family member was given it: a sheet for each thought.
import { BlocksView } from '#client/document/blocks-view.tsx'
import { ItemsView, type NameOf } from '#client/document/items/items-view.tsx'
import type { RenderedSection } from '#shared/document/render.ts'
import { phoneLinks } from './phone-links.ts'

interface RenderedSheetsProps {
  readonly sections: readonly RenderedSection[]
  readonly nameOf: NameOf
}

/** To link to; the id of a verhaal holds a slash. */
export const sheetId = (section: string): string => `deel-${section.replaceAll('/', '-')}`

export const RenderedSheets = ({ sections, nameOf }: RenderedSheetsProps) =>
  sections.map((section) => (
    <section key={section.id} id={sheetId(section.id)} className="sheet" aria-labelledby={`${sheetId(section.id)}-kop`}>
      <div className="sheet__head">
        <h2 id={`${sheetId(section.id)}-kop`} className="nl-heading nl-heading--level-2">
          {section.label}
        </h2>
      </div>
      <BlocksView blocks={phoneLinks(section.text)} />
      <ItemsView items={section.items} nameOf={nameOf} />
    </section>
  ))
