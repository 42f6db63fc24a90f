// A page inside the frame: its heading, what stands under it, and the one main button, always at the same place.
import type { ReactNode } from 'react'
import { useDocumentTitle, useHeadingFocus } from './route-focus.tsx'

interface PageProps {
  readonly title: string
  /** Where the title has a name in it: a browser keeps this one in its history, also after a table is gone. */
  readonly documentTitle?: string
  readonly lead?: ReactNode
  /** The one main button. */
  readonly action?: ReactNode
  readonly back?: ReactNode
  readonly width?: 'reading' | 'wide'
  readonly children?: ReactNode
}

export function Page({ title, documentTitle, lead, action, back, width = 'wide', children }: PageProps) {
  useDocumentTitle(documentTitle ?? title)
  const heading = useHeadingFocus()
  return (
    <div className={`page page--${width}`}>
      {back && <div className="page__back">{back}</div>}
      <div className="page__head">
        <div className="page__title">
          <h1 className="nl-heading nl-heading--level-1" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="page__lead">{lead}</div>}
        </div>
        {action && <div className="page__action">{action}</div>}
      </div>
      {children}
    </div>
  )
}
