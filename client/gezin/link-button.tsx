// A link that looks like a button, for pages that no router looks after.
import type { ReactNode } from 'react'

interface LinkButtonProps {
  readonly href: string
  readonly look?: 'main' | 'secondary'
  readonly children: ReactNode
}

export const LinkButton = ({ href, look = 'main', children }: LinkButtonProps) => (
  <a href={href} className={`nl-button nl-button--${look === 'main' ? 'primary' : 'secondary'}`}>
    <span className="nl-button__label">{children}</span>
  </a>
)
