// What this reader said, in his own words.

import type { OwnInstemming } from '#shared/protocol/planning.ts'
import type { OwnHerkenning } from '#shared/protocol/signing.ts'
import { momentText } from '#shared/text/dates.ts'
import type { ReadingText } from '#shared/text/gezin.ts'

interface OwnAnswerProps {
  readonly said: OwnHerkenning | OwnInstemming
  readonly text: Pick<ReadingText, 'said' | 'saidAt' | 'namens'>
  readonly at: number
}

export const OwnAnswer = ({ said, text, at }: OwnAnswerProps) => (
  <div className="own-answer">
    <p>
      <b>{text.said[said.answer]}</b>
    </p>
    {said.words && <blockquote className="own-answer__words">{said.words}</blockquote>}
    <p className="own-answer__when">{text.saidAt(momentText(said.at, at))}</p>
    {said.namens !== null && <p className="own-answer__when">{text.namens(said.namens)}</p>}
  </div>
)
