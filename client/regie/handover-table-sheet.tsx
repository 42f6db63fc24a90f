// Who leads on the other areas, and who sits at the table with what number: whom the new one will call.

import { isActive, isFamily, onePerPerson } from '#client/casus/seats.ts'
import { PhoneLink } from '#client/deelnemers/phone-link.tsx'
import { RegieLabel } from '#client/ui/regie-label.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import { type HandoverSubject, isCoordinating } from '#shared/casus/coordinators.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { HANDOVER } from '#shared/text/handover.ts'
import { LEADS } from '#shared/text/regie.ts'

export function HandoverTableSheet({ casus, subject }: { casus: CasusView; subject: HandoverSubject }) {
  const others = casus.regie?.filter((view) => view.area !== subject) ?? []
  const people = onePerPerson(casus.deelnemers.filter((deelnemer) => isActive(deelnemer, Date.now())))
  const ordered = [...people.filter(isFamily), ...people.filter((deelnemer) => !isFamily(deelnemer))]
  return (
    <>
      <Sheet title={isCoordinating(subject) ? HANDOVER.leads : HANDOVER.others}>
        <ul className="handover__areas">
          {others.map((view) => (
            <li key={view.area}>
              <RegieLabel area={view.area} />
              <span>
                {view.lead ? (
                  <>
                    <b>{view.lead.name}</b>, {view.lead.functie}
                  </>
                ) : (
                  LEADS.nobody
                )}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={HANDOVER.table}>
        <ul className="handover__people">
          {ordered.map(({ id, person, phone }) => (
            <li key={id}>
              <span>
                <b>{person.name}</b>, {person.functie}
                {person.organisatie && <span className="soft">, {person.organisatie.name}</span>}
              </span>
              {phone && <PhoneLink name={person.name} phone={phone} />}
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  )
}
