// A quiet button beside a value; who hears it is told of whom and which.
import type { ReactNode } from 'react'

export const Deed = ({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) => (
  <button type="button" className="plain-button" aria-label={label} onClick={onClick}>
    {children}
  </button>
)
