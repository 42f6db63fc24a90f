// Asks something of the server, most often of a casus. The command's id is made when the form opens: sent twice, it is done once.
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, type Outcome } from '#client/api.ts'
import { meQuery, refetchCasus } from '#client/queries.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { type CasusId, type CommandId, randomId } from '#shared/ids.ts'
import type { Failure } from '#shared/text/refusals.ts'

type WithoutId<Command> = Command extends unknown ? Omit<Command, 'commandId'> : never
export type CasusRequest = WithoutId<CasusCommand>

export interface Asking<Request> {
  readonly send: (request: Request) => void
  readonly busy: boolean
  readonly refusal: Failure | null
}

export function useCommand(casusId: CasusId, onDone: () => void): Asking<CasusRequest> {
  return useAsking(
    (request: CasusRequest, commandId) => api.command(casusId, { ...request, commandId } as CasusCommand),
    () => casusId,
    onDone,
  )
}

export const useAsking = <Request, Answer>(
  ask: (request: Request, commandId: CommandId) => Promise<Outcome<Answer>>,
  casusIdOf: (request: Request) => CasusId,
  onDone: (answer: Answer, request: Request) => void,
): Asking<Request> => useSending(ask, (queries, request) => refetchCasus(queries, casusIdOf(request)), onDone)

/** `freshen`: reads again what may be another after it, also where it was refused. */
export function useSending<Request, Answer>(
  ask: (request: Request, commandId: CommandId) => Promise<Outcome<Answer>>,
  freshen: (queries: QueryClient, request: Request) => Promise<unknown>,
  onDone: (answer: Answer, request: Request) => void,
): Asking<Request> {
  const queries = useQueryClient()
  const [commandId] = useState(() => randomId<CommandId>())
  // Two presses in one frame both see `isPending` false.
  const isSending = useRef(false)
  const asking = useMutation({
    mutationFn: (request: Request) => ask(request, commandId),
    onSettled: () => {
      isSending.current = false
    },
    onSuccess: async (outcome, request) => {
      if (!outcome.ok && outcome.refusal.reason === 'signed-out') queries.setQueryData(meQuery.queryKey, null)
      else await freshen(queries, request)
      if (outcome.ok) onDone(outcome.value, request)
    },
  })
  return {
    send(request) {
      if (isSending.current) return
      isSending.current = true
      asking.mutate(request)
    },
    busy: asking.isPending,
    refusal: asking.isError ? { reason: 'defect' } : asking.data?.ok === false ? asking.data.refusal : null,
  }
}
