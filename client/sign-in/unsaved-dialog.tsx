// Asks before words go that nobody has: wait for them, throw them away, or stay.
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import type { PersonId } from '#shared/ids.ts'
import { SIGN_OUT } from '#shared/text/common.ts'
import { settled } from './unsaved-words.ts'

interface UnsavedDialogProps {
  readonly personId: PersonId
  readonly failed: boolean
  readonly onSignOut: () => void
  readonly onClose: () => void
}

export function UnsavedDialog({ personId, failed, onSignOut, onClose }: UnsavedDialogProps) {
  const [isWaiting, wait] = useState(false)
  const handleSettled = useEffectEvent(onSignOut)
  useEffect(() => {
    if (!isWaiting) return
    let isOver = false
    const look = async () => {
      while (!isOver) if (await settled(personId)) break
      if (!isOver) handleSettled()
    }
    void look()
    return () => {
      isOver = true
    }
  }, [isWaiting, personId])
  return (
    <Dialog title={SIGN_OUT.title} onClose={onClose}>
      <p>{SIGN_OUT.body}</p>
      <p>{SIGN_OUT.elsewhere}</p>
      <p role="status">{isWaiting && SIGN_OUT.waiting}</p>
      {failed && (
        <p role="alert" className="form-refusal">
          {SIGN_OUT.failed}
        </p>
      )}
      <div className="row">
        {!isWaiting && <Button onClick={() => wait(true)}>{SIGN_OUT.wait}</Button>}
        <Button look="secondary" onClick={onClose}>
          {SIGN_OUT.stay}
        </Button>
        <Button look="quiet" onClick={onSignOut}>
          {SIGN_OUT.throwAway}
        </Button>
      </div>
    </Dialog>
  )
}
