// A button, or a link that looks like one, in the classes of NL Design System. `main` is the one main button of a page.
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'

type Look = 'main' | 'secondary' | 'quiet'

const LOOK: Readonly<Record<Look, string>> = {
  main: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  quiet: 'nl-button nl-button--subtle',
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look
  /** Stays focusable while it works, and does nothing a second time. */
  readonly busy?: boolean
}

export function Button({
  look = 'main',
  busy = false,
  type = 'button',
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`${LOOK[look]} ${busy ? 'nl-button--busy' : ''} ${className}`.trim()}
      aria-disabled={busy || undefined}
    >
      <span className="nl-button__label">{children}</span>
    </button>
  )
}

export function ButtonLink({ href, look = 'main', children }: { href: string; look?: Look; children: ReactNode }) {
  return (
    <Link href={href} className={LOOK[look]}>
      <span className="nl-button__label">{children}</span>
    </Link>
  )
}
