// The table of a casus: the drawing, and everyone who sits at it with rol, organisatie and days.
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { isActive, isFamily, missingAt, seatsOf } from '#client/casus/seats.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import { RoundTable } from '#client/ui/round-table.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { isColleague } from '#shared/people.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { TABLE } from '#shared/text/casus.ts'
import { DEELNEMERS, UNHELD } from '#shared/text/deelnemers.ts'
import { listText } from '#shared/text/people.ts'
import { WHO_SEES } from '#shared/text/who-sees.ts'
import { DeelnemerList } from './deelnemer-list.tsx'
import './deelnemers.css'

export function DeelnemersSheet({ casus, me }: { casus: CasusView; me: Me }) {
  const now = Date.now()
  const active = casus.deelnemers.filter((deelnemer) => isActive(deelnemer, now))
  const earlier = casus.deelnemers.filter((deelnemer) => !isActive(deelnemer, now))
  const missing = missingAt(casus)
  const mayEnd = casus.mine.commands.includes('endDeelnemer')
  return (
    <Sheet
      title={TABLE.title}
      aside={
        casus.mine.commands.includes('inviteDeelnemer') && (
          <ButtonLink href={addressOf.invite(casus.id)} look="secondary">
            {DEELNEMERS.invite}
          </ButtonLink>
        )
      }
    >
      {casus.unheld && (
        <div className="table-sheet__unheld" role="note">
          <p>
            <b>{UNHELD.title}</b>
          </p>
          <p>
            {UNHELD.body(casus.unheld)} {casus.mine.commands.includes('inviteDeelnemer') ? UNHELD.invite : UNHELD.ask}
          </p>
        </div>
      )}
      <div className="table-sheet">
        <div className="table-sheet__drawing">
          <RoundTable centre={firstNameOf(casus.jeugdige.name)} seats={seatsOf(casus, now)} />
          {missing.length > 0 && <p>{TABLE.missing(listText(missing, 'of'))}</p>}
        </div>
        <div className="table-sheet__people">
          <DeelnemerList casus={casus} title={DEELNEMERS.family} deelnemers={active.filter(isFamily)} mayEnd={mayEnd} />
          <DeelnemerList
            casus={casus}
            title={DEELNEMERS.professionals}
            deelnemers={active.filter((deelnemer) => !isFamily(deelnemer))}
            mayEnd={mayEnd}
            reader={me.id}
          />
          {isColleague(casus.mine.rollen) && (
            <p>
              <Link className="nl-link link-alone" href={addressOf.whoSees(casus.id)}>
                {WHO_SEES.toWho}
              </Link>
            </p>
          )}
          {earlier.length > 0 && (
            <details className="earlier">
              <summary>{DEELNEMERS.earlier}</summary>
              <DeelnemerList casus={casus} title={null} deelnemers={earlier} mayEnd={false} />
            </details>
          )}
        </div>
      </div>
    </Sheet>
  )
}
