// What this reader said, in his own words.
import type { OwnHerkenning } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import type { ReadingText } from '#shared/text/gezin.ts'

export const OwnAnswer = ({ said, text, at }: { said: OwnHerkenning; text: ReadingText; at: number }) => (
  <div className="own-answer">
    <p>
      <b>{text.said[said.answer]}</b>
    </p>
    {said.words && <blockquote className="own-answer__words">{said.words}</blockquote>}
    <p className="own-answer__when">{text.saidAt(momentText(said.at, at))}</p>
    {said.namens !== null && <p className="own-answer__when">{text.namens(said.namens)}</p>}
  </div>
)
