// How much of the top of the window is taken: by the frame (demo bar, banners) and by this page's own bar. Both change
// height with their words, and what sticks below them has to know.
import { type RefObject, useLayoutEffect } from 'react'

export function useEdges(page: RefObject<HTMLElement | null>, own: string): void {
  useLayoutEffect(() => {
    const element = page.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const frame = document.querySelector('.frame-top')
    const bar = element.querySelector(own)
    const measure = () => {
      element.style.setProperty('--top', `${frame?.getBoundingClientRect().height ?? 0}px`)
      element.style.setProperty('--bar', `${bar?.getBoundingClientRect().height ?? 0}px`)
    }
    const observer = new ResizeObserver(measure)
    for (const edge of [frame, bar]) if (edge) observer.observe(edge)
    measure()
    return () => observer.disconnect()
  }, [page, own])
}
