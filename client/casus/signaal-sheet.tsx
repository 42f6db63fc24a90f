// The signaal as it was reported: the concern in the reporter's words, and the criteria that seemed to apply.
import { Sheet } from '#client/ui/sheet.tsx'
import type { Signaal } from '#shared/casus/casus.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { CASUS } from '#shared/text/casus.ts'
import { CRITERIUM } from '#shared/text/criteria.ts'
import { fullDateText } from '#shared/text/dates.ts'
import { nameAtTable } from './names.ts'

export function SignaalSheet({ casus, signaal }: { casus: CasusView; signaal: Signaal }) {
  const reporter = nameAtTable(casus, signaal.reportedBy)
  const day = fullDateText(signaal.reportedAt)
  return (
    <Sheet title={CASUS.signaal}>
      <div className="stack">
        <p className="soft">{reporter ? CASUS.signaalBy(reporter, day) : CASUS.signaalByUnknown(day)}</p>
        <p className="prose">{signaal.concern}</p>
        {signaal.criteria.length === 0 ? (
          <p className="soft">{CASUS.noCriteria}</p>
        ) : (
          <div>
            <h3 className="nl-heading nl-heading--level-3">{CASUS.criteria}</h3>
            <ul className="criteria">
              {signaal.criteria.map((criterium) => (
                <li key={criterium}>{CRITERIUM[criterium].sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Sheet>
  )
}
