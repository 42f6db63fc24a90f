// One section of a text that stands still: its label, for whom it is, the text, and the text in plain words where there is one.
import { RegieLabel } from '#client/ui/regie-label.tsx'
import { isEmptyText } from '#shared/document/blocks.ts'
import type { SectionContent } from '#shared/document/room-doc.ts'
import type { Section } from '#shared/document/template/template.ts'
import { HISTORY } from '#shared/text/history.ts'
import { BlocksView } from './blocks-view.tsx'

interface ContentSectionProps {
  readonly section: Section
  readonly content: SectionContent
  /** For whom, in words. */
  readonly audience: string
}

export const ContentSection = ({ section, content, audience }: ContentSectionProps) => (
  <section id={`tekst-${section.id}`} className="content-section" aria-labelledby={`section-${section.id}`}>
    <div className="content-section__head">
      <h3 id={`section-${section.id}`} className="nl-heading nl-heading--level-2">
        {section.label}
      </h3>
      {section.regie && <RegieLabel area={section.regie} />}
      <span className="soft">{audience}</span>
    </div>
    <BlocksView blocks={content.text} headingLevel={4} />
    {content.plain && !isEmptyText(content.plain) && (
      <div className="content-section__plain">
        <h4 className="content-section__plain-title">{HISTORY.plain}</h4>
        <BlocksView blocks={content.plain} headingLevel={4} />
      </div>
    )}
    {content.items.length > 0 && <p className="soft">{HISTORY.items(content.items.length)}</p>}
  </section>
)
