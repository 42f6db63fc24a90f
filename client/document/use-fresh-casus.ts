// When what somebody may do in a room changes under his hands, the casus around it has changed too.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { refetchCasus } from '#client/queries.ts'
import type { CasusId } from '#shared/ids.ts'

/** `standing`: access and its reason in one word; null while the room is not open. */
export function useFreshCasus(casusId: CasusId, standing: string | null): void {
  const queries = useQueryClient()
  const known = useRef<string | null>(null)
  useEffect(() => {
    if (standing === null) return
    const before = known.current
    known.current = standing
    if (before !== null && before !== standing) void refetchCasus(queries, casusId)
  }, [queries, casusId, standing])
}
