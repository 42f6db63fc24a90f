// Who does not agree sends the proposal back, with why.

import { useQueryClient } from '@tanstack/react-query'
import { vernietigingenQuery } from '#client/queries.ts'
import { WordsDialog } from '#client/signing/words-dialog.tsx'
import type { VernietigingView } from '#shared/protocol/vernietiging.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'

const MAX_REASON = 4000

export function ObjectDialog({ asked, onClose }: { asked: VernietigingView; onClose: () => void }) {
  const queries = useQueryClient()
  return (
    <WordsDialog
      casusId={asked.casusId}
      title={VERNIETIGINGEN.objectTitle}
      body={VERNIETIGINGEN.objectBody}
      label={VERNIETIGINGEN.objectReason}
      submit={VERNIETIGINGEN.objectSubmit}
      max={MAX_REASON}
      request={(reason) => ({
        type: 'decideVernietiging',
        vernietigingId: asked.id,
        decision: { kind: 'object', reason },
      })}
      onDone={() => void queries.invalidateQueries({ queryKey: vernietigingenQuery.queryKey })}
      onClose={onClose}
    />
  )
}
