// From whom to whom, from which day and why; and what the other must know, in the words of who handed over.
import { PhoneLink } from '#client/deelnemers/phone-link.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { HandoverView } from '#shared/protocol/handover.ts'
import type { CasusView, Person } from '#shared/protocol/views.ts'
import { calendarDateText } from '#shared/text/dates.ts'
import { HANDOVER } from '#shared/text/handover.ts'

export function HandoverWhySheet({ casus, handover }: { casus: CasusView; handover: HandoverView }) {
  const { from, to, by, since, reason, note, confirmed } = handover
  return (
    <Sheet title={HANDOVER.why}>
      <dl className="handover__facts">
        <dt>{HANDOVER.from}</dt>
        <dd>
          <Who casus={casus} person={from} />
        </dd>
        <dt>{HANDOVER.to}</dt>
        <dd>
          <Who casus={casus} person={to} />
          {confirmed !== null && (
            <p className={confirmed ? 'lead__state is-confirmed' : 'lead__state'}>
              {confirmed ? HANDOVER.confirmed(to.name) : HANDOVER.unconfirmed(to.name)}
            </p>
          )}
        </dd>
        <dt>{HANDOVER.since}</dt>
        <dd>{calendarDateText(since)}</dd>
        <dt>{HANDOVER.reason}</dt>
        <dd className="handover__said">{reason}</dd>
        {by.id !== from.id && (
          <>
            <dt>{HANDOVER.by}</dt>
            <dd>{by.name}</dd>
          </>
        )}
      </dl>
      {(confirmed !== null || note !== null) && (
        <>
          <h3 className="nl-heading nl-heading--level-3">{HANDOVER.note}</h3>
          {note === null ? (
            <p className="soft">{HANDOVER.noNote(by.name)}</p>
          ) : (
            <blockquote className="handover__note">{note}</blockquote>
          )}
        </>
      )}
    </Sheet>
  )
}

function Who({ casus, person }: { casus: CasusView; person: Person }) {
  const phone = casus.deelnemers.find((deelnemer) => deelnemer.person.id === person.id && deelnemer.phone)?.phone
  return (
    <>
      <p>
        <b>{person.name}</b>, {person.functie}
      </p>
      {phone && <PhoneLink name={person.name} phone={phone} />}
    </>
  )
}
