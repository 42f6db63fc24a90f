// Signs in as somebody of the fictional region.
import { useMutation } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { tellSignedIn } from '#client/session-events.ts'
import type { PersonId } from '#shared/ids.ts'
import type { Me } from '#shared/protocol/views.ts'

export function useDemoSignIn(onSignedIn: (me: Me) => void) {
  const signIn = useMutation({
    mutationFn: (personId: PersonId) => api.demoSignIn(personId),
    onSuccess: (outcome) => {
      if (!outcome.ok) return
      onSignedIn(outcome.value)
      tellSignedIn()
    },
  })
  return {
    as: (personId: PersonId) => {
      if (!signIn.isPending) signIn.mutate(personId)
    },
    failed: signIn.isError || signIn.data?.ok === false,
  }
}
