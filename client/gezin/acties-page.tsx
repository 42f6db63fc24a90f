// What one does oneself according to the plan: each with its day, how it goes, and room to tell.
import { Sheet } from '#client/ui/sheet.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import { ACTIE_ANSWERS, type ActiesPage as ActiesPageProps, type AskedActie } from '#shared/protocol/gezin.ts'
import { momentText } from '#shared/text/dates.ts'
import { actieRefusal, OWN_ACTIES } from '#shared/text/gezin-plan.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { toneOf } from './tone.ts'
import { WordsForm } from './words-form.tsx'

export function ActiesPage(props: ActiesPageProps) {
  const { casus, acties, gone } = props
  const text = OWN_ACTIES[toneOf(casus)]
  return (
    <GezinSheetPage title={text.title} lead={acties.length > 0 && <p>{text.lead}</p>}>
      {gone && (
        <Sheet title={text.goneTitle}>
          <div className="own-words">
            <p role="alert">{text.goneBody}</p>
            <label htmlFor="weg" className="own-words__question">
              {text.goneLabel}
            </label>
            <textarea id="weg" rows={6} readOnly autoComplete="off" defaultValue={gone.typed?.words ?? ''} />
          </div>
        </Sheet>
      )}
      {acties.length === 0 && <p className="sheet">{text.none}</p>}
      {acties.map((actie) => (
        <ActieSheet key={actie.id} shown={props} actie={actie} />
      ))}
    </GezinSheetPage>
  )
}

function ActieSheet({ shown: { casus, plan, at }, actie }: { shown: ActiesPageProps; actie: AskedActie }) {
  const tone = toneOf(casus)
  const text = OWN_ACTIES[tone]
  const { id, text: what, due, status, words, at: saidAt, open, asking } = actie
  return (
    <section id={`actie-${id}`} className="sheet own-actie" aria-labelledby={`actie-${id}-kop`} tabIndex={-1}>
      <h2 id={`actie-${id}-kop`} className="nl-heading nl-heading--level-2">
        {what}
      </h2>
      {due && <p className="own-actie__due">{text.due(due)}</p>}
      <div className="own-answer">
        {asking.sent && <p className="said__kept">{text.sent}</p>}
        <p className={status === 'open' ? 'soft' : 'own-actie__status'}>{text.said[status]}</p>
        {words && <blockquote className="own-answer__words">{words}</blockquote>}
        {saidAt !== null && <p className="own-answer__when">{text.saidAt(momentText(saidAt, at))}</p>}
      </div>
      {open || asking.typed ? (
        <details className="fold no-print" open={asking.typed !== null}>
          <summary>
            {status === 'open' ? text.tell : text.tellAgain}
            <span className="only-read">: {what}</span>
          </summary>
          <WordsForm
            action={`${gezinAddress.actie(casus.id, id)}#actie-${id}`}
            over={plan}
            asking={asking}
            options={ACTIE_ANSWERS}
            text={text}
            refusalText={(failure) => actieRefusal(tone, failure)}
          />
        </details>
      ) : (
        <p className="aside-note">{text.notOpen}</p>
      )}
    </section>
  )
}
