// Geschiedenis of a document: the moments that were kept, by day, and one of them to read.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { reasonOf, snapshotsQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Page } from '#client/ui/page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { SnapshotId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { THE_DOCUMENT } from '#shared/text/casus.ts'
import { COMMON } from '#shared/text/common.ts'
import { HISTORY } from '#shared/text/history.ts'
import { MomentList } from './moment-list.tsx'
import { SnapshotReader } from './snapshot-reader.tsx'
import './history.css'

interface HistoryPageProps {
  readonly casus: CasusView
  readonly room: TableRoom
  readonly snapshotId: SnapshotId | null
}

export default function HistoryPage({ casus, room, snapshotId }: HistoryPageProps) {
  const isOpen = casus.documents.some((document) => document.room === room)
  const snapshots = useQuery({ ...snapshotsQuery(casus.id, room), enabled: isOpen })
  const reason = reasonOf(snapshots.error)
  if (!isOpen || (reason !== null && reason !== 'unreachable' && reason !== 'signed-out')) return <NotFoundPage />
  if (snapshots.isError && !snapshots.data) return <AwayMessage onTryAgain={() => void snapshots.refetch()} />
  if (!snapshots.data) return <Waiting />
  return (
    <Page
      title={HISTORY.title(THE_DOCUMENT[room])}
      back={
        <Link className="nl-link link-alone" href={addressOf.casus(casus.id)}>
          {COMMON.toCasus(casus.jeugdige.name)}
        </Link>
      }
      lead={<p>{HISTORY.lead}</p>}
      action={
        <Link className="nl-link link-alone" href={addressOf.room(casus.id, room)}>
          {HISTORY.toNow(THE_DOCUMENT[room])}
        </Link>
      }
    >
      {snapshots.data.length === 0 ? (
        <div className="sheet stack">
          <h2 className="nl-heading nl-heading--level-2">{HISTORY.emptyTitle}</h2>
          <p>{HISTORY.emptyBody}</p>
        </div>
      ) : (
        <div className={snapshotId ? 'history history--reading' : 'history'}>
          <MomentList casusId={casus.id} room={room} rows={snapshots.data} current={snapshotId} />
          {snapshotId ? (
            <SnapshotReader casus={casus} room={room} snapshotId={snapshotId} />
          ) : (
            <p className="soft history__choose">{HISTORY.choose}</p>
          )}
        </div>
      )}
    </Page>
  )
}
