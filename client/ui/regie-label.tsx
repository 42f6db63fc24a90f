// One of the four areas of regie: an icon, always with its word, on its own tint.
import type { ReactNode } from 'react'
import type { RegieArea } from '#shared/casus/regie.ts'
import { REGIE } from '#shared/text/regie.ts'

/** Drawn on a 24 grid with one line thickness, so that the four belong together. */
const DRAWING: Readonly<Record<RegieArea, ReactNode>> = {
  proces: <path d="M5 12a7 7 0 0 1 12-5l2 2M19 12a7 7 0 0 1-12 5l-2-2M19 4v5h-5M5 20v-5h5" />,
  zorg: <path d="M12 20s-7-4.4-7-9.6A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7 2.4C19 15.6 12 20 12 20Z" />,
  veiligheid: <path d="M12 3.5 5 6v5.5c0 4.3 2.9 7.4 7 9 4.1-1.6 7-4.7 7-9V6l-7-2.5Zm-3 8.6 2.2 2.2 4-4.4" />,
  onderwijs: <path d="M12 6.5C10 5 7 4.7 4 5.2V18c3-.5 6-.2 8 1.3 2-1.5 5-1.8 8-1.3V5.2c-3-.5-6-.2-8 1.3Zm0 0v12.8" />,
}

export const RegieIcon = ({ area }: { area: RegieArea }) => (
  <svg
    viewBox="0 0 24 24"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.9"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {DRAWING[area]}
  </svg>
)

export const RegieLabel = ({ area }: { area: RegieArea }) => (
  <span className={`regie regie--${area}`}>
    <RegieIcon area={area} />
    {REGIE[area]}
  </span>
)
