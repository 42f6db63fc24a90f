// Who did not agree: by when he hears something, and from whom; then what he was answered.
import type { OwnOpenPoint } from '#shared/protocol/planning.ts'
import { dayOf, momentText } from '#shared/text/dates.ts'
import type { OwnPlanText } from '#shared/text/gezin-plan.ts'

interface OwnPointProps {
  readonly point: OwnOpenPoint
  /** Of the plancoördinator at this table. */
  readonly name: string | null
  readonly text: OwnPlanText
  readonly at: number
}

export function OwnPoint({ point: { due, reply }, name, text, at }: OwnPointProps) {
  return (
    <section className="sheet own-point" aria-labelledby="punt-kop">
      <h2 id="punt-kop" className="nl-heading nl-heading--level-2">
        {reply ? text.reply : text.pointTitle}
      </h2>
      {reply ? (
        <>
          <blockquote className="own-answer__words">{reply.words}</blockquote>
          <p className="own-answer__when">{text.replyAt(momentText(reply.at, at))}</p>
        </>
      ) : (
        <p>{due < dayOf(at) ? text.pointPast(name, due) : text.point(name, due)}</p>
      )}
    </section>
  )
}
