// The whole of a text that stands still, section by section. Sections that are empty are named together at the end.
import type { Audience } from '#shared/document/audience.ts'
import { isEmptyText } from '#shared/document/blocks.ts'
import type { RoomContent, SectionContent } from '#shared/document/room-doc.ts'
import type { Section } from '#shared/document/template/template.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { ContentSection } from './content-section.tsx'
import type { NameOf } from './items/items-view.tsx'
import './content-view.css'

interface ContentViewProps {
  readonly content: RoomContent
  readonly audienceWords: (audience: Audience) => string
  /** The owners of doelen and acties. */
  readonly nameOf: NameOf
  readonly emptyWords: (labels: readonly string[]) => string
}

export function ContentView({ content, audienceWords, nameOf, emptyWords }: ContentViewProps) {
  const sections = TEMPLATES[content.template].sections.map((section) => ({
    section,
    content: content.sections.find(({ id }) => id === section.id),
  }))
  const written = sections.filter((entry): entry is { section: Section; content: SectionContent } =>
    hasContent(entry.content),
  )
  const empty = sections.filter(({ section, content }) => !section.derived && !hasContent(content))
  return (
    <>
      {written.map(({ section, content }) => (
        <ContentSection
          key={section.id}
          section={section}
          content={content}
          audienceWords={audienceWords}
          nameOf={nameOf}
        />
      ))}
      {empty.length > 0 && (
        <p className="soft content-view__empty">{emptyWords(empty.map(({ section }) => section.label))}</p>
      )}
    </>
  )
}

const hasContent = (content: SectionContent | undefined): boolean =>
  content !== undefined &&
  !(isEmptyText(content.text) && (content.plain === null || isEmptyText(content.plain)) && content.items.length === 0)
