// Somebody who came by a link to one section begins there, once the text is on the page.
import { useEffect } from 'react'

/** The texts above it are drawn one after the other: until they stand, or the reader moves himself, the section stays in sight. */
const SETTLES_WITHIN_MS = 2_000
const OWN_MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

export function useSectionInAddress(isThere: boolean): void {
  useEffect(() => {
    if (!isThere || !location.hash) return
    const section = document.getElementById(location.hash.slice(1))
    if (!section) return
    section.scrollIntoView()
    section.focus({ preventScroll: true })
    return keepInSight(section)
  }, [isThere])
}

function keepInSight(section: HTMLElement): () => void {
  const growing = new ResizeObserver(() => section.scrollIntoView())
  const stop = () => {
    growing.disconnect()
    clearTimeout(settled)
    for (const move of OWN_MOVES) window.removeEventListener(move, stop)
  }
  const settled = setTimeout(stop, SETTLES_WITHIN_MS)
  if (section.parentElement) growing.observe(section.parentElement)
  for (const move of OWN_MOVES) window.addEventListener(move, stop, { passive: true })
  return stop
}
