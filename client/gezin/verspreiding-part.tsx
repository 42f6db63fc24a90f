// Whether the analyse may go to people who do not sit at the table: how it stands, what this reader said, and saying it.
import { nameAtTable } from '#client/casus/names.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { AnalysePage } from '#shared/protocol/gezin.ts'
import type { OwnVerspreiding } from '#shared/protocol/verspreiding.ts'
import { FORM } from '#shared/text/common.ts'
import { momentText } from '#shared/text/dates.ts'
import { OUTSIDE } from '#shared/text/verspreiding.ts'
import { wordRefusal } from '#shared/text/who-sees.ts'
import { EqualAnswers } from './equal-answers.tsx'
import { toneOf } from './tone.ts'

type Shown = Pick<AnalysePage, 'casus' | 'outside' | 'at'>

interface VerspreidingPartProps {
  readonly shown: Shown
  readonly verspreiding: OwnVerspreiding
  /** What it stands under: the analyse, with the question over it still open or not; or who may read what. */
  readonly under: 'analyse' | 'question' | 'toestemming'
}

export function VerspreidingPart({ shown, verspreiding, under }: VerspreidingPartProps) {
  const { casus, outside, at } = shown
  const text = OUTSIDE[toneOf(casus)]
  const { said, state, speaker, uitzondering } = verspreiding
  const name = uitzondering && nameAtTable(casus, uitzondering.by)
  return (
    <section id="buiten" className="sheet outside" aria-labelledby="buiten-kop" tabIndex={-1}>
      <h2 id="buiten-kop" className="nl-heading nl-heading--level-2">
        {under === 'toestemming' ? text.questionElsewhere : text.question}
      </h2>
      {outside.sent && <p className="said__kept">{text.sent}</p>}
      {said && (
        <p>
          <b>{(said.given ? text.saidYes : text.saidNo)(momentText(said.at, at))}</b>
          {said.namens && <span className="soft"> {text.namens(said.namens)}</span>}
        </p>
      )}
      {uitzondering ? (
        <>
          <p>
            {text.allTheSame(uitzondering.until)} {name && text.decidedBy(name)}
          </p>
          <p>{text.why(uitzondering.reason)}</p>
        </>
      ) : (
        state && state !== 'uitzondering' && (said || state === 'blocked') && <p>{text.states[state]}</p>
      )}
      {speaker === null ? (
        <p className="soft">{text.noLonger}</p>
      ) : (said || under !== 'analyse') && !outside.refusal ? (
        <details className="fold no-print">
          <summary>{said ? text.change : text.open}</summary>
          {!said && <p>{text.lead}</p>}
          {under === 'question' && <p>{text.sendFirst}</p>}
          <Say shown={shown} speaker={speaker} />
        </details>
      ) : (
        <>
          <p>{text.lead}</p>
          <Say shown={shown} speaker={speaker} />
        </>
      )}
    </section>
  )
}

function Say({ shown: { casus, outside }, speaker }: { shown: Shown; speaker: string }) {
  const tone = toneOf(casus)
  const text = OUTSIDE[tone]
  const { refusal, commandId, chosen } = outside
  return (
    <form className="gezin-form no-print" method="post" action={`${gezinAddress.outside(casus.id)}#buiten`}>
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="speaker" value={speaker} />
      {refusal && refusal.reason !== 'choose' && (
        <div className="not-taken" role="alert">
          <p>
            <b>{FORM.notSent}</b>
          </p>
          <p>{wordRefusal(tone, refusal)}</p>
        </div>
      )}
      <EqualAnswers
        name="say"
        question={text.question}
        help={text.means}
        error={refusal?.reason === 'choose' ? text.choose : null}
        options={[
          { value: 'allow', label: text.answers.allow },
          { value: 'block', label: text.answers.block },
        ]}
        chosen={chosen}
      />
      <div className="gezin-form__end">
        <button type="submit" className="nl-button nl-button--secondary">
          <span className="nl-button__label">{text.send}</span>
        </button>
        <p className="soft">{text.unsaid}</p>
      </div>
    </form>
  )
}
