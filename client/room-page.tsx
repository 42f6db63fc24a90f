// The page of a live document: finds out whether it is open to this person, and loads the editor apart. Once open it stays:
// what somebody typed there is not taken away with his access, and the page says itself that it is over.
import { lazy, Suspense, useState } from 'react'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { useDocumentTitle } from '#client/ui/route-focus.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { DOCUMENT } from '#shared/text/casus.ts'

const DocumentPage = lazy(async () => {
  const { DocumentPage } = await import('#client/document/document-page.tsx')
  return { default: DocumentPage }
})

export default function RoomPage({ casus, room, me }: { casus: CasusView; room: TableRoom; me: Me }) {
  useDocumentTitle(DOCUMENT[room])
  const isThere = casus.documents.some((document) => document.room === room)
  const [wasThere, setWasThere] = useState(isThere)
  if (isThere && !wasThere) setWasThere(true)
  if (!isThere && !wasThere) return <NotFoundPage />
  return (
    <Suspense fallback={<Waiting />}>
      <DocumentPage casusId={casus.id} room={room} casus={casus} me={me} />
    </Suspense>
  )
}
