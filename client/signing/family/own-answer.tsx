// What a family member says of the text, in his own words, on apricot: given before, or asked now. Later is fine, too.
import { useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { CasusView, OwnHerkenning, ReadingView } from '#shared/protocol/views.ts'
import { momentText } from '#shared/text/dates.ts'
import type { ReadingText } from '#shared/text/reading.ts'
import { AnswerForm } from './answer-form.tsx'

interface OwnAnswerProps {
  readonly casus: CasusView
  readonly reading: ReadingView
  readonly text: ReadingText
}

export function OwnAnswer({ casus, reading, text }: OwnAnswerProps) {
  const [isAgain, setAgain] = useState(false)
  const { herkenning, earlier, open } = reading
  const asks = open && (herkenning === null || isAgain)
  return (
    <Sheet title={text.question} className="own-answer">
      <div className="stack">
        {earlier
          .filter(({ fingerprint }) => fingerprint !== reading.fingerprint)
          .map((said) => (
            <Said key={said.at} said={said} text={text} isPrevious />
          ))}
        {herkenning && <Said said={herkenning} text={text} />}
        {asks && <AnswerForm casus={casus} reading={reading} text={text} onDone={() => setAgain(false)} />}
        {open && herkenning && !isAgain && (
          <div>
            <Button look="secondary" onClick={() => setAgain(true)}>
              {text.again}
            </Button>
          </div>
        )}
        {!open && <p>{text.closed}</p>}
      </div>
    </Sheet>
  )
}

interface SaidProps {
  readonly said: OwnHerkenning
  readonly text: ReadingText
  readonly isPrevious?: boolean
}

const Said = ({ said: { answer, words, at, namens }, text, isPrevious = false }: SaidProps) => (
  <div className="family-words">
    {isPrevious && <p className="own-answer__previous">{text.previous}</p>}
    <p>
      <b>{text.said[answer]}</b>
    </p>
    {words && <p className="prose">{words}</p>}
    <p className="soft">{namens === null ? text.saidAt(momentText(at)) : text.notedAt(momentText(at), namens)}</p>
  </div>
)
