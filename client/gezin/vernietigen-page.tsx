// Laten vernietigen: what goes and what stays, that it is for ever, how it goes; then the question, or how it stands with it.
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { gezinAddress } from '#shared/gezin.ts'
import type { OwnRequest, VernietigenPage as VernietigenPageProps } from '#shared/protocol/gezin.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { FORM } from '#shared/text/common.ts'
import { VERNIETIGEN, vernietigingRefusal } from '#shared/text/vernietiging.ts'
import { GezinSheetPage } from './gezin-sheet-page.tsx'
import { OwnWords } from './own-words.tsx'
import { toneOf } from './tone.ts'

export function VernietigenPage(shown: VernietigenPageProps) {
  const { casus, own, asking } = shown
  const tone = toneOf(casus)
  const text = VERNIETIGEN[tone]
  const { requests, signed, mayAsk } = shown.vernietiging
  return (
    <GezinSheetPage title={text.title} lead={<p>{text.lead(firstNameOf(casus.jeugdige.name))}</p>}>
      {asking.sent && (
        <p id="bewaard" className="said__kept" tabIndex={-1}>
          {asking.sent === 'asked' ? text.sent : text.takenBack}
        </p>
      )}
      {asking.refusal && (
        <div id="bewaard" className="not-taken" role="alert" tabIndex={-1}>
          <p>
            <b>{FORM.notSent}</b>
          </p>
          <p>{asking.refusal.reason === 'choose' ? text.choose : vernietigingRefusal(tone, asking.refusal)}</p>
        </div>
      )}
      {requests.map((one) => (
        <Request key={one.id} one={one} shown={shown} tone={tone} />
      ))}
      <Sheet title={text.goesTitle}>
        <List lines={text.goes} />
        {signed.map(({ name, at }) => (
          <p key={at}>{text.signedBy(name, at)}</p>
        ))}
        <p>
          <b>{text.forEver}</b> {text.first}
        </p>
      </Sheet>
      <Sheet title={text.staysTitle}>
        <List lines={text.stays} />
      </Sheet>
      <Sheet title={text.howTitle}>
        <List lines={text.how} />
      </Sheet>
      {mayAsk.length > 0 && own && <Ask shown={shown} tone={tone} />}
    </GezinSheetPage>
  )
}

const List = ({ lines }: { lines: readonly string[] }) => (
  <ul className="bullets">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

interface RequestProps {
  readonly one: OwnRequest
  readonly shown: VernietigenPageProps
  readonly tone: Tone
}

function Request({ one, shown, tone }: RequestProps) {
  const text = VERNIETIGEN[tone]
  const { scope, at, standing } = one
  return (
    <Sheet title={text.askedTitle}>
      <p>{one.by === null ? text.asked(scope, at) : text.askedBy(one.by, scope, at)}</p>
      {one.namens && <p className="soft">{text.namens(one.namens)}</p>}
      {standing.status === 'refused' ? (
        <>
          <p>{text.refused(standing.at)}</p>
          <blockquote className="family-words">
            <p>{standing.reason}</p>
          </blockquote>
          <p>{text.refusedNext}</p>
        </>
      ) : standing.status === 'destroyed' ? (
        <p>{text.destroyed(standing.at)}</p>
      ) : (
        <>
          <p>{text.due(one.due)}</p>
          <p>{standing.status === 'proposed' ? text.proposed : text.notYet}</p>
          {one.mayTakeBack && <TakeBack one={one} shown={shown} tone={tone} />}
        </>
      )}
    </Sheet>
  )
}

function TakeBack({ one, shown, tone }: RequestProps) {
  const text = VERNIETIGEN[tone]
  return (
    <details className="fold no-print">
      <summary>{text.takeBack}</summary>
      <form className="gezin-form" method="post" action={`${gezinAddress.takeBack(shown.casus.id)}#bewaard`}>
        <input type="hidden" name="commandId" value={shown.asking.commandId} />
        <input type="hidden" name="vernietigingId" value={one.id} />
        <p>{text.takeBackMeans}</p>
        <div className="gezin-form__end">
          <button type="submit" className="nl-button nl-button--secondary">
            <span className="nl-button__label">{text.takeBackSend}</span>
          </button>
        </div>
      </form>
    </details>
  )
}

function Ask({ shown, tone }: { shown: VernietigenPageProps; tone: Tone }) {
  const text = VERNIETIGEN[tone]
  const { asking, vernietiging } = shown
  const { deelnemerId, mayAsk, verhaalIn } = vernietiging
  return (
    <Sheet title={text.ask} className="no-print">
      <form className="gezin-form" method="post" action={`${gezinAddress.askVernietiging(shown.casus.id)}#bewaard`}>
        <input type="hidden" name="commandId" value={asking.commandId} />
        <input type="hidden" name="deelnemerId" value={deelnemerId} />
        <fieldset className="choices">
          <legend>
            <b>{text.question}</b>
          </legend>
          {mayAsk.map((scope) => (
            <label key={scope} className="choice-line">
              <input type="radio" name="scope" value={scope} defaultChecked={scope === asking.typed?.scope} />
              <span>
                {text.scopes[scope]}
                <br />
                <span className="soft">{text.scopeHelp[scope]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {verhaalIn && mayAsk.includes('verhaal') && (
          <p className="soft">{verhaalIn === 'signed' ? text.inSigned : text.inOffered}</p>
        )}
        <OwnWords
          name="words"
          question={text.words}
          help={text.wordsHelp}
          whoReads={text.wordsRead}
          typed={asking.typed?.words ?? ''}
        />
        <div className="gezin-form__end">
          <button type="submit" className="nl-button nl-button--primary">
            <span className="nl-button__label">{text.send}</span>
          </button>
        </div>
      </form>
    </Sheet>
  )
}
