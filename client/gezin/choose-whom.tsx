// Choosing oneself whom to call: a plain form, nobody chosen beforehand but who was chosen already.
import { mayChoose } from '#shared/casus/aanspreekpunt.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { WiePage } from '#shared/protocol/gezin.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { FORM } from '#shared/text/common.ts'
import { choiceRefusal, GEZIN } from '#shared/text/gezin-pages.ts'
import { canBeChosenAt } from './people-at-table.ts'

export function ChooseWhom({ shown, tone }: { shown: WiePage; tone: Tone }) {
  const { casus, me, choosing, at } = shown
  const text = GEZIN[tone]
  const own = casus.deelnemers.find((deelnemer) => deelnemer.person.id === me.id && mayChoose(deelnemer))
  const chosen = casus.aanspreekpunt
  const { refusal } = choosing
  if (!own || !casus.mine.commands.includes('appointAanspreekpunt')) return null
  return (
    <div id="kiezen" className="choosing no-print" tabIndex={-1}>
      {choosing.sent && <p className="said__kept">{text.chooseSent}</p>}
      {chosen && <p>{text.chosen(chosen.person.name)}</p>}
      {chosen?.namens && <p className="soft">{text.chosenNamens(chosen.namens)}</p>}
      <details className="fold" open={refusal !== null}>
        <summary>{chosen ? text.chooseOther : text.choose}</summary>
        <form className="gezin-form" method="post" action={`${gezinAddress.aanspreekpunt(casus.id)}#kiezen`}>
          <input type="hidden" name="commandId" value={choosing.commandId} />
          <input type="hidden" name="deelnemerId" value={own.id} />
          {refusal && (
            <div className="not-taken" role="alert">
              <p>
                <b>{FORM.notSent}</b>
              </p>
              <p>{refusal.reason === 'choose' ? text.chooseNone : choiceRefusal(tone, refusal)}</p>
            </div>
          )}
          <fieldset className="choices">
            <legend>
              <b>{text.chooseQuestion}</b>
            </legend>
            <p className="soft">{text.chooseHelp}</p>
            {canBeChosenAt(casus, me.id, at).map(({ id, person }) => (
              <label key={id} className="choice-line">
                <input
                  type="radio"
                  name="personId"
                  value={person.id}
                  defaultChecked={person.id === (choosing.chosen ?? chosen?.person.id)}
                />
                <span>
                  {person.name}, <span className="soft">{person.functie}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div className="gezin-form__end">
            <button type="submit" className="nl-button nl-button--primary">
              <span className="nl-button__label">{text.chooseSend}</span>
            </button>
          </div>
        </form>
      </details>
    </div>
  )
}
