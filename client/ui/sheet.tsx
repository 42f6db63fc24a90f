// A white sheet on the table: one thought, with its heading.
import { type ReactNode, useId } from 'react'

interface SheetProps {
  readonly title: string
  readonly level?: 2 | 3
  readonly className?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Sheet({ title, level = 2, className = '', aside, children }: SheetProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={`sheet ${className}`.trim()} aria-labelledby={id}>
      <div className="sheet__head">
        <Heading id={id} className={`nl-heading nl-heading--level-${level}`}>
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}
