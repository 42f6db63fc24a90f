// Following the chair: this page goes along to where the table is. A choice of this tab, kept while it stands.
import { useEffect, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { sectionAnchor } from '#client/document/section-anchor.ts'
import type { MdoSummary } from '#shared/protocol/mdo.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { placesOf } from './item-places.ts'

let followed: string | null = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setFollowing(mdoId: string, isFollowing: boolean): void {
  followed = isFollowing ? mdoId : null
  for (const listener of listeners) listener()
}

export const useIsFollowing = (mdoId: string): boolean => useSyncExternalStore(subscribe, () => followed) === mdoId

/** Goes when following begins and when the table moves on; in between the reader is free. */
export function useFollow(casus: CasusView, mdo: Pick<MdoSummary, 'id' | 'status' | 'current'>): void {
  const isFollowing = useIsFollowing(mdo.id) && mdo.status === 'open'
  const [path, go] = useLocation()
  const at = mdo.current && `${mdo.current.item} ${mdo.current.since}`
  useEffect(() => {
    const before = lastGone.get(mdo.id) ?? null
    if (!isFollowing) {
      lastGone.delete(mdo.id)
      return
    }
    if (at === null || before === at) return
    lastGone.set(mdo.id, at)
    const [place] = placesOf(casus, mdo.current?.item ?? null)
    if (!place) {
      if (path !== addressOf.mdo(casus.id, mdo.id)) go(addressOf.mdo(casus.id, mdo.id))
      return
    }
    go(place.href)
    // Another page scrolls by itself once its text is there; on this one nothing else would.
    const section = document.getElementById(sectionAnchor(place.section))
    section?.scrollIntoView()
    section?.focus({ preventScroll: true })
  }, [isFollowing, at, casus, mdo.id, mdo.current?.item, path, go])
}

/** Beyond the page: the page it goes to would otherwise go again. */
const lastGone = new Map<string, string>()
