// What one who decides says of the way back, as far as it was filled in, and what it becomes.

import {
  checkException,
  EMPTY_EXCEPTION,
  type ExceptionDraft,
  type ExceptionErrors,
} from '#client/facts/exception-fields.tsx'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import type { TerugkeerAnswer } from '#shared/casus/uitstroom.ts'
import type { DeelnemerId } from '#shared/ids.ts'

export interface AnswerDraft {
  readonly answer: TerugkeerAnswer['answer'] | null
  readonly namens: string
  readonly why: string
  readonly exception: ExceptionDraft
}

export const EMPTY_ANSWER: AnswerDraft = { answer: null, namens: '', why: '', exception: EMPTY_EXCEPTION }

export interface AnswerErrors {
  readonly answer: string | null
  readonly namens: string | null
  readonly why: string | null
  readonly exception: ExceptionErrors
}

export const checkAnswer = ({ answer, namens, why, exception }: AnswerDraft): AnswerErrors => ({
  answer: checkChoice(answer),
  namens: checkText(namens, 500),
  why: checkText(why, 500),
  exception: checkException(exception),
})

/** null while something is missing of what this answer asks. */
export function answerOf(speaker: DeelnemerId, draft: AnswerDraft): TerugkeerAnswer | null {
  const { answer, namens, why, exception } = draft
  const errors = checkAnswer(draft)
  switch (answer) {
    case 'ja':
      return errors.namens ? null : { speaker, answer, namens }
    case 'nog-niet-gevraagd':
      return errors.why ? null : { speaker, answer, reason: why }
    case 'nee':
      return isComplete({ ...errors.exception })
        ? { speaker, answer, ...exception, told: exception.told === 'told' }
        : null
    default:
      return null
  }
}
