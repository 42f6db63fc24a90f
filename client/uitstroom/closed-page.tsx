// A casus that is closed, for professionals: since when, why, whom the family can call, and what is kept. Nothing else of it is here.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { PhoneLink } from '#client/deelnemers/phone-link.tsx'
import { toCallAt } from '#client/gezin/people-at-table.ts'
import { Page } from '#client/ui/page.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { isColleague } from '#shared/people.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { ROL } from '#shared/text/people.ts'
import { SLUITEN } from '#shared/text/uitstroom.ts'
import './uitstroom.css'

export function ClosedPage({ casus }: { casus: CasusView }) {
  const { jeugdige, closed, mine } = casus
  const toCall = toCallAt(casus, Date.now())
  return (
    <Page
      title={jeugdige.name}
      documentTitle={COMMON.table}
      width="reading"
      back={
        <Link className="nl-link link-alone" href={addressOf.werklijst()}>
          {COMMON.werklijst}
        </Link>
      }
      lead={closed && <p>{SLUITEN.closedLead(closed.at)}</p>}
    >
      {closed?.reason && (
        <Sheet title={SLUITEN.closedWhy}>
          <p className="prose">{closed.reason}</p>
        </Sheet>
      )}
      <Sheet title={SLUITEN.closedCall}>
        <div className="stack">
          <p>{SLUITEN.closedCallLead}</p>
          <ul className="uitstroom__basis">
            {toCall.map(({ id, person, rol, phone }) => (
              <li key={id}>
                <b>{person.name}</b>, {ROL[rol]} {phone && <PhoneLink name={person.name} phone={phone} />}
              </li>
            ))}
          </ul>
        </div>
      </Sheet>
      <Sheet title={SLUITEN.closedKept}>
        <div className="stack">
          {SLUITEN.closedKeptBody.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {isColleague(mine.rollen) && (
            <p>
              <Link className="nl-link link-alone" href={addressOf.whoSees(casus.id)}>
                {SLUITEN.toWhoSees}
              </Link>
            </p>
          )}
        </div>
      </Sheet>
    </Page>
  )
}
