// Asks before words go that nobody has: wait for them, throw them away, or stay.
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import type { PersonId } from '#shared/ids.ts'
import { SIGN_OUT } from '#shared/text/common.ts'
import { type LeftHere, settled } from './unsaved-words.ts'

interface UnsavedDialogProps {
  readonly personId: PersonId
  readonly left: LeftHere
  readonly failed: boolean
  readonly onSignOut: () => void
  readonly onClose: () => void
}

export function UnsavedDialog({ personId, left: before, failed, onSignOut, onClose }: UnsavedDialogProps) {
  const [left, setLeft] = useState(before)
  const [isWaiting, wait] = useState(false)
  const handleSettled = useEffectEvent((now: LeftHere) => {
    setLeft(now)
    wait(false)
    if (!now.apart) onSignOut()
  })
  useEffect(() => {
    if (!isWaiting) return
    let isOver = false
    const look = async () => {
      while (!isOver) {
        const now = await settled(personId)
        if (!isOver && !now.waits) return handleSettled(now)
      }
    }
    void look()
    return () => {
      isOver = true
    }
  }, [isWaiting, personId])
  return (
    <Dialog title={SIGN_OUT.title} onClose={onClose}>
      <p>{SIGN_OUT.body}</p>
      {left.waits && <p>{SIGN_OUT.elsewhere}</p>}
      {left.apart && <p>{left.waits ? SIGN_OUT.someApart : SIGN_OUT.apart}</p>}
      <p role="status">{isWaiting && (left.apart ? SIGN_OUT.waitingForSome : SIGN_OUT.waiting)}</p>
      {failed && (
        <p role="alert" className="form-refusal">
          {SIGN_OUT.failed}
        </p>
      )}
      <div className="row">
        {left.waits && !isWaiting && (
          <Button onClick={() => wait(true)}>{left.apart ? SIGN_OUT.waitForSome : SIGN_OUT.wait}</Button>
        )}
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
