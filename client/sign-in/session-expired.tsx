// The session ended while a page was open. The page stays as it was underneath; in the demo one press goes on.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { meQuery } from '#client/queries.ts'
import { Button } from '#client/ui/button.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { Me } from '#shared/protocol/views.ts'
import { DEMO, EXPIRED } from '#shared/text/demo.ts'
import './sign-in.css'
import { useLocation } from 'wouter'
import { useDemoSignIn } from './use-demo-sign-in.ts'

export function SessionExpired({ me, onLeave }: { me: Me; onLeave: () => void }) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const queries = useQueryClient()
  const say = useSay()
  const [path] = useLocation()
  const signIn = useDemoSignIn((again) => {
    queries.setQueryData(meQuery.queryKey, again)
    void queries.invalidateQueries()
    say(EXPIRED.welcomeBack, path)
  })
  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog ref={dialog} className="expired" aria-labelledby={id}>
      <h2 id={id} className="nl-heading nl-heading--level-2">
        {EXPIRED.title}
      </h2>
      <p>{EXPIRED.body}</p>
      {signIn.failed && (
        <p role="alert" className="form-refusal">
          {DEMO.failed}
        </p>
      )}
      {me.installation === 'demo' ? (
        <div className="row">
          <Button onClick={() => signIn.as(me.id)}>{EXPIRED.again(me.name)}</Button>
          <Button look="quiet" onClick={onLeave}>
            {EXPIRED.other}
          </Button>
        </div>
      ) : (
        <p>{EXPIRED.production}</p>
      )}
      <Button look="quiet" onClick={() => dialog.current?.close()}>
        {EXPIRED.later}
      </Button>
    </dialog>
  )
}
