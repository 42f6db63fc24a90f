// The quiet way to take words out of a document for good, for who may. What was selected in the text is what he means.
import { lazy, Suspense, useState } from 'react'
import { canBeMovedFrom, type LiveRoom } from '#shared/document/rooms.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { PURGE_ONLY, PURGE_OR_MOVE } from '#shared/text/afgeschermd.ts'

const PurgeDialog = lazy(() => import('./purge-dialog.tsx'))

interface PurgeButtonProps {
  readonly casus: CasusView
  readonly room: LiveRoom
  readonly page: string
}

export function PurgeButton({ casus, room, page }: PurgeButtonProps) {
  const [words, setWords] = useState<string | null>(null)
  if (!mayPurge(casus)) return null
  const text = canBeMovedFrom(room) ? PURGE_OR_MOVE : PURGE_ONLY
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
        {text.open}
      </button>
      {words !== null && (
        <Suspense>
          <PurgeDialog
            casus={casus}
            room={room}
            page={page}
            text={text}
            selected={words}
            onClose={() => setWords(null)}
          />
        </Suspense>
      )}
    </>
  )
}

const mayPurge = ({ mine, afgeschermd }: CasusView): boolean =>
  mine.commands.includes('purgeText') &&
  (mine.rollen.some((rol) => rol === 'casemanager' || rol === 'plancoordinator') || afgeschermd !== undefined)
