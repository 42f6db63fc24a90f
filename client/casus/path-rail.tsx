// The path as a rail: from signaal to uitstroom, with the days, and where the casus is now.
import type { Phase } from '#shared/casus/casus.ts'
import { CASUS } from '#shared/text/casus.ts'
import { dateText } from '#shared/text/dates.ts'
import { type PathStep, pathOf } from './path.ts'
import './path.css'

interface PathRailProps {
  readonly phase: Phase
  readonly passed: readonly { readonly phase: Phase; readonly at: number }[]
  readonly label: string
  readonly words: (phase: Phase) => { readonly label: string; readonly what?: string }
  readonly say?: { readonly now: string; readonly later: string; readonly since: (date: string) => string }
  readonly direction?: 'across' | 'down'
}

const PROFESSIONAL = { now: CASUS.pathHere, later: CASUS.pathLater, since: CASUS.pathSince }

export function PathRail({ phase, passed, label, words, say = PROFESSIONAL, direction = 'across' }: PathRailProps) {
  return (
    <ol className={`path-rail path-rail--${direction}`} aria-label={label}>
      {pathOf(phase, passed).map((step) => (
        <RailStep key={step.phase} step={step} {...words(step.phase)} say={say} />
      ))}
    </ol>
  )
}

interface RailStepProps {
  readonly step: PathStep
  readonly label: string
  readonly what?: string
  readonly say: NonNullable<PathRailProps['say']>
}

function RailStep({ step, label, what, say }: RailStepProps) {
  return (
    <li
      className={`path-rail__step path-rail__step--${step.state}`}
      aria-current={step.state === 'now' ? 'step' : undefined}
    >
      <span className="path-rail__label">{label}</span>
      <span className="path-rail__when">
        {step.state === 'now' && <b>{say.now}</b>}
        {step.at !== null && ` ${say.since(dateText(step.at))}`}
        {step.state === 'later' && step.at === null && <span className="only-read">{say.later}</span>}
      </span>
      {what && step.state === 'now' && <span className="path-rail__what">{what}</span>}
    </li>
  )
}
