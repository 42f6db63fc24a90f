// What is known here of who reads it: folded away, because a phone is looked over. His own adres and telefoon he can change himself.
import { firstNameOf } from '#client/ui/person-look.ts'
import { Sheet } from '#client/ui/sheet.tsx'
import { LONGEST_GEGEVEN } from '#shared/casus/gegevens.ts'
import { gezinAddress } from '#shared/gezin.ts'
import type { GegevenFieldView, GegevensOf } from '#shared/protocol/gegevens.ts'
import type { WiePage } from '#shared/protocol/gezin.ts'
import type { Tone } from '#shared/text/casus-family.ts'
import { FORM } from '#shared/text/common.ts'
import { momentText } from '#shared/text/dates.ts'
import { FIELD, OF_JEUGDIGE, OWN_GEGEVENS, tellingRefusal } from '#shared/text/gegevens.ts'

export function OwnGegevens({ shown, tone }: { shown: WiePage; tone: Tone }) {
  // Oneself first.
  const people = shown.gegevens.toSorted((a, b) => Number(b.self) - Number(a.self))
  return people.map((person) => <Person key={person.about} shown={shown} tone={tone} person={person} />)
}

function Person({ shown, tone, person }: { shown: WiePage; tone: Tone; person: GegevensOf }) {
  const { at, telling } = shown
  const name = firstNameOf(person.name)
  const text = OWN_GEGEVENS[tone]
  // Of the jeugdige somebody at the table writes it down.
  const canTell = person.self && person.about !== 'jeugdige'
  const isHere = canTell && (telling.sent || telling.refusal !== null)
  return (
    <Sheet title={person.self ? text.title : OF_JEUGDIGE.title(name)} className="no-print">
      <div className="own-gegevens__part" id={canTell ? 'gegevens' : undefined} tabIndex={canTell ? -1 : undefined}>
        {isHere && telling.sent && <p className="said__kept">{OWN_GEGEVENS.sent}</p>}
        <p>{person.self ? text.lead : OF_JEUGDIGE.lead(name)}</p>
        <details className="fold" open={isHere}>
          <summary>{text.show}</summary>
          <dl className="own-gegevens">
            {person.fields.map((field) => (
              <div key={field.field}>
                <dt>{FIELD[field.field]}</dt>
                <dd>
                  {field.open ? (
                    <>
                      <p className="own-gegevens__words">{field.open.value}</p>
                      <p className="soft">{OWN_GEGEVENS.changed(momentText(field.open.at, at))}</p>
                    </>
                  ) : (
                    <p className="soft">{OWN_GEGEVENS.none}</p>
                  )}
                  {canTell && <Tell shown={shown} person={person} field={field} />}
                </dd>
              </div>
            ))}
          </dl>
          <p>{text.change}</p>
        </details>
      </div>
    </Sheet>
  )
}

function Tell({ shown, person, field }: { shown: WiePage; person: GegevensOf; field: GegevenFieldView }) {
  const { casus, telling } = shown
  if (!casus.mine.commands.includes('recordGegeven')) return null
  const label = FIELD[field.field]
  const typed = telling.typed?.field === field.field ? telling.typed.value : null
  const id = `gegeven-${field.field}`
  return (
    <details className="fold" open={typed !== null}>
      <summary>{(field.open ? OWN_GEGEVENS.edit : OWN_GEGEVENS.add)(label)}</summary>
      <form className="gezin-form" method="post" action={`${gezinAddress.ownGegeven(casus.id)}#gegevens`}>
        <input type="hidden" name="commandId" value={telling.commandId} />
        <input type="hidden" name="deelnemerId" value={person.about} />
        <input type="hidden" name="field" value={field.field} />
        {typed !== null && telling.refusal && (
          <div className="not-taken" role="alert">
            <p>
              <b>{FORM.notSent}</b>
            </p>
            <p>{tellingRefusal(telling.refusal)}</p>
          </div>
        )}
        <div className="own-words">
          <label htmlFor={id} className="own-words__question">
            {label}
          </label>
          <p id={`${id}-help`}>{OWN_GEGEVENS.help}</p>
          <textarea
            id={id}
            name="words"
            aria-describedby={`${id}-help`}
            rows={field.field === 'telefoon' ? 1 : 3}
            maxLength={LONGEST_GEGEVEN[field.field]}
            autoComplete="off"
            data-gramm="false"
            defaultValue={typed ?? field.open?.value ?? ''}
          />
        </div>
        <div className="gezin-form__end">
          <button type="submit" className="nl-button nl-button--primary">
            <span className="nl-button__label">{OWN_GEGEVENS.send}</span>
          </button>
        </div>
      </form>
    </details>
  )
}
