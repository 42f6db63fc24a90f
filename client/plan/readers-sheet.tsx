// Each of the family who will read it: whether somebody looked at what he will read, and the way there.
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import { Seat } from '#client/ui/seat.tsx'
import { Sheet } from '#client/ui/sheet.tsx'
import type { PlanningView } from '#shared/protocol/planning.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { ROL } from '#shared/text/people.ts'
import { PUBLISH } from '#shared/text/plan.ts'

export const ReadersSheet = ({ casus, planning: { readers } }: { casus: CasusView; planning: PlanningView }) => (
  <Sheet title={PUBLISH.readersTitle}>
    {readers.length === 0 ? (
      <p>{PUBLISH.noReaders}</p>
    ) : (
      <>
        <p className="soft">{PUBLISH.readersLead}</p>
        <ul className="plan-readers">
          {readers.map(({ deelnemerId, person, rol, seen }) => (
            <li key={deelnemerId} className="plan-reader">
              <Seat name={person.name} colour={person.colour} family />
              <p className="plan-reader__who">
                <b>{person.name}</b>
                <span className="soft plan-reader__rol">{ROL[rol]}</span>
                <span className={seen ? 'plan-reader__seen' : 'soft'}>{seen ? PUBLISH.seen : PUBLISH.notSeen}</span>
              </p>
              <ButtonLink look={seen ? 'quiet' : 'secondary'} href={addressOf.preview(casus.id, deelnemerId)}>
                {PUBLISH.look(person.name)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </>
    )}
  </Sheet>
)
