// The session ended while a page was open. The page stays as it was underneath; in the demo one press goes on.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { meQuery } from '#client/queries.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { Me } from '#shared/protocol/views.ts'
import { DEMO, EXPIRED } from '#shared/text/demo.ts'
import { useDemoSignIn } from './use-demo-sign-in.ts'

export function SessionExpired({ me, onLeave }: { me: Me; onLeave: () => void }) {
  const [isPutOff, putOff] = useState(false)
  const queries = useQueryClient()
  const say = useSay()
  const [path] = useLocation()
  const signIn = useDemoSignIn((again) => {
    queries.setQueryData(meQuery.queryKey, again)
    void queries.invalidateQueries()
    say(EXPIRED.welcomeBack, path)
  })
  const again = <Button onClick={() => signIn.as(me.id)}>{EXPIRED.again(me.name)}</Button>

  if (isPutOff) {
    return (
      <div className="expired-bar" role="status">
        <b>{EXPIRED.title}</b>
        {me.installation === 'demo' && again}
      </div>
    )
  }
  return (
    <Dialog title={EXPIRED.title} onClose={() => putOff(true)}>
      <p>{EXPIRED.body}</p>
      {me.installation !== 'demo' && <p>{EXPIRED.production}</p>}
      {signIn.failed && (
        <p role="alert" className="form-refusal">
          {DEMO.failed}
        </p>
      )}
      <div className="row">
        {me.installation === 'demo' && (
          <>
            {again}
            <Button look="quiet" onClick={onLeave}>
              {EXPIRED.other}
            </Button>
          </>
        )}
        <Button look="quiet" onClick={() => putOff(true)}>
          {EXPIRED.later}
        </Button>
      </div>
    </Dialog>
  )
}
