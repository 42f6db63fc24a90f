// Asks something of beheer; what the screens of beheer show is read again after it.
import { api } from '#client/api.ts'
import { type Asking, useSending } from '#client/form/use-command.ts'
import type { BeheerCommand } from '#shared/beheer/commands.ts'
import type { BeheerDone } from '#shared/protocol/beheer.ts'

type WithoutId<Command> = Command extends unknown ? Omit<Command, 'commandId'> : never
export type BeheerRequest = WithoutId<BeheerCommand>

export const useBeheer = (onDone: (done: BeheerDone, request: BeheerRequest) => void): Asking<BeheerRequest> =>
  useSending(
    (request: BeheerRequest, commandId) => api.beheerCommand({ ...request, commandId } as BeheerCommand),
    (queries) => queries.invalidateQueries({ queryKey: ['beheer'] }),
    onDone,
  )
