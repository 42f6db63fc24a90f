// One earlier moment of a document, section by section, read only. Sections that were empty are named together at the end.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { snapshotQuery } from '#client/queries.ts'
import { Waiting } from '#client/ui/waiting.tsx'
import { isEmptyText } from '#shared/document/blocks.ts'
import type { SectionContent } from '#shared/document/room-doc.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { Section } from '#shared/document/template/template.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { CasusId, SnapshotId } from '#shared/ids.ts'
import type { SnapshotView } from '#shared/protocol/views.ts'
import { NOT_FOUND } from '#shared/text/common.ts'
import { momentText } from '#shared/text/dates.ts'
import { HISTORY } from '#shared/text/history.ts'
import { SnapshotSection } from './snapshot-section.tsx'

interface SnapshotReaderProps {
  readonly casusId: CasusId
  readonly room: LiveRoom
  readonly snapshotId: SnapshotId
}

export function SnapshotReader({ casusId, room, snapshotId }: SnapshotReaderProps) {
  const snapshot = useQuery(snapshotQuery(casusId, room, snapshotId))
  return (
    <div className="snapshot">
      <Link className="nl-link snapshot__back" href={addressOf.history(casusId, room)}>
        {HISTORY.backToList}
      </Link>
      {snapshot.isPending && <Waiting />}
      {snapshot.isError && !snapshot.data && <p>{NOT_FOUND.title}</p>}
      {snapshot.data && <Snapshot snapshot={snapshot.data} />}
    </div>
  )
}

function Snapshot({ snapshot }: { snapshot: SnapshotView }) {
  const sections = TEMPLATES[snapshot.content.template].sections.map((section) => ({
    section,
    content: snapshot.content.sections.find(({ id }) => id === section.id),
  }))
  const written = sections.filter((entry): entry is { section: Section; content: SectionContent } =>
    hasContent(entry.content),
  )
  const empty = sections.filter(({ section, content }) => !section.derived && !hasContent(content))
  return (
    <article className="sheet" aria-labelledby="snapshot-title">
      <h2 id="snapshot-title" className="nl-heading nl-heading--level-2">
        {HISTORY.readingAt(momentText(snapshot.at))}
      </h2>
      <p className="soft">{HISTORY.readOnly}</p>
      {written.map(({ section, content }) => (
        <SnapshotSection key={section.id} section={section} content={content} />
      ))}
      {empty.length > 0 && (
        <p className="soft snapshot__empty">{HISTORY.emptySections(empty.map(({ section }) => section.label))}</p>
      )}
    </article>
  )
}

const hasContent = (content: SectionContent | undefined): boolean =>
  content !== undefined &&
  !(isEmptyText(content.text) && (content.plain === null || isEmptyText(content.plain)) && content.items.length === 0)
