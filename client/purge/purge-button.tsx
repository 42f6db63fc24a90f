// The quiet way to take words out of a document for good, for who may. What was selected in the text is what he means.
import { lazy, Suspense, useState } from 'react'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { PURGE } from '#shared/text/afgeschermd.ts'

const PurgeDialog = lazy(() => import('./purge-dialog.tsx'))

interface PurgeButtonProps {
  readonly casus: CasusView
  readonly room: LiveRoom
  readonly page: string
}

export function PurgeButton({ casus, room, page }: PurgeButtonProps) {
  const [words, setWords] = useState<string | null>(null)
  if (!mayPurge(casus)) return null
  const selected = () => document.getSelection()?.toString().split('\n', 1)[0]?.trim() ?? ''
  return (
    <>
      <button
        type="button"
        className="plain-button"
        // A press would take the selection away.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setWords(selected())}
      >
        {PURGE.open}
      </button>
      {words !== null && (
        <Suspense>
          <PurgeDialog casus={casus} room={room} page={page} selected={words} onClose={() => setWords(null)} />
        </Suspense>
      )}
    </>
  )
}

const mayPurge = ({ mine, afgeschermd }: CasusView): boolean =>
  mine.commands.includes('purgeText') &&
  (mine.rollen.some((rol) => rol === 'casemanager' || rol === 'plancoordinator') || afgeschermd !== undefined)
