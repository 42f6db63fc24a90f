// Ends the session. A fresh load afterwards, so that nothing of this person stays in the page. Words that are not saved are not
// thrown away unasked.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { api } from '#client/api.ts'
import { leaveWithoutAsking } from '#client/sync/unsaved-here.ts'
import type { PersonId } from '#shared/ids.ts'
import { COMMON } from '#shared/text/common.ts'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import { type LeftHere, settled, wipeOutbox } from './unsaved-words.ts'

export function SignOutButton({ personId }: { personId: PersonId }) {
  const [left, ask] = useState<LeftHere | null>(null)
  const signOut = useMutation({
    mutationFn: api.signOut,
    onSuccess: async (outcome) => {
      if (!outcome.ok && outcome.refusal.reason !== 'signed-out') return
      await wipeOutbox(personId)
      leaveWithoutAsking()
      window.location.assign(addressOf.signIn())
    },
  })
  const failed = signOut.data?.ok === false && signOut.data.refusal.reason !== 'signed-out'
  const handleSignOut = async () => {
    const unsaved = await settled(personId)
    if (unsaved.waits || unsaved.apart) ask(unsaved)
    else signOut.mutate()
  }
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void handleSignOut()}>
        {COMMON.signOut}
      </button>
      {left && (
        <UnsavedDialog
          personId={personId}
          left={left}
          failed={failed}
          onSignOut={() => signOut.mutate()}
          onClose={() => ask(null)}
        />
      )}
    </>
  )
}
