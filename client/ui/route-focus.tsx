// After going to another page focus goes to its heading, so that keyboard and screen reader begin where the eye does.
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { COMMON } from '#shared/text/common.ts'

const FocusedPath = createContext<{ current: string | null } | null>(null)

export function RouteFocus({ children }: { children: ReactNode }) {
  const focused = useRef<string | null>(null)
  return <FocusedPath value={focused}>{children}</FocusedPath>
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = COMMON.title(title)
  }, [title])
}

/** For the h1 of a page. The first page of a visit keeps the browser's own starting point. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null)
  const focused = useContext(FocusedPath)
  const [path] = useLocation()
  useEffect(() => {
    if (!focused || focused.current === path) return
    const isFirst = focused.current === null
    focused.current = path
    if (isFirst) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [path, focused])
  return heading
}
