// The quiet way to take words out of a document for good, for who may. What was selected in the text is what he means.
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { canBeMovedFrom, isOwnRoom, type LiveRoom } from '#shared/document/rooms.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { PURGE, PURGE_OR_MOVE, type PurgeText } from '#shared/text/purge.ts'
import type { Failure } from '#shared/text/refusals.ts'

const PurgeDialog = lazy(() => import('./purge-dialog.tsx'))

interface PurgeButtonProps {
  readonly casus: CasusView
  readonly room: LiveRoom
  readonly text?: PurgeText
  readonly sayRefusal?: (failure: Failure) => string
}

export function PurgeButton({ casus, room, text: asked, sayRefusal }: PurgeButtonProps) {
  const [words, setWords] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = words !== null
  // There are two dialogs, one after the other: the second was not opened from here.
  useEffect(() => (isOpen ? () => button.current?.focus() : undefined), [isOpen])
  if (!mayPurge(casus, room)) return null
  const text = asked ?? (canBeMovedFrom(room) ? PURGE_OR_MOVE : PURGE)
  const open = () => {
    setDone('')
    setWords(document.getSelection()?.toString().split('\n', 1)[0]?.trim() ?? '')
  }
  return (
    <div className="stack">
      <p>
        <button
          ref={button}
          type="button"
          className="plain-button"
          // A press would take the selection away.
          onMouseDown={(event) => event.preventDefault()}
          onClick={open}
        >
          {text.open}
        </button>
      </p>
      <p role="status">{done}</p>
      {isOpen && (
        <Suspense>
          <PurgeDialog
            casus={casus}
            room={room}
            text={text}
            {...(sayRefusal && { sayRefusal })}
            selected={words}
            onDone={setDone}
            onClose={() => setWords(null)}
          />
        </Suspense>
      )}
    </div>
  )
}

/** Where he writes: in what is his own, or as one who sees to the casus or is named for what is afgeschermd. */
const mayPurge = ({ mine, afgeschermd }: CasusView, room: LiveRoom): boolean =>
  mine.commands.includes('purgeText') &&
  (isOwnRoom(room) ||
    mine.rollen.some((rol) => rol === 'casemanager' || rol === 'plancoordinator') ||
    afgeschermd !== undefined)
