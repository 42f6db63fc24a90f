// One section of an earlier moment: its label, for whom it was, the text, and the text in plain words where there was one.
import { BlocksView } from '#client/document/blocks-view.tsx'
import { RegieLabel } from '#client/ui/regie-label.tsx'
import { isEmptyText } from '#shared/document/blocks.ts'
import type { SectionContent } from '#shared/document/room-doc.ts'
import type { Section } from '#shared/document/template/template.ts'
import { audienceText, HISTORY } from '#shared/text/history.ts'

export const SnapshotSection = ({ section, content }: { section: Section; content: SectionContent }) => (
  <section className="snapshot-section" aria-labelledby={`section-${section.id}`}>
    <div className="snapshot-section__head">
      <h3 id={`section-${section.id}`} className="nl-heading nl-heading--level-2">
        {section.label}
      </h3>
      {section.regie && <RegieLabel area={section.regie} />}
      <span className="soft">{audienceText(content.audience)}</span>
    </div>
    <BlocksView blocks={content.text} headingLevel={4} />
    {content.plain && !isEmptyText(content.plain) && (
      <div className="snapshot-section__plain">
        <h4 className="snapshot-section__plain-title">{HISTORY.plain}</h4>
        <BlocksView blocks={content.plain} headingLevel={4} />
      </div>
    )}
    {content.items.length > 0 && <p className="soft">{HISTORY.items(content.items.length)}</p>}
  </section>
)
