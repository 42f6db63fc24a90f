// The path of a casus as steps to draw: what is behind, where it is now, what is still to come.
import type { Phase } from '#shared/casus/casus.ts'

export interface PathStep {
  readonly phase: Phase
  readonly state: 'done' | 'now' | 'later'
  /** When the casus came here last; null for what it has not reached. */
  readonly at: number | null
}

const MAIN_PATH = ['signaal', 'intake', 'analyse', 'plan', 'uitvoering', 'uitgestroomd'] as const
const ELDERS_PATH = ['signaal', 'intake', 'elders'] as const

export function pathOf(
  phase: Phase,
  passed: readonly { readonly phase: Phase; readonly at: number }[] = [],
): PathStep[] {
  const path: readonly Phase[] =
    phase === 'elders' ? ELDERS_PATH : phase === 'gesloten' ? [...MAIN_PATH, 'gesloten'] : MAIN_PATH
  const here = path.indexOf(phase)
  return path.map((step, index) => ({
    phase: step,
    state: index < here ? 'done' : index === here ? 'now' : 'later',
    at: passed.findLast((entry) => entry.phase === step)?.at ?? null,
  }))
}
