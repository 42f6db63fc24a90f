// The end of the reading: the question, or the answer that was given; and what was said before.
import { gezinAddress } from '#shared/gezin.ts'
import type { CasusId } from '#shared/ids.ts'
import type { Asking } from '#shared/protocol/gezin.ts'
import type { ReadingView } from '#shared/protocol/views.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { READING } from '#shared/text/gezin.ts'
import { AnswerForm } from './answer-form.tsx'
import { LinkButton } from './link-button.tsx'
import { OwnAnswer } from './own-answer.tsx'

interface AnswerPartProps {
  readonly casusId: CasusId
  readonly reading: ReadingView
  readonly asking: Asking
  readonly tone: Tone
  readonly at: number
}

/** A form that came back stays, whatever happened to the text meanwhile. */
export const isAsking = ({ open, herkenning }: ReadingView, { typed, again }: Asking): boolean =>
  typed !== null || (open && (!herkenning || again))

export function AnswerPart({ casusId, reading, asking, tone, at }: AnswerPartProps) {
  const { open, herkenning, earlier, fingerprint } = reading
  const text = READING[tone]
  const asks = isAsking(reading, asking)
  return (
    <>
      {asks && (
        <section id="vraag" className="sheet" aria-labelledby="vraag-kop" tabIndex={-1}>
          <h2 id="vraag-kop" className="nl-heading nl-heading--level-2">
            {text.question}
          </h2>
          <AnswerForm action={`${gezinAddress.answer(casusId)}#vraag`} reading={reading} asking={asking} tone={tone} />
        </section>
      )}
      {!asks && herkenning && (
        <section id="antwoord" className="family-words said" aria-labelledby="antwoord-kop" tabIndex={-1}>
          <h2 id="antwoord-kop" className="nl-heading nl-heading--level-2">
            {text.yours}
          </h2>
          {asking.sent && <p className="said__kept">{text.sent}</p>}
          <OwnAnswer said={herkenning} text={text} at={at} />
          {open && (
            <>
              <p>{text.kept}</p>
              <LinkButton href={`${gezinAddress.analyse(casusId)}?opnieuw#vraag`} look="secondary">
                {text.again}
              </LinkButton>
            </>
          )}
        </section>
      )}
      {!open && !asks && <p className="aside-note">{text.notOpen}</p>}
      {earlier.length > 0 && (
        <section className="said-before" aria-labelledby="eerder-kop">
          <h2 id="eerder-kop" className="nl-heading nl-heading--level-2">
            {text.earlier}
          </h2>
          {earlier.toReversed().map((said) => (
            <div key={said.at} className="family-words">
              {said.fingerprint !== fingerprint && <p className="soft">{text.overPrevious}</p>}
              <OwnAnswer said={said} text={text} at={at} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}
