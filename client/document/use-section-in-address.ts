// Somebody who came by a link to one section begins there, once the text is on the page.
import { useEffect } from 'react'

export function useSectionInAddress(isThere: boolean): void {
  useEffect(() => {
    if (!isThere || !location.hash) return
    const section = document.getElementById(location.hash.slice(1))
    section?.scrollIntoView()
    section?.focus({ preventScroll: true })
  }, [isThere])
}
