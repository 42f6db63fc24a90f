// The signs on the tools, always beside or above their word. One grid of 20, one thickness.
import type { ReactNode } from 'react'
import type { TOOLS } from '#shared/text/document.ts'

const draw = (inside: ReactNode) => (
  <svg
    viewBox="0 0 20 20"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {inside}
  </svg>
)

export const TOOL_DRAWINGS: Readonly<Record<keyof typeof TOOLS.names, ReactNode>> = {
  bold: draw(<path strokeWidth="2.6" d="M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z" />),
  italic: draw(<path d="M8 4h6M6 16h6M11.5 4l-3 12" />),
  heading: draw(<path strokeWidth="2.2" d="M5 4v12M15 4v12M5 10h10" />),
  bullet: draw(<path d="M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01" />),
  number: draw(<path d="M9 5h8M9 10h8M9 15h8M3 4l1.2-.8V7M3 12.4c.2-.8 2.2-.9 2.2.3 0 1-2.2 1.6-2.2 2.6h2.4" />),
  quote: draw(<path d="M4 4v12M8 6h9M8 10h9M8 14h6" />),
  back: draw(<path d="M9 5h8M9 10h8M9 15h8M6 7l-3 3 3 3" />),
  deeper: draw(<path d="M9 5h8M9 10h8M9 15h8M3 7l3 3-3 3" />),
  link: draw(
    <path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-.9.9M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l.9-.9" />,
  ),
  actie: draw(<path d="M4 5h8M4 10h5M4 15h4M12 13.5l2 2 4-4.5" />),
  undo: draw(<path d="M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5" />),
  redo: draw(<path d="M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.5-3.5M16 8l-3.5 3.5" />),
}
