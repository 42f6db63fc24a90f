// What somebody has filled in of a besluit so far, and what is still missing.
import { checkChoice, checkText } from '#client/form/check.ts'
import type { RecordBesluit } from '#shared/casus/commands-table.ts'
import type { PersonId } from '#shared/ids.ts'
import { FORM } from '#shared/text/common.ts'

export type Outcome = RecordBesluitOutcome['kind']
type RecordBesluitOutcome = import('valibot').InferOutput<typeof RecordBesluit>['outcome']

export interface BesluitDraft {
  readonly outcome: Outcome | null
  readonly motivation: string
  readonly advice: string
  readonly owner: PersonId | null
  /** yyyy-mm-dd */
  readonly due: string
}

export const EMPTY_BESLUIT: BesluitDraft = { outcome: null, motivation: '', advice: '', owner: null, due: '' }

const MAX = 4000

export type BesluitErrors = Readonly<Record<keyof BesluitDraft, string | null>>

export function checkBesluit(draft: BesluitDraft): BesluitErrors {
  const isElders = draft.outcome === 'elders'
  return {
    outcome: checkChoice(draft.outcome),
    motivation: checkText(draft.motivation, MAX),
    advice: isElders ? checkText(draft.advice, MAX) : null,
    owner: isElders && !draft.owner ? FORM.choosePerson : null,
    due: isElders && !draft.due ? FORM.dateMissing : null,
  }
}

/** null while something is missing. */
export function outcomeOf(draft: BesluitDraft): RecordBesluitOutcome | null {
  const { outcome, advice, owner, due } = draft
  if (outcome === 'hsj-mcp') return { kind: 'hsj-mcp' }
  if (outcome === 'elders' && owner && due && !checkText(advice, MAX)) return { kind: 'elders', advice, owner, due }
  return null
}
