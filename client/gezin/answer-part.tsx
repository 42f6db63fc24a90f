// The end of the reading: the question, or the answer that was given; and what was said before.
import { useEffect, useRef, useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { ReadingView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { READING } from '#shared/text/gezin.ts'
import { AnswerForm } from './answer-form.tsx'
import { OwnAnswer } from './own-answer.tsx'

interface AnswerPartProps {
  readonly id: string
  readonly casusId: CasusId
  readonly reading: ReadingView
  readonly tone: Tone
}

export function AnswerPart({ id, casusId, reading, tone }: AnswerPartProps) {
  const { open, herkenning, earlier, fingerprint } = reading
  const text = READING[tone]
  const [wantsAgain, setWantsAgain] = useState(false)
  // Once something was filled in, the form stays, whatever happens to the text meanwhile.
  const [isBegun, setBegun] = useState(false)
  const [isSent, setSent] = useState(false)
  const answer = useRef<HTMLHeadingElement>(null)
  const question = useRef<HTMLHeadingElement>(null)
  const isAsking = isBegun || (open && (!herkenning || wantsAgain))

  // The answer may come back from the server a moment after it was sent.
  const isAnswerShown = !isAsking && herkenning !== null
  useEffect(() => {
    if (isSent && isAnswerShown) answer.current?.focus()
  }, [isSent, isAnswerShown])
  useEffect(() => {
    if (wantsAgain) question.current?.focus()
  }, [wantsAgain])

  return (
    <>
      {isAsking ? (
        <section id={id} className="sheet" aria-labelledby={`${id}-kop`}>
          <h2 ref={question} id={`${id}-kop`} tabIndex={-1} className="nl-heading nl-heading--level-2">
            {text.question}
          </h2>
          <AnswerForm
            casusId={casusId}
            reading={reading}
            tone={tone}
            onBegin={() => setBegun(true)}
            onDone={() => {
              setBegun(false)
              setWantsAgain(false)
              setSent(true)
            }}
          />
        </section>
      ) : (
        herkenning && (
          <section id={id} className="family-words reading__own" aria-labelledby={`${id}-kop`}>
            <h2 ref={answer} id={`${id}-kop`} tabIndex={-1} className="nl-heading nl-heading--level-2">
              {text.yours}
            </h2>
            <OwnAnswer said={herkenning} text={text} />
            {isSent && <p role="status">{text.sent}</p>}
            {open && (
              <>
                <p>{text.kept}</p>
                <Button
                  look="secondary"
                  onClick={() => {
                    setSent(false)
                    setWantsAgain(true)
                  }}
                >
                  {text.again}
                </Button>
              </>
            )}
          </section>
        )
      )}
      {!open && !isAsking && <p className="reading__closed">{text.notOpen}</p>}
      {earlier.length > 0 && (
        <section className="reading__earlier" aria-labelledby={`${id}-eerder`}>
          <h2 id={`${id}-eerder`} className="nl-heading nl-heading--level-2">
            {text.earlier}
          </h2>
          {earlier.toReversed().map((said) => (
            <div key={said.at} className="family-words">
              {said.fingerprint !== fingerprint && <p className="soft">{text.overPrevious}</p>}
              <OwnAnswer said={said} text={text} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}
