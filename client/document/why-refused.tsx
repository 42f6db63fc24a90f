// Why a text does not open, and the way on.
import type { ReactNode } from 'react'
import type { RefusedReason } from '#client/sync/room-state.ts'
import { Button } from '#client/ui/button.tsx'
import { REFUSED_ROOM, STOPPED } from '#shared/text/document.ts'

const HELPED_BY_RELOADING: readonly RefusedReason[] = ['other-schema', 'too-many-pages']

export function WhyRefused({ reason, otherwise = null }: { reason: RefusedReason; otherwise?: ReactNode }) {
  const way = HELPED_BY_RELOADING.includes(reason) ? (
    <Button onClick={() => location.reload()}>{STOPPED.reload}</Button>
  ) : (
    otherwise
  )
  return (
    <>
      <p>{REFUSED_ROOM[reason]}</p>
      {way && <p>{way}</p>}
    </>
  )
}
