// One press in an MDO: each is a command of its own, so that the next press is not taken for the same one.
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '#client/api.ts'
import type { CasusRequest } from '#client/form/use-command.ts'
import { meQuery } from '#client/queries.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { type CasusId, type CommandId, randomId } from '#shared/ids.ts'
import type { Failure } from '#shared/text/refusals.ts'
import { freshenMdo } from './freshen-mdo.ts'

export interface Deed {
  /** Resolves to whether it was done. */
  readonly send: (request: CasusRequest) => Promise<boolean>
  readonly busy: boolean
  readonly refusal: Failure | null
}

export function useDeed(casusId: CasusId): Deed {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isSending = useRef(false)
  // What may not have arrived is sent again under its own id, and is then done once.
  const unsure = useRef<{ readonly said: string; readonly commandId: CommandId } | null>(null)

  async function send(request: CasusRequest): Promise<boolean> {
    if (isSending.current) return false
    isSending.current = true
    setBusy(true)
    const said = JSON.stringify(request)
    const commandId = unsure.current?.said === said ? unsure.current.commandId : randomId<CommandId>()
    const outcome = await api.command(casusId, { ...request, commandId } as CasusCommand)
    unsure.current = !outcome.ok && outcome.refusal.reason === 'unreachable' ? { said, commandId } : null
    if (!outcome.ok && outcome.refusal.reason === 'signed-out') queries.setQueryData(meQuery.queryKey, null)
    else await freshenMdo(queries, casusId)
    setRefusal(outcome.ok ? null : outcome.refusal)
    setBusy(false)
    isSending.current = false
    return outcome.ok
  }
  return { send, busy, refusal }
}
