// The end of a text that was read: the question, or the answer that was given; and what was said before.
import type { ReactNode } from 'react'
import { HERKENNING_ANSWERS } from '#shared/casus/casus.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { Asking } from '#shared/protocol/gezin.ts'
import type { OwnInstemming } from '#shared/protocol/planning.ts'
import type { OwnHerkenning } from '#shared/protocol/signing.ts'
import type { ReadingText } from '#shared/text/gezin.ts'
import type { OwnPlanText } from '#shared/text/gezin-plan.ts'
import type { Failure } from '#shared/text/refusals.ts'
import { LinkButton } from './link-button.tsx'
import { OwnAnswer } from './own-answer.tsx'
import { WordsForm } from './words-form.tsx'

type Said = OwnHerkenning | OwnInstemming

interface AnswerPartProps {
  /** The page, and where its form is sent. */
  readonly page: string
  readonly action: string
  readonly over: {
    readonly deelnemerId: DeelnemerId
    readonly fingerprint: string
    readonly open: boolean
    readonly earlier: readonly Said[]
  }
  /** Over this very text. */
  readonly said: Said | null
  readonly asking: Asking
  readonly text: ReadingText | OwnPlanText
  readonly refusalText: (failure: Failure) => string
  readonly at: number
  /** Follows what he said. */
  readonly children?: ReactNode
}

/** A form that came back stays, whatever happened to the text meanwhile. */
export const isAsking = (open: boolean, said: Said | null, { typed, again }: Asking): boolean =>
  typed !== null || (open && (!said || again))

export function AnswerPart(props: AnswerPartProps) {
  const { page, action, over, said, asking, text, refusalText, at, children } = props
  const { open, earlier, fingerprint } = over
  const asks = isAsking(open, said, asking)
  return (
    <>
      {asks && (
        <section id="vraag" className="sheet no-print" aria-labelledby="vraag-kop" tabIndex={-1}>
          <h2 id="vraag-kop" className="nl-heading nl-heading--level-2">
            {text.question}
          </h2>
          <WordsForm
            action={`${action}#vraag`}
            over={over}
            asking={asking}
            options={HERKENNING_ANSWERS}
            text={text}
            refusalText={refusalText}
          />
        </section>
      )}
      {!asks && said && (
        <section id="antwoord" className="family-words said" aria-labelledby="antwoord-kop" tabIndex={-1}>
          <h2 id="antwoord-kop" className="nl-heading nl-heading--level-2">
            {text.yours}
          </h2>
          {asking.sent && <p className="said__kept">{text.sent}</p>}
          <OwnAnswer said={said} text={text} at={at} />
          {open && (
            <>
              <p>{text.kept}</p>
              <LinkButton href={`${page}?opnieuw#vraag`} look="secondary">
                {text.again}
              </LinkButton>
            </>
          )}
        </section>
      )}
      {!open && !asks && <p className="aside-note">{text.notOpen}</p>}
      {children}
      {earlier.length > 0 && (
        <section className="said-before" aria-labelledby="eerder-kop">
          <h2 id="eerder-kop" className="nl-heading nl-heading--level-2">
            {text.earlier}
          </h2>
          {earlier.toReversed().map((before) => (
            <div key={before.at} className="family-words">
              {before.fingerprint !== fingerprint && <p className="soft">{text.overPrevious}</p>}
              <OwnAnswer said={before} text={text} at={at} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}
