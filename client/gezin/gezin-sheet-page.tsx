// The content of a page: its heading, what stands under it, and its sheets in one column.
import type { ReactNode } from 'react'

interface GezinSheetPageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children?: ReactNode
}

export const GezinSheetPage = ({ title, lead, children }: GezinSheetPageProps) => (
  <>
    <div className="gezin-head">
      <h1 className="nl-heading nl-heading--level-1">{title}</h1>
      {lead}
    </div>
    <div className="gezin-sheets">{children}</div>
  </>
)
