// The path at a glance, for a row in a list. Decoration: the phase stands beside it in words.
import type { Phase } from '#shared/casus/casus.ts'
import { pathOf } from './path.ts'
import './path.css'

export const PathDots = ({ phase }: { phase: Phase }) => (
  <span className="path-dots" aria-hidden="true">
    {pathOf(phase).map((step) => (
      <span key={step.phase} className={`path-dots__step path-dots__step--${step.state}`} />
    ))}
  </span>
)
