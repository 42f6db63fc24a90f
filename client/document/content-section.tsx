// One section of a text that stands still: its label, for whom it is, the text, the text in plain words, and its items.
import { RegieLabel } from '#client/ui/regie-label.tsx'
import type { Audience } from '#shared/document/audience.ts'
import { isEmptyText } from '#shared/document/blocks.ts'
import { actiesOf, doelenOf } from '#shared/document/items.ts'
import { printItems } from '#shared/document/render.ts'
import type { SectionContent } from '#shared/document/room-doc.ts'
import type { Section } from '#shared/document/template/template.ts'
import { HISTORY } from '#shared/text/history.ts'
import { BlocksView } from './blocks-view.tsx'
import { ItemsView, type NameOf } from './items/items-view.tsx'

interface ContentSectionProps {
  readonly section: Section
  readonly content: SectionContent
  readonly audienceWords: (audience: Audience) => string
  readonly nameOf: NameOf
}

export const ContentSection = ({ section, content, audienceWords, nameOf }: ContentSectionProps) => (
  <section id={`tekst-${section.id}`} className="content-section" aria-labelledby={`section-${section.id}`}>
    <div className="content-section__head">
      <h3 id={`section-${section.id}`} className="nl-heading nl-heading--level-2">
        {section.label}
      </h3>
      {section.regie && <RegieLabel area={section.regie} />}
      <span className="soft">{audienceWords(content.audience)}</span>
    </div>
    <BlocksView blocks={content.text} headingLevel={4} />
    {content.plain && !isEmptyText(content.plain) && (
      <div className="content-section__plain">
        <h4 className="content-section__plain-title">{HISTORY.plain}</h4>
        <BlocksView blocks={content.plain} headingLevel={4} />
      </div>
    )}
    <ContentItems section={section} content={content} audienceWords={audienceWords} nameOf={nameOf} />
  </section>
)

function ContentItems({ section, content, audienceWords, nameOf }: ContentSectionProps) {
  if (content.items.length === 0) return null
  if (section.items !== 'doel' && section.items !== 'actie')
    return <p className="soft">{HISTORY.items(content.items.length)}</p>
  const items = section.items === 'doel' ? doelenOf(content) : actiesOf(content)
  const audiences = new Map(items.map(({ id, audience }) => [id, audience]))
  return (
    <ItemsView
      items={printItems(section.items, content)}
      nameOf={nameOf}
      audienceOf={(id) => {
        const audience = audiences.get(id)
        return audience === undefined || audience === content.audience ? null : audienceWords(audience)
      }}
    />
  )
}
