// Asks a decision on a request, and reads the list again: what was destroyed is not there to be read any more.
import { useQueryClient } from '@tanstack/react-query'
import { type Asking, type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { vernietigingenQuery } from '#client/queries.ts'
import type { VernietigingView } from '#shared/protocol/vernietiging.ts'

export function useDecision({ casusId }: VernietigingView, onDone: () => void): Asking<CasusRequest> {
  const queries = useQueryClient()
  return useCommand(casusId, () => {
    void queries.invalidateQueries({ queryKey: vernietigingenQuery.queryKey })
    onDone()
  })
}
