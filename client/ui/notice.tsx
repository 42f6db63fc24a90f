// One sentence after something was done: shown at the top of the page it belongs to and read out politely.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useLocation } from 'wouter'

interface Notice {
  readonly sentence: string
  /** Gone as soon as the reader goes on to another page. */
  readonly path: string
}

const NoticeContext = createContext<{ notice: Notice | null; say: (sentence: string, path: string) => void } | null>(
  null,
)

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const value = useMemo(
    () => ({ notice, say: (sentence: string, path: string) => setNotice({ sentence, path }) }),
    [notice],
  )
  return <NoticeContext value={value}>{children}</NoticeContext>
}

function useNotice() {
  const value = useContext(NoticeContext)
  if (!value) throw new Error('outside NoticeProvider')
  return value
}

/** `say(sentence, path)`: shown on that page. */
export const useSay = () => useNotice().say

/** Always in the page, so that a screen reader hears it change. */
export function NoticeSlot() {
  const { notice } = useNotice()
  const [path] = useLocation()
  const shown = notice && notice.path === path ? notice.sentence : null
  return (
    <div role="status" className="notice-slot">
      {shown && <p className="notice">{shown}</p>}
    </div>
  )
}
