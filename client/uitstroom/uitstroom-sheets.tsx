// On the casus page: the step back while the plan is carried out, the way back after it, closing, and who has still to be asked.
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { type Basis, BIG_FIVE_AREAS } from '#shared/casus/uitstroom.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { BASIS_STATE, BIG_FIVE, SLUITEN, TERUGKEER, UITSTROOM } from '#shared/text/uitstroom.ts'
import './uitstroom.css'

const CloseDialog = lazy(() => import('./close-dialog.tsx'))
const AnswerDialog = lazy(() => import('./answer-dialog.tsx'))

/** First on the page, while the casus is uitgestroomd. */
export function WayBackSheet({ casus }: { casus: CasusView }) {
  const { uitstroom, mine } = casus
  if (casus.phase !== 'uitgestroomd') return null
  const mayComeBack = mine.commands.includes('comeBack')
  return (
    <Sheet title={TERUGKEER.title} className="uitstroom__back">
      <div className="stack">
        <p>{TERUGKEER.body}</p>
        {uitstroom && (
          <div>
            <h3 className="nl-heading nl-heading--level-3">{UITSTROOM.signsTitle}</h3>
            <p className="prose">{uitstroom.signs}</p>
          </div>
        )}
        {mayComeBack ? (
          <p>
            <ButtonLink href={addressOf.comeBack(casus.id)}>{TERUGKEER.open}</ButtonLink>
          </p>
        ) : (
          <p>{TERUGKEER.ask}</p>
        )}
        {uitstroom?.basis && <WeighedThen at={uitstroom.at} basis={uitstroom.basis} />}
      </div>
    </Sheet>
  )
}

const WeighedThen = ({ at, basis }: { at: number; basis: Basis }) => (
  <details className="earlier">
    <summary>{UITSTROOM.basisOf}</summary>
    <p className="soft">{UITSTROOM.since(at)}</p>
    <dl className="uitstroom__basis">
      {BIG_FIVE_AREAS.map((area) => (
        <div key={area}>
          <dt>
            {BIG_FIVE[area].label}: {BASIS_STATE[basis[area].state].toLowerCase()}
          </dt>
          <dd className="prose">{basis[area].reason}</dd>
        </div>
      ))}
    </dl>
  </details>
)

/** Who was not asked yet when the table opened again. */
export function BackSheet({ casus }: { casus: CasusView }) {
  const [answering, setAnswering] = useState<DeelnemerView | null>(null)
  const { terugkeer, toAsk = [], mine } = casus
  if (!terugkeer || toAsk.length === 0) return null
  const mayRecord = mine.commands.includes('answerTerugkeer')
  return (
    <Sheet title={TERUGKEER.toAsk}>
      <div className="stack">
        <p>{TERUGKEER.toAskLead}</p>
        <ul className="uitstroom__basis">
          {toAsk.map(({ deelnemerId, reason }) => {
            const decider = casus.deelnemers.find(({ id }) => id === deelnemerId)
            return decider ? (
              <li key={deelnemerId} className="uitstroom__ask">
                <span>
                  <b>{decider.person.name}</b>
                  <span className="soft">: {reason}</span>
                </span>
                {mayRecord && (
                  <button
                    type="button"
                    className="plain-button"
                    aria-label={TERUGKEER.recordOf(decider.person.name)}
                    onClick={() => setAnswering(decider)}
                  >
                    {TERUGKEER.record}
                  </button>
                )}
              </li>
            ) : null
          })}
        </ul>
        <p className="soft">
          {TERUGKEER.backAt(terugkeer.at, nameAtTable(casus, terugkeer.by))} {terugkeer.reason}
        </p>
      </div>
      {answering && (
        <Suspense>
          <AnswerDialog casus={casus} decider={answering} onClose={() => setAnswering(null)} />
        </Suspense>
      )}
    </Sheet>
  )
}

/** Last on the page: a step back, or closing; small, because neither is asked of anybody. */
export function StepSheet({ casus }: { casus: CasusView }) {
  const [isClosing, setClosing] = useState(false)
  const { commands } = casus.mine
  if (commands.includes('flowOut')) {
    return (
      <Sheet title={UITSTROOM.title}>
        <div className="stack">
          <p>{UITSTROOM.sheet(casus.jeugdige.name)}</p>
          <p>
            <ButtonLink href={addressOf.flowOut(casus.id)} look="secondary">
              {UITSTROOM.open}
            </ButtonLink>
          </p>
        </div>
      </Sheet>
    )
  }
  if (!commands.includes('closeCasus')) return null
  return (
    <Sheet title={SLUITEN.title} level={3}>
      <div className="stack">
        <p className="soft">{casus.phase === 'elders' ? SLUITEN.sheetElders : SLUITEN.sheet}</p>
        <p>
          <Button look="quiet" onClick={() => setClosing(true)}>
            {SLUITEN.open}
          </Button>
        </p>
      </div>
      {isClosing && (
        <Suspense>
          <CloseDialog casus={casus} onClose={() => setClosing(false)} />
        </Suspense>
      )}
    </Sheet>
  )
}
