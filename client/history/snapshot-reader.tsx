// One earlier moment of a document, section by section, read only. Sections that were empty are named together at the end.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { nameOfPlace } from '#client/casus/names.ts'
import { ContentView } from '#client/document/content-view.tsx'
import { snapshotQuery } from '#client/queries.ts'
import { Waiting } from '#client/ui/waiting.tsx'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { SnapshotId } from '#shared/ids.ts'
import type { SnapshotView } from '#shared/protocol/texts.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { NOT_FOUND } from '#shared/text/common.ts'
import { momentText } from '#shared/text/dates.ts'
import { audienceText, HISTORY } from '#shared/text/history.ts'

interface SnapshotReaderProps {
  readonly casus: CasusView
  readonly room: TableRoom
  readonly snapshotId: SnapshotId
}

export function SnapshotReader({ casus, room, snapshotId }: SnapshotReaderProps) {
  const snapshot = useQuery(snapshotQuery(casus.id, room, snapshotId))
  return (
    <div className="snapshot">
      <Link className="nl-link snapshot__back" href={addressOf.history(casus.id, room)}>
        {HISTORY.backToList}
      </Link>
      {snapshot.isPending && <Waiting />}
      {snapshot.isError && !snapshot.data && <p>{NOT_FOUND.title}</p>}
      {snapshot.data && <Snapshot snapshot={snapshot.data} casus={casus} />}
    </div>
  )
}

const Snapshot = ({ snapshot, casus }: { snapshot: SnapshotView; casus: CasusView }) => (
  <article className="sheet" aria-labelledby="snapshot-title">
    <h2 id="snapshot-title" className="nl-heading nl-heading--level-2">
      {HISTORY.readingAt(momentText(snapshot.at))}
    </h2>
    <p className="soft">{HISTORY.readOnly}</p>
    <ContentView
      content={snapshot.content}
      audienceWords={audienceText}
      nameOf={nameOfPlace(casus)}
      emptyWords={HISTORY.emptySections}
    />
  </article>
)
