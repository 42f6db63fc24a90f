// Ends the session. A fresh load afterwards, so that nothing of this person stays in the page.
import { useMutation } from '@tanstack/react-query'
import { addressOf } from '#client/addresses.ts'
import { api } from '#client/api.ts'
import { COMMON } from '#shared/text/common.ts'

export function SignOutButton() {
  const signOut = useMutation({
    mutationFn: api.signOut,
    onSuccess: (outcome) => {
      if (outcome.ok || outcome.refusal.reason === 'signed-out') window.location.assign(addressOf.signIn())
    },
  })
  return (
    <button type="button" className="plain-button" onClick={() => signOut.mutate()}>
      {COMMON.signOut}
    </button>
  )
}
